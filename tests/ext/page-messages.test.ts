import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  askPage,
  onPageMessage,
  type PageHandlers,
  type PageList,
  type PageState,
  type ToPage,
} from '../../lib/ext/page-messages';

const state: PageState = {
  host: 'news.test',
  revision: 3,
  running: true,
  checked: true,
  gate: { run: true, reasons: ['news-article'] },
  off: null,
  error: null,
  counts: { cities: 1, statistics: 2, claims: { agrees: 1, differs: 0, outdated: 0, depends: 0, 'cannot-tell': 3 } },
};
const list: PageList = {
  url: 'https://news.test/',
  title: 'Stairs',
  published: null,
  terms: [
    {
      ...{ block: 0, start: 0, end: 5, text: 'Paris' },
      content: { type: 'city', mention: {} as never, places: [{ name: 'Paris' } as never] },
    },
  ],
  texts: { 0: 'Paris.' },
};
const finding = { text: 'Paris', kind: 'city', outcome: null, reason: null, block: 0, start: 0, end: 5 };

const handlers = (over: Partial<PageHandlers> = {}): PageHandlers => ({
  'page-state': () => state,
  'page-findings': () => [finding],
  'page-list': () => list,
  'page-go': ({ start }) => start === 7,
  'page-step': ({ by }) => by === 1,
  'page-check-selection': async () => true,
  ...over,
});

const send = (message: unknown) =>
  new Promise<unknown>((resolve) => {
    const answered = fakeBrowser.runtime.onMessage.trigger(message, {} as never, resolve as never);
    answered.then((results) => {
      if (results.every((result) => result === undefined)) setTimeout(() => resolve('left to others'), 0);
    });
  });

beforeEach(() => fakeBrowser.reset());

describe('onPageMessage', () => {
  test.each<[ToPage, unknown]>([
    [{ type: 'page-state' }, state],
    [{ type: 'page-findings' }, [finding]],
    [{ type: 'page-list' }, list],
    [{ type: 'page-go', block: 1, start: 7, end: 9 }, true],
    [{ type: 'page-step', by: -1 }, false],
    [{ type: 'page-check-selection' }, true],
  ])('%o is answered', async (message, expected) => {
    const stop = onPageMessage(handlers());
    expect(await send(message)).toEqual(expected);
    stop();
    expect(await send(message)).toBe('left to others');
  });

  test.each<[string, unknown]>([
    ['a question to the background', { type: 'about' }],
    ['one that is not known', { type: 'page-turn' }],
    ['a place that is none', { type: 'page-go', block: 1, start: 'here', end: 9 }],
    ['a step too far', { type: 'page-step', by: 2 }],
    ['nothing', undefined],
    ['text', 'page-state'],
  ])('%s is left to others', async (_, message) => {
    onPageMessage(handlers());
    expect(await send(message)).toBe('left to others');
  });
});

describe('askPage', () => {
  test.each<[number | undefined, number]>([
    [undefined, 0],
    [4, 4],
  ])('asks one frame of the tab (%s)', async (frame, frameId) => {
    const sent = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(state as never);
    expect(await askPage(7, { type: 'page-state' }, frame)).toEqual(state);
    expect(sent).toHaveBeenCalledExactlyOnceWith(7, { type: 'page-state' }, { frameId });
  });

  test.each<[string, ToPage['type'], unknown]>([
    ['nothing', 'page-state', undefined],
    ['a state without counts', 'page-state', { ...state, counts: undefined }],
    ['an outcome left out', 'page-state', { ...state, counts: { ...state.counts, claims: { agrees: 1 } } }],
    ['findings for a state', 'page-state', []],
    ['a list without texts', 'page-list', { ...list, texts: undefined }],
    [
      'a term of a kind from elsewhere',
      'page-list',
      { ...list, terms: [{ ...list.terms[0], content: { type: 'x' } }] },
    ],
    [
      'a city that is nowhere',
      'page-list',
      { ...list, terms: [{ ...list.terms[0], content: { type: 'city', places: [] } }] },
    ],
    ['words for yes', 'page-check-selection', 'yes'],
  ])('%s is no answer to %s', async (_, type, answer) => {
    vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(answer as never);
    expect(await askPage(7, { type } as ToPage)).toBeNull();
  });

  test('a list is one', async () => {
    vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(list as never);
    expect(await askPage(7, { type: 'page-list' })).toEqual(list);
  });

  test('null where no content script listens', async () => {
    vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(new Error('Could not establish connection'));
    expect(await askPage(7, { type: 'page-state' })).toBeNull();
  });
});
