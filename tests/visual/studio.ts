import type { CDPSession, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { highlightedTexts, pointAtHighlight } from '../../lib/cli/highlighted';
import { Session } from '../e2e/session';
import { until } from '../e2e/until';
import { articleFor, PAGES } from './article';
import { lean } from './compare';
import type { CardShot, Mode, OwnShot } from './shots';

/** What would draw the same page otherwise from one run to the next. */
const ARGS = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'];
/** Around what is cut out, in CSS pixels. */
const MARGIN = 5;

interface Light {
  scheme: 'light' | 'dark';
  forced?: boolean;
  rtl?: boolean;
  narrow?: boolean;
  zoom?: number;
}

const MODES: Record<Mode, Light> = {
  light: { scheme: 'light' },
  dark: { scheme: 'dark' },
  narrow: { scheme: 'light', narrow: true },
  zoom: { scheme: 'light', zoom: 2 },
  rtl: { scheme: 'light', rtl: true },
  forced: { scheme: 'dark', forced: true },
};
const NARROW = 360;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Takes the pictures: one browser, its pages lit anew for each. */
export class Studio {
  private constructor(
    private readonly session: Session,
    /** An empty page, on which pictures are held against each other. */
    readonly desk: Page,
    private readonly devtools = new Map<Page, CDPSession>(),
    private readonly opened = new Map<string, Page>(),
  ) {}

  static async open(): Promise<Studio> {
    const session = await Session.start('chromium', { pages: PAGES, args: ARGS });
    await session.markEverything(true);
    return new Studio(session, await session.blankPage());
  }

  close(): Promise<void> {
    return this.session.close();
  }

  /** Has a page drawn as in a mode. Zoom is what it is in a browser: fewer pixels of CSS, each of more of the screen. */
  private async light(page: Page, mode: Mode, width: number, height: number): Promise<void> {
    const { scheme, forced, narrow, zoom = 1 } = MODES[mode];
    const devtools = this.devtools.get(page) ?? (await page.createCDPSession());
    this.devtools.set(page, devtools);
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'forced-colors', value: forced ? 'active' : 'none' },
      ],
    });
    await page.setViewport({
      width: narrow ? NARROW : Math.round(width / zoom),
      height: Math.round(height / zoom),
      deviceScaleFactor: zoom,
    });
  }

  /** Within the window: beyond it, Chromium lays a page anew, and one from right to left askew. */
  private async cut(page: Page, box: Box): Promise<string> {
    const png = await page.screenshot({ clip: box, encoding: 'base64', captureBeyondViewport: false });
    return lean(this.desk, png);
  }

  /** The article with all its marks, and no card. */
  async marks(mode: Mode): Promise<string> {
    const { page } = this.session;
    await page.bringToFront();
    await this.light(page, mode, 600, 800);
    await this.openArticle(mode);
    await page.evaluate(() => scrollTo(0, 0));
    const { width, bottom } = await page.evaluate(() => ({
      width: innerWidth,
      bottom: document.querySelector('p:nth-of-type(5)')!.getBoundingClientRect().bottom,
    }));
    return this.cut(page, { x: 0, y: 0, width, height: Math.ceil(bottom) + MARGIN });
  }

  /** A card over its term. */
  async card({ term, says, pin }: CardShot, mode: Mode): Promise<string> {
    const { session } = this;
    const { page } = session;
    await page.bringToFront();
    await this.light(page, mode, 600, 800);
    await this.openArticle(mode);
    const point = await until(`a mark on ${term}`, () => pointAtHighlight(page, term));
    await page.mouse.move(point!.x, point!.y, { steps: 3 });
    await until(
      `the card of ${term}`,
      () => session.cardText(),
      (text) => text?.includes(says) === true,
    );
    if (pin) await page.mouse.click(point!.x, point!.y);
    await page.evaluate(stopClocks);
    const box = await page.evaluate((margin) => {
      const card = document.documentElement.lastElementChild!.shadowRoot!.querySelector(':popover-open')!;
      const { left, right, top, bottom } = card.getBoundingClientRect();
      const from = Math.max(0, Math.floor(top - margin));
      const x = Math.max(0, Math.floor(left - margin));
      return { x, y: from, width: Math.ceil(right + margin) - x, height: Math.ceil(bottom + margin) - from };
    }, MARGIN);
    const scroll = await page.evaluate(() => scrollY);
    const picture = await this.cut(page, { ...box, y: box.y + scroll });
    expect(await session.cardText(), `the card of ${term}`).toContain(says);
    await page.keyboard.press('Escape');
    await page.mouse.move(1, 1);
    await session.cardClosed();
    return picture;
  }

  /** A page of the extension, as far down as is asked for. */
  async own(shot: OwnShot, mode: Mode): Promise<string> {
    const zoom = MODES[mode].zoom ?? 1;
    const page = await this.ownPage(shot, zoom);
    await page.bringToFront();
    await this.light(page, mode, shot.grows ? zoom * shot.width : shot.width, shot.tall);
    const whole = await page.evaluate(
      (dir) => {
        document.documentElement.setAttribute('dir', dir);
        return {
          width: document.documentElement.clientWidth,
          height: Math.ceil(document.body.getBoundingClientRect().bottom),
        };
      },
      MODES[mode].rtl ? 'rtl' : 'ltr',
    );
    const height = Math.min(whole.height, shot.tall / zoom);
    return this.cut(page, { x: 0, y: 0, width: whole.width, height });
  }

  /** What of a page of the extension stands out of a window of this width, as a reader at 400 percent has it. */
  async outside(shot: OwnShot, width: number, dir: 'ltr' | 'rtl'): Promise<string[]> {
    const page = await this.ownPage(shot);
    await page.bringToFront();
    await page.setViewport({ width, height: 256, deviceScaleFactor: 1 });
    return page.evaluate((dir) => {
      document.documentElement.setAttribute('dir', dir);
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const out = [...document.body.querySelectorAll('*')].filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > clientWidth + 1;
      });
      return [`${scrollWidth} of ${clientWidth}`, ...out.map(({ tagName, className }) => `${tagName} ${className}`)];
    }, dir);
  }

  /**
   * Opened once for all modes, for each answers to the light as it changes; but once for each zoom, since letters keep
   * the fractions of a pixel at which another zoom has put them.
   */
  private async ownPage({ file, ready, marks, counts = [] }: OwnShot, zoom = 1): Promise<Page> {
    const key = `${file} ${zoom}`;
    const open = this.opened.get(key);
    if (open) return open;
    const { session } = this;
    await this.openArticle('light');
    const tab = await session.tabId();
    const page = await session.ownPage(file === 'sidepanel.html' ? `sidepanel.html?tab=${tab}` : file);
    this.opened.set(key, page);
    await page.evaluateOnNewDocument(standBefore, tab);
    await page.reload();
    await until(`${file} with all that is to be there`, () =>
      page.evaluate((selector) => document.querySelector(selector) !== null, ready),
    );
    if (marks) {
      await until(`marks on ${file}`, async () => (await highlightedTexts(page)).some((text) => text.includes(marks)));
    }
    await page.evaluate((selectors) => {
      for (const one of selectors.flatMap((selector) => [...document.querySelectorAll(selector)])) {
        one.textContent = one.textContent!.replace(/\d/g, '0');
      }
    }, counts);
    return page;
  }

  private async openArticle(mode: Mode): Promise<void> {
    const file = articleFor(mode);
    if (this.session.page.url().endsWith(`/${file}`)) return;
    await this.session.openArticle(file);
    // A card whose term is read again closes.
    await until('all of the article', async () => (await this.session.state())?.checked);
  }
}

/** In a tab of its own, the popup takes the article for the page that it was opened over. */
function standBefore(tab: number): void {
  if (location.pathname !== '/popup.html') return;
  const { tabs } = (globalThis as unknown as { chrome: { tabs: { get: (id: number) => unknown; query: unknown } } })
    .chrome;
  tabs.query = async () => [await tabs.get(tab)];
}

/** The time in a city goes on. */
function stopClocks(): void {
  const root = document.documentElement.lastElementChild?.shadowRoot ?? document;
  for (const term of root.querySelectorAll('dt')) {
    if (term.textContent === 'Local time') term.nextElementSibling!.textContent = 'Fri 12:00 PM';
  }
  (document.activeElement as HTMLElement | null)?.blur?.();
}
