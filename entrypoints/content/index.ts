import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { Page } from './page';

const KEY = Symbol.for('tallymark');
const world = globalThis as { [KEY]?: Page };

/** False where the extension was updated or removed under this script. */
function extensionLives(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** One at work in a page is enough; one that an update has left without a background makes room. */
function start(): void {
  if (world[KEY]?.lives()) return;
  world[KEY]?.end();
  const page = new Page(window, extensionLives);
  world[KEY] = page;
  void page.refresh();
}

export default defineContentScript({
  // Stands in for the list of news hosts, which the build puts here.
  matches: ['*://*.tallymark.test/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    // A page that is only being prerendered may never be seen.
    const { prerendering } = document as { prerendering?: boolean };
    if (prerendering) document.addEventListener('prerenderingchange', start, { once: true });
    else start();
  },
});
