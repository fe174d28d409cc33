import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Break, Coverage, Definition, FactsFile, FigureRow, Observance, Scope } from '../core/facts';
import type { Gazetteer } from '../core/gazetteer';
import type { Source } from '../core/types';
import { unit } from '../core/units';
import { readFactbook } from './factbook';
import { type NamedRow, readNamed } from './table';

const require = createRequire(import.meta.url);

/** The day the tables were last gone through as a whole: shown to readers as the date of the dataset. */
const DATASET_DATE = '2026-11-24';

const FIGURE_COLUMNS = 'subject name property definition value unit as-of known of source note'.split(' ');
const TABLES_OF_THEIR_OWN = new Set([
  'sources.tsv',
  'observances.tsv',
  'definitions.tsv',
  'coverage.tsv',
  'breaks.tsv',
]);

const fail = (row: NamedRow, reason: string): never => {
  throw new Error(`${row.where}: ${reason}`);
};

function figure(row: NamedRow, column: string): number {
  const written = row.cells[column]!;
  const value = Number(written);
  return written !== '' && Number.isFinite(value) ? value : fail(row, `${column} "${written}" is not a number`);
}

function date(row: NamedRow, column: string): string {
  const written = row.cells[column]!;
  const month = Number(written.slice(5, 7) || 1);
  const day = Number(written.slice(8, 10) || 1);
  if (!/^\d{4}(-\d\d){0,2}$/.test(written) || month < 1 || month > 12 || day < 1 || day > 31) {
    fail(row, `${column} "${written}" is not YYYY, YYYY-MM or YYYY-MM-DD`);
  }
  return written;
}

function filled(row: NamedRow, column: string): string {
  return row.cells[column] || fail(row, `${column} is empty`);
}

/**
 * A figure of the record counts people, or is measured; any other word would pass for the name of a thing counted.
 * The units of a country alone are counted by their own noun: 50 states, 81 provinces.
 */
function checkUnit(row: NamedRow): void {
  const written = filled(row, 'unit');
  if (row.cells.property === 'units') return;
  const known = written === 'person' || written === 'year' || unit(written)?.dimension !== 'count';
  if (!known) fail(row, `unknown unit "${written}"`);
}

/** A place, a country ("US") or a division ("US.TX") must bear the name that the gazetteer shows: no mistyped id passes. */
function subject(row: NamedRow, gazetteer: Gazetteer): number | string {
  const written = filled(row, 'subject');
  const name = filled(row, 'name');
  if (/^[A-Z]{2}$/.test(written)) {
    const known = gazetteer.countryName(written);
    return known === name ? written : fail(row, `country ${written} is "${known}" in the gazetteer, not "${name}"`);
  }
  if (/^[A-Z]{2}\.\w+$/.test(written)) {
    const known = gazetteer.regionName(gazetteer.regionByCode(written));
    if (known === '') return fail(row, `no first-level division ${written} in the gazetteer`);
    return known === name ? written : fail(row, `division ${written} is "${known}" in the gazetteer, not "${name}"`);
  }
  const place = gazetteer.place(Number(written));
  if (!place) return fail(row, `no place ${written} in the gazetteer`);
  return place.name === name
    ? place.id
    : fail(row, `place ${written} is "${place.name}" in the gazetteer, not "${name}"`);
}

function figures(directory: string, gazetteer: Gazetteer): FigureRow[] {
  const tables = readdirSync(directory).filter((file) => file.endsWith('.tsv') && !TABLES_OF_THEIR_OWN.has(file));
  const seen = new Map<string, string>();
  return tables.sort().flatMap((file) =>
    readNamed(join(directory, file), FIGURE_COLUMNS).map((row): FigureRow => {
      checkUnit(row);
      const asOf = date(row, 'as-of');
      const figureRow: FigureRow = {
        subject: subject(row, gazetteer),
        name: row.cells.name!,
        property: filled(row, 'property'),
        definition: filled(row, 'definition'),
        value: figure(row, 'value'),
        unit: row.cells.unit!,
        asOf,
        known: date(row, 'known'),
        of: row.cells.of || null,
        source: filled(row, 'source'),
        grade: 'official',
      };
      // A later revision of a figure stands beside it: an article is judged by what was known on its day.
      const identity = [figureRow.subject, figureRow.property, figureRow.definition, asOf, figureRow.known].join(' ');
      const before = seen.get(identity);
      if (before) fail(row, `the same figure stands in ${before}`);
      seen.set(identity, row.where);
      return figureRow;
    }),
  );
}

