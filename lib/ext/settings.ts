import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import { MARK_STRENGTHS, MARK_STYLES, type MarkLook } from '../core/look';

export const UNITS = ['auto', 'metric', 'us', 'both'] as const;
/** Keys without which no card opens under a resting pointer. */
export const HELD_KEYS = ['none', 'alt', 'ctrl', 'shift'] as const;
/** How numbers and dates are written: "auto" is as the browser writes them. The words are English in each. */
export const LANGUAGES = ['auto', 'en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN'] as const;
export const LONGEST_DELAY_MS = 1000;

/** What the reader has chosen. Stored on this device only. */
export interface Settings extends MarkLook {
  /** False: off on every site. */
  enabled: boolean;
  cities: boolean;
  statistics: boolean;
  claims: boolean;
  /** Kinds of claims that are left out. */
  kindsOff: string[];
  /** Sites switched off one by one, as `siteOf` names them. */
  sitesOff: string[];
  /** Hosts beyond the list that the reader wants it on. It runs there only while the browser grants the host, too. */
  sitesOn: string[];
  /** Every statistic is marked, not only those with something to tell. */
  markAllStatistics: boolean;
  /** Every mention of a city is marked, not only its first. */
  markEachCity: boolean;
  units: (typeof UNITS)[number];
  /** How long the pointer rests on a term before its card opens, 0 to 1,000 milliseconds. */
  delay: number;
  key: (typeof HELD_KEYS)[number];
  language: (typeof LANGUAGES)[number];
}

export const DEFAULTS: Readonly<Settings> = {
  enabled: true,
  cities: true,
  statistics: true,
  claims: true,
  kindsOff: [],
  sitesOff: [],
  sitesOn: [],
  markAllStatistics: false,
  markEachCity: false,
  units: 'auto',
  markStyle: 'both',
  markStrength: 'normal',
  delay: 300,
  key: 'none',
  language: 'auto',
};

const FIELDS = {
  enabled: v.boolean(),
  cities: v.boolean(),
  statistics: v.boolean(),
  claims: v.boolean(),
  kindsOff: v.array(v.string()),
  sitesOff: v.array(v.string()),
  sitesOn: v.array(v.string()),
  markAllStatistics: v.boolean(),
  markEachCity: v.boolean(),
  units: v.picklist(UNITS),
  markStyle: v.picklist(MARK_STYLES),
  markStrength: v.picklist(MARK_STRENGTHS),
  delay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_DELAY_MS)),
  key: v.picklist(HELD_KEYS),
  language: v.picklist(LANGUAGES),
} satisfies { [K in keyof Settings]: v.GenericSchema<Settings[K]> };

const Stored = v.object(FIELDS);

/** Each field stands alone, so that one spoilt field does not switch a site on again that the reader switched off. */
const Mended = v.object(
  Object.fromEntries(
    Object.entries<v.GenericSchema>(FIELDS).map(([name, schema]) => [
      name,
      v.fallback(schema, () => defaults()[name as keyof Settings]),
    ]),
  ),
);

function defaults(): Settings {
  return { ...DEFAULTS, kindsOff: [], sitesOff: [], sitesOn: [] };
}

const VERSION = 2;

/** What each version makes of the one before it; what is not of that one is left for `mend`. */
const migrations = {
  /** Until 2, one switch was for statistics and for claims. */
  2: (value: unknown): unknown => {
    const before = value as { statistics?: unknown; claims?: unknown } | null | undefined;
    if (typeof before?.statistics !== 'boolean' || before.claims !== undefined) return value;
    return { ...defaults(), ...before, claims: before.statistics };
  },
};

const KEY = 'local:settings';
// Without its migrations: those of `@wxt-dev/storage` run wherever the item is defined, a read more in every page, and
// tell the page's console where they fail. The background alone stores what they make.
const item = storage.defineItem<unknown>(KEY, { version: VERSION });
const kept = storage.defineItem<unknown>('local:settings-unreadable', { version: 1 });

/** A page may read before the background has migrated, hence the migration here as well. */
function mend(value: unknown): Settings {
  const result = v.safeParse(Mended, migrations[2](value));
  return result.success ? (result.output as unknown as Settings) : defaults();
}

/** Whether a stored value says more, or something else, than `mend` makes of it. */
function isUnreadable(value: unknown, version: number): boolean {
  return value != null && (version > VERSION || !v.is(Stored, migrations[2](value)));
}

/** Items that never were versioned are of the first. */
async function storedVersion(): Promise<number> {
  const { v: version } = (await item.getMeta()) as { v?: unknown };
  return typeof version === 'number' ? version : 1;
}

/** Brings what is stored up to this version. For the background, once in its life. */
export async function migrateSettings(): Promise<void> {
  // From a later version there is no way back: the value is read as far as it can be, and stays as it is.
  if ((await storedVersion()) > VERSION) return;
  await storage.defineItem<unknown>(KEY, { version: VERSION, migrations }).getValue();
}

/** The settings; a field that is missing or spoilt has its default. Never throws over what is stored. */
export async function readSettings(): Promise<Settings> {
  return mend(await item.getValue());
}

let queue: Promise<unknown> = Promise.resolve();

function enqueue<T>(doing: () => Promise<T>): Promise<T> {
  const done = queue.then(doing);
  queue = done.catch(() => {});
  return done;
}

async function write(next: Settings, stored: unknown): Promise<void> {
  const version = await storedVersion();
  if (isUnreadable(stored, version)) await kept.setValue(stored);
  await item.setValue(next);
  if (version !== VERSION) await item.setMeta({ v: VERSION });
}

/**
 * Changes some of the settings, one update after the other. A stored value that could not be read whole is put aside
 * under `settings-unreadable` before it is written over: a later version may know what to make of it.
 */
export function updateSettings(
  patch: Partial<Settings> | ((settings: Settings) => Partial<Settings>),
): Promise<Settings> {
  return enqueue(async () => {
    const stored = await item.getValue();
    const settings = mend(stored);
    const next = { ...settings, ...(typeof patch === 'function' ? patch(settings) : patch) };
    await write(next, stored);
    return next;
  });
}

/** Everything as it was at first, but for the sites. */
export function resetSettings(): Promise<Settings> {
  return updateSettings(({ sitesOff, sitesOn }) => ({ ...defaults(), sitesOff, sitesOn }));
}

/** What is stored and cannot be read whole, by this version or when it was put aside; null where all can. */
export async function unreadableSettings(): Promise<unknown> {
  const stored = await item.getValue();
  return isUnreadable(stored, await storedVersion()) ? stored : await kept.getValue();
}

/** Throws it away, and keeps what can be read of it. */
export function discardUnreadable(): Promise<void> {
  return enqueue(async () => {
    await write(mend(await item.getValue()), null);
    await kept.removeValue();
  });
}

/** Calls back with the whole settings whenever they change, in this context or another. Returns the way to stop it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  return item.watch((value) => callback(mend(value)));
}

/** The name under which a site is switched off: its host without "www.". */
export function siteOf(hostname: string): string {
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

/** The change that adds hosts beyond the list, or forgets them. */
export function withHosts(settings: Settings, hosts: readonly string[], on: boolean): Pick<Settings, 'sitesOn'> {
  const others = settings.sitesOn.filter((host) => !hosts.includes(host));
  return { sitesOn: on ? [...others, ...new Set(hosts)].sort() : others };
}
