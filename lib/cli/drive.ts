import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { BrowserError, type Family, type FoundBrowser } from './browsers';

export interface DriveOptions {
  found: FoundBrowser;
  /** Folder of the built extension. */
  extension: string;
  /** Host names that mean the server on this machine. */
  hosts: string[];
  port: number;
  /** A window to look at, instead of none. */
  window: boolean;
  /** The screen that the window is on, where it is not the usual one. */
  display?: string;
  /** More arguments for the browser itself. */
  args?: string[];
  /** More of Firefox's own settings. */
  prefs?: Record<string, unknown>;
  /** Folder of the profile, where it is to be kept. */
  profile?: string;
}

export interface Drive {
  browser: Browser;
  family: Family;
  extensionId: string;
  /** The address at which the local server answers for one of the hosts. */
  address(host: string, file: string): string;
  /** One of the extension's own pages, as a tab: the way to its messaging, which no page of the web has. */
  extensionPage(file: string): Promise<Page>;
  close(): Promise<void>;
}

/** Firefox makes up a new one in each profile: fixed, so that the extension's own pages can be opened. */
const FIREFOX_UUID = '5f0c9f5e-7a11-4a7e-9b3d-0d6c2a1e8b40';

const CHROMIUM_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

function chromiumOptions({ hosts, port }: DriveOptions): LaunchOptions {
  const rules = hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`).join(', ');
  const args = [...CHROMIUM_ARGS, `--host-resolver-rules=${rules}`];
  // Chromium refuses to start as root with its sandbox on.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  // Branded Chrome ignores --load-extension since 137: only the debugging pipe still loads one.
  return { browser: 'chrome', args, pipe: true, enableExtensions: true };
}

function firefoxOptions({ hosts, extension, prefs }: DriveOptions): LaunchOptions {
  return {
    browser: 'firefox',
    // Without it the extension's own pages cannot be opened.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: FIREFOX_UUID }),
      'network.dns.localDomains': hosts.join(','),
      ...prefs,
    },
  };
}

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

async function openChromiumPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

/** Firefox swaps the process when one of its own pages opens, and `goto` never hears of it: ask until it is there. */
async function openFirefoxPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(url, { timeout: 0 }).catch(() => undefined);
  const ready = () => location.protocol === 'moz-extension:' && document.readyState === 'complete';
  for (let tries = 0; tries < 100; tries++) {
    if (await page.evaluate(ready).catch(() => false)) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Firefox did not open ${url} within ten seconds.`);
}

/** Starts the browser with the extension in it. Throws a `BrowserError` where it does not start. */
export async function drive(options: DriveOptions): Promise<Drive> {
  const { found, extension, port } = options;
  const firefox = found.family === 'firefox';
  let browser: Browser;
  const { args = [], ...launch } = firefox ? firefoxOptions(options) : chromiumOptions(options);
  try {
    browser = await puppeteer.launch({
      ...launch,
      args: [...args, ...(options.args ?? [])],
      executablePath: found.path,
      ...(options.profile ? { userDataDir: options.profile } : {}),
      headless: !options.window,
      ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
      defaultViewport: options.window ? null : { width: 1280, height: 900 },
    });
  } catch (error) {
    throw new BrowserError(`${found.path} did not start: ${(error as Error).message}`);
  }
  try {
    const extensionId = await browser.installExtension(extension);
    const origin = firefox ? `moz-extension://${FIREFOX_UUID}` : `chrome-extension://${extensionId}`;
    const open = firefox ? openFirefoxPage : openChromiumPage;
    return {
      browser,
      family: found.family,
      extensionId,
      // Firefox maps the name only, so its address keeps the port.
      address: (host, file) => `http://${host}${firefox ? `:${port}` : ''}/${file}`,
      extensionPage: (file) => open(browser, `${origin}/${file}`),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

interface TabsApi {
  tabs: {
    query(which: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
}

/**
 * Sends a message to the content script of the tab at `url`, from one of the extension's own pages,
 * and gives its answer; null where no content script answers there.
 */
export function askTab(extensionPage: Page, url: string, message: { type: string }): Promise<unknown> {
  return extensionPage.evaluate(
    async (url, message) => {
      const scope = globalThis as unknown as { browser?: TabsApi; chrome: TabsApi };
      const { tabs } = scope.browser ?? scope.chrome;
      for (const tab of await tabs.query({})) {
        // A tab's address is hidden from the extension where it has no access to the host: no content script there either.
        if (tab.url !== url) continue;
        return (await tabs.sendMessage(tab.id, message).catch(() => null)) ?? null;
      }
      return null;
    },
    url,
    message,
  );
}
