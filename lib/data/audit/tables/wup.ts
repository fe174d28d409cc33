import { join } from 'node:path';
import { readCsv } from '../csv';
import { span } from '../dates';
import type { GeoName } from '../geonames';
import { NameJoin } from './names';
import { isoByNumber, kilometres, type ReferenceTable } from './table';

const FILE = 'WUP2018-F12-Cities_Over_300K.csv';
const YEARS = Array.from({ length: 18 }, (_, index) => String(1950 + 5 * index));
/** Kilometres: a namesake is further away, and nothing else is as near. */
const SAME = 60;
const AT = 8;

interface Agglomeration {
  name: string;
  country: string;
  lat: number;
  lon: number;
  people: number[];
}

/** The mid-year figure of a date; between the fifth years that the table has, grown evenly. */
function at(people: number[], date: string): number | undefined {
  const { from, to } = span(date);
  const step = ((from + to) / 2 - 1950.5) / 5;
  const whole = Math.floor(step + 0.01);
  const [before, after] = [people[whole], people[whole + 1]];
  const part = Math.max(0, step - whole);
  if (part < 0.01 || before === undefined || after === undefined) return part < 0.01 ? before : undefined;
  return before * (after / before) ** part;
}

/** World Urbanization Prospects, revision of 2018: agglomerations of 300,000 and more, every fifth year. */
export const wup: ReferenceTable = {
  files: [FILE],
  open({ folder, gazetteer, places }) {
    const columns = ['Country Code', 'Urban Agglomeration', 'Latitude', 'Longitude', ...YEARS];
    const list = readCsv(join(folder, FILE), columns).map(
      (row): Agglomeration => ({
        name: row['Urban Agglomeration']!,
        country: isoByNumber.get(row['Country Code']!) ?? '',
        lat: Number(row.Latitude),
        lon: Number(row.Longitude),
        people: YEARS.map((year) => Number(row[year]!.replaceAll(/[ ,]/g, '')) * 1000),
      }),
    );
    const names = new NameJoin<Agglomeration>(gazetteer);
    for (const one of list) names.add(one.country, one.name, one);
    const find = (place: GeoName): Agglomeration | undefined =>
      names.of(place).find((one) => kilometres(one, place) <= SAME) ??
      list.find((one) => one.country === place.country && kilometres(one, place) <= AT);
    return (row) => {
      const place = row.property === 'population' ? places.get(Number(row.subject)) : undefined;
      const found = place && row.definition === 'urban-agglomeration' ? find(place) : undefined;
      const value = found && at(found.people, row.asOf);
      if (!value) return [];
      return [{ value, label: `${found.name}, ${row.asOf.slice(0, 4)}`, copied: row.source === 'un-wup-2018' }];
    };
  },
};
