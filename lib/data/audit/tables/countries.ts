import { join } from 'node:path';
import { readCsv } from '../csv';
import { filedUnder } from '../dates';
import { NameJoin } from './names';
import { isoByAlpha3, isoByGec, isoByName, type ReferenceTable, type Theirs } from './table';

const FACTBOOK = 'factbook-final-country-check.csv';

/** World Bank series by ISO alpha-3 code and year. */
const worldBank = (file: string, property: string, unit: string): ReferenceTable => ({
  files: [file],
  open({ folder }) {
    const known = new Map<string, number>();
    for (const row of readCsv(join(folder, file), ['Country Code', 'Year', 'Value'] as const)) {
      const iso = isoByAlpha3.get(row['Country Code']);
      if (iso && Number(row.Value) > 0) known.set(`${iso} ${row.Year}`, Number(row.Value));
    }
    return (row) => {
      if (row.property !== property || row.unit !== unit) return [];
      return filedUnder(row.asOf).flatMap((year) => {
        const value = known.get(`${row.subject} ${year}`);
        return value ? [{ value, year, label: String(year) }] : [];
      });
    };
  },
});

const SCALES: Record<string, number> = { million: 1e6, billion: 1e9, trillion: 1e12 };

/** "$263.62 billion (2024 est.)" is 263.62e9 of 2024; null where it does not begin with a figure. */
export function readFigure(written: string): { value: number; year: number | null } | null {
  const match = /^\$?([\d,]+(?:\.\d+)?)(?: (million|billion|trillion))?(?: sq km)?(?: \((?:\w+ )?(\d{4}))?/.exec(
    written,
  );
  if (!match) return null;
  const value = Number(match[1]!.replaceAll(',', '')) * (SCALES[match[2] ?? ''] ?? 1);
  return { value, year: match[3] ? Number(match[3]) : null };
}

/** "2.902 million ALGIERS (capital), 936,000 Oran (2022)": each city with its figure, and the year of them all. */
export function readCities(written: string): { name: string; value: number; year: number }[] {
  const year = Number(/\((\d{4})\)\s*$/.exec(written)?.[1]);
  if (!year) return [];
  const cities = written.replaceAll('&nbsp;', ' ').matchAll(/([\d,.]+\d)( million)? ([^\d(,;]+)/g);
  return [...cities].map(([, digits, million, name]) => ({
    name: name!.trim(),
    value: Number(digits!.replaceAll(',', '')) * (million ? 1e6 : 1),
    year,
  }));
}

/** The last World Factbook: countries, and their largest agglomerations. */
const factbook: ReferenceTable = {
  files: [FACTBOOK],
  open({ folder, gazetteer, places }) {
    const columns = ['gec', 'name', 'population', 'area', 'gdp_oer', 'major_urban_areas'] as const;
    const countries = new Map<string, Record<(typeof columns)[number], string>>();
    const cities = new NameJoin<Theirs & { year: number }>(gazetteer);
    for (const row of readCsv(join(folder, FACTBOOK), columns)) {
      const iso = isoByName(row.name, gazetteer) ?? isoByGec.get(row.gec.toUpperCase());
      if (!iso) continue;
      countries.set(iso, row);
      for (const { name, value, year } of readCities(row.major_urban_areas)) {
        cities.add(iso, name, { value, year, label: `${name}, ${year}` });
      }
    }
    const told: Record<string, 'population' | 'area' | 'gdp_oer'> = {
      'population country': 'population',
      'area total-area': 'area',
      'gdp nominal': 'gdp_oer',
    };
    return (row) => {
      const key = `${row.property} ${row.definition}`;
      const years = filedUnder(row.asOf);
      const place = key === 'population urban-agglomeration' ? places.get(Number(row.subject)) : undefined;
      if (place) return cities.of(place).filter(({ year }) => years.includes(year));
      const column = told[key];
      const figure = column ? readFigure(countries.get(String(row.subject))?.[column] ?? '') : null;
      if (!figure || (column !== 'area' && !years.includes(figure.year ?? 0))) return [];
      return column === 'area'
        ? [{ value: figure.value, label: 'total area' }]
        : [{ value: figure.value, year: figure.year ?? undefined, label: String(figure.year) }];
    };
  },
};

export const countries: ReferenceTable[] = [
  worldBank('worldbank-population-1960-2024.csv', 'population', 'person'),
  worldBank('worldbank-gdp-usd.csv', 'gdp', 'USD'),
  factbook,
];
