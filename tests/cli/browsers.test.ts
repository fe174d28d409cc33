import { describe, expect, test } from 'vitest';
import {
  ensureBrowser,
  findBrowser,
  findFamily,
  howToGet,
  type Machine,
  nameOf,
  packagesFor,
} from '../../lib/cli/browsers';

function machine(files: string[], more: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ann',
    root: false,
    osRelease: null,
    exists: (file) => files.includes(file),
    ...more,
  };
}
const MAC = { platform: 'darwin', home: '/Users/ann', env: {} } as const;
const WINDOWS = {
  platform: 'win32',
  env: { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
} as const;
const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n';

describe('findBrowser', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const given = (file: string) => ({ env: { BROWSER_PATH: file } });
  test.each<[string, Parameters<typeof findBrowser>, string | null, string | null]>([
    ['nothing here', [null, machine([])], null, null],
    ['Chromium first', [null, machine(['/usr/bin/firefox', '/usr/bin/chromium'])], 'chromium', '/usr/bin/chromium'],
    ['Firefox where it is all there is', [null, machine(['/usr/bin/firefox-esr'])], 'firefox', '/usr/bin/firefox-esr'],
    [
      'Firefox where it is asked for',
      ['firefox', machine(['/usr/bin/chromium', '/snap/bin/firefox'])],
      'firefox',
      '/snap/bin/firefox',
    ],
    ['not another where it is asked for', ['firefox', machine(['/usr/bin/chromium'])], null, null],
    ['not Chromium where Chrome is asked for', ['chrome', machine(['/usr/bin/chromium'])], null, null],
    [
      'the order of PATH',
      ['chromium', machine(['/usr/bin/chromium', '/usr/local/bin/chromium'])],
      'chromium',
      '/usr/local/bin/chromium',
    ],
    [
      'a folder on PATH of their own',
      ['edge', machine(['/opt/x/microsoft-edge'], { env: { PATH: '/opt/x' } })],
      'edge',
      '/opt/x/microsoft-edge',
    ],
    ['no relative folder on PATH', ['chromium', machine(['bin/chromium'], { env: { PATH: 'bin' } })], null, null],
    [
      'no PATH at all',
      ['chrome', machine(['/opt/google/chrome/chrome'], { env: {} })],
      'chrome',
      '/opt/google/chrome/chrome',
    ],
    ['macOS', [null, machine([chrome], MAC)], 'chrome', chrome],
    [
      'macOS, own folder',
      ['firefox', machine(['/Users/ann/Applications/Firefox.app/Contents/MacOS/firefox'], MAC)],
      'firefox',
      '/Users/ann/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
    ['Windows', [null, machine([edge], WINDOWS)], 'edge', edge],
    ['Linux places are not looked at on Windows', [null, machine(['/usr/bin/chromium'], WINDOWS)], null, null],
    ['BROWSER_PATH', [null, machine(['/x/brave', '/usr/bin/chromium'], given('/x/brave'))], 'chromium', '/x/brave'],
    [
      'BROWSER_PATH to Firefox',
      [null, machine(['/x/firefox-bin'], given('/x/firefox-bin'))],
      'firefox',
      '/x/firefox-bin',
    ],
    [
      'BROWSER_PATH of the other family is passed by',
      ['firefox', machine(['/x/chrome', '/usr/bin/firefox'], given('/x/chrome'))],
      'firefox',
      '/usr/bin/firefox',
    ],
    ['BROWSER_PATH of the family will do', ['edge', machine(['/x/chrome'], given('/x/chrome'))], 'edge', '/x/chrome'],
  ])('%s', (_, [wanted, on], name, path) => {
    const found = findBrowser(wanted, on);
    expect([found?.name ?? null, found?.path ?? null]).toEqual([name, path]);
  });

  test('BROWSER_PATH to nothing is an error, not a reason to look elsewhere', () => {
    const on = machine(['/usr/bin/chromium'], given('/x/gone'));
    expect(() => findBrowser(null, on)).toThrow('BROWSER_PATH is /x/gone, and there is no such file');
  });

  test('a family takes any browser of its kind and none of the other', () => {
    expect(findFamily('chromium', machine(['/usr/bin/firefox', '/usr/bin/microsoft-edge']))?.name).toBe('edge');
    expect(findFamily('firefox', machine(['/usr/bin/microsoft-edge']))).toBeNull();
  });
});

test.each([
  ['/usr/bin/firefox-esr', 'firefox'],
  ['C:\\Program Files\\Mozilla Firefox\\firefox.exe', 'firefox'],
  ['/opt/microsoft/msedge/msedge', 'edge'],
  ['/usr/bin/google-chrome', 'chrome'],
  ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'chrome'],
  ['/usr/bin/chromium', 'chromium'],
  ['/home/firefox/chromium', 'chromium'],
  ['/opt/brave/brave', 'chromium'],
])('%s is %s', (file, name) => {
  expect(nameOf(file)).toBe(name);
});

test.each<[string, Partial<Machine>, string[]]>([
  ['Debian as root', { root: true, osRelease: DEBIAN }, ['chromium', 'chromium-browser']],
  ['Ubuntu as root', { root: true, osRelease: 'ID=ubuntu\nID_LIKE=debian\n' }, ['chromium', 'chromium-browser']],
  [
    'a child of Ubuntu',
    { root: true, osRelease: 'ID=pop\nID_LIKE="ubuntu debian"\n' },
    ['chromium', 'chromium-browser'],
  ],
  ['Debian, not as root', { root: false, osRelease: DEBIAN }, []],
  ['another Linux', { root: true, osRelease: 'ID=fedora\nVARIANT_ID=debian\n' }, []],
  ['no os-release', { root: true }, []],
  ['macOS', { root: true, platform: 'darwin' }, []],
])('packages: %s', (_, more, packages) => {
  expect(packagesFor('chromium', machine([], more))).toEqual(packages);
});

test.each<[Parameters<typeof howToGet>, RegExp]>([
  [['firefox', machine([])], /^Firefox was not found: install the package firefox-esr .*BROWSER_PATH/],
  [['firefox', machine([], MAC)], /^Firefox was not found: install Firefox from https:\S+, or set BROWSER_PATH/],
  [['chrome', machine([])], /^Chrome was not found: install Chrome from https:/],
  [[null, machine([])], /^No Chromium, Chrome, Edge or Firefox was found: install the package chromium/],
])('%# says how to get one, in a sentence', ([wanted, on], sentence) => {
  expect(howToGet(wanted, on)).toMatch(sentence);
});

test('where nothing may be installed, that sentence is the error', () => {
  expect(() => ensureBrowser('firefox', machine(['/usr/bin/chromium']), () => {})).toThrow('Firefox was not found');
  const root = machine([], { root: true, osRelease: DEBIAN });
  expect(() => ensureBrowser('edge', root, () => {})).toThrow('Edge was not found');
});
