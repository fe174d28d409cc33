import { fold } from '../../core/fold';
import { NameOrigin, NameStyle } from '../../core/gazetteer';
import { readTable, SourceError } from '../table';
import type { SourcePlace } from './geonames';
import type { Priors } from './priors';
import type { Regions } from './regions';

export interface Alias {
  name: string;
  /** Index into the places. */
  place: number;
  origin: number;
}

/** Where English is the everyday language, alternates are nicknames and translations ("Huntsville" for Twickenham). */
const ENGLISH_SPEAKING = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ', 'ZA', 'JM', 'BS', 'BB', 'TT', 'BZ', 'GY']);
const ALTERNATES_FROM = 30_000;
const MOST_ALTERNATES = 6;
const FURTHEST_SPELLING = 2;
const LEAST_HYPHENED = 50_000;

/** Renames places as English news writes them, in place, and returns every further name. */
export function namePlaces(places: SourcePlace[], file: string, priors: Priors): Alias[] {
  const originals = places.map((place) => place.name);
  const aliases = handKept(places, originals, file);
  const own = new Set<string>();
  for (const [index, place] of places.entries()) {
    if (place.name === originals[index]) place.name = newsSpelling(place.name);
    else aliases.push({ name: originals[index]!, place: index, origin: NameOrigin.curated });
    own.add(fold(place.name));
  }
  for (const [index, place] of places.entries()) {
    for (const name of spelledOut(place)) aliases.push({ name, place: index, origin: NameOrigin.curated });
    for (const name of alternates(place, own, priors))
      aliases.push({ name, place: index, origin: NameOrigin.alternate });
  }
  return unique(aliases, places);
}

/**
 * Macrons and dots of transliterations are not printed: "Herāt" is Herat; "Malmö" keeps its letter. Nor is what stands in
 * brackets: "Halle (Saale)".
 */
