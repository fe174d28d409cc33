import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MadePage } from '../../lib/cli/serve';

export const CORPUS = path.resolve(import.meta.dirname, '../corpus/pages');

const NEWS = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-10-28"}</script>';
const OPEN_GRAPH =
  '<meta property="og:type" content="article"><meta property="article:published_time" content="2025-10-28T09:30:00Z">';
const FILLER =
  'The survey teams began where the slopes are steepest and worked outward, and what they brought back surprised those who had sent them. ';
const STORY = [
  'Chongqing, a municipality with more than 32 million residents, has drawn a map of its stairs.',
  FILLER.repeat(3),
  FILLER.repeat(3),
  FILLER.repeat(3),
];

function story(lang: string, head: string, paragraphs = STORY): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Stairs</title>${head}</head>
<body><article><h1>A city of stairs</h1>${body}</article></body></html>`;
}

/** A sentence with one claim of each kind, and the words that are marked in it. */
export const KINDS: [kind: string, label: string, sentence: string, marked: RegExp][] = [
  ['population', 'Populations', 'Berlin, a city of 3.7 million people, sent the first sheet.', /3\.7 million people/],
  ['area', 'Areas', 'Hamburg covers an area of 755 square kilometers.', /755 square/],
  ['density', 'Densities', 'Paris has about 20,000 people per square kilometer.', /20,000 people per/],
  ['distance', 'Distances', 'Lyon is 390 kilometers southeast of Paris.', /390 kilometers/],
  ['elevation', 'Elevations', 'Mexico City sits at 2,240 meters above sea level.', /2,240 meters/],
  ['founded', 'Foundings', 'St. Petersburg was founded in 1703.', /founded in 1703/],
  ['growth', 'Growth', 'Houston’s population grew by 9.8 percent from 2010 to 2020.', /9\.8 percent/],
  ['share', 'Shares of a country', 'Seoul is home to about 18 percent of South Korea’s population.', /18 percent/],
  ['national', 'Figures of countries', 'France has a population of 68 million.', /68 million/],
  ['comparison', 'Comparisons', 'Chongqing is about five times the size of Beijing.', /five times/],
  ['superlative', 'Ranks', 'Tokyo is the largest city in Japan.', /largest city in Japan/],
  ['status', 'Capitals', 'Vienna, the capital of Austria, lent a plan.', /capital of Austria/],
  ['definition', 'Definitions', 'A megacity is a city of more than 10 million people.', /more than 10 million/],
  ['event', 'Observed days', 'World Cities Day is observed on Oct 31.', /World Cities Day/],
  ['weekday', 'Weekdays', 'The show closes on Friday, Oct. 31, 2025.', /Friday, Oct/],
  ['conversion', 'Converted', 'The wall is 120 kilometers (75 miles) long.', /120 kilometers/],
  ['arithmetic', 'Sums', 'The number of maps rose 25 percent, from 40,000 to 50,000.', /25 percent/],
];

/** Notes what happens to the document from the moment that it is parsed, before any content script runs. */
const WATCH = `<script>
  addEventListener('DOMContentLoaded', () => {
    window.before = document.documentElement.outerHTML;
    window.changes = [];
    new MutationObserver((records) => {
      for (const { type, target } of records) window.changes.push(type + ' of ' + target.nodeName.toLowerCase());
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
</script>`;

const article = readFileSync(path.join(CORPUS, 'chongqing.html'), 'utf8');

/** The demo article with other words in places. Throws where a place is not in it. */
function changed(...places: [words: string, others: string][]): string {
  return places.reduce((text, [words, others]) => {
    if (!text.includes(words)) throw new Error(`The demo article no longer says "${words}".`);
    return text.replace(words, others);
  }, article);
}

/** Pages beside the demo newspaper: each differs from one on which findings are drawn by what its name says. */
export const MADE: Record<string, MadePage> = {
  '/plain.html': { body: story('en', NEWS) },
  '/broken-json-ld.html': {
    body: story('en', `${OPEN_GRAPH}<script type="application/ld+json">{"@type": "News</script>`),
  },
  '/german.html': {
    body: story('de', NEWS, [
      'Chongqing, eine Stadt mit mehr als 32 Millionen Einwohnern, hat eine Karte ihrer Treppen gezeichnet.',
      'Die Teams begannen dort, wo die Hänge am steilsten sind, und arbeiteten sich dann nach außen vor. '.repeat(12),
    ]),
  },
  '/no-body.html': {
    body: '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Chongqing</title></head></html>',
    headers: { 'content-type': 'application/xhtml+xml' },
  },
  '/empty.html': { body: '' },
  '/kinds.html': {
    body: story('en', NEWS, [
      ...KINDS.map(([, , sentence]) => sentence),
      'The path runs for 40 kilometers. The old road is 30 miles long. The room has 1,200 pins. Nobody in Hamburg minded.',
      FILLER.repeat(3),
    ]),
  },
  '/strict.html': {
    body: article,
    headers: { 'content-security-policy': "default-src 'none'; style-src 'none'" },
  },
  '/watched.html': { body: changed(['<head>', `<head>${WATCH}`]) },
  '/wrong-figures.html': {
    body: changed(
      ['<b>32</b>&nbsp;million residents', '<b>12</b>&nbsp;million residents'],
      ['82,400&nbsp;square', '824,000&nbsp;square'],
      ['five times the size', 'fifty times the size'],
    ),
  },
  '/hands.html': {
    body: story('en', NEWS)
      .replace('<article>', '<input id="field"><button id="full">Full screen</button><article>')
      .replace(
        '</article>',
        `<p popover id="tip">A tip</p></article><dialog>Something else first</dialog><script>
  document.querySelector('#full').addEventListener('click', () => document.querySelector('article').requestFullscreen());
</script>`,
      ),
  },
  '/calls-elsewhere.html': {
    body: story('en', NEWS, ['<img src="http://elsewhere.tallymark.test/pixel.png" alt="">']),
  },
};
