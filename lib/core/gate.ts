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

/** A headline's slug or a number of the sort articles carry: "/2025/10/28/city-showcases-digital-future", "/a/202510/28/WS68.html". */
function articlePath(url: string): 'front' | 'section' | 'article' {
  const path = /^[a-z]+:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1];
  if (path === undefined) return 'section';
  const last = path.split('/').filter(Boolean).pop() ?? '';
  if (last === '' || /^(?:index|home|default)(?:\.\w+)?$/.test(last)) return path.split('/').length > 2 ? 'section' : 'front';
  if (/(?:\p{L}+[-_]){3,}/u.test(last) || /\d{5,}/.test(last) || /\/(?:19|20)\d\d\/?\d\d\//.test(path)) return 'article';
  return 'section';
}

/**
 * Whether a page is a news article worth running on. Reasons are message ids ("gate_news_article"), most telling first:
 * the first says why, the others what else was seen.
 */
export function gate(signals: PageSignals): GateDecision {
  const no = (reason: string): GateDecision => ({ run: false, reasons: [reason] });
  if (signals.textChars < ENOUGH_TEXT) return no('little-text');
  if (signals.lang !== null && !signals.lang.startsWith('en')) return no('not-english');
  if (!looksEnglish(signals.sample)) return no('not-english');
  const path = articlePath(signals.url);
  if (path === 'front') return no('front-page');
  const isNews = signals.types.some((type) => NEWS_TYPE.test(type));
  const other = signals.types.some((type) => OTHER_TYPE.test(type));
  if (isNews) return { run: true, reasons: ['news-article'] };
  if (other) return no('other-kind');
  if (!signals.readerable) return no('not-an-article');
  if (signals.types.includes('Article') || signals.ogType === 'article') {
    if (signals.published !== null && path === 'article') return { run: true, reasons: ['dated-article'] };
    return no('undated-article');
  }
  return no('not-an-article');
}

/** Plain text has no page to judge: only its language is gated. */
export function gateText(text: string): GateDecision {
  if (text.trim() === '') return { run: false, reasons: ['no-text'] };
  return looksEnglish(text.slice(0, 4000)) ? { run: true, reasons: ['plain-text'] } : { run: false, reasons: ['not-english'] };
}
