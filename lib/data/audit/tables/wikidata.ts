import { join } from 'node:path';
import { readCsv } from '../csv';
import { filedUnder } from '../dates';
import { type Context, isAdministrative, type ReferenceTable, type Theirs, WITHIN_LIMITS } from './table';

const CITY_CHECK = 'city-check.csv';
const AREAS = [
  ['wikidata-city-area-2022-11.csv', 'city'],
  ['wikidata-subnational-area-2022-11.csv', 'region'],
] as const;
const POPULATIONS = [
  'wikidata-city-population-2022-11.csv.gz',
  'wikidata-subnational-population-2024-03.csv.gz',
] as const;

const item = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

/** Wikidata's ids by GeoNames id: the only table that has both. */
function items({ folder }: Context): Map<number, string> {
  const rows = readCsv(join(folder, CITY_CHECK), ['geonameid', 'wikidata'] as const);
  return new Map(rows.filter((row) => row.wikidata).map((row) => [Number(row.geonameid), row.wikidata]));
}

function collect(rows: [id: string, theirs: Theirs][]) {
  const all = new Map<string, Theirs[]>();
  for (const [id, theirs] of rows) {
    if (!(theirs.value > 0)) continue;
    const list = all.get(id);
    if (list) list.push(theirs);
    else all.set(id, [theirs]);
  }
  return all;
}

/** An item's areas; a city's limits are what it is about, and which land it counts is not said. */
const areas = ([file, column]: (typeof AREAS)[number]): ReferenceTable => ({
  files: [file],
  open(context) {
    const ids = items(context);
    const known = collect(
      readCsv(join(context.folder, file), [column, 'area']).map((row) => {
        const id = item(row[column]);
        return [id, { value: Number(row.area), label: id }];
      }),
    );
    return (row) =>
      row.property === 'area' && isAdministrative(row.definition)
        ? (known.get(ids.get(Number(row.subject)) ?? '') ?? [])
        : [];
  },
});

const populations = (file: string): ReferenceTable => ({
  files: [file],
  open(context) {
    const ids = items(context);
    const known = collect(
      readCsv(join(context.folder, file), ['item', 'population', 'populationYear'] as const).map((row) => {
        const [id, year] = [item(row.item), Number(row.populationYear)];
        return [id, { value: Number(row.population), label: `${id}, ${year}`, year }];
      }),
    );
    return (row) => {
      if (row.property !== 'population' || !isAdministrative(row.definition)) return [];
      const years = filedUnder(row.asOf);
      return (known.get(ids.get(Number(row.subject)) ?? '') ?? []).filter(({ year }) => years.includes(year!));
    };
  },
});

/** The table that sets others side by side: what it has of Wikidata and of the UN's yearbook. */
const cityCheck: ReferenceTable = {
  files: [CITY_CHECK],
  open({ folder }) {
    const columns = [
      'geonameid',
      'wikidata_area_km2',
      'wikidata_pop',
      'wikidata_pop_year',
      'undata_cityproper',
      'undata_year',
    ] as const;
    const known = new Map(readCsv(join(folder, CITY_CHECK), columns).map((row) => [Number(row.geonameid), row]));
    return ({ subject, property, definition, asOf }) => {
      const theirs = known.get(Number(subject));
      if (!theirs) return [];
      const found: Theirs[] = [];
      if (property === 'area' && isAdministrative(definition)) {
        found.push({ value: Number(theirs.wikidata_area_km2), label: 'Wikidata' });
      }
      const years = property === 'population' ? filedUnder(asOf) : [];
      const yearOf = (written: string): number | undefined => years.find((year) => year === Number(written));
      const [wikidataYear, yearbookYear] = [yearOf(theirs.wikidata_pop_year), yearOf(theirs.undata_year)];
      if (wikidataYear && isAdministrative(definition)) {
        found.push({ value: Number(theirs.wikidata_pop), year: wikidataYear, label: `Wikidata, ${wikidataYear}` });
      }
      if (yearbookYear && WITHIN_LIMITS.has(definition)) {
        const value = Number(theirs.undata_cityproper);
        found.push({ value, year: yearbookYear, label: `UN yearbook, city proper, ${yearbookYear}` });
      }
      return found.filter(({ value }) => value > 0);
    };
  },
};

export const wikidata: ReferenceTable[] = [cityCheck, ...AREAS.map(areas), ...POPULATIONS.map(populations)];