function newsSpelling(name: string): string {
  return name
    .replace(/\s*[([].*$/u, '')
    .normalize('NFD')
    .replace(/([aeiou])\u0304|([dhlrstz])[\u0323\u0327\u0331]/giu, '$1$2')
    .normalize('NFC')
    .replace(/[‘’ʻʼ](?=\s|$)|^[‘’ʻʼ]/gu, '')
    .replace(/[‘’ʻʼ]/gu, "'");
}

/**
 * cities.tsv: place and country as GeoNames has them (the most populous of the name), style, form, reason. A former
 * name yields to places that are called so now ("Canton" is Guangzhou only where nothing speaks for an Ohio town). A
 * form must be among the place's GeoNames alternates, or give the reason why it is kept all the same.
 */
function handKept(places: SourcePlace[], originals: string[], file: string): Alias[] {
  const byName = new Map<string, number[]>();
  for (const [index, place] of places.entries()) {
    const key = `${place.country} ${nameKey(originals[index]!)}`;
    byName.set(key, [...(byName.get(key) ?? []), index]);
  }
  const aliases: Alias[] = [];
  const taken = new Map<string, number>();
  for (const { cells, line } of readTable(file, ['place', 'country', 'style', 'form', 'reason'], 4)) {
    const [name, country, style, form, reason] = cells as [string, string, string, string, string];
    const same = byName.get(`${country} ${nameKey(name)}`) ?? [];
    const index = same.reduce(
      (best, i) => (best < 0 || places[i]!.population > places[best]!.population ? i : best),
      -1,
    );
    if (index < 0) throw new SourceError(file, line, `GeoNames has no place "${name}" in ${country}`);
    if (fold(form) === '') throw new SourceError(file, line, `no text can match "${form}"`);
    const known = places[index]!.alternates.some((alternate) => fold(alternate) === fold(form));
    if (!known && !reason) {
      throw new SourceError(file, line, `"${form}" is no alternate of ${name} in GeoNames: say why it is kept`);
    }
    const before = taken.get(`${country} ${fold(form)}`);
    if (before !== undefined) throw new SourceError(file, line, `"${form}" stands in line ${before} already`);
    taken.set(`${country} ${fold(form)}`, line);
    if (style === 'display') places[index]!.name = form;
    else if (style === 'alias') aliases.push({ name: form, place: index, origin: NameOrigin.curated });
    else if (style === 'former') aliases.push({ name: form, place: index, origin: NameOrigin.alternate });
    else throw new SourceError(file, line, `"${style}" is none of display, alias, former`);
  }
  return aliases;
}

/** "Donostia / San Sebastián" and its like fold to nothing, and go by the name as it is written. */
function nameKey(name: string): string {
  return fold(name) || name;
}

const SHORTENED: [pattern: RegExp, forms: string[]][] = [
  [/^(Saint|St\.?)[ -]/, ['Saint ', 'St. ']],
  [/^(Sainte|Ste\.?)[ -]/, ['Sainte ', 'Ste. ']],
  [/^(Fort|Ft\.?) /, ['Fort ', 'Ft. ']],
  [/^(Mount|Mt\.?) /, ['Mount ', 'Mt. ']],
];

/**
 * "Saint Paul" is also St. Paul; German "Koeln" for Köln; the halves of "Donostia / San Sebastián"; in the Philippines
 * "Davao" is what the press calls Davao City.
 */
function spelledOut(place: SourcePlace): string[] {
  const forms: string[] = [];
  for (const [pattern, starts] of SHORTENED) {
    // Of the thousand villages Saint-So-and-so in France no paper writes "St."
    if (place.population < LEAST_HYPHENED && place.name.split(' ')[0]!.includes('-')) continue;
    if (pattern.test(place.name)) forms.push(...starts.map((start) => place.name.replace(pattern, start)));
  }
  if (place.population >= 10_000 && fold(place.asciiName) !== fold(place.name)) forms.push(place.asciiName);
  if (place.country === 'PH' && place.population >= ALTERNATES_FROM) forms.push(place.name.replace(/ City$/, ''));
  if (place.name.includes(' / ')) forms.push(...place.name.split(' / '));
  return forms.filter((form) => fold(form) !== '' && fold(form) !== fold(place.name));
}

/**
 * GeoNames lists spellings of all languages without saying which. Those that differ by a letter or two from the name
 * are how the press varies ("Qandahar", "Lvov"); one that is another place's name, a word or a person's name is none.
 */
function alternates(place: SourcePlace, own: Set<string>, priors: Priors): string[] {
  if (place.population < ALTERNATES_FROM || ENGLISH_SPEAKING.has(place.country)) return [];
  const name = fold(place.name);
  const found = new Map<string, string>();
  for (const form of place.alternates) {
    const key = fold(form);
    if (key.length < 5 || !/^\p{Lu}[\p{Script=Latin}\p{M}' ’-]+$/u.test(form) || own.has(key) || found.has(key))
      continue;
    if (priors.word.has(key) || priors.given.has(key) || (priors.surname.get(key) ?? 0) > 1) continue;
    if (key[0] === name[0] && within(key, name, FURTHEST_SPELLING)) found.set(key, form);
  }
  return [...found.values()].slice(0, MOST_ALTERNATES);
}

/** Whether `a` becomes `b` by at most `limit` letters put in, left out or changed. */
function within(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]! <= limit;
}

/**
 * city-demonyms.tsv: the word in the singular, the place's GeoNames id, the name it is shown by (so that a mistyped id
 * cannot pass), note. Returns every word, plurals too, with its id. A word with another meaning on record (an English
 * word, a person's name) needs a note; one that is a place's or a country's people is refused.
 */
export function cityDemonyms(
  places: SourcePlace[],
  regions: Regions,
  priors: Priors,
  file: string,
): [word: string, place: number][] {
  const shown = new Map(places.map((place) => [String(place.id), place.name]));
  const placeNames = new Set(places.map((place) => fold(place.name)));
  const peoples = new Set(regions.names.filter(({ style }) => style === NameStyle.adjective).map(({ name }) => name));
  const words = new Map<string, { place: number; line: number }>();
  for (const { cells, line } of readTable(file, ['word', 'place', 'name', 'note'], 3)) {
    const [word, id, name, note] = cells as [string, string, string, string];
    const fail = (what: string): never => {
      throw new SourceError(file, line, what);
    };
    if (!/^\p{Lu}[\p{L}. ]*\p{Ll}$/u.test(word)) fail(`"${word}" is not a capitalised word`);
    if (!shown.has(id)) fail(`GeoNames has no place ${id}`);
    if (shown.get(id) !== name) fail(`place ${id} is "${shown.get(id)}", not "${name}"`);
    if (placeNames.has(fold(word))) fail(`a place is called "${word}"`);
    if (peoples.has(word)) fail(`"${word}" are the people of a country or state already`);
    const key = fold(word);
    if (!note && (priors.word.has(key) || priors.given.has(key) || priors.surname.has(key))) {
      fail(`"${word}" is a word or a person's name as well: say why it is kept`);
    }
    for (const form of /(s|ese)$/.test(word) ? [word] : [word, `${word}s`]) {
      const before = words.get(form);
      if (before) fail(`"${form}" stands in line ${before.line} already`);
      words.set(form, { place: Number(id), line });
    }
  }
  return [...words].map(([word, { place }]) => [word, place]);
}

function unique(aliases: Alias[], places: SourcePlace[]): Alias[] {
  const seen = new Set<string>();
  return aliases.filter(({ name, place }) => {
    const key = `${place} ${fold(name)}`;
    if (fold(name) === fold(places[place]!.name) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
