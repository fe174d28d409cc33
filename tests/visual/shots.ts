export const MODES = ['light', 'dark', 'narrow', 'zoom', 'rtl', 'forced'] as const;
export type Mode = (typeof MODES)[number];

/** A card, by the words that it opens over. */
export interface CardShot {
  term: string;
  /** What it says once all of it is there. */
  says: string;
  pin?: boolean;
  modes: readonly Mode[];
}

/** One of the extension's own pages. */
export interface OwnShot {
  file: 'data.html' | 'options.html' | 'welcome.html' | 'popup.html?tab' | 'sidepanel.html';
  /** What is there once all of it is there. */
  ready: string;
  /** Words that are marked by the second answer, where the page has an article of its own. */
  marks?: string;
  /** Of all pixels, how many may be others; the usual share where it is left out. */
  tolerance?: number;
  /** Of the window, in pixels. */
  width: number;
  /** Where zoom makes the window larger, not what is in it smaller. */
  grows?: boolean;
  /** How far down the picture goes, in pixels. */
  tall: number;
  /** Elements whose numbers change with the dataset, and are not what is looked at. */
  counts?: string[];
}

const BOTH = ['light', 'dark'] as const;

export const CARDS: Record<string, CardShot> = {
  agrees: { term: 'more than 32 million', says: 'Census', modes: MODES },
  depends: { term: 'China’s largest city', says: 'Shanghai', modes: ['light', 'dark', 'forced'] },
  differs: { term: '2.1 million people', says: 'Differs', modes: MODES },
  outdated: { term: '713,000 people', says: 'earlier year', modes: BOTH },
  'cannot-tell': { term: '850,000 people', says: 'Cannot tell', modes: BOTH },
  worked: { term: 'Friday, Oct. 31, 2025', says: 'Works out', modes: BOTH },
  city: { term: 'Chongqing', says: 'Local time', modes: MODES },
  'two-cities': { term: 'Springfield', says: 'Local time', modes: BOTH },
  line: { term: '50.6 billion trips', says: 'a day', modes: BOTH },
  statistic: { term: '1,200 pins', says: '1,200', modes: BOTH },
  pinned: { term: '2.1 million people', says: 'Differs', pin: true, modes: BOTH },
};

export const OWN: Record<string, OwnShot> = {
  popup: {
    file: 'popup.html?tab',
    ready: '.tally-list li',
    width: 340,
    tall: 900,
    grows: true,
    counts: ['.dataset p'],
  },
  options: { file: 'options.html', ready: 'fieldset .switch', width: 820, tall: 900 },
  // From right to left its heading lies between two pixels, and now on the one, now on the other.
  welcome: {
    file: 'welcome.html',
    ready: '#options, button',
    marks: '2.1 million people',
    width: 800,
    tolerance: 0.01,
    tall: 900,
  },
  list: { file: 'sidepanel.html', ready: '.finding', width: 400, tall: 700 },
  data: { file: 'data.html', ready: '.sources li', width: 1000, tall: 800, counts: ['.numbers dd'] },
};
