import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Words } from '../../components/words';
import { type Doings, present } from '../../entrypoints/popup/present';
import type { PopupState } from '../../entrypoints/popup/state';
import { DEFAULTS } from '../../lib/ext/settings';

/** Ids for words, so that the table below reads as what is chosen and not how it is put. */
const words: Words = {
  text: (id, subs = []) => [id, ...subs].join(' '),
  plural: (id, count) => `${count} ${id}`,
  say: (ref) => (typeof ref === 'string' ? ref : ref.id),
};
const doings: Doings = { always: vi.fn(), release: vi.fn(), now: vi.fn() };

const page: NonNullable<PopupState['page']> = {
  host: 'news.test',
  revision: 1,
  running: true,
  checked: true,
  gate: { run: true, reasons: ['news-article'] },
  off: null,
  error: null,
  counts: { cities: 1, statistics: 2, claims: { agrees: 1, differs: 0, outdated: 0, depends: 0, 'cannot-tell': 0 } },
};
const tab = { id: 7, windowId: 1, url: 'https://news.test/a', host: 'news.test', listed: true };
const unlisted = { ...tab, listed: false };

const state = (over: Partial<PopupState> = {}): PopupState => ({
  settings: { ...DEFAULTS },
  tab,
  access: true,
  page,
  about: { ok: true, about: { version: '1', dataDate: '2026-11-24', places: 5, facts: 6 } },
  unreadable: false,
  trouble: null,
  setTrouble: vi.fn(),
  refresh: vi.fn(),
  ...over,
});

beforeEach(() => fakeBrowser.reset());

describe('present', () => {
  const refused = { ...page, running: false, checked: false, gate: { run: false, reasons: ['not-english'] } };
  const off = { ...DEFAULTS, sitesOff: ['news.test'] };

  test.each<
    [string, PopupState, { on: boolean | null; sentence: string; why: string[]; actions: string[]; counts: boolean }]
  >([
    [
      'an article on a listed site',
      state(),
      {
        on: true,
        sentence: 'popup_checked',
        why: ['gate_news_article', 'popup_here_listed'],
        actions: [],
        counts: true,
      },
    ],
    [
      'an article on a site that the reader added',
      state({ tab: unlisted }),
      {
        on: true,
        sentence: 'popup_checked',
        why: ['gate_news_article', 'popup_here_added'],
        actions: ['release'],
        counts: true,
      },
    ],
    [
      'an article checked by a click',
      state({ tab: unlisted, access: false }),
      {
        on: true,
        sentence: 'popup_checked',
        why: ['gate_news_article', 'popup_here_asked'],
        actions: ['always'],
        counts: true,
      },
    ],
    [
      'another site',
      state({ tab: unlisted, access: false, page: null }),
      { on: null, sentence: 'popup_unlisted', why: ['popup_unlisted_why'], actions: ['always', 'now'], counts: false },
    ],
    [
      'a listed site whose leave was taken back',
      state({ access: false, page: null }),
      {
        on: null,
        sentence: 'popup_withdrawn',
        why: ['popup_withdrawn_why'],
        actions: ['always', 'now'],
        counts: false,
      },
    ],
    [
      'a page that does not answer',
      state({ page: null }),
      { on: true, sentence: 'popup_unreached', why: ['popup_unreached_why'], actions: ['now'], counts: false },
    ],
    [
      'a page that the gate refuses',
      state({ page: refused }),
      { on: true, sentence: 'popup_refused', why: ['gate_not_english'], actions: [], counts: false },
    ],
    [
      'off here',
      state({ settings: off }),
      { on: false, sentence: 'popup_off_here', why: [], actions: [], counts: false },
    ],
    [
      'off everywhere: the site keeps its own switch',
      state({ settings: { ...DEFAULTS, enabled: false } }),
      { on: true, sentence: 'popup_off_everywhere', why: [], actions: [], counts: false },
    ],
    [
      'an error',
      state({ page: { ...page, running: false, checked: false, error: { id: 'error_data' } } }),
      { on: true, sentence: 'error_data', why: [], actions: [], counts: false },
    ],
    [
      'a page of the browser',
      state({ tab: { id: 7, url: 'about:config', host: null, windowId: 1, listed: false }, access: false, page: null }),
      { on: null, sentence: 'popup_restricted', why: [], actions: [], counts: false },
    ],
    [
      'a click that the browser refused',
      state({ tab: unlisted, access: false, page: null, trouble: 'popup_cannot_run' }),
      { on: null, sentence: 'popup_cannot_run', why: [], actions: ['always', 'now'], counts: false },
    ],
  ])('%s', (_, given, expected) => {
    const { site, counts } = present(given, words, 'en', doings);
    expect({
      on: site.on,
      sentence: site.status.sentence,
      why: site.status.why?.answers ?? [],
      actions: site.actions.map(({ id }) => id),
      counts: counts !== null,
    }).toEqual(expected);
  });

  test.each<[string, PopupState['about'], { trouble: boolean; lines: string[] }]>([
    ['not known yet', null, { trouble: false, lines: [] }],
    [
      'there',
      { ok: true, about: { version: '1', dataDate: '2026-11-24', places: 5, facts: 6 } },
      { trouble: false, lines: ['popup_data Nov 24, 2026', '5 popup_places · 6 popup_figures'] },
    ],
    ['cut short', { ok: false, message: { id: 'error_data' } }, { trouble: true, lines: ['error_data'] }],
  ])('a dataset that is %s', (_, about, expected) => {
    expect(present(state({ about }), words, 'en', doings).dataset).toEqual(expected);
  });

  test('a dataset in trouble is not told twice', () => {
    const message = { id: 'error_data', params: ['cut short'] };
    const shown = present(
      state({ about: { ok: false, message }, page: { ...page, running: false, checked: false, error: message } }),
      words,
      'en',
      doings,
    );
    expect([shown.site.status.sentence, shown.dataset.lines]).toEqual(['error_data', []]);
  });
});
