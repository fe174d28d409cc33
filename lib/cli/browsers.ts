import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export const BROWSERS = ['chromium', 'chrome', 'edge', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];
export type Family = 'chromium' | 'firefox';

export interface FoundBrowser {
  name: BrowserName;
  family: Family;
  path: string;
}

/** What finding a browser needs to know of the machine, so that a test can make one up. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  root: boolean;
  /** The text of /etc/os-release, or null where there is none. */
  osRelease: string | null;
  exists(file: string): boolean;
}

/** A sentence for the person at the terminal: what is missing, and what to do. */
export class BrowserError extends Error {}

export function thisMachine(): Machine {
  const release = '/etc/os-release';
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    root: process.getuid?.() === 0,
    osRelease: existsSync(release) ? readFileSync(release, 'utf8') : null,
    exists: existsSync,
  };
}

export function familyOf(name: BrowserName): Family {
  return name === 'firefox' ? 'firefox' : 'chromium';
}

const LINUX: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser'],
  chrome: ['google-chrome', 'google-chrome-stable'],
  edge: ['microsoft-edge', 'microsoft-edge-stable'],
  firefox: ['firefox', 'firefox-esr'],
};
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const LINUX_FILES: Partial<Record<BrowserName, string[]>> = {
  chrome: ['/opt/google/chrome/chrome'],
  edge: ['/opt/microsoft/msedge/msedge'],
  firefox: ['/opt/firefox/firefox'],
};
const MAC: Record<BrowserName, string> = {
  chromium: 'Chromium.app/Contents/MacOS/Chromium',
  chrome: 'Google Chrome.app/Contents/MacOS/Google Chrome',
  edge: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  firefox: 'Firefox.app/Contents/MacOS/firefox',
};
const WINDOWS: Record<BrowserName, string> = {
  chromium: 'Chromium\\Application\\chrome.exe',
  chrome: 'Google\\Chrome\\Application\\chrome.exe',
  edge: 'Microsoft\\Edge\\Application\\msedge.exe',
  firefox: 'Mozilla Firefox\\firefox.exe',
};

