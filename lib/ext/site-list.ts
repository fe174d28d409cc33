import * as v from 'valibot';

/** Sites that a reader has added and switched off, as a file to carry to another browser. */
export interface SiteList {
  on: string[];
  off: string[];
}

const SiteFile = v.object({
  format: v.literal('tallymark-sites'),
  version: v.literal(1),
  on: v.array(v.string()),
  off: v.array(v.string()),
});

/** The host of what a reader typed: an address, or a host alone; null where it is neither. */
export function typedHost(typed: string): string | null {
  const address = /^[a-z]+:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const { hostname, username } = new URL(address);
  // "localhost" is a host as well; "example" is more likely half a name.
  return username === '' && /^(?:localhost|[\w-]+(?:\.[\w-]+)+)$/.test(hostname) ? hostname : null;
}

export function writeSiteFile({ on, off }: SiteList): string {
  return `${JSON.stringify({ format: 'tallymark-sites', version: 1, on, off }, null, 2)}\n`;
}

/** The sites in a file; null where it is none of ours. Names in it that are no hosts are left out. */
export function readSiteFile(text: string): SiteList | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!v.is(SiteFile, file)) return null;
  const hosts = (names: string[]) => [...new Set(names.flatMap((name) => typedHost(name) ?? []))].sort();
  return { on: hosts(file.on), off: hosts(file.off) };
}
