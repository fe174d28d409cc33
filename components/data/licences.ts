/** Where the text of a licence stands, as the licence itself asks to be named; null where we know of none. */
export function licenceUrl(licence: string): string | null {
  const commons = /^CC (BY(?:-SA)?) (\d\.\d)(?: (IGO|[A-Z]{2}))?$/.exec(licence);
  if (commons) {
    const [, kind, version, port] = commons;
    return `https://creativecommons.org/licenses/${[kind, version, port].filter(Boolean).join('/').toLowerCase()}/`;
  }
  return TEXTS.find(([name]) => name.test(licence))?.[1] ?? null;
}

const TEXTS: [name: RegExp, url: string][] = [
  [/^CC0\b/, 'https://creativecommons.org/publicdomain/zero/1.0/'],
  [/^Open Government Licence v?3\.0$/, 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'],
  [/^(?:dl-de\/by-2-0|Data licence Germany, attribution 2\.0)$/, 'https://www.govdata.de/dl-de/by-2-0'],
  [/^Statistics Canada Open Licence$/, 'https://www.statcan.gc.ca/en/reference/licence'],
  [/^Unicode License v3$/, '/licences/cldr.txt'],
];