/** The usual places of one browser on this machine, most likely first. */
export function places(name: BrowserName, machine: Machine): string[] {
  if (machine.platform === 'darwin') {
    return ['/Applications', path.posix.join(machine.home, 'Applications')].map((folder) => `${folder}/${MAC[name]}`);
  }
  if (machine.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((key) => machine.env[key]);
    return folders.filter((folder) => folder !== undefined).map((folder) => path.win32.join(folder, WINDOWS[name]));
  }
  const folders = (machine.env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const files = [...folders, ...LINUX_FOLDERS].flatMap((folder) => LINUX[name].map((file) => `${folder}/${file}`));
  return [...new Set([...files, ...(LINUX_FILES[name] ?? [])])];
}

/** Which browser an executable is, by its own name: "/opt/firefox/firefox-bin" is Firefox, an unknown name Chromium. */
export function nameOf(executable: string): BrowserName {
  const file = executable.split(/[\\/]/).at(-1)!.toLowerCase();
  if (file.includes('firefox')) return 'firefox';
  if (file.includes('edge')) return 'edge';
  if (file.includes('google') || file === 'chrome' || file === 'chrome.exe') return 'chrome';
  return 'chromium';
}

/**
 * A browser that is here: BROWSER_PATH where it takes the same build as the one wanted, then the usual places.
 * `wanted` null is whichever is here. Throws where BROWSER_PATH names a file that does not exist.
 */
export function findBrowser(wanted: BrowserName | null, machine: Machine): FoundBrowser | null {
  const given = machine.env.BROWSER_PATH;
  if (given) {
    if (!machine.exists(given)) {
      throw new BrowserError(`BROWSER_PATH is ${given}, and there is no such file: correct it, or unset it.`);
    }
    const family = familyOf(nameOf(given));
    if (wanted === null || familyOf(wanted) === family) return { name: wanted ?? nameOf(given), family, path: given };
  }
  for (const name of wanted === null ? BROWSERS : [wanted]) {
    const file = places(name, machine).find((place) => machine.exists(place));
    if (file) return { name, family: familyOf(name), path: file };
  }
  return null;
}

/** The first browser of a family that is here. */
export function findFamily(family: Family, machine: Machine): FoundBrowser | null {
  for (const name of BROWSERS.filter((browser) => familyOf(browser) === family)) {
    const found = findBrowser(name, machine);
    if (found) return found;
  }
  return null;
}

/** Whether packages may be installed here: as root, on Debian, Ubuntu and what comes of them. */
export function mayInstall({ platform, root, osRelease }: Machine): boolean {
  if (platform !== 'linux' || !root || osRelease === null) return false;
  const field = (key: string) => new RegExp(`^${key}="?([^"\\n]*)`, 'm').exec(osRelease)?.[1] ?? '';
  const ids = [field('ID'), ...field('ID_LIKE').split(' ')];
  return ids.includes('debian') || ids.includes('ubuntu');
}

/** Packages that bring the browser on this machine, best first; none where we may not or cannot install. */
export function packagesFor(family: Family, machine: Machine): string[] {
  if (!mayInstall(machine)) return [];
  if (family === 'firefox') return ['firefox-esr', 'firefox'];
  return ['chromium', 'chromium-browser'];
}

const DOWNLOADS: Record<BrowserName, { title: string; url: string; package: string | null }> = {
  chromium: {
    title: 'Chromium',
    url: 'https://www.chromium.org/getting-involved/download-chromium/',
    package: 'chromium',
  },
  chrome: { title: 'Chrome', url: 'https://www.google.com/chrome/', package: null },
  edge: { title: 'Edge', url: 'https://www.microsoft.com/edge', package: null },
  firefox: { title: 'Firefox', url: 'https://www.firefox.com/', package: 'firefox-esr (or firefox)' },
};

/** One sentence that says what to install. */
export function howToGet(wanted: BrowserName | null, machine: Machine): string {
  const { title, url, package: name } = DOWNLOADS[wanted ?? (machine.platform === 'linux' ? 'chromium' : 'firefox')];
  const missing = wanted === null ? 'No Chromium, Chrome, Edge or Firefox was found' : `${title} was not found`;
  const from =
    name && machine.platform === 'linux' ? `the package ${name}, or ${title} from ${url}` : `${title} from ${url}`;
  return `${missing}: install ${from}, or set BROWSER_PATH to a browser's executable.`;
}

/** Runs apt-get without a question, and gives what it printed. */
export function aptGet(...args: string[]): { ok: boolean; output: string } {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('apt-get', [...args, '-qq'], { env, encoding: 'utf8' });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}` };
}

function installPackage(candidates: string[], say: (line: string) => void): boolean {
  say('No browser yet: installing one with apt-get. This takes a minute or two.');
  aptGet('update');
  return candidates.some((name) => {
    const { ok, output } = aptGet('install', '-y', '--no-install-recommends', name);
    if (!ok) say(`apt-get could not install ${name}: ${output.trim().split('\n').at(-1)}`);
    return ok;
  });
}

/**
 * A browser, found or installed. On Debian and Ubuntu, as root, a missing Chromium or Firefox is installed as a package.
 * Throws a `BrowserError` that says what to install.
 */
export function ensureBrowser(wanted: BrowserName | null, machine: Machine, say: (line: string) => void): FoundBrowser {
  const found = findBrowser(wanted, machine);
  if (found) return found;
  // Chrome and Edge are in no distribution's archive: where they were asked for by name, nothing else will do.
  const names = wanted === 'chrome' || wanted === 'edge' ? [] : packagesFor(familyOf(wanted ?? 'chromium'), machine);
  const installed = names.length > 0 && installPackage(names, say) ? findBrowser(wanted, machine) : null;
  if (!installed) throw new BrowserError(howToGet(wanted, machine));
  return installed;
}

/** Any browser of the family, found or installed: Chrome and Edge take the same build as Chromium. */
export function ensureFamily(family: Family, machine: Machine, say: (line: string) => void): FoundBrowser {
  return findFamily(family, machine) ?? ensureBrowser(family, machine, say);
}
