import { useEffect, useState } from 'preact/hooks';
import type { SitesProps } from '../../components/options/Sites';
import { text } from '../../lib/ext/i18n';
import { ask } from '../../lib/ext/messages';
import { type Settings, siteOf, unreadableSettings, updateSettings, withHosts, withSite } from '../../lib/ext/settings';
import { readSiteFile, typedHost, writeSiteFile } from '../../lib/ext/site-list';
import { grantedHosts, listedHosts, releaseSite, requestSites, watchPermissions } from '../../lib/ext/sites';
import { saveFile } from '../shared/page';

/** The kinds of claims that the engine knows; none until it has answered. */
export function useKinds(): string[] {
  const [kinds, setKinds] = useState<string[]>([]);
  useEffect(() => {
    ask({ type: 'kinds' }).then((answer) => answer?.ok && setKinds(answer.kinds));
  }, []);
  return kinds;
}

/** What is stored and could not be read, or null, and the way to look again. It may change with any setting. */
export function useUnreadable(settings: Settings | null): [unknown, () => Promise<void>] {
  const [unreadable, setUnreadable] = useState<unknown>(null);
  const look = () => unreadableSettings().then(setUnreadable);
  useEffect(() => void look(), [settings]);
  return [unreadable, look];
}

/** The hosts that the browser grants beyond the list, kept up to date; null until it has said so. */
function useGranted(): string[] | null {
  const [granted, setGranted] = useState<string[] | null>(null);
  useEffect(() => {
    const look = () => grantedHosts().then(setGranted);
    look();
    return watchPermissions(look);
  }, []);
  return granted;
}

/** Where it runs and what can be done about it; null until that is known. */
export function useSites(settings: Settings | null): Omit<SitesProps, 'words'> | null {
  const granted = useGranted();
  const [trouble, setTrouble] = useState<string | null>(null);
  if (settings === null || granted === null) return null;

  const hosts = [...new Set([...settings.sitesOn, ...granted])].sort();
  // No await before the request: Firefox takes it only straight from the click. The host is kept even where the reader
  // says no, with a button to ask again.
  const allow = (asked: string[]) => {
    const answer = requestSites(asked);
    setTrouble(null);
    void updateSettings((now) => withHosts(now, asked, true));
    answer.catch(() => setTrouble(text('options_cannot_ask')));
  };
  const turn = (host: string, on: boolean) => void updateSettings((now) => withSite(now, host, on));
  return {
    listed: listedHosts(),
    on: hosts.map((host) => ({ host, allowed: granted.includes(host) })),
    off: settings.sitesOff,
    trouble,
    onAllow: allow,
    onForget: async (host) => {
      await updateSettings((now) => withHosts(now, [host], false));
      if (granted.includes(host)) await releaseSite(host);
    },
    onSwitch: turn,
    onAdd: (typed, on) => {
      const host = typedHost(typed);
      setTrouble(host === null ? text('options_no_site', [typed]) : null);
      if (host === null) return false;
      if (on) {
        allow([host]);
        turn(host, true);
      } else {
        turn(host, false);
      }
      return true;
    },
    onExport: () =>
      saveFile('tallymark-sites.json', 'application/json', writeSiteFile({ on: hosts, off: settings.sitesOff })),
    onImport: async (file) => {
      const sites = readSiteFile(await file.text());
      setTrouble(sites === null ? text('options_no_file', [file.name]) : null);
      if (sites === null) return;
      // Those that the browser does not grant yet wait for a click: the one on the file is too long ago.
      await updateSettings((now) => ({
        ...withHosts(now, sites.on, true),
        sitesOff: [...new Set([...now.sitesOff, ...sites.off.map(siteOf)])].sort(),
      }));
    },
  };
}
