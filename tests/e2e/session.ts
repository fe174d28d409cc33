import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { source as axeSource } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { ensureFamily, type Family, thisMachine } from '../../lib/cli/browsers';
import { buildExtension } from '../../lib/cli/build';
import { PROJECT } from '../../lib/cli/dataset';
import { askTab, type Drive, drive } from '../../lib/cli/drive';
import { highlightedTexts, pointAtHighlight } from '../../lib/cli/highlighted';
import { type MadePage, type Site, serve } from '../../lib/cli/serve';
import type { PageFinding, PageState } from '../../lib/ext/page-messages';
import { putToSleep, workerTarget } from '../worker';
import { FirefoxChrome } from './firefox-chrome';
import { CORPUS, MADE } from './pages';
import { openPopup, type Popup } from './popup';
import { chromiumRequests, firefoxRequests, type Sent, watchFirefox } from './record';
import { until } from './until';

/** A real paper's name, on the list of hosts, which a browser opens over plain http. */
export const HOST = 'www.chinadaily.com.cn';
/** A host that is on no list, and on which nobody has asked for anything. */
export const OTHER_HOST = 'plain.tallymark.test';
/** Without it, Firefox grants what a click asks for and shows no question. */
export const PROMPTS = 'extensions.webextOptionalPermissionPrompts';
const PREFS = { [PROMPTS]: false };
const OUT = path.join(PROJECT, 'out');

interface TabsApi {
  tabs: { query(which: object): Promise<{ id: number; url?: string }[]> };
}

/** A setting is stored, and drawn by every page, well within this. */
const SETTLED_MS = 400;

/** Clicks the switch whose label begins so. */
export const flip = (page: Page, label: string): Promise<void> =>
  page.evaluate((label) => {
    const rows = [...document.querySelectorAll('label.switch')];
    rows
      .find((row) => row.textContent!.startsWith(label))!
      .querySelector('input')!
      .click();
  }, label);

/** Firefox does not say where a tab went that it opened itself; the tab does. */
async function welcomeIn(browser: Browser): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    if (await page.evaluate(() => location.pathname === '/welcome.html')) return page;
  }
  return undefined;
}

/** A browser with the built extension in it, one page in front, and the ways to ask after both. */
export class Session {
  /** What the page and its content script have said on the console, errors included. */
  readonly console: string[] = [];

  private constructor(
    private readonly driven: Drive,
    private readonly site: Site,
    private readonly chrome: FirefoxChrome | null,
    private readonly own: Page,
    private readonly log: string,
    /** The page that is shown once after installing. */
    readonly welcome: Page,
    public page: Page,
  ) {}

  /** @param more pages and arguments of the browser beside the usual ones */
  static async start(
    family: Family,
    more: { pages?: Record<string, MadePage>; args?: string[] } = {},
  ): Promise<Session> {
    mkdirSync(OUT, { recursive: true });
    const log = path.join(OUT, 'net-log.json');
    const old = readdirSync(OUT).filter((file) => file.startsWith(`failed-${family}-`));
    for (const file of ['net-log.json', ...old]) rmSync(path.join(OUT, file), { force: true });
    const found = ensureFamily(family, thisMachine(), console.log);
    const extension = buildExtension(family, 'e2e');
    const site = await serve(CORPUS, { ...MADE, ...more.pages });
    const args = [...(family === 'chromium' ? [`--log-net-log=${log}`] : []), ...(more.args ?? [])];
    const hosts = [HOST, OTHER_HOST];
    const driven = await drive({ found, extension, hosts, port: site.port, window: false, args, prefs: PREFS });
    // It opens by itself, and would come to the front of another page.
    const welcome = await until('the page that is shown after installing', () => welcomeIn(driven.browser));
    const chrome = family === 'firefox' ? await FirefoxChrome.open(driven.browser) : null;
    if (chrome) await watchFirefox(chrome);
    // The query tells it from the popup itself.
    const own = await driven.extensionPage('popup.html?tab');
    const session = new Session(driven, site, chrome, own, log, welcome!, await driven.browser.newPage());
    session.page.on('console', (message) => session.console.push(`${message.type()}: ${message.text()}`));
    session.page.on('pageerror', (error) => session.console.push(String(error)));
    return session;
  }

  /** One of the extension's own pages, in a tab of its own. */
  ownPage(
    file: 'data.html' | 'options.html' | 'welcome.html' | 'popup.html?tab' | `sidepanel.html?tab=${number}`,
  ): Promise<Page> {
    return this.driven.extensionPage(file);
  }

