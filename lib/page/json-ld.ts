import type { HomePlace } from '../core/types';

type Item = Record<string, unknown>;

/** What of a page's JSON-LD tells whether, and when, it was published as an article. */
export interface LinkedData {
  /** Types of the things that the page is about, as written; not those of its author, publisher or lists. */
  types: string[];
  /** `datePublished` as written: the article's where there is one, else the first. */
  published: string | null;
  /** The address of the publisher, or of the news organisation that the page describes; null where none is stated. */
  home: HomePlace | null;
}

/** Reads the texts of the page's JSON-LD scripts. Those that do not parse still give what they plainly name. */
export function readJsonLd(scripts: string[]): LinkedData {
  const types: string[] = [];
  const dates: { date: string; article: boolean }[] = [];
  const add = (names: string[], date: string | null) => {
    types.push(...names);
    if (date) dates.push({ date, article: names.some((name) => /Article|Posting|Report/.test(name)) });
  };
  let home: HomePlace | null = null;
  for (const script of scripts) {
    const parsed = parse(script);
    if (parsed === undefined) add(namedType(script), namedDate(script));
    else {
      for (const item of subjects(parsed)) {
        add(stringsOf(item['@type']), stringsOf(item.datePublished)[0] ?? null);
        home ??= homeOf(item);
      }
    }
  }
  return {
    types: [...new Set(types)],
    published: (dates.find(({ article }) => article) ?? dates[0])?.date ?? null,
    home,
  };
}

/** Editorial systems wrap JSON-LD in comments, end lists with a comma and leave raw line breaks in strings. */
function parse(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*;?\s*$/, '')
    .replace(/[\u0000-\u001f]+/g, ' ');
  for (const text of [bare, bare.replace(/,(?=\s*[}\]])/g, '').replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(text);
    } catch {}
  }
  return undefined;
}

/** The things a script describes: itself, each of a list or a graph, and the main entity of a page. */
function subjects(value: unknown, depth = 0): Item[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((each) => subjects(each, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const item = value as Item;
  return [item, ...subjects(item['@graph'], depth + 1), ...subjects(item.mainEntity, depth + 1)];
}

const LONGEST_NAME = 60;

/** Where the publisher of an article is at home, or the organisation itself that stands beside it in a graph. */
function homeOf(item: Item): HomePlace | null {
  const organisation = stringsOf(item['@type']).some((type) => /Organization$/.test(type)) ? item : null;
  for (const one of [item.publisher, organisation].flat()) {
    const address = (one as Item | null | undefined)?.address;
    for (const each of [address].flat()) {
      if (typeof each !== 'object' || each === null) continue;
      const { addressLocality, addressRegion, addressCountry } = each as Item;
      const home = { city: nameOf(addressLocality), region: nameOf(addressRegion), country: nameOf(addressCountry) };
      if (home.city || home.region || home.country) return home;
    }
  }
  return null;
}

/** A name as text, or as a thing that has one: `{"@type": "Country", "name": "US"}`. */
function nameOf(value: unknown): string {
  const name = typeof value === 'object' && value !== null ? (value as Item).name : value;
  return typeof name === 'string' ? name.trim().slice(0, LONGEST_NAME) : '';
}

function stringsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
}

/** The first type named in a script that does not parse. */
function namedType(script: string): string[] {
  const name = /"@type"\s*:\s*\[?\s*"(\w{1,40})"/.exec(script)?.[1];
  return name ? [name] : [];
}

function namedDate(script: string): string | null {
  return /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(script)?.[1] ?? null;
}
