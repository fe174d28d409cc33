import { describe, expect, it } from 'vitest';
import { gate, gateText, looksEnglish } from '../../lib/core/gate';
import type { PageSignals } from '../../lib/core/types';

const ENGLISH =
  'The council said on Monday that it had agreed to the plan, and that work on the two bridges would begin in the spring of next year.';
const GERMAN =
  'Der Rat teilte am Montag mit, dass er dem Plan zugestimmt habe und dass die Arbeiten an den beiden Brücken im Frühjahr beginnen.';

const article: PageSignals = {
  url: 'https://www.example-herald.com/2025/10/28/council-agrees-to-plan',
  lang: 'en',
  types: ['NewsArticle'],
  ogType: 'article',
  published: '2025-10-28',
  textChars: 4000,
  sample: ENGLISH,
  readerable: true,
};

const rows: [what: string, signals: Partial<PageSignals>, listed: boolean, run: boolean, reason: string][] = [
  ['a news article', {}, false, true, 'news-article'],
  ['an article that does not call itself news, on a listed site', { types: [] }, true, true, 'listed-article'],
  ['the same with no date', { types: [], published: null }, true, true, 'listed-article'],
  ['the same on a site with a news name', { types: [] }, false, true, 'dated-article'],
  ['a live blog', { types: ['LiveBlogPosting'] }, false, true, 'news-article'],
  ['no language named', { lang: null }, false, true, 'news-article'],
  ['a blog', { types: [], url: 'https://knitting.example/five-tips-for-better-socks' }, false, false, 'unknown-site'],
  ['a front page', { url: 'https://www.example-herald.com/' }, true, false, 'front-page'],
  ['a front page with a name', { url: 'https://www.example-herald.com/index.html' }, true, false, 'front-page'],
  ['a shop', { types: ['Product'], ogType: 'product' }, true, false, 'other-kind'],
  ['a forum', { types: ['DiscussionForumPosting'] }, true, false, 'other-kind'],
  ['a recipe', { types: ['Recipe'] }, true, false, 'other-kind'],
  ['a page in German', { lang: 'de' }, true, false, 'not-english'],
  ['a page that says English and is German', { sample: GERMAN }, true, false, 'not-english'],
  ['a caption and no more', { textChars: 200 }, true, false, 'little-text'],
  [
    'a section',
    { types: [], ogType: 'website', url: 'https://www.example-herald.com/world' },
    true,
    false,
    'not-an-article',
  ],
  ['nothing readable', { types: [], readerable: false }, true, false, 'not-an-article'],
  ['no address, no date', { types: [], url: '', published: null }, false, false, 'undated-article'],
];

describe('gate', () => {
  it.each(rows)('%s', (_, signals, listed, run, reason) => {
    expect(gate({ ...article, ...signals }, listed)).toEqual({ run, reasons: [reason] });
  });
});

describe('gateText', () => {
  it.each([
    [ENGLISH, true, 'plain-text'],
    ['Chongqing: 32 million', true, 'plain-text'],
    [GERMAN, false, 'not-english'],
    [' \n ', false, 'no-text'],
  ])('%s', (text, run, reason) => {
    expect(gateText(text)).toEqual({ run, reasons: [reason] });
  });
});

describe('looksEnglish', () => {
  it.each([
    ['Il consiglio ha detto lunedì che il piano è stato approvato e che i lavori inizieranno in primavera.', false],
    ['El consejo dijo el lunes que había aprobado el plan y que las obras empezarían en la primavera.', false],
    ['Le conseil a déclaré lundi que le plan avait été approuvé et que les travaux commenceraient.', false],
    [ENGLISH, true],
  ])('%s', (text, english) => {
    expect(looksEnglish(text)).toBe(english);
  });
});
