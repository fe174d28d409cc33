import type { Page } from 'puppeteer-core';
import type { Drive } from '../../lib/cli/drive';
import type { FirefoxChrome } from './firefox-chrome';
import { until } from './until';

/** The real popup, opened by the toolbar's button: what grants activeTab, and what a reader sees. */
export interface Popup {
  /** Evaluates the body of a function with the popup's `document`; plain data comes back. */
  run<T>(body: string): Promise<T>;
  close(): Promise<void>;
}

const OPEN_MS = 10_000;

async function chromiumPopup({ browser, extensionId }: Drive, page: Page): Promise<Popup> {
  const extension = (await browser.extensions()).get(extensionId)!;
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((one) => one.url().endsWith('/popup.html'), { timeout: OPEN_MS });
  const popup = await target.asPage();
  return {
    run: <T>(body: string) => popup.evaluate(`(() => { ${body} })()`) as Promise<T>,
    close: () => popup.close(),
  };
}

async function firefoxPopup({ extensionId }: Drive, chrome: FirefoxChrome): Promise<Popup> {
  await chrome.run(`
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`);
  // The popup's document lives in another process, and only a script sent there may touch it.
  const inside = (body: string) =>
    `sendAsyncMessage('tallymark-test', (({ document }) => { ${body} })(content.wrappedJSObject ?? content));`;
  return {
    run: (body) =>
      chrome.run(`
        const popup = window.document.querySelector('browser[webextension-view-type=popup]');
        if (!popup) throw new Error('the popup is not open');
        return new Promise((resolve) => {
          const { messageManager } = popup;
          const heard = ({ data }) => {
            messageManager.removeMessageListener('tallymark-test', heard);
            resolve(data);
          };
          messageManager.addMessageListener('tallymark-test', heard);
          messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(inside(body))}), false);
        });`),
    close: async () => {
      const panel = `window.document.querySelector('browser[webextension-view-type=popup]')`;
      await chrome.run(`${panel}?.closest('panel').hidePopup();`);
      // A button that is pressed while its popup is still closing opens none.
      await until('no popup', () => chrome.run<boolean>(`return ${panel} === null;`));
    },
  };
}

/** Opens the popup over a page, which must be the tab in front; ready when `ready`, an expression, gives an element. */
export async function openPopup(
  driven: Drive,
  chrome: FirefoxChrome | null,
  page: Page,
  ready: string,
): Promise<Popup> {
  await page.bringToFront();
  // The popup asks once which tab is in front, and the browser may still be at it.
  await until('the page in front', () => page.evaluate(() => document.visibilityState === 'visible'));
  const popup = chrome ? await firefoxPopup(driven, chrome) : await chromiumPopup(driven, page);
  const look = `return { ready: (${ready}) !== null, says: document.body.textContent }`;
  await until(
    'the popup',
    () => popup.run<{ ready: boolean; says: string }>(look),
    (seen) => seen.ready,
  );
  return popup;
}
