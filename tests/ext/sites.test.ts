import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  followPermissions,
  grantedHosts,
  listedHosts,
  listedPatternFor,
  requestSites,
  runInOpenTabs,
  syncSites,
  watchPermissions,
} from '../../lib/ext/sites';

const LISTED = ['*://*.bbc.com/*', '*://*.news.test/*'];

interface Registered {
  id: string;
  matches: string[];
  js: string[];
  persistAcrossSessions?: boolean;
}

/** What of `permissions` and `scripting` is used, with their refusals: an id that is there already, or is not. */
function fakeSites(granted: string[], registered: Registered[] = []) {
  const scripts = new Map(registered.map((script) => [script.id, script]));
  const executed: number[] = [];
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ host_permissions: LISTED } as never);
  Object.assign(browser.permissions, {
    getAll: async () => ({ origins: [...LISTED, ...granted], permissions: ['storage'] }),
    request: vi.fn(async () => true),
  });
  Object.assign(browser.scripting, {
    getRegisteredContentScripts: async () => [...scripts.values()],
    registerContentScripts: async (added: Registered[]) => {
      for (const script of added) {
        if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        scripts.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) if (!scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    },
    executeScript: async ({ target }: { target: { tabId: number } }) => {
      if (target.tabId === 13) throw new Error('Cannot access contents of the page');
      executed.push(target.tabId);
    },
  });
  return { matches: () => [...scripts.values()].flatMap((script) => script.matches), scripts, executed };
}

const own = (origin: string): Registered => ({ id: `site ${origin}`, matches: [origin], js: [] });

beforeEach(() => fakeBrowser.reset());

describe('syncSites', () => {
  test.each<[string, string[], Registered[], string[]]>([
    ['nothing granted beyond the list', [], [], []],
    ['a new host', ['*://a.test/*'], [], ['*://a.test/*']],
    ['a host that is registered already', ['*://a.test/*'], [own('*://a.test/*')], ['*://a.test/*']],
    ['a host that was taken back', [], [own('*://a.test/*')], []],
    ['one new, one taken back', ['*://b.test/*'], [own('*://a.test/*')], ['*://b.test/*']],
    [
      'scripts that are not of this kind are left',
      [],
      [{ id: 'other', matches: ['*://o.test/*'], js: [] }],
      ['*://o.test/*'],
    ],
  ])('%s', async (_, granted, registered, expected) => {
    const { matches } = fakeSites(granted, registered);
    await syncSites();
    expect(matches()).toEqual(expected);
  });

  test('called many times at once it registers once, to last', async () => {
    const { scripts } = fakeSites(['*://a.test/*']);
    await Promise.all([syncSites(), syncSites(), syncSites()]);
    expect([...scripts.values()]).toEqual([
      {
        id: 'site *://a.test/*',
        matches: ['*://a.test/*'],
        js: ['/content-scripts/content.js'],
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  });

  test('one that fails does not stop the next', async () => {
    const { matches } = fakeSites(['*://a.test/*']);
    vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockRejectedValueOnce(new Error('not ready'));
    await expect(syncSites()).rejects.toThrow('not ready');
    await syncSites();
    expect(matches()).toEqual(['*://a.test/*']);
  });
});

test('a tab that refuses does not stop the others', async () => {
  const { executed } = fakeSites([]);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 12 }, { id: 13 }, {}, { id: 14 }] as never);
  await runInOpenTabs(LISTED);
  expect(executed).toEqual([12, 14]);
  expect(browser.tabs.query).toHaveBeenCalledWith({ url: LISTED, discarded: false });
});

describe('followPermissions', () => {
  const events = () => {
    const heard: Record<string, (argument: object) => Promise<void>> = {};
    const listen = (name: string) => ({ addListener: (listener: never) => (heard[name] = listener) });
    Object.assign(browser.permissions, { onAdded: listen('added'), onRemoved: listen('removed') });
    Object.assign(browser.runtime, { onInstalled: listen('installed'), onStartup: listen('startup') });
    followPermissions();
    return heard;
  };

  test('after installing, it runs in the tabs already open where it may', async () => {
    const { executed, matches } = fakeSites(['*://a.test/*']);
    const query = vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }] as never);
    await events().installed!({ reason: 'install' });
    expect(query).toHaveBeenCalledWith({ url: [...LISTED, '*://a.test/*'], discarded: false });
    expect(executed).toEqual([1]);
    expect(matches()).toEqual(['*://a.test/*']);
  });

  test('a host that is granted is registered, and its open tabs run at once', async () => {
    const { executed, matches } = fakeSites(['*://a.test/*']);
    const query = vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 2 }] as never);
    await events().added!({ origins: ['*://a.test/*'] });
    expect(query).toHaveBeenCalledWith({ url: ['*://a.test/*'], discarded: false });
    expect(executed).toEqual([2]);
    expect(matches()).toEqual(['*://a.test/*']);
  });

  test('a permission that is no host touches no tab', async () => {
    fakeSites([]);
    const query = vi.spyOn(browser.tabs, 'query');
    await events().added!({ permissions: ['storage'] });
    expect(query).not.toHaveBeenCalled();
  });

  test('a host that is taken back is unregistered', async () => {
    const { matches } = fakeSites([], [own('*://a.test/*')]);
    await events().removed!({ origins: ['*://a.test/*'] });
    expect(matches()).toEqual([]);
  });
});

test('watchPermissions hears of both until it is stopped', () => {
  const listeners: Record<string, Set<() => void>> = { onAdded: new Set(), onRemoved: new Set() };
  const event = (name: string) => ({
    addListener: (listener: () => void) => listeners[name]!.add(listener),
    removeListener: (listener: () => void) => listeners[name]!.delete(listener),
  });
  Object.assign(browser.permissions, { onAdded: event('onAdded'), onRemoved: event('onRemoved') });
  const heard = vi.fn();
  const stop = watchPermissions(heard);
  for (const set of Object.values(listeners)) for (const listener of set) listener();
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  expect(Object.values(listeners).map(({ size }) => size)).toEqual([0, 0]);
});

describe('the list', () => {
  test.each<[string, string | null]>([
    ['bbc.com', '*://*.bbc.com/*'],
    ['www.bbc.com', '*://*.bbc.com/*'],
    ['a.b.news.test', '*://*.news.test/*'],
    ['notbbc.com', null],
    ['bbc.com.evil.test', null],
    ['com', null],
    ['', null],
  ])('takes in %s: %s', (host, expected) => {
    expect(listedPatternFor(host, LISTED)).toBe(expected);
  });

  test('of the demo build takes in everything', () => {
    expect(listedPatternFor('daily.tallymark.test', ['<all_urls>'])).toBe('<all_urls>');
  });

  test('asks for one host, or for the pattern of the list that is missing', async () => {
    fakeSites([]);
    await requestSites(['paper.test']);
    await requestSites(['www.news.test', 'other.test']);
    expect(vi.mocked(browser.permissions.request).mock.calls).toEqual([
      [{ origins: ['*://paper.test/*'] }],
      [{ origins: ['*://*.news.test/*', '*://other.test/*'] }],
    ]);
  });

  test('names its hosts, and those that are granted beside it', async () => {
    fakeSites(['*://paper.test/*', 'https://one.test/*']);
    expect(listedHosts()).toEqual(['bbc.com', 'news.test']);
    expect(await grantedHosts()).toEqual(['paper.test', 'one.test']);
  });
});
