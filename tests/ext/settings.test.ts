import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  DEFAULTS,
  offHere,
  readSettings,
  type Settings,
  updateSettings,
  watchSettings,
  withSite,
} from '../../lib/ext/settings';

const stored = async () => (await fakeBrowser.storage.local.get()) as Record<string, unknown>;

beforeEach(() => fakeBrowser.reset());

describe('readSettings', () => {
  test.each<[string, unknown, Settings]>([
    ['nothing stored', undefined, { ...DEFAULTS, sitesOff: [] }],
    [
      'a whole value',
      { ...DEFAULTS, cities: false, sitesOff: ['a.test'] },
      { ...DEFAULTS, cities: false, sitesOff: ['a.test'] },
    ],
    [
      'a spoilt field beside good ones',
      { ...DEFAULTS, cities: 'no', sitesOff: ['a.test'] },
      { ...DEFAULTS, sitesOff: ['a.test'] },
    ],
    ['a missing field', { enabled: false, sitesOff: [] }, { ...DEFAULTS, enabled: false }],
    ['sites that are no list', { ...DEFAULTS, enabled: false, sitesOff: 'a.test' }, { ...DEFAULTS, enabled: false }],
    ['sites that are no text', { ...DEFAULTS, sitesOff: ['a.test', 3] }, { ...DEFAULTS, sitesOff: [] }],
    ['text', 'on', { ...DEFAULTS }],
    ['a list', [true], { ...DEFAULTS }],
    ['a number', 7, { ...DEFAULTS }],
  ])('%s', async (_, value, expected) => {
    if (value !== undefined) await fakeBrowser.storage.local.set({ settings: value });
    expect(await readSettings()).toEqual(expected);
  });
});

describe('updateSettings', () => {
  test('changes what it is given and keeps the rest', async () => {
    await updateSettings({ cities: false });
    await updateSettings((now) => withSite(now, 'www.a.test', false));
    expect(await readSettings()).toEqual({ ...DEFAULTS, cities: false, sitesOff: ['a.test'] });
  });

  test('two changes at once are both made', async () => {
    await Promise.all([
      updateSettings((now) => withSite(now, 'b.test', false)),
      updateSettings((now) => withSite(now, 'a.test', false)),
      updateSettings({ statistics: false }),
    ]);
    expect(await readSettings()).toEqual({ ...DEFAULTS, statistics: false, sitesOff: ['a.test', 'b.test'] });
  });

  test('a value that could not be read is put aside before it is written over', async () => {
    await fakeBrowser.storage.local.set({ settings: { theme: 'from the future' } });
    await updateSettings({ cities: false });
    expect(await stored()).toMatchObject({
      settings: { ...DEFAULTS, cities: false },
      'settings-unreadable': { theme: 'from the future' },
    });
  });

  test('a value that could be read is not put aside', async () => {
    await updateSettings({ cities: false });
    await updateSettings({ cities: true });
    expect(await stored()).not.toHaveProperty('settings-unreadable');
  });
});

test('watchSettings hears of every change, mended, until it is stopped', async () => {
  const heard = vi.fn();
  const stop = watchSettings(heard);
  await updateSettings({ enabled: false });
  await fakeBrowser.storage.local.set({ settings: 'spoilt' });
  expect(heard.mock.calls.map(([settings]) => settings.enabled)).toEqual([false, true]);
  stop();
  await updateSettings({ enabled: false });
  expect(heard).toHaveBeenCalledTimes(2);
});

describe('sites', () => {
  const settings = (over: Partial<Settings>): Settings => ({ ...DEFAULTS, sitesOff: [], ...over });
  test.each<[Settings, string, ReturnType<typeof offHere>]>([
    [settings({}), 'news.test', null],
    [settings({ sitesOff: ['news.test'] }), 'news.test', 'here'],
    [settings({ sitesOff: ['news.test'] }), 'www.news.test', 'here'],
    [settings({ sitesOff: ['news.test'] }), 'WWW.News.test', 'here'],
    [settings({ sitesOff: ['news.test'] }), 'sport.news.test', null],
    [settings({ sitesOff: ['news.test'] }), 'badnews.test', null],
    [settings({ sitesOff: ['other.test'] }), 'news.test', null],
    [settings({ enabled: false }), 'news.test', 'everywhere'],
    [settings({ enabled: false, sitesOff: ['news.test'] }), 'news.test', 'everywhere'],
  ])('offHere %#', (given, host, expected) => {
    expect(offHere(given, host)).toBe(expected);
  });

  test('withSite adds once and takes away whole', () => {
    const twice = { sitesOff: ['a.test', 'b.test'] };
    expect(withSite(settings(twice), 'www.b.test', false)).toEqual(twice);
    expect(withSite(settings(twice), 'b.test', true)).toEqual({ sitesOff: ['a.test'] });
    expect(withSite(settings(twice), 'c.test', true)).toEqual(twice);
  });
});
