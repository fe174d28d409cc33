import { join } from 'node:path';
import { readCsv } from '../csv';
import { filedUnder } from '../dates';
import { NameJoin } from './names';
import { isGrownTogether, isoByName, type ReferenceTable, WITHIN_LIMITS } from './table';

const FILE = 'undata-city-population-2024-02-20.csv.gz';
const COLUMNS = ['Country or Area', 'Year', 'Sex', 'City', 'City type', 'Record Type', 'Value'] as const;

interface Entry {
  city: string;
  type: string;
  record: string;
  year: number;
  value: number;
}

/** The UN's Demographic Yearbook, table 240: what countries report of their cities, by year. */
export const yearbook: ReferenceTable = {
  files: [FILE],
  open({ folder, gazetteer, places }) {
    const names = new NameJoin<Entry>(gazetteer);
    for (const row of readCsv(join(folder, FILE), COLUMNS)) {
      const country = row.Sex === 'Both Sexes' ? isoByName(row['Country or Area'], gazetteer) : null;
      if (!country) continue;
      names.add(country, row.City, {
        city: row.City,
        type: row['City type'],
        record: row['Record Type'].split(' ')[0]!.toLowerCase(),
        year: Number(row.Year),
        value: Number(row.Value),
      });
    }
    return (row) => {
      const place = row.property === 'population' ? places.get(Number(row.subject)) : undefined;
      const type = WITHIN_LIMITS.has(row.definition)
        ? 'City proper'
        : isGrownTogether(row.definition)
          ? 'Urban agglomeration'
          : '';
      if (!place || type === '') return [];
      const years = filedUnder(row.asOf);
      return names
        .of(place)
        .filter((entry) => entry.type === type && years.includes(entry.year) && entry.value > 0)
        .map(({ city, record, year, value }) => ({
          value,
          year,
          label: `${city}, ${type.toLowerCase()}, ${record} ${year}`,
        }));
    };
  },
};
