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
        `</article><dialog>Something else first</dialog><script>
  document.querySelector('#full').addEventListener('click', () => document.querySelector('article').requestFullscreen());
</script>`,
      ),
  },
  '/calls-elsewhere.html': {
    body: story('en', NEWS, ['<img src="http://elsewhere.tallymark.test/pixel.png" alt="">']),
  },
};
