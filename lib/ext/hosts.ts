const REACHES = ['local', 'national', 'world'] as const;

/** One publisher on whose pages the extension runs from the start. */
export interface NewsHost {
  /** Registrable name without "www.": the pattern made of it takes in every name below it. */
  host: string;
  /** Home city, in English. */
  city: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Of what it reports: its city or region, its country, or the world. */
  reach: (typeof REACHES)[number];
}

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/**
 * Reads the list of news hosts: one a line, `host TAB city TAB country TAB reach`, sorted by host; lines that are empty or begin
 * with `#` are skipped.
 *
 * @param file name to show in errors
 * @throws Error naming file and line where a line has not that form, is out of order or comes twice
 */
export function parseHosts(text: string, file: string): NewsHost[] {
  const hosts: NewsHost[] = [];
  let previous = '';
  text.split('\n').forEach((raw, index) => {
    const line = raw.trimEnd();
    if (line === '' || line.startsWith('#')) return;
    const fail = (what: string): never => {
      throw new Error(`${file}:${index + 1}: ${what}`);
    };
    const [host = '', city = '', country = '', reach = '', ...rest] = line.split('\t');
    if (!HOST.test(host)) fail(`"${host}" is not a host name in lower case, such as "example.com"`);
    if (city.trim() === '' || rest.length > 0)
      fail('a line is host, home city, country code and reach, with tabs between');
    if (!/^[A-Z]{2}$/.test(country)) fail(`"${country}" is not a country code of two capitals`);
    const how = REACHES.find((one) => one === reach) ?? fail(`"${reach}" is none of ${REACHES.join(', ')}`);
    if (host === previous) fail(`"${host}" stands here twice`);
    if (host < previous) fail(`"${host}" comes after "${previous}"; the list is sorted by host`);
    previous = host;
    hosts.push({ host, city, country, reach: how });
  });
  if (hosts.length === 0) throw new Error(`${file}: no host in it`);
  return hosts;
}

/** The match pattern for a host and every name below it. */
export function patternOf(host: string): string {
  return `*://*.${host}/*`;
}

/** Whether an address lies on one of the hosts, or on a name below it. */
export function isListed(url: string, hosts: ReadonlySet<string>): boolean {
  if (!URL.canParse(url)) return false;
  let name = new URL(url).hostname;
  while (name.includes('.')) {
    if (hosts.has(name)) return true;
    name = name.slice(name.indexOf('.') + 1);
  }
  return false;
}