function sources(directory: string): Source[] {
  const columns = 'id publisher title year url licence'.split(' ');
  return readNamed(join(directory, 'sources.tsv'), columns).map((row) => {
    const url = filled(row, 'url');
    if (!URL.canParse(url)) fail(row, `url "${url}" is not an address`);
    return {
      id: filled(row, 'id'),
      publisher: filled(row, 'publisher'),
      title: filled(row, 'title'),
      year: figure(row, 'year'),
      url,
      licence: filled(row, 'licence'),
    };
  });
}

/** "10-31", or "2-sunday-05" and "last-monday-05" for a day that moves. */
const RULE =
  /^(?:(?:0\d|1[0-2])-(?:[0-2]\d|3[01])|(?:[1-4]|last)-(?:sun|mon|tues|wednes|thurs|fri|satur)day-(?:0\d|1[0-2]))$/;

function observances(directory: string): Observance[] {
  const columns = 'id name aliases rule since declared-by source'.split(' ');
  return readNamed(join(directory, 'observances.tsv'), columns).map((row) => {
    const rule = filled(row, 'rule');
    if (!RULE.test(rule)) fail(row, `rule "${rule}" is neither MM-DD nor N-weekday-MM`);
    return {
      id: filled(row, 'id'),
      name: filled(row, 'name'),
      aliases: row.cells.aliases!.split('|').filter(Boolean),
      rule,
      since: figure(row, 'since'),
      declaredBy: filled(row, 'declared-by'),
      source: filled(row, 'source'),
    };
  });
}

function definitions(directory: string): Definition[] {
  const columns = 'id term plural subject property relation threshold unit whose source'.split(' ');
  return readNamed(join(directory, 'definitions.tsv'), columns).map((row) => {
    const relation = filled(row, 'relation');
    if (relation !== '>=' && relation !== '>') return fail(row, `relation "${relation}" is neither >= nor >`);
    return {
      id: filled(row, 'id'),
      term: filled(row, 'term'),
      plural: filled(row, 'plural'),
      subject: filled(row, 'subject'),
      property: filled(row, 'property'),
      relation,
      threshold: figure(row, 'threshold'),
      unit: filled(row, 'unit'),
      whose: filled(row, 'whose'),
      source: filled(row, 'source'),
    };
  });
}

function coverage(directory: string): Coverage[] {
  const columns = 'country property scope definitions above unit source'.split(' ');
  return readNamed(join(directory, 'coverage.tsv'), columns).map((row) => {
    const scope = filled(row, 'scope');
    if (!['administrative', 'urban', 'metropolitan'].includes(scope)) fail(row, `unknown scope "${scope}"`);
    return {
      country: filled(row, 'country'),
      property: filled(row, 'property'),
      scope: scope as Scope,
      definitions: filled(row, 'definitions').split('|'),
      above: figure(row, 'above'),
      unit: filled(row, 'unit'),
      source: filled(row, 'source'),
    };
  });
}

/** A break must lie among figures that it parts, so that a mistyped definition cannot pass. */
function breaks(directory: string, gazetteer: Gazetteer, byHand: FigureRow[]): Break[] {
  const columns = 'subject name property definition at why source'.split(' ');
  return readNamed(join(directory, 'breaks.tsv'), columns).map((row) => {
    const one: Break = {
      subject: subject(row, gazetteer),
      property: filled(row, 'property'),
      definition: filled(row, 'definition'),
      at: date(row, 'at'),
      why: filled(row, 'why'),
      source: filled(row, 'source'),
    };
    const parted = byHand.some(
      ({ subject, property, definition }) =>
        subject === one.subject && definition === one.definition && (one.property === '*' || property === one.property),
    );
    return parted ? one : fail(row, `no figure of ${row.cells.name} has the definition "${one.definition}"`);
  });
}

/** The United Nations' division of the world in CLDR: continents, and within the Americas their two halves. */
const CONTINENTS: Record<string, string> = {
  africa: '002',
  asia: '142',
  europe: '150',
  oceania: '009',
  'south america': '005',
  'north america': '003',
  'latin america': '419',
  un: 'UN',
};

function groups(): Record<string, string[]> {
  const tree = require('cldr-core/supplemental/territoryContainment.json').supplemental.territoryContainment;
  const leaves = (code: string): string[] => tree[code]?._contains.flatMap(leaves) ?? [code];
  return Object.fromEntries(Object.entries(CONTINENTS).map(([name, code]) => [name, leaves(code).sort()]));
}

/** The Factbook's West Bank and Gaza Strip: parts of a country that CLDR has whole. */
const PARTS = new Set(['WE', 'GZ']);

