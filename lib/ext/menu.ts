import { browser } from 'wxt/browser';
import { text } from './i18n';
import { askPage } from './page-messages';
import { SCRIPT } from './sites';

const ID = 'check-selection';
const QUESTION = { type: 'page-check-selection' } as const;

/**
 * Has the content script of a frame read what is selected there, running it first where it does not run yet; told to be
 * quiet, it leaves the rest of the page alone. Rejects where the browser does not let us in.
 */
async function checkSelection(tabId: number, frameId: number): Promise<void> {
  if ((await askPage(tabId, QUESTION, frameId)) !== null) return;
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({
    target,
    // Runs in the page's frame, and can use nothing of this file.
    func: () => void Object.assign(globalThis, { [Symbol.for('tallymark-quiet')]: true }),
  });
  await browser.scripting.executeScript({ target, files: [SCRIPT] });
  await askPage(tabId, QUESTION, frameId);
}

/** "Check the selection", on any page. To be called while the background's script first runs. */
export function followMenu(): void {
  // Firefox for Android has no such menu.
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: ID, title: text('menu_check_selection'), contexts: ['selection'] });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    if (menuItemId !== ID || tab?.id === undefined) return;
    // Where the browser keeps extensions out of a page altogether, nothing can be shown on it either.
    checkSelection(tab.id, frameId).catch(() => {});
  });
}
