import { browser } from 'wxt/browser';

/** WXT's name for what `entrypoints/content` is built to. */
export const SCRIPT = '/content-scripts/content.js';
const ID_PREFIX = 'site ';

/** The pattern by which one host is asked for: that host, whatever its port, and none below it. */
function originOf(hostname: string): string {
  return `*://${hostname}/*`;
}

/** Where it runs without being asked: the list that was built into the manifest. */
function listedPatterns(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** Whether a pattern of the list takes in this host. */
export function listedPatternFor(hostname: string, patterns: string[] = listedPatterns()): string | null {
  return (
    patterns.find((pattern) => {
      if (pattern === '<all_urls>') return true;
      const host = /^\*:\/\/\*\.([^/*]+)\/\*$/.exec(pattern)?.[1];
      return host !== undefined && (hostname === host || hostname.endsWith(`.${host}`));
    }) ?? null
  );
}

/** Whether the browser lets the extension run on this host. */
export function hasAccess(hostname: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(hostname)] });
}

/**
 * Asks the reader for hosts, one by one named. To be called straight from a click: Firefox forgets the click at the
 * first await.
 *
 * @returns whether the reader agreed
 */
export function requestSites(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map((host) => listedPatternFor(host) ?? originOf(host)) });
}

/** The hosts of the list, without those below them. */
export function listedHosts(): string[] {
  return listedPatterns().map((pattern) => pattern.replace(/^\*:\/\/\*\.|\/\*$/g, ''));
}

/** The hosts beyond the list that the browser grants. */
export async function grantedHosts(): Promise<string[]> {
  const listed = new Set(listedPatterns());
  const origins = (await browser.permissions.getAll()).origins ?? [];
  return origins.filter((origin) => !listed.has(origin)).map((origin) => origin.replace(/^[^/]*\/\/|\/\*$/g, ''));
}

/** Calls back whenever the browser grants a host or takes one back. Returns the way to stop it. */
export function watchPermissions(callback: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(callback);
  onRemoved.addListener(callback);
  return () => {
    onAdded.removeListener(callback);
    onRemoved.removeListener(callback);
  };
}

/** Gives back a host that was asked for. */
export function releaseSite(hostname: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [originOf(hostname)] });
}

/**
 * Runs the content script in a tab now; a second run in the same document is its own to notice. Rejects where the
 * browser does not let us (its own pages, the store, a page never asked for).
 */
export async function runIn(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
}

/** Runs it in every tab already open on these patterns. One that the browser refuses, or that just closed, is left. */
export async function runInOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  await Promise.allSettled(tabs.map((tab) => (tab.id === undefined ? undefined : runIn(tab.id))));
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Makes the scripts that are registered match the hosts that are granted beyond the list. Each run starts from what
 * the browser says of both, so it may be called at any time and as often as one likes: Chromium forgets registered
 * scripts at an update, Firefox lets permissions be taken away from outside.
 */
export function syncSites(): Promise<void> {
  const done = queue.then(async () => {
    const granted = (await browser.permissions.getAll()).origins ?? [];
    const listed = new Set(listedPatterns());
    const wanted = granted.filter((origin) => !listed.has(origin));
    const registered = await browser.scripting.getRegisteredContentScripts();
    const ours = registered.filter(({ id }) => id.startsWith(ID_PREFIX)).map(({ id }) => id.slice(ID_PREFIX.length));
    const surplus = ours.filter((origin) => !wanted.includes(origin));
    const missing = wanted.filter((origin) => !ours.includes(origin));
    if (surplus.length > 0) {
      await browser.scripting.unregisterContentScripts({ ids: surplus.map((origin) => ID_PREFIX + origin) });
    }
    if (missing.length > 0) {
      await browser.scripting.registerContentScripts(
        missing.map((origin) => ({
          id: ID_PREFIX + origin,
          matches: [origin],
          js: [SCRIPT],
          runAt: 'document_idle' as const,
          persistAcrossSessions: true,
        })),
      );
    }
  });
  queue = done.catch(() => {});
  return done;
}

/** Keeps sites and permissions in step. To be called while the background's script first runs. */
export function followPermissions(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await syncSites();
    await runInOpenTabs((await browser.permissions.getAll()).origins ?? []);
  });
  browser.runtime.onStartup.addListener(() => syncSites());
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await syncSites();
    await runInOpenTabs(origins);
  });
  browser.permissions.onRemoved.addListener(() => syncSites());
}
