import { type Browser, browser } from 'wxt/browser';
import { hostOf } from './here';
import { openList } from './list';
import { askPage } from './page-messages';
import { updateSettings, withSite } from './settings';
import { runIn } from './sites';

/**
 * Switches it on or off for the site of a tab. Where nothing runs although nothing was switched off, it runs once: the
 * key gives leave for that, as the button in the popup does.
 */
async function toggleSite(tabId: number, url: string | undefined): Promise<void> {
  const host = hostOf(url);
  if (host === null) return;
  const state = await askPage(tabId, { type: 'page-state' });
  if (state === null) await runIn(tabId);
  else if (state.off !== 'everywhere') await updateSettings((now) => withSite(now, host, state.off === 'here'));
}

const COMMANDS: Record<string, (tab: Browser.tabs.Tab) => Promise<unknown> | undefined> = {
  // No await before it: see `openList`.
  'open-list': ({ id, windowId }) => openList({ id: id ?? null, windowId }),
  'next-finding': ({ id }) => (id === undefined ? undefined : askPage(id, { type: 'page-step', by: 1 })),
  'previous-finding': ({ id }) => (id === undefined ? undefined : askPage(id, { type: 'page-step', by: -1 })),
  'toggle-site': ({ id, url }) => (id === undefined ? undefined : toggleSite(id, url)),
};

/** Does what the keys are for. To be called while the background's script first runs. */
export function followCommands(): void {
  // Firefox for Android has no keys to press.
  browser.commands?.onCommand.addListener((command, tab) => {
    // Where the browser refuses, there is no one to tell: a key has no place for an answer.
    if (tab) COMMANDS[command]?.(tab)?.catch(() => {});
  });
}