  /** Has each figure and each mention of a city marked, or no more than a reader gets who has chosen nothing. */
  async markEverything(on: boolean): Promise<void> {
    const options = await this.ownPage('options.html');
    for (const label of ['Every figure', 'Every mention']) {
      const state = () =>
        options.evaluate((label) => {
          const rows = [...document.querySelectorAll('label.switch')];
          return rows.find((row) => row.textContent!.startsWith(label))!.querySelector('input')!.checked;
        }, label);
      // What was stored a moment ago may draw the switch anew between the click and its own storing.
      const flipped = async () => {
        if ((await state()) !== on) await flip(options, label);
        await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
        return state();
      };
      await until(`${label}: ${on}`, flipped, (checked) => checked === on);
    }
    await options.close();
  }

  /** A page with nothing on it. */
  blankPage(): Promise<Page> {
    return this.driven.browser.newPage();
  }

  /** The list of findings of the page in front, as a tab. */
  async listPage(): Promise<Page> {
    return this.ownPage(`sidepanel.html?tab=${await this.tabId()}`);
  }

  /** The browser's number of the page's tab. */
  tabId(): Promise<number> {
    return this.own.evaluate(async (url) => {
      const scope = globalThis as unknown as { browser?: TabsApi; chrome: TabsApi };
      const { tabs } = scope.browser ?? scope.chrome;
      return (await tabs.query({})).find((tab) => tab.url === url)!.id;
    }, this.page.url());
  }

