import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showCount } from '../../lib/ext/badge';
import { followCommands } from '../../lib/ext/commands';
import { openList } from '../../lib/ext/list';
import { followMenu } from '../../lib/ext/menu';
import { readSettings, updateSettings } from '../../lib/ext/settings';

const counts = {
  cities: 0,
  statistics: 0,
  claims: { agrees: 0, differs: 0, outdated: 0, depends: 0, 'cannot-tell': 0 },
};
const state = (off: 'here' | 'everywhere' | null) => ({
  ...{ host: 'news.test', revision: 1, running: true, checked: true, gate: null, off, error: null, counts },
});
const tab = { id: 7, windowId: 3, url: 'https://www.news.test/a' };

/** Answers of the tab's content script, one after the other; null where there is none. */
function pageAnswers(...answers: unknown[]) {
  return vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async () => {
    const answer = answers.shift() ?? null;
    if (answer === null) throw new Error('Could not establish connection');
    return answer;
  }) as never);
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(browser.i18n, { getMessage: (id: string) => id, getUILanguage: () => 'en' });
});

describe('keys', () => {
  let press: (command: string, tab?: object) => void;
  const executeScript = vi.fn();
  const open = vi.fn();

  beforeEach(() => {
    const listen = (listener: typeof press) => {
      press = listener;
    };
    executeScript.mockResolvedValue([]);
    open.mockResolvedValue(undefined);
    Object.assign(browser, { commands: { onCommand: { addListener: listen } }, sidePanel: { open } });
    Object.assign(browser.scripting, { executeScript });
    followCommands();
  });

  test.each<[string, object]>([
    ['next-finding', { type: 'page-step', by: 1 }],
    ['previous-finding', { type: 'page-step', by: -1 }],
  ])('%s asks the page', (command, message) => {
    const sent = pageAnswers(true);
    press(command, tab);
    expect(sent).toHaveBeenCalledExactlyOnceWith(7, message, { frameId: 0 });
  });

  test('open-list opens it at once: after an await the browser would have forgotten the key', () => {
    press('open-list', tab);
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
  });

  test.each<['here' | 'everywhere' | null, string[]]>([
    [null, ['news.test']],
    ['here', []],
    // What is off everywhere is not switched on by a key for one site, nor the site off behind it.
    ['everywhere', []],
  ])('toggle-site where it is off %s', async (off, expected) => {
    if (off === 'here') await updateSettings({ sitesOff: ['news.test'] });
    pageAnswers(state(off));
    press('toggle-site', tab);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await readSettings()).sitesOff).toEqual(expected);
    expect(executeScript).not.toHaveBeenCalled();
  });

  test('toggle-site runs it where nothing runs yet', async () => {
    pageAnswers(null);
    press('toggle-site', tab);
    await vi.waitFor(() =>
      expect(executeScript).toHaveBeenCalledExactlyOnceWith({
        target: { tabId: 7 },
        files: ['/content-scripts/content.js'],
      }),
    );
    expect((await readSettings()).sitesOff).toEqual([]);
  });

  test.each<[string, string, object | undefined]>([
    ['a page that is none of the web', 'toggle-site', { ...tab, url: 'chrome://settings' }],
    ['an address that is hidden', 'toggle-site', { ...tab, url: undefined }],
    ['no tab', 'next-finding', undefined],
    ['a command of another version', 'turn-around', tab],
  ])('%s is left alone', async (_, command, where) => {
    const sent = pageAnswers();
    press(command, where);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([sent.mock.calls, executeScript.mock.calls, open.mock.calls]).toEqual([[], [], []]);
  });
});

