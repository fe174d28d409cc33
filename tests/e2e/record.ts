import { readFileSync } from 'node:fs';
import type { FirefoxChrome } from './firefox-chrome';

/**
 * A request that left the browser, by the browser's own books: from a page, a content script or the background.
 * Requests that the browser makes for itself are not among them.
 */
export interface Sent {
  url: string;
  /** Origin that asked for it. */
  by: string;
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** Chromium keeps a log of every request in a file, whole once it has closed. */
export function chromiumRequests(file: string): Sent[] {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) =>
    type === start && params?.url && params.initiator?.includes('://')
      ? [{ url: params.url, by: params.initiator }]
      : [],
  );
}

/** Has Firefox write down each request as it leaves. */
export async function watchFirefox(chrome: FirefoxChrome): Promise<void> {
  await chrome.run(`
    const sent = (window.tallymarkSent = []);
    Services.obs.addObserver((subject) => {
      const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
      const principal = loadInfo.triggeringPrincipal;
      if (!principal.isSystemPrincipal) sent.push({ url: URI.spec, by: principal.originNoSuffix || principal.origin });
    }, 'http-on-modify-request');`);
}

export function firefoxRequests(chrome: FirefoxChrome): Promise<Sent[]> {
  return chrome.run('return window.tallymarkSent;');
}
