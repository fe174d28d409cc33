import { aroundTest, plainText } from './around';

/** Paragraphs shorter than this are labels, bylines and teasers: they do not show where the story is. */
const STORY_PARAGRAPH_CHARS = 60;
/** The least share of the page's story text that the element of the story holds. */
const MOST = 0.6;

/** Containers that name themselves the story, most telling first. */
const NAMED = ['[itemprop="articleBody" i]', 'article', '[role="article"]', 'main', '[role="main"]'];

/**
 * Where a page keeps its story: the element that names itself so and holds most of the page's running text, else the
 * smallest one that does, else the body. Null for a document with no body.
 */
export function findArticleRoot(document: Document): Element | null {
  // Not `document.body`, which linkedom makes up, or throws over, where there is none.
  const body = document.querySelector('body');
  if (!body) return null;
  const paragraphs: { element: Element; chars: number }[] = [];
  const isAround = aroundTest(document);
  let total = 0;
  for (const element of body.querySelectorAll('p, blockquote, li')) {
    const chars = plainText(element).length;
    if (chars < STORY_PARAGRAPH_CHARS || isAround(element)) continue;
    // What is in a quotation or a list item counts once, and the items of a menu not at all.
    if (element.tagName !== 'P' && element.querySelector('p, ul, ol, div, a')) continue;
    paragraphs.push({ element, chars });
    total += chars;
  }
  if (total === 0) return body;

  const held = new Map<Element, number>();
  for (const { element, chars } of paragraphs) {
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
      held.set(parent, (held.get(parent) ?? 0) + chars);
      if (parent === body) break;
    }
  }
  for (const selector of NAMED) {
    const best = richest(body.querySelectorAll(selector), held);
    if (best && held.get(best)! >= MOST * total) return wholeStory(best);
  }
  let densest: Element = body;
  for (const [element, chars] of held) {
    if (chars >= MOST * total && densest.contains(element)) densest = element;
  }
  return densest;
}

function richest(candidates: Iterable<Element>, held: ReadonlyMap<Element, number>): Element | null {
  let best: Element | null = null;
  for (const candidate of candidates) {
    if (held.has(candidate) && (best === null || held.get(candidate)! > held.get(best)!)) best = candidate;
  }
  return best;
}

/** A body of text within an `article` leaves the headline and the standfirst outside: the article has them. */
function wholeStory(element: Element): Element {
  return element.closest('article') ?? element;
}

/** The page's headline where it stands outside the story's element, as in a banner above it. */
export function headlineOutside(root: Element): Element | null {
  if (root.querySelector('h1')) return null;
  const headlines = root.ownerDocument.querySelectorAll('h1');
  return headlines.length === 1 && !headlines[0]!.closest('nav, footer, form') ? headlines[0]! : null;
}
