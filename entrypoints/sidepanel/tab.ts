import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { hostOf, type Standing, standing } from '../../lib/ext/here';
import { askPage, type PageList, type PageState } from '../../lib/ext/page-messages';
import { offHere, readSettings } from '../../lib/ext/settings';
import { hasAccess, listedPatternFor } from '../../lib/ext/sites';

/** The tab that the list is about, and what its page says. */
export interface Listed {
  tabId: number | null;
  where: Standing;
  page: PageState | null;
  list: PageList | null;
}

/** How often an open list asks its page whether anything is new: one message of a millisecond. */
const LOOK_MS = 700;

/** Where the list is a page of its own, its address names the tab; beside a page, it is that of the same window. */
const own = new URLSearchParams(location.search).get('tab');

async function findTab(): Promise<{ id: number; url: string | undefined } | null> {
  try {
    const tab = own ? await browser.tabs.get(Number(own)) : await activeTab();
    return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
  } catch {
    // The tab was closed.
    return null;
  }
}

async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function look(before: Listed | null): Promise<Listed> {
  const tab = await findTab();
  if (!tab) return { tabId: null, where: 'restricted', page: null, list: null };
  const page = await askPage(tab.id, { type: 'page-state' });
  // Without leave for its host the browser hides the address of a tab; its own page knows better.
  const url = tab.url ?? (page ? `https://${page.host}/` : undefined);
  const host = hostOf(url);
  const access = host !== null && (await hasAccess(host));
  const off = host === null ? null : offHere(await readSettings(), host);
  const listed = host !== null && listedPatternFor(host) !== null;
  const same = before?.tabId === tab.id && before.page?.revision === page?.revision ? before.list : null;
  const list = page && (same ?? (await askPage(tab.id, { type: 'page-list' })));
  // A page of the extension's own, such as the one shown after installing, may have findings too.
  const where =
    page && host === null ? (page.checked ? 'checked' : 'reading') : standing({ url, listed, access, off, page });
  return { tabId: tab.id, where, page, list };
}

/** Keeps an eye on the tab while the list is to be seen; null until the first look. */
export function useListed(): Listed | null {
  const [listed, setListed] = useState<Listed | null>(null);
  useEffect(() => {
    let last: Listed | null = null;
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const again = async () => {
      if (!document.hidden) {
        last = await look(last).catch(() => last);
        if (!over) setListed(last);
      }
      if (!over) timer = setTimeout(again, LOOK_MS);
    };
    void again();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, []);
  return listed;
}

/** Brings a term of the tab's page before the reader's eyes; false where it is gone, or hidden. */
export async function goTo(tabId: number, where: { block: number; start: number; end: number }): Promise<boolean> {
  const { block, start, end } = where;
  if (own) await browser.tabs.update(tabId, { active: true });
  return (await askPage(tabId, { type: 'page-go', block, start, end })) === true;
}
