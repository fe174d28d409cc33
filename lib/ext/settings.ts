import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';

/** What the reader has chosen. Stored on this device only. */
export interface Settings {
  /** False: off on every site. */
  enabled: boolean;
  cities: boolean;
  statistics: boolean;
  /** Sites switched off one by one, as `siteOf` names them. */
  sitesOff: string[];
}

export const DEFAULTS: Readonly<Settings> = { enabled: true, cities: true, statistics: true, sitesOff: [] };

const Stored = v.object({
  enabled: v.boolean(),
  cities: v.boolean(),
  statistics: v.boolean(),
  sitesOff: v.array(v.string()),
});

/** Each field stands alone, so that one spoilt field does not switch a site on again that the reader switched off. */
const Mended = v.object({
  enabled: v.fallback(v.boolean(), DEFAULTS.enabled),
  cities: v.fallback(v.boolean(), DEFAULTS.cities),
  statistics: v.fallback(v.boolean(), DEFAULTS.statistics),
  sitesOff: v.fallback(v.array(v.string()), () => []),
});

const item = storage.defineItem<unknown>('local:settings', { version: 1 });
const kept = storage.defineItem<unknown>('local:settings-unreadable', { version: 1 });

function mend(value: unknown): Settings {
  const result = v.safeParse(Mended, value);
  return result.success ? result.output : { ...DEFAULTS, sitesOff: [] };
}

/** The settings; a field that is missing or spoilt has its default. Never throws over what is stored. */
export async function readSettings(): Promise<Settings> {
  return mend(await item.getValue());
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Changes some of the settings, one update after the other. A stored value that could not be read whole is put aside
 * under `settings-unreadable` before it is written over: a later version may know what to make of it.
 */
export function updateSettings(
  patch: Partial<Settings> | ((settings: Settings) => Partial<Settings>),
): Promise<Settings> {
  const update = async (): Promise<Settings> => {
    const stored = await item.getValue();
    const settings = mend(stored);
    const next = { ...settings, ...(typeof patch === 'function' ? patch(settings) : patch) };
    if (stored != null && !v.is(Stored, stored)) await kept.setValue(stored);
    await item.setValue(next);
    return next;
  };
  const done = queue.then(update);
  queue = done.catch(() => {});
  return done;
}

/** Calls back with the whole settings whenever they change, in this context or another. Returns the way to stop it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  return item.watch((value) => callback(mend(value)));
}

/** The name under which a site is switched off: its host without "www.". */
function siteOf(hostname: string): string {
  return hostname.toLowerCase().replace(/^www\./, '');
}

/** Whether the reader has switched it off for this host, and how; null where it is on. */
export function offHere(settings: Settings, hostname: string): 'here' | 'everywhere' | null {
  if (!settings.enabled) return 'everywhere';
  return settings.sitesOff.includes(siteOf(hostname)) ? 'here' : null;
}

/** The change that switches one site on or off. */
export function withSite(settings: Settings, hostname: string, on: boolean): Pick<Settings, 'sitesOff'> {
  const others = settings.sitesOff.filter((site) => site !== siteOf(hostname));
  return { sitesOff: on ? others : [...others, siteOf(hostname)].sort() };
}
