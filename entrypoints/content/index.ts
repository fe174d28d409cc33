import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../../lib/ext/messages';
import { cardCss } from './card';
import { drawsLines, engine, wardrobe } from './engine';
import { Page } from './page';

const KEY = Symbol.for('tallymark');
/** Set where the script is only wanted for a selection: see `lib/ext/menu.ts`. */
const QUIET = Symbol.for('tallymark-quiet');
const world = globalThis as { [KEY]?: Page; [QUIET]?: boolean };

/** False where the extension was updated or removed under this script. */
function extensionLives(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** The toolbar's button counts for the tab, and not for the frames in it. */
async function count(claims: number | null): Promise<void> {
  if (window.top === window) await ask({ type: 'count', count: claims });
}

/** One at work in a page is enough; one that an update has left without a background makes room. */
function start(): void {
  const quiet = world[QUIET] === true;
  delete world[QUIET];
  let page = world[KEY];
  if (!page?.lives()) {
    page?.end();
    page = new Page(window, {
      lives: extensionLives,
      engine: { ...engine, ...wardrobe },
      underlines: drawsLines(),
      // Only the demo build runs where nobody has named the site.
      listed: import.meta.env.MODE !== 'demo',
      card: { css: cardCss, mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' },
      count,
    });
    world[KEY] = page;
  }
  if (!quiet) void page.refresh();
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
