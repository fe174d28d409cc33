import { describe, expect, test } from 'vitest';
import { UsageError } from '../../lib/cli/options';
import { hasDisplay, parseStart, type StartOptions } from '../../lib/cli/start-options';
import { table } from '../../lib/cli/table';

describe('parseStart', () => {
  const plain: StartOptions = { browser: null, headless: false, target: null };
  test.each<[string[], StartOptions]>([
    [[], plain],
    [['--headless'], { ...plain, headless: true }],
    [['--browser', 'firefox'], { ...plain, browser: 'firefox' }],
    [['--browser=edge', '--headless'], { ...plain, browser: 'edge', headless: true }],
    [['page.html', '--headless'], { ...plain, headless: true, target: 'page.html' }],
    [['https://example.com/a'], { ...plain, target: 'https://example.com/a' }],
    [['--', '--odd.html'], { ...plain, target: '--odd.html' }],
  ])('%j', (args, options) => {
    expect(parseStart(args)).toEqual(options);
  });

  test.each<[string[], RegExp]>([
    [['--fast'], /--fast/],
    [['-x'], /-x/],
    [['--browser'], /--browser/],
    [['--browser', 'safari'], /"safari".*chromium, chrome, edge, firefox/],
    [['--browser', 'Firefox'], /"Firefox"/],
    [['--headless=yes'], /--headless/],
    [['a.html', 'b.html'], /One page at a time/],
  ])('%j is wrong usage', (args, message) => {
    expect(() => parseStart(args)).toThrow(UsageError);
    expect(() => parseStart(args)).toThrow(message);
  });
});

test.each<[NodeJS.Platform, Record<string, string>, boolean]>([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
])('a display on %s with %j: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected);
});

test('a table lines up, collapses white space and cuts what is too long', () => {
  const rows = [
    ['one\n two', 'x'],
    ['abcdefghijk', ''],
  ];
  expect(table(['A', 'B'], rows, 10)).toBe('A           B\none two     x\nabcdefghi…');
});
