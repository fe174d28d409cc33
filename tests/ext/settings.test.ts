import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  DEFAULTS,
  discardUnreadable,
  migrateSettings,
  offHere,
  readSettings,
  resetSettings,
  type Settings,
  unreadableSettings,
  updateSettings,
  watchSettings,
  withHosts,
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
    ['a delay that is too long', { ...DEFAULTS, delay: 60_000 }, { ...DEFAULTS }],
    ['a delay that is no whole number', { ...DEFAULTS, delay: 2.5, key: 'alt' }, { ...DEFAULTS, key: 'alt' }],
    ['a choice that is none', { ...DEFAULTS, units: 'furlongs', key: 'hyper', markStyle: 7 }, { ...DEFAULTS }],
    [
      'of the first version, where one switch was for claims too',
      { enabled: true, cities: true, statistics: false, sitesOff: ['a.test'] },
      { ...DEFAULTS, statistics: false, claims: false, sitesOff: ['a.test'] },
    ],
    ['text', 'on', { ...DEFAULTS }],
    ['a list', [true], { ...DEFAULTS }],
    ['a number', 7, { ...DEFAULTS }],
  ])('%s', async (_, value, expected) => {
    if (value !== undefined) await fakeBrowser.storage.local.set({ settings: value });
    expect(await readSettings()).toEqual(expected);
  });
});

describe('migrateSettings', () => {
  const first = { enabled: false, cities: true, statistics: false, sitesOff: ['a.test'] };
  const second = { ...DEFAULTS, ...first, claims: false };

  test.each<[string, unknown, unknown, unknown, unknown]>([
    ['the first version, never marked as one', first, undefined, second, { v: 2 }],
    ['the first version, marked', first, { v: 1 }, second, { v: 2 }],
    ['this version', second, { v: 2 }, second, { v: 2 }],
    ['nothing', undefined, undefined, undefined, undefined],
    ['what cannot be read stays as it is', 'spoilt', undefined, 'spoilt', { v: 2 }],
    ['so does what a later version stored', { ...second, hue: 7 }, { v: 3 }, { ...second, hue: 7 }, { v: 3 }],
  ])('%s', async (_, value, meta, expected, expectedMeta) => {
    const before = Object.entries({ settings: value, settings$: meta }).filter(([, one]) => one !== undefined);
    await fakeBrowser.storage.local.set(Object.fromEntries(before));
    await migrateSettings();
    const after = await stored();
    expect([after.settings, after.settings$]).toEqual([expected, expectedMeta]);
  });
});

describe('unreadable settings', () => {
  test.each<[string, unknown, number, boolean]>([
    ['a whole value', { ...DEFAULTS }, 2, false],
    ['a whole value of the first version', { enabled: true, cities: true, statistics: true, sitesOff: [] }, 1, false],
    ['text', 'spoilt', 2, true],
    ['a field that is missing', { enabled: true }, 2, true],
    ['a field that is spoilt', { ...DEFAULTS, delay: 'soon' }, 2, true],
    ['a whole value of a later version', { ...DEFAULTS }, 3, true],
  ])('%s', async (_, value, version, expected) => {
    await fakeBrowser.storage.local.set({ settings: value, settings$: { v: version } });
    expect(await unreadableSettings()).toEqual(expected ? value : null);
    await updateSettings({ cities: false });
    // Written over, and still kept.
    expect(await unreadableSettings()).toEqual(expected ? value : null);
    expect((await stored()).settings$).toEqual({ v: 2 });
  });

  test.each<[string, boolean]>([
    ['before anything is written', false],
    ['after', true],
  ])('are gone once they are discarded, %s, and what can be read of them is kept', async (_, written) => {
    await fakeBrowser.storage.local.set({ settings: { ...DEFAULTS, delay: 'soon', cities: false } });
    if (written) await updateSettings({ key: 'alt' });
    await discardUnreadable();
    expect(await unreadableSettings()).toBeNull();
    expect(await readSettings()).toEqual({ ...DEFAULTS, cities: false, key: written ? 'alt' : 'none' });
  });
});

test('resetSettings leaves the sites alone', async () => {
  const sites = { sitesOff: ['a.test'], sitesOn: ['b.test'] };
  await updateSettings({ ...sites, enabled: false, kindsOff: ['area'], delay: 0, markStyle: 'tint' });
  await resetSettings();
  expect(await readSettings()).toEqual({ ...DEFAULTS, ...sites });
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
  const settings = (over: Partial<Settings>): Settings => ({ ...DEFAULTS, sitesOff: [], sitesOn: [], ...over });
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

  test('withHosts adds once, in order, and takes away', () => {
    const one = settings({ sitesOn: ['b.test'] });
    expect(withHosts(one, ['a.test', 'b.test', 'a.test'], true)).toEqual({ sitesOn: ['a.test', 'b.test'] });
    expect(withHosts(one, ['b.test', 'c.test'], false)).toEqual({ sitesOn: [] });
  });
});
