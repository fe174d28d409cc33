import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureFamily, thisMachine } from '../../lib/cli/browsers';
import { builtFolder } from '../../lib/cli/build';
import { type Drive, drive } from '../../lib/cli/drive';
import { highlightedTexts } from '../../lib/cli/highlighted';
import { type Site, serve } from '../../lib/cli/serve';
import { missingForScreen, Screen } from '../screen';
import { CORPUS, MADE } from './pages';
import { openPopup } from './popup';
import { OTHER_HOST } from './session';
import { until } from './until';

/** The window of the prompt is out of reach: it is given this long to open. "Deny" has the focus then. */
const PROMPT_MS = 1500;
/** A loaded machine may be later than that, and the keys gone by. */
const TRIES = 3;
const RESIDENTS = '32 million residents';
const ANSWERS = { deny: ['Return'], allow: ['Tab', 'Return'] };

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Chromium's own question about a site: on a screen, for a browser without one never asks. After the suite, whose build it takes. */
export function prompt(): void {
  const missing = missingForScreen(console.log);
  if (missing.length > 0) {
    console.log(`Chromium's own question about a site was not tried: ${missing.join(' and ')} not found.`);
    return;
  }

  describe('on a screen', () => {
    let screen: Screen;
    let site: Site;
    let driven: Drive;
    let page: Page;
    let own: Page;
    beforeAll(async () => {
      screen = await Screen.open();
      site = await serve(CORPUS, MADE);
      driven = await drive({
        found: ensureFamily('chromium', thisMachine(), console.log),
        extension: builtFolder('chromium', 'e2e'),
        hosts: [OTHER_HOST],
        port: site.port,
        window: true,
        display: screen.display,
      });
      own = await driven.extensionPage('options.html');
      page = await driven.browser.newPage();
      await page.goto(driven.address(OTHER_HOST, 'plain.html'));
    });
    afterAll(async () => {
      await driven?.close();
      await site?.close();
      screen?.close();
    });

    const granted = () =>
      own.evaluate((host) => {
        type Api = { permissions: { contains(what: object): Promise<boolean> } };
        const { permissions } = (globalThis as unknown as { chrome: Api }).chrome;
        return permissions.contains({ origins: [`*://${host}/*`] });
      }, OTHER_HOST);
    const marked = async () => (await highlightedTexts(page)).some((text) => text.includes(RESIDENTS));
    const always = `document.getElementById('always')`;

    /** Chooses "Always on this site" in the popup, and answers what the browser asks then. */
    async function answer(keys: string[]): Promise<void> {
      const popup = await openPopup(driven, null, page, always);
      // The popup closes under the click: the question takes its place.
      await popup.run(`${always}.click()`).catch(() => undefined);
      await later(PROMPT_MS);
      await screen.press(...keys);
      await later(PROMPT_MS);
      await popup.close().catch(() => undefined);
    }

    test('a refused question leaves the site alone', async () => {
      await answer(ANSWERS.deny);
      expect(await granted()).toBe(false);
      expect(await marked()).toBe(false);
    });

    test('a granted one has the open page read at once, and each page after it', async () => {
      for (let tries = 0; tries < TRIES && !(await granted()); tries += 1) await answer(ANSWERS.allow);
      expect(await granted()).toBe(true);
      await until('the claim', marked);
      await page.reload();
      await until('the claim again', marked);
    });

    test('what was granted can be given back in the popup', async () => {
      const popup = await openPopup(driven, null, page, `document.getElementById('release')`);
      await popup.run(`document.getElementById('release').click()`);
      await until('no leave', granted, (still) => !still);
      await popup.close();
      await page.reload();
      await later(PROMPT_MS);
      expect(await marked()).toBe(false);
    });
  });
}
