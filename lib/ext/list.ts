import { browser } from 'wxt/browser';

/** A tab, as far as the list needs to know it. */
export interface ListedTab {
  id: number | null;
  windowId: number | null;
}

/** What of both browsers opens something beside a page: each has its own, and Firefox for Android neither. */
interface Beside {
  sidePanel?: { open?(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open?(): Promise<void> };
}

/**
 * Opens the list beside a page, or as a page of its own where the browser has no place beside. To be called straight
 * from a click or a key: both browsers forget it at the first await.
 */
export async function openList({ id, windowId }: ListedTab): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Beside;
  if (sidePanel?.open && windowId !== null) await sidePanel.open({ windowId });
  else if (sidebarAction?.open) await sidebarAction.open();
  else await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${id}` as '/sidepanel.html') });
}