  /** Has a page of the extension believe that the reader wants it light, or dark. */
  async scheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
    if (!this.chrome) return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const value = scheme === 'dark' ? 0 : 1;
    await this.chrome.run(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`);
    await until('the scheme', () =>
      page.evaluate((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, scheme),
    );
  }

  /** Has the page in front drawn as for paper, or for a screen again. */
  async medium(medium: 'print' | 'screen'): Promise<void> {
    if (!this.chrome) return this.page.emulateMediaType(medium);
    const value = medium === 'print' ? 'print' : '';
    await this.chrome.run(`window.gBrowser.selectedBrowser.browsingContext.mediumOverride = '${value}'`);
    await until(`the medium ${medium}`, () => this.page.evaluate((medium) => matchMedia(medium).matches, medium));
  }

  /**
   * Takes from the extension every host, or gives all that its manifest names, as a reader does in Chromium's own page
   * about it. What it asks for beyond those is asked in a window of its own, which no test can answer without a screen.
   */
  async allowHosts(all: boolean): Promise<void> {
    const page = await this.driven.browser.newPage();
    await page.goto('chrome://extensions/');
    await page.evaluate(
      (extensionId, hostAccess) => {
        interface Api {
          developerPrivate: { updateExtensionConfiguration(what: object): Promise<void> };
        }
        const { developerPrivate } = (globalThis as unknown as { chrome: Api }).chrome;
        return developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
      },
      this.driven.extensionId,
      all ? 'ON_ALL_SITES' : 'ON_CLICK',
    );
    await page.close();
  }

  /** Presses one of the extension's keys over the page. Chromium's are out of reach of a test: its event is sent. */
  async press(command: string): Promise<void> {
    await this.page.bringToFront();
    if (this.chrome) {
      const key = { 'next-finding': 'VK_PERIOD', 'previous-finding': 'VK_COMMA', 'toggle-site': 'O' }[command];
      await this.chrome.run(`
        const keys = [...window.document.querySelectorAll('keyset[id^="ext-keyset"] key')];
        const ours = (one) => (one.getAttribute('key') ?? one.getAttribute('keycode')) === ${JSON.stringify(key)};
        keys.find(ours).doCommand();`);
    } else {
      await this.dispatch('commands.onCommand', JSON.stringify(command));
    }
  }

  /** Chooses "Check the selection" in the context menu of the page, which gives leave for it. */
  async checkSelection(): Promise<void> {
    await this.page.bringToFront();
    if (this.chrome) {
      await this.chrome.run(`
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.driven.extensionId)});
        const tab = window.gBrowser.selectedTab;
        extension.tabManager.addActiveTabPermission(tab);
        extension.emit('webext-menu-menuitem-click', { menuItemId: 'check-selection', frameId: 0 }, tab);`);
      return;
    }
    // The button gives the same leave as the menu.
    const popup = await openPopup(this.driven, null, this.page, 'document.body');
    await popup.close();
    await this.dispatch('contextMenus.onClicked', JSON.stringify({ menuItemId: 'check-selection', frameId: 0 }));
  }

  /** Has Chromium's worker hear an event about the tab in front. */
  private async dispatch(event: string, first: string): Promise<void> {
    const origin = `chrome-extension://${this.driven.extensionId}`;
    // A message wakes it.
    await this.own.evaluate(() =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): unknown } } }
      ).chrome.runtime.sendMessage({
        type: 'kinds',
      }),
    );
    const worker = await workerTarget(this.driven.browser, origin)!.worker();
    await worker!.evaluate(`(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.${event}.dispatch(${first}, tab);
    })()`);
  }

  /** Runs code of the browser's own, where there is such a thing. */
  inFirefox<T>(body: string): Promise<T> {
    return this.chrome!.run(body);
  }

  /** Waits for a page of the extension that the browser has opened beside a page. Chromium alone. */
  async sidePanel(): Promise<Page> {
    const panel = await this.driven.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
    return panel.asPage();
  }

  /**
   * What axe-core finds amiss in the open card, in the popup as a page of its own, or in a page of the extension:
   * rule and element of each violation.
   */
  async violations(where: 'card' | 'popup' | Page): Promise<string[]> {
    const page = where === 'card' ? this.page : where === 'popup' ? this.own : where;
    await page.evaluate(axeSource);
    return page.evaluate(async (inCard) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const root = inCard ? document.documentElement.lastElementChild! : document.documentElement;
      const { violations } = await axe.run(root);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
    }, where === 'card');
  }

  async open(file: string, host = HOST): Promise<void> {
    await this.page.bringToFront();
    await this.page.mouse.move(1, 1);
    this.console.length = 0;
    await this.page.goto(this.driven.address(host, file), { waitUntil: 'load' });
  }

  /** Opens a page and waits for its claims: the last that is drawn. */
  async openArticle(file: string): Promise<void> {
    await this.open(file);
    await this.claimsDrawn();
  }

  /** Ends the background's worker, which has then to be woken by the page. Chromium alone. */
  backgroundSleeps(): Promise<void> {
    return putToSleep(this.driven.browser, `chrome-extension://${this.driven.extensionId}`);
  }

  claimsDrawn(): Promise<unknown> {
    const drawn = (state: PageState | null) =>
      Boolean(state?.running) && Object.values(state!.counts.claims).some(Boolean);
    return until('claims on the page', () => this.state(), drawn);
  }

  /** Opens a page and waits for the gate to decide on it. */
  async openJudged(file: string): Promise<PageState> {
    await this.open(file);
    return (await until(
      'the gate',
      () => this.state(),
      (state) => Boolean(state?.gate),
    ))!;
  }

  state(): Promise<PageState | null> {
    return askTab(this.own, this.page.url(), { type: 'page-state' }) as Promise<PageState | null>;
  }

  async findings(): Promise<PageFinding[]> {
    const found = (await askTab(this.own, this.page.url(), { type: 'page-findings' })) as PageFinding[];
    return found.map((finding) => ({ ...finding, text: finding.text.replace(/\s+/g, ' ').trim() }));
  }

  highlighted(): Promise<string[]> {
    return highlightedTexts(this.page);
  }

  /** Rests the pointer on a highlight. */
  async hover(text: string): Promise<void> {
    const point = await pointAtHighlight(this.page, text);
    expect(point, `a highlight over "${text}"`).not.toBeNull();
    await this.page.mouse.move(point!.x, point!.y, { steps: 4 });
  }

  async leave(): Promise<void> {
    await this.page.mouse.move(2, 2, { steps: 4 });
  }

  /** What the open card says, or null where none is open. */
  cardText(): Promise<string | null> {
    return this.page.evaluate(() => {
      const hosts = [...document.documentElement.children].filter((child) => child.shadowRoot !== null);
      const card = hosts.at(-1)?.shadowRoot?.querySelector<HTMLElement>(':is(:popover-open, :modal)');
      // biome-ignore lint/performance/useDomNodeTextContent: what the reader sees is asked for, hidden text is not
      return card ? card.innerText.replace(/\s+/g, ' ').trim() : null;
    });
  }

  async cardOpened(): Promise<string> {
    return (await until('a card', () => this.cardText()))!;
  }

  /** Clicks a button of the open card, as a reader does; false where it has none of this name. */
  async pressInCard(name: string): Promise<boolean> {
    const point = await this.page.evaluate((name) => {
      const root = document.documentElement.lastElementChild!.shadowRoot!;
      const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      button?.scrollIntoView({ block: 'nearest' });
      const box = button?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, name);
    if (point) await this.page.mouse.click(point.x, point.y);
    return point !== null;
  }

  cardClosed(): Promise<unknown> {
    return until(
      'no card',
      () => this.cardText(),
      (text) => text === null,
    );
  }

  popup(ready: string): Promise<Popup> {
    return openPopup(this.driven, this.chrome, this.page, ready);
  }

  async picture(name: string): Promise<void> {
    const file = `failed-${this.driven.family}-${name.replace(/\W+/g, '-')}.png`;
    await this.page.screenshot({ path: path.join(OUT, file as `${string}.png`) });
  }

  /** Closes the browser, and gives what pages and the extension have sent while it ran. */
  async end(): Promise<Sent[]> {
    const seen = this.chrome ? await firefoxRequests(this.chrome) : null;
    await this.close();
    if (seen) return seen;
    const sent = chromiumRequests(this.log);
    rmSync(this.log);
    return sent;
  }

  async close(): Promise<void> {
    if (this.driven.browser.connected) await this.driven.close();
    await this.site.close();
  }
}
