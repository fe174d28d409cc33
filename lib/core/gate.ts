import type { GateDecision, PageSignals } from './types';

/** JSON-LD types that name a news article, and those that name something else on purpose. */
const NEWS_TYPE = /^(?:News|Reportage|Analysis|Opinion|Background|AskPublic|Review)?NewsArticle$|^LiveBlogPosting$/;
const OTHER_TYPE =
  /^(?:Product|ProductGroup|Offer|Recipe|QAPage|DiscussionForumPosting|SocialMediaPosting|JobPosting|SoftwareApplication|FAQPage|Course|Event|Hotel|LocalBusiness|Store|CollectionPage|SearchResultsPage|ItemList|ProfilePage|VideoObject|HowTo|TechArticle|ScholarlyArticle|Book|Movie|MusicRecording|RealEstateListing)$/;

/** What a page must hold to be worth reading, in characters of paragraph text: three or four short paragraphs. */
const ENOUGH_TEXT = 600;

/** The commonest function words of English: one word in three of running English is among them, one in forty of German. */
const FUNCTION_WORDS = new Set(
  'the of and to in a is that for it was on are as with his they at be this from have or by had not but what all were when we there can an which their said if will each about how up out them then she many some so these would her has him its who been into more no'.split(
    ' ',
  ),
);

/** Whether running text reads as English: at least a fifth of its words are English function words. */
export function looksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 8) return true;
  return words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length >= 0.2;
}

/** Words in a host's name by which a news site gives itself away: "dailynews.example", "www.exampleherald.com", "abc7ny.com". */
const NEWSY_HOST =
  /news|times|post\b|herald|tribune|gazette|journal|chronicle|guardian|telegraph|observer|courier|sentinel|dispatch|examiner|inquirer|mirror|\bthe?star\b|daily|today|press|(?:^|\.)(?:abc|nbc|cbs|fox|wral|bbc|cnn|kcra|ktla|npr|pbs)\d*/;

/** What sort of address it is: an article's has a headline's slug, a number, or a date in it. */
function pathOf(url: string): { host: string; kind: 'front' | 'section' | 'article' } {
  const parts = /^(?:[a-z]+:)?\/\/([^/?#]*)([^?#]*)/i.exec(url);
  if (!parts) return { host: '', kind: 'section' };
  const host = parts[1]!.toLowerCase();
  const steps = parts[2]!.split('/').filter(Boolean);
  const last = steps[steps.length - 1] ?? '';
  if (steps.length === 0 || (steps.length === 1 && /^(?:index|home|default)(?:\.\w+)?$/.test(last)))
    return { host, kind: 'front' };
  const slug = /\p{L}[-_]\p{L}{1,40}[-_]\p{L}{1,40}[-_]|\d{5}/u;
  const dated = /\/(?:19|20)\d\d\/?[01]?\d\//.test(parts[2]!);
  return { host, kind: dated || slug.test(last) || slug.test(steps[steps.length - 2] ?? '') ? 'article' : 'section' };
}

/**
 * Whether a page is a news article worth running on. `listed` says that its host is on the list of news hosts, or was
 * added by the reader: there an article need not call itself news. Reasons are message ids, most telling first.
 */
export function gate(signals: PageSignals, listed: boolean): GateDecision {
  const no = (reason: string): GateDecision => ({ run: false, reasons: [reason] });
  const yes = (reason: string): GateDecision => ({ run: true, reasons: [reason] });
  const { types, ogType, published, lang } = signals;
  if (signals.textChars < ENOUGH_TEXT) return no('little-text');
  if ((lang !== null && !lang.startsWith('en')) || !looksEnglish(signals.sample)) return no('not-english');
  const { host, kind } = pathOf(signals.url);
  if (kind === 'front') return no('front-page');
  if (types.some((type) => NEWS_TYPE.test(type))) return yes('news-article');
  if (types.some((type) => OTHER_TYPE.test(type))) return no('other-kind');
  if (!signals.readerable) return no('not-an-article');
  const article = types.includes('Article') || ogType === 'article';
  if (listed) return article || kind === 'article' ? yes('listed-article') : no('not-an-article');
  if (!article) return no('not-an-article');
  if (published === null && kind !== 'article') return no('undated-article');
  return NEWSY_HOST.test(host) ? yes('dated-article') : no('unknown-site');
}

/** Plain text has no page to judge: only its language is gated. */
export function gateText(text: string): GateDecision {
  if (text.trim() === '') return { run: false, reasons: ['no-text'] };
  return looksEnglish(text.slice(0, 4000))
    ? { run: true, reasons: ['plain-text'] }
    : { run: false, reasons: ['not-english'] };
}
