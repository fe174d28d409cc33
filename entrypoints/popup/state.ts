import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { hostOf } from '../../lib/ext/here';
import { type Answer, ask } from '../../lib/ext/messages';
import { askPage, type PageState } from '../../lib/ext/page-messages';
import { type Settings, unreadableSettings } from '../../lib/ext/settings';
import { hasAccess, listedPatternFor } from '../../lib/ext/sites';
import { useSettings } from '../shared/use-settings';

/** The tab that the popup was opened over. Its address is shown to us because the reader's click gave leave for it. */
export interface Tab {
  id: number | null;
  windowId: number | null;
  url: string | undefined;
  host: string | null;
  /** One of the news sites that it runs on from the start. */
  listed: boolean;
}

export interface PopupState {
  settings: Settings;
  tab: Tab;
  access: boolean;
  page: PageState | null;
  about: Answer<{ type: 'about' }> | null;
  /** Something that is stored of the settings could not be read. */
  unreadable: boolean;
  /** What the last click could not do, as the id of a message. */
  trouble: string | null;
  setTrouble(id: string | null): void;
  refresh(): Promise<void>;
}

/** How often an open popup asks the page how far it is: one message of a millisecond. */
const REFRESH_MS = 500;

async function currentTab(): Promise<Tab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const host = hostOf(tab?.url);
  return {
    id: tab?.id ?? null,
    windowId: tab?.windowId ?? null,
    url: tab?.url,
    host,
    listed: host !== null && listedPatternFor(host) !== null,
  };
}

async function readPage({ id, host }: Tab): Promise<{ page: PageState | null; access: boolean }> {
  if (id === null || host === null) return { page: null, access: false };
  const [page, access] = await Promise.all([askPage(id, { type: 'page-state' }), hasAccess(host)]);
  return { page, access };
}

/** Everything that the popup shows, kept up to date while it is open; null until the first of it is there. */
export function usePopup(): PopupState | null {
  const settings = useSettings();
  const [tab, setTab] = useState<Tab | null>(null);
  const [{ page, access }, setPage] = useState<{ page: PageState | null; access: boolean }>({
    page: null,
    access: false,
  });
  const [about, setAbout] = useState<PopupState['about']>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  useEffect(() => {
    ask({ type: 'about' }).then(setAbout);
    unreadableSettings().then((stored) => setUnreadable(stored !== null));
    currentTab().then(async (found) => {
      setPage(await readPage(found));
      setTab(found);
    });
  }, []);

  const refresh = async () => {
    if (tab !== null) setPage(await readPage(tab));
  };
  useEffect(() => {
    const timer = setInterval(refresh, REFRESH_MS);
    return () => clearInterval(timer);
  }, [tab]);

  if (settings === null || tab === null) return null;
  return { settings, tab, access, page, about, unreadable, trouble, setTrouble, refresh };
}
