import { foldCode, foldInto, hashBytes, MAX_FOLDED, SPACE } from '../../fold';
import type { Gazetteer } from '../../gazetteer';
import type { Span } from '../../types';

/** A country named in a sentence: by its name, in the possessive ("China's"), or by its adjective ("Austrian"). */
export interface CountryMention extends Span {
  country: string;
  name: string;
  form: 'name' | 'possessive' | 'adjective';
}

/** "Republic of Ireland", "Trinidad and Tobago", "Democratic Republic of the Congo": the longest is five words. */
const LONGEST = 5;
const REACH = 80;

const WORD = /[\p{L}\p{M}.'’-]/u;
const CAPITAL = /\p{Lu}/u;
const isCapital = (code: number, text: string, at: number): boolean =>
  code < 0x80 ? code >= 0x41 && code <= 0x5a : CAPITAL.test(text.charAt(at));
const goesOn = (code: number, text: string, at: number): boolean =>
  code < 0x80
    ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
      ? true
      : code === 0x2e || code === 0x27 || code === 0x2d
    : WORD.test(text.charAt(at));

/** Finds the countries named within `span` of a block, longest name first; none inside a city's own name. */
export function findCountries(text: string, span: Span, gazetteer: Gazetteer, taken: Span[]): CountryMention[] {
  const found: CountryMention[] = [];
  for (let at = span.start; at < span.end; at++) {
    if (!isCapital(text.charCodeAt(at), text, at)) continue;
    const start = at;
    while (at + 1 < span.end && goesOn(text.charCodeAt(at + 1), text, at + 1)) at++;
    if (!mayStart(text, start, at + 1, gazetteer)) continue;
    if (taken.some((other) => start >= other.start && start < other.end)) continue;
    const country = countryAt(text, start, span.end, gazetteer);
    if (!country) continue;
    found.push(country);
    at = Math.max(at, country.end - 1);
  }
  return found;
}

/** The country that the words from a capital on name, or null. */
function countryAt(text: string, start: number, end: number, gazetteer: Gazetteer): CountryMention | null {
  const words = text.slice(start, Math.min(end, start + REACH)).split(/\s+/, LONGEST);
  for (let count = words.length; count > 0; count--) {
    const written = words
      .slice(0, count)
      .join(' ')
      .replace(/[,;:)”"]{1,4}$/u, '');
    const bare = written.replace(/['’]s?$/u, '');
    const name = bare.replace(/[.!?]{1,4}$/u, (dots) => (/\p{Lu}\.$/u.test(bare) ? dots : ''));
    const byName = gazetteer.countryByName(name);
    // "Sri Lankan" and "South Korean" are two words, and no adjective is longer.
    const country = byName ?? (count <= 2 ? gazetteer.demonym(name) : null);
    if (!country) continue;
    const close = start + name.length;
    const possessive = /^['’]/u.test(text.slice(close, close + 1));
    const form = byName ? (possessive ? 'possessive' : 'name') : 'adjective';
    return { start, end: close, country, name: gazetteer.countryName(country), form };
  }
  return null;
}

/** Hashes of the first words of all names of countries, folded. */
const starts = new WeakMap<Gazetteer, Set<number>>();
const folded = new Uint8Array(MAX_FOLDED + 2);

/** Whether any name of a country begins with the word `text[start, end)`. Most capitals are somebody's, and no country's. */
function mayStart(text: string, start: number, end: number, gazetteer: Gazetteer): boolean {
  let known = starts.get(gazetteer);
  if (!known) {
    known = new Set();
    for (const name of gazetteer.countryNames()) known.add(hashOfFirst(name, 0, name.length));
    starts.set(gazetteer, known);
  }
  return known.has(hashOfFirst(text, start, end));
}

/** The hash of the first word as names are folded, without what a hyphen or an apostrophe adds: "U.S.-led", "China's". */
function hashOfFirst(text: string, start: number, end: number): number {
  let close = start;
  while (close < end) {
    const code = text.charCodeAt(close);
    const fold = foldCode(code);
    if (fold === SPACE || fold === 0 || code === 0x27 || code === 0x2019) break;
    close++;
  }
  return hashBytes(folded, foldInto(text, start, close, folded));
}
