import type { Browser, Page } from 'puppeteer-core';
import { until } from './until';

/**
 * Runs code with Firefox's own rights, where its window, popups and requests can be seen. WebDriver does not reach the
 * window itself in every version in reach, but it does reach a page of the browser's, which runs with the same rights.
 */
export class FirefoxChrome {
  private constructor(private readonly page: Page) {}

  static async open(browser: Browser): Promise<FirefoxChrome> {
    const page = await browser.newPage();
    // `goto` never hears that a page of the browser's own has opened.
    page.goto('about:config', { timeout: 0 }).catch(() => undefined);
    await until('about:config', () => page.evaluate(() => 'Services' in globalThis));
    return new FirefoxChrome(page);
  }

  /** Evaluates the body of an async function, in which `window` is the browser's window. */
  run<T>(body: string): Promise<T> {
    return this.page.evaluate(
      `(async (window) => { ${body} })(Services.wm.getMostRecentWindow('navigator:browser'))`,
    ) as Promise<T>;
  }
}
