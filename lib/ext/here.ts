import type { PageState } from './page-messages';

/**
 * How the extension stands to a page, from the popup's side: where no content script runs, nobody else can say why.
 *
 * - `restricted`: no web page, or one that browsers keep extensions out of
 * - `unlisted`: not one of the news sites, nor one that the reader added
 * - `withdrawn`: one of the news sites, but the browser's leave for it was taken back
 * - `unreached`: it may run here, but nothing answers: a page opened before, or one that failed to load
 * - `everywhere`, `here`: switched off
 * - `failed`: it runs into an error, which `PageState.error` words
 * - `refused`: the gate says no
 * - `reading`: not through with the page yet
 * - `checked`: everything is drawn
 */
export type Standing =
  | 'restricted'
  | 'unlisted'
  | 'withdrawn'
  | 'unreached'
  | 'everywhere'
  | 'here'
  | 'failed'
  | 'refused'
  | 'reading'
  | 'checked';

export interface Place {
  /** Address of the tab, where the browser shows it to us. */
  url: string | undefined;
  /** The list of news sites takes it in. */
  listed: boolean;
  /** The browser lets us in. */
  access: boolean;
  /** What the settings say of it. */
  off: PageState['off'];
  /** What its content script says, where there is one. */
  page: PageState | null;
}

/** The host of a page that may be read at all, or null. */
export function hostOf(url: string | undefined): string | null {
  if (url === undefined || !/^https?:/i.test(url)) return null;
  try {
    return new URL(url).hostname || null;
  } catch {
    return null;
  }
}

/** The settings come before the page's own answer, which may be older than the click that changed them. */
export function standing({ url, listed, access, off, page }: Place): Standing {
  if (hostOf(url) === null) return 'restricted';
  if (page === null && !access) return listed ? 'withdrawn' : 'unlisted';
  if (off !== null) return off;
  if (page === null) return 'unreached';
  if (page.error !== null) return 'failed';
  if (page.gate?.run === false) return 'refused';
  return page.checked ? 'checked' : 'reading';
}
