import { yearsApart } from './dates';
import { type Finding, figure } from './finding';
import { type AuditRow, groupBy } from './rows';

/** What the divisions of a country must come to, as the office that counted them published it for the whole. */
interface Whole {
  country: string;
  definition: 'first-level-division' | 'total-area' | 'land-area';
  asOf: string;
  /** How many divisions there are: one that is missing is found even where it is small. */
  count: number;
  sum: number;
  /** How far off the sum may be: roundings, and what belongs to no division. */
  within?: number;
}

const people = (country: string, asOf: string, count: number, sum: number, within = 0): Whole => ({
  country,
  definition: 'first-level-division',
  asOf,
  count,
  sum,
  within,
});
const land = (country: string, asOf: string, count: number, sum: number, within = 0): Whole => ({
  ...people(country, asOf, count, sum, within),
  definition: 'land-area',
});
const total = (country: string, asOf: string, count: number, sum: number, within = 0): Whole => ({
  ...people(country, asOf, count, sum, within),
  definition: 'total-area',
});

const WHOLES: Whole[] = [
  people('US', '2010-04-01', 51, 308745538),
  people('US', '2016-07-01', 51, 323127513),
  people('US', '2020-04-01', 51, 331449281),
  people('US', '2024-07-01', 51, 340110988),
  total('US', '2010', 51, 9833517, 2),
  land('US', '2010', 51, 9147593, 2),
  people('CA', '2016-05-10', 13, 35151728),
  people('CA', '2021-05-11', 13, 36991981),
  people('CA', '2024-07-01', 13, 41288599),
  total('CA', '2005', 13, 9984670),
  land('CA', '2005', 13, 9093507),
  people('MX', '2010-06-12', 32, 112336538),
  people('MX', '2020-03-15', 32, 126014024),
  // The states' areas overlap a little where their limits are in dispute.
  total('MX', '2017', 32, 1959248, 1500),
  people('BR', '2010-08-01', 27, 190755799),
  people('BR', '2022-08-01', 27, 203080756),
  total('BR', '2022', 27, 8510418, 2),
  // Christmas Island, the Cocos Islands, Jervis Bay and Norfolk Island are in no state.
  people('AU', '2016-08-09', 8, 23401892, 5000),
  people('AU', '2021-08-10', 8, 25422788, 5000),
  people('AU', '2024-06-30', 8, 27204809, 5000),
  total('AU', '2023', 8, 7688287, 70),
  people('ZA', '2011-10-09', 9, 51770560, 1),
  people('ZA', '2022-02-02', 9, 62027503, 1),
  people('GB', '2011-03-27', 4, 63182178),
  // Scotland put its census off by a year.
  people('GB', '2021-03-21', 3, 59597542 + 1903175),
  people('GB', '2023-06-30', 4, 68265209),
  people('DE', '2011-05-09', 16, 80209997),
  people('DE', '2015-12-31', 16, 82175684),
  people('DE', '2020-12-31', 16, 83155031),
  people('DE', '2022-05-15', 16, 82711282),
  total('DE', '2019-12-31', 16, 357582),
  people('ES', '2020-01-01', 19, 47450795),
  people('ES', '2022-01-01', 19, 47475420),
  people('IT', '2021-12-31', 20, 59030133),
  // Without the overseas departments.
  people('FR', '2020-01-01', 13, 65269154),
  people('AT', '2021-01-01', 9, 8932664),
  people('BE', '2021-01-01', 3, 11521238),
  people('BE', '2023-01-01', 3, 11697557),
  people('CH', '2020-12-31', 26, 8670300),
  people('NL', '2021-01-01', 12, 17475415),
  // Less the armed forces and, in 2010, those whose residence was hard to tell.
  people('CN', '2010-11-01', 31, 1339724852 - 2300000 - 4649985),
  people('CN', '2020-11-01', 31, 1411778724 - 2000000),
  // Less Andhra Pradesh before its division, of which no figure is on record.
  people('IN', '2011-03-01', 33, 1210854977 - 84580777),
  // Less Papua and West Papua, divided since.
  people('ID', '2020-09-15', 32, 270203917 - 4303707 - 1134068),
  people('JP', '2020-10-01', 47, 126146099),
  people('KR', '2020-11-01', 17, 51829136),
  people('PK', '2017-03-15', 5, 207684626),
  people('PK', '2023-03-01', 5, 241499431),
];

/** ISO code of the country that a division is of, or '' for any other subject. */
const countryOf = ({ subject }: AuditRow): string =>
  typeof subject === 'string' && subject.includes('.') ? subject.slice(0, 2) : '';

/**
 * Whether the divisions of a country come to what was published for the whole, each table that has any of them, and
 * whether any is larger than its country.
 */
export function checkWholes(rows: AuditRow[], wholes: readonly Whole[] = WHOLES): Finding[] {
  const divisions = rows.filter((row) => countryOf(row) !== '');
  const groups = groupBy(divisions, (row) => [countryOf(row), row.definition, row.asOf].join(' '));
  const findings = wholes.flatMap(({ country, definition, asOf, count, sum, within = 0 }): Finding[] => {
    const own = groups.get([country, definition, asOf].join(' ')) ?? [];
    const added = own.reduce((before, row) => before + row.value, 0);
    if (own.length === count && Math.abs(added - sum) <= within) return [];
    // A table that does not speak of the country at all says nothing of its divisions.
    if (!divisions.some((row) => countryOf(row) === country)) return [];
    const what = `${definition} of ${asOf}: ${own.length} divisions with ${figure(added)}, not ${count} with ${figure(sum)}`;
    return [{ kind: 'sum', where: own[0]?.where ?? country, name: country, what, note: '' }];
  });
  const countries = groupBy(
    rows.filter((row) => row.property === 'population' && row.definition === 'country'),
    (row) => String(row.subject),
  );
  for (const row of divisions) {
    const whole = row.property === 'population' ? nearest(row, countries.get(countryOf(row)) ?? []) : undefined;
    if (!whole || row.value <= whole.value) continue;
    const what = `${figure(row.value)} of ${row.asOf} is above ${whole.name}, ${figure(whole.value)} (${whole.where})`;
    findings.push({ kind: 'parts', where: row.where, name: row.name, what, note: row.note });
  }
  return findings;
}

const nearest = (row: AuditRow, others: AuditRow[]): AuditRow | undefined =>
  others.toSorted((a, b) => yearsApart(row.asOf, a.asOf) - yearsApart(row.asOf, b.asOf))[0];