/** Areas, populations and capitals of every country: the Factbook of 2015, and CLDR for a newer population. */
function countries(gazetteer: Gazetteer, byHand: FigureRow[]): FigureRow[] {
  const isKept = (iso: string, property: string, from = '', to = '9999'): boolean =>
    byHand.some((row) => row.subject === iso && row.property === property && row.asOf >= from && row.asOf < to);
  const mappings = require('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings;
  const territories = require('cldr-core/supplemental/territoryInfo.json').supplemental.territoryInfo;
  const isoOf = new Map<string, string>();
  for (const [iso, codes] of Object.entries(mappings as Record<string, { _fips10?: string }>)) {
    if (/^[A-Z]{2}$/.test(iso)) isoOf.set(codes._fips10 ?? iso, iso);
  }
  return readFactbook().flatMap((entry) => {
    const iso = isoOf.get(entry.gec);
    const name = iso ? gazetteer.countryName(iso) : '';
    if (!iso || !name || PARTS.has(entry.gec) || gazetteer.countryByName(entry.name) !== iso) return [];
    const common = { subject: iso, name, of: null, grade: 'official' as const, source: 'cia-factbook-2015' };
    const area = { property: 'area', unit: 'square_kilometre', asOf: '2015', known: '2015' };
    const rows: FigureRow[] = [];
    if (entry.totalArea) rows.push({ ...common, ...area, definition: 'total-area', value: entry.totalArea });
    if (entry.landArea && entry.landArea !== entry.totalArea) {
      rows.push({ ...common, ...area, definition: 'land-area', value: entry.landArea });
    }
    const people = { property: 'population', definition: 'country', unit: 'person' };
    // Both are estimates that others have since replaced: they serve only where none of about their time is kept by hand.
    const recent = Number(territories[iso]?._population);
    const estimate = { ...common, ...people, grade: 'gazetteer' as const };
    if (entry.population && !isKept(iso, 'population', '2014', '2017'))
      rows.push({ ...estimate, value: entry.population.value, asOf: entry.population.asOf, known: '2015' });
    if (recent && !isKept(iso, 'population', '2020'))
      rows.push({ ...estimate, value: recent, asOf: '2025', known: '2025', source: 'cldr-48' });
    // What the World Bank says of a year today was not known then.
    if (entry.gdp && !byHand.some((row) => row.subject === iso && row.property === 'gdp' && row.known < '2016')) {
      const { value, asOf } = entry.gdp;
      rows.push({ ...common, property: 'gdp', definition: 'nominal', value, unit: 'USD', asOf, known: '2015' });
    }
    const seat = entry.capital && gazetteer.lookup(entry.capital).find((id) => gazetteer.place(id)?.country === iso);
    if (seat) {
      rows.push({
        ...common,
        property: 'capital',
        definition: 'national-capital',
        value: seat,
        unit: 'place',
        asOf: '2015',
        known: '2015',
      });
    }
    return rows;
  });
}

/**
 * Reads the hand-kept tables of `directory` and the country packages into the JSON text of facts.json.
 * Deterministic. Throws with file, line and reason on the first thing that is wrong.
 */
export function compileFacts(directory: string, gazetteer: Gazetteer): string {
  if (!existsSync(directory)) throw new Error(`${directory}: no such folder of fact tables`);
  const byHand = figures(directory, gazetteer);
  const file: FactsFile = {
    format: 1,
    date: DATASET_DATE,
    sources: sources(directory),
    figures: [...byHand, ...countries(gazetteer, byHand)],
    observances: observances(directory),
    definitions: definitions(directory),
    coverage: coverage(directory),
    breaks: breaks(directory, gazetteer, byHand),
    groups: groups(),
  };
  checkSources(file, readFileSync(join(directory, 'sources.tsv'), 'utf8'));
  return JSON.stringify(file);
}

/** Every source that is cited must be in the table, and none may stand there uncited, but for GeoNames itself. */
function checkSources(file: FactsFile, table: string): void {
  const cited = new Set<string>(['geonames']);
  for (const list of [file.figures, file.observances, file.definitions, file.coverage, file.breaks]) {
    for (const row of list) cited.add(row.source);
  }
  const known = new Set(file.sources.map((source) => source.id));
  for (const id of cited) if (!known.has(id)) throw new Error(`sources.tsv: "${id}" is cited but not listed`);
  const line = (id: string) => table.split('\n').findIndex((text) => text.startsWith(`${id}\t`)) + 1;
  for (const id of known) if (!cited.has(id)) throw new Error(`sources.tsv:${line(id)}: "${id}" is cited by no row`);
}