describe('the list', () => {
  test.each<[string, object, number | null]>([
    ['the side panel of Chromium', { sidePanel: { open: vi.fn(async () => {}) } }, 3],
    ['the sidebar of Firefox', { sidebarAction: { open: vi.fn(async () => {}) } }, 3],
  ])('opens in %s', async (_, has, windowId) => {
    Object.assign(browser, { sidePanel: undefined, sidebarAction: undefined }, has);
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    await openList({ id: 7, windowId });
    const [{ open }] = Object.values(has) as [{ open: ReturnType<typeof vi.fn> }];
    expect(open).toHaveBeenCalledOnce();
    expect(create).not.toHaveBeenCalled();
  });

  test('is a page that knows its tab where there is no place beside', async () => {
    Object.assign(browser, { sidePanel: undefined, sidebarAction: undefined });
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    await openList({ id: 7, windowId: 3 });
    expect(create.mock.calls[0]![0].url).toMatch(/\/sidepanel\.html\?tab=7$/);
  });
});

describe('the menu', () => {
  const executeScript = vi.fn();
  let click: (info: object, tab?: object) => void;
  let install: () => Promise<void>;
  const create = vi.fn();

  beforeEach(() => {
    executeScript.mockResolvedValue([]);
    Object.assign(browser, {
      contextMenus: {
        removeAll: async () => {},
        create,
        onClicked: { addListener: (listener: typeof click) => (click = listener) },
      },
    });
    Object.assign(browser.runtime, {
      onInstalled: { addListener: (listener: typeof install) => (install = listener) },
    });
    Object.assign(browser.scripting, { executeScript });
    followMenu();
  });

  test('has one entry, for selected text', async () => {
    await install();
    expect(create.mock.calls.map(([{ id, contexts }]) => [id, contexts])).toEqual([['check-selection', ['selection']]]);
  });

  test('asks the frame that runs already', async () => {
    const sent = pageAnswers(true);
    click({ menuItemId: 'check-selection', frameId: 4 }, tab);
    await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
    expect(sent).toHaveBeenCalledWith(7, { type: 'page-check-selection' }, { frameId: 4 });
    expect(executeScript).not.toHaveBeenCalled();
  });

  test('else runs it there, quietly, and asks once more', async () => {
    const sent = pageAnswers(null, true);
    click({ menuItemId: 'check-selection' }, tab);
    await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(2));
    const target = { tabId: 7, frameIds: [0] };
    expect(executeScript.mock.calls).toEqual([
      [{ target, func: expect.any(Function) }],
      [{ target, files: ['/content-scripts/content.js'] }],
    ]);
    const quiet = Symbol.for('tallymark-quiet');
    executeScript.mock.calls[0]![0].func();
    const world = globalThis as Record<symbol, unknown>;
    expect(world[quiet]).toBe(true);
    delete world[quiet];
  });

  test('a page that keeps extensions out ends it', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
    const sent = pageAnswers(null);
    click({ menuItemId: 'check-selection' }, tab);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent).toHaveBeenCalledOnce();
  });
});

describe('the count', () => {
  const action = {
    setTitle: vi.fn(),
    setBadgeText: vi.fn(),
    setBadgeBackgroundColor: vi.fn(),
    setBadgeTextColor: vi.fn(),
  };

  test.each<[number | null, string]>([
    [12, '12'],
    [0, ''],
    [null, ''],
  ])('%s is shown as %j, in a colour that alarms nobody', async (count, text) => {
    Object.assign(browser, { action });
    expect(await showCount({ count }, { tab: { id: 7 } })).toEqual({ ok: true });
    expect(action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 7, text });
    const [{ color }] = action.setBadgeBackgroundColor.mock.calls[0]!;
    const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    expect(Math.max(...channels) - Math.min(...channels)).toBeLessThan(24);
  });

  test('is not shown for what is no tab, nor where there is no badge', async () => {
    Object.assign(browser, { action });
    await showCount({ count: 3 }, {});
    expect(action.setTitle).not.toHaveBeenCalled();
    Object.assign(browser, { action: { setTitle: vi.fn() } });
    expect(await showCount({ count: 3 }, { tab: { id: 7 } })).toEqual({ ok: true });
  });
});
