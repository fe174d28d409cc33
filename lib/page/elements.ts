import type { BlockRole } from '../core/types';

/** Elements by what they mean to a reader of text. By tag and not by computed style, so that it works without layout. */
const words = (list: string) => new Set(list.split(' '));

const NEVER_TEXT = words(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED CANVAS SVG MATH AUDIO VIDEO MAP IMG INPUT TEXTAREA SELECT OPTION ' +
    'DATALIST BUTTON METER PROGRESS NAV FOOTER FORM FIELDSET DIALOG MENU PRE CODE KBD SAMP HEAD TITLE LINK META RT RP DEL S STRIKE',
);

const BLOCKS = words(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);

const HEADINGS = words('H1 H2 H3 H4 H5 H6');
const LIST_ITEMS = words('LI DT DD TD TH');

const SKIPPED_ROLES = words(
  'navigation search form dialog alertdialog banner contentinfo menu menubar toolbar tablist textbox searchbox combobox ' +
    'button status alert log timer tooltip feed',
);

/**
 * Class and id names, whole words, of what stands beside a story on news sites of all makes: "comments-section" and
 * "cookie-banner", but not "comment" alone, which is also a paper's word for its opinion pages.
 */
const BESIDE_THE_STORY = new RegExp(
  [
    'comments',
    'comment[-_](?:list|thread|section|form|body|box|container|area|count)',
    '(?:disqus|livefyre|onetrust|gdpr|newsletter)[\\w-]*',
    '(?:cookies?|consent|privacy)[-_]?(?:bar|banner|notice|consent|popup|modal|overlay|wall|message|dialog)',
    'cookies?',
    'subscribe|subscription[-_](?:box|prompt|banner)',
    'breadcrumbs?',
    'social|social[-_]\\w+|share|sharing|share[-_](?:bar|buttons?|tools?|links?)',
    'ad|ads|advert|adverts|advertisement|ad[-_](?:slot|unit|container|wrapper|label)',
    'sponsored|promo|outbrain|taboola\\w*',
    'sr[-_]only|visually[-_]?hidden|screen[-_]reader(?:[-_]text)?|visuallyhidden|a11y[-_]hidden',
    'skip[-_]link',
  ]
    .map((name) => `(?:${name})`)
    .join('|')
    .replace(/^/, '^(?:')
    .replace(/$/, ')$'),
);

const QUOTE_CLASS = /(?:^|[\s_-])(?:pull-?quote|blockquote)(?:$|[\s_-])/i;
const CAPTION_CLASS = /(?:^|[\s_-])(?:caption|photo-?credit|image-?credit)(?:$|[\s_-])/i;

/** Whether an element starts and ends a text of its own. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}

/** Whether the reader's text goes on past the element as if it were not there. */
export function isSkipped(element: Element): boolean {
  // An SVG's tag name is in lower case.
  if (NEVER_TEXT.has(element.tagName) || element.tagName === 'svg' || element.tagName === 'math') return true;
  if (!element.hasAttributes()) return isFootnoteMark(element);
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.has(role)) return true;
  return isNamedBeside(element) || isFootnoteMark(element);
}

function isNamedBeside(element: Element): boolean {
  // The id of a heading is the target of a link: <h2 id="cookies">.
  if (HEADINGS.has(element.tagName)) return false;
  if (BESIDE_THE_STORY.test(element.id.toLowerCase())) return true;
  const names = element.getAttribute('class');
  if (!names) return false;
  return names.toLowerCase().split(/\s+/).some(isBesideName);
}

/** Papers reuse a few hundred class names thousands of times. */
const judged = new Map<string, boolean>();

function isBesideName(name: string): boolean {
  let beside = judged.get(name);
  if (beside === undefined) {
    beside = BESIDE_THE_STORY.test(name);
    if (judged.size < 5000) judged.set(name, beside);
  }
  return beside;
}

/** "32 million<sup>[1]</sup>"; but the exponent of "km<sup>2</sup>" is text. */
function isFootnoteMark(element: Element): boolean {
  return element.tagName === 'SUP' && (element.querySelector('a') !== null || /^\s*\[/.test(element.textContent ?? ''));
}

/** The role that an element gives to the text in it, or null where it has the role of what it stands in. */
export function roleOf(element: Element): BlockRole | null {
  const tag = element.tagName;
  if (HEADINGS.has(tag) || element.getAttribute('role') === 'heading') return 'headline';
  if (tag === 'FIGCAPTION' || tag === 'CAPTION') return 'caption';
  if (tag === 'BLOCKQUOTE') return 'quote';
  if (LIST_ITEMS.has(tag)) return 'list';
  const names = element.getAttribute('class');
  if (!names) return null;
  if (QUOTE_CLASS.test(names)) return 'quote';
  return CAPTION_CLASS.test(names) ? 'caption' : null;
}
