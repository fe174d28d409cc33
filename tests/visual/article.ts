import type { MadePage } from '../../lib/cli/serve';
import { MODES, type Mode } from './shots';

const NEWS = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-10-28"}</script>';
const STYLE = `<style>
  body { max-width: 34rem; margin: 24px auto; padding: 0 16px 70vh; background: #fbfaf6; color: #1c1e22;
    font: 18px/1.6 serif; }
  @media (prefers-color-scheme: dark) { body { background: #131519; color: #e9ebef; } }
</style>`;

const FILLER =
  'Nobody had unrolled the sheets since they were drawn, and what they show is not what the streets became afterwards. ';

/** A sentence or two for each kind of card, and for each outcome of a claim. */
const STORY = [
  'Chongqing, a municipality with more than 32 million residents, has lent a plan of its stairs. It is China’s largest city.',
  'Berlin, a city of 2.1 million people, sent 350 sheets. Oslo, home to 850,000 people, comes later.',
  'Detroit, a city of 713,000 people, sent none. Springfield opened first, and nobody in Springfield minded.',
  'The trains of China carried 50.6 billion trips in nine months. The walls take 1,200 pins.',
  'The last room closes on Friday, Oct. 31, 2025, and the curators have not yet said what is to come after that.',
  FILLER.repeat(12),
];

function page(dir: 'ltr' | 'rtl'): MadePage {
  const paragraphs = STORY.map((text) => `<p>${text}</p>`).join('\n');
  return {
    body: `<!doctype html><html lang="en" dir="${dir}"><head><meta charset="utf-8"><title>Six cities, one shelf</title>
${NEWS}${STYLE}</head><body><article><h1>Six cities, one shelf</h1>
${paragraphs}</article></body></html>`,
  };
}

/** Where the article is for a mode: the marks take the page's brightness when they are laid, so each has its own. */
export const articleFor = (mode: Mode) => `cards-${mode}.html`;

/** What is served beside the usual pages. */
export const PAGES: Record<string, MadePage> = Object.fromEntries(
  MODES.map((mode) => [`/${articleFor(mode)}`, page(mode === 'rtl' ? 'rtl' : 'ltr')]),
);
