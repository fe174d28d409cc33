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
const goesOn = (code: number, text: string, at: number): boolean =>
  code < 0x80
    ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
      ? true
      : code === 0x2e || code === 0x27 || code === 0x2d
    : WORD.test(text.charAt(at));

/**
 * Finds the countries named within `span` of a block, longest name first; none inside a city's own name. `capitals` are
 * the offsets of the span's capital letters from its start.
 */
export function findCountries(
  text: string,
  span: Span,
  capitals: readonly number[],
  gazetteer: Gazetteer,
  taken: Span[],
): CountryMention[] {
  const found: CountryMention[] = [];
  let past = 0;
  for (const capital of capitals) {
    const start = capital + span.start;
    if (start < past) continue;
    past = start + 1;
    while (past < span.end && goesOn(text.charCodeAt(past), text, past)) past++;
    if (!mayStart(text, start, gazetteer)) continue;
    if (taken.some((other) => start >= other.start && start < other.end)) continue;
    const country = countryAt(text, start, span.end, gazetteer);
    if (!country) continue;
    found.push(country);
    past = Math.max(past, country.end);
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

/** How the names of countries begin, as hashes of folded words. */
interface Starts {
  /** Names of one word. */
  whole: Set<number>;
  /** First words of the others, and their first two. */
  first: Set<number>;
  firstTwo: Set<number>;
}

const known = new WeakMap<Gazetteer, Starts>();

function startsOf(gazetteer: Gazetteer): Starts {
  const found = known.get(gazetteer);
  if (found) return found;
  const starts: Starts = { whole: new Set(), first: new Set(), firstTwo: new Set() };
  for (const name of gazetteer.countryNames()) {
    const end = wordEnd(name, 0);
    const next = wordStart(name, end);
    if (next === name.length) starts.whole.add(hashOf(name, 0, end));
    else {
      starts.first.add(hashOf(name, 0, end));
      starts.firstTwo.add(hashOf(name, next, wordEnd(name, next)) ^ hashOf(name, 0, end));
    }
  }
  known.set(gazetteer, starts);
  return starts;
}

/** Whether a name of a country may begin at a capital: most are somebody's, and "The council" is no "The Gambia". */
function mayStart(text: string, start: number, gazetteer: Gazetteer): boolean {
  const { whole, first, firstTwo } = startsOf(gazetteer);
  const end = wordEnd(text, start);
  const hash = hashOf(text, start, end);
  if (whole.has(hash)) return true;
  if (!first.has(hash)) return false;
  const next = wordStart(text, end);
  return firstTwo.has(hashOf(text, next, wordEnd(text, next)) ^ hash);
}

const folded = new Uint8Array(MAX_FOLDED + 2);
const hashOf = (text: string, start: number, end: number): number =>
  hashBytes(folded, foldInto(text, start, end, folded));

/** A hyphen and an apostrophe end a word here: "U.S.-led", "China's", "d'Ivoire". */
function isBreak(code: number): boolean {
  const fold = foldCode(code);
  return fold === SPACE || fold === 0 || code === 0x27 || code === 0x2019;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return end;
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start < text.length && isBreak(text.charCodeAt(start))) start++;
  return start;
}
