import { yearsApart } from './dates';
import { type Finding, figure, type Kind } from './finding';
import { type AuditRow, groupBy, identity } from './rows';

/** People per square kilometre. Countries range from Greenland to Macao, their divisions from Nunavut to Delhi. */
const DENSITY = { city: [20, 50_000], country: [0.02, 25_000], 'first-level-division': [0.01, 15_000] } as const;
const isRegion = (definition: string): definition is 'country' | 'first-level-division' =>
  definition === 'country' || definition === 'first-level-division';
/** Dates within this many years of each other speak of the same time. */
const NEAR = 3;
/** What a part may exceed its whole by, since neither date is quite the other. */
const SLACK = 1.01;
/** What holds what. The UN's agglomerations are drawn by another hand than a country's metropolitan areas, but within them. */
const WHOLES: Record<string, string[]> = {
  'city-proper': ['metropolitan-area', 'prefecture-level-city', 'prefecture', 'administrative-region'],
  municipality: ['metropolitan-area', 'administrative-region'],
  'urban-area': ['metropolitan-area'],
  'urban-agglomeration': ['metropolitan-area'],
  'land-area': ['total-area'],
};
const JUMPS = [
  { years: 3, by: 1.25 },
  { years: 12, by: 1.6 },
] as const;

const grouped = (rows: AuditRow[], key: (row: AuditRow) => string): AuditRow[][] => [...groupBy(rows, key).values()];

/** A finding about two rows stands where the hand-kept one is, and either's note explains it. */
function about(kind: Kind, a: AuditRow, b: AuditRow, what: string): Finding {
  const [row, other] = a.kept ? [a, b] : [b, a];
  const notes = [...new Set([row.note, other.note])].filter(Boolean);
  return { kind, where: row.where, name: row.name, what: `${what} (${other.where})`, note: notes.join('; ') };
}

const closest = (row: AuditRow, others: AuditRow[]): AuditRow | undefined =>
  others.reduce<AuditRow | undefined>(
    (best, other) => (best && yearsApart(row.asOf, best.asOf) <= yearsApart(row.asOf, other.asOf) ? best : other),
    undefined,
  );

const written = (row: AuditRow): string => `${row.definition} ${figure(row.value)} of ${row.asOf}`;

/** Population by area under one definition; that of countries and their divisions by their total area. */
export function checkDensity(rows: AuditRow[]): Finding[] {
  return grouped(rows, (row) => String(row.subject)).flatMap((own) =>
    own.flatMap((people) => {
      if (people.property !== 'population') return [];
      const kind = isRegion(people.definition) ? people.definition : 'city';
      const definition = kind === 'city' ? people.definition : 'total-area';
      const areas = own.filter((row) => row.property === 'area' && row.definition === definition);
      const area = closest(people, areas);
      if (!area) return [];
      const density = people.value / area.value;
      const [low, high] = DENSITY[kind];
      if (density >= low && density <= high) return [];
      const what = `${figure(density)} people per km²: ${written(people)} on ${figure(area.value)} km²`;
      return [about('density', people, area, what)];
    }),
  );
}

/** A city within its metropolitan area, and within its country. `countryOf` gives the ISO code of a place. */
export function checkParts(rows: AuditRow[], countryOf: (place: number) => string | undefined): Finding[] {
  const findings: Finding[] = [];
  for (const own of grouped(rows, (row) => `${row.subject} ${row.property}`)) {
    for (const part of own) {
      for (const definition of WHOLES[part.definition] ?? []) {
        const whole = closest(
          part,
          own.filter((row) => row.definition === definition),
        );
        if (!whole || yearsApart(part.asOf, whole.asOf) > NEAR || part.value <= whole.value * SLACK) continue;
        findings.push(about('parts', part, whole, `${written(part)} is above ${written(whole)}`));
      }
    }
  }
  const countries = groupBy(
    rows.filter((row) => row.property === 'population' && row.definition === 'country'),
    (row) => String(row.subject),
  );
  for (const city of rows) {
    if (city.property !== 'population' || typeof city.subject !== 'number') continue;
    const country = closest(city, countries.get(countryOf(city.subject) ?? '') ?? []);
    if (!country || city.value <= country.value * (SLACK + 0.01 * yearsApart(city.asOf, country.asOf))) continue;
    findings.push(about('parts', city, country, `${written(city)} is above ${country.name}, ${written(country)}`));
  }
  return findings;
}

/** Populations and areas that change faster than places do, from one date to the next under one definition. */
export function checkSeries(rows: AuditRow[]): Finding[] {
  const measured = rows.filter((row) => row.property === 'population' || row.property === 'area');
  return grouped(measured, (row) => `${row.subject} ${row.property} ${row.definition}`).flatMap((series) => {
    const sorted = series.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
    return sorted.slice(1).flatMap((row, index) => {
      const before = sorted[index]!;
      const ratio = row.value / before.value;
      const years = yearsApart(before.asOf, row.asOf);
      if (!row.kept && !before.kept) return [];
      if (!JUMPS.some((jump) => years <= jump.years && Math.max(ratio, 1 / ratio) > jump.by)) return [];
      return [about('jump', row, before, `from ${written(before)} to ${figure(row.value)} of ${row.asOf}`)];
    });
  });
}

/**
 * Figures that stand twice: under one identity, or the same long figure for two places, as a slip of copying leaves it.
 * A city that is a country has its figure under both.
 */
export function checkDuplicates(rows: AuditRow[]): Finding[] {
  const kept = rows.filter((row) => row.kept);
  const twice = grouped(kept, identity).flatMap(([first, ...rest]) =>
    rest.map((row) => about('duplicate', row, first!, `${written(row)} stands twice`)),
  );
  const telling = kept.filter((row) => row.property === 'population' && row.value % 1000 !== 0 && row.value > 9999);
  const copied = grouped(telling, (row) => String(row.value)).flatMap(([first, ...rest]) =>
    rest
      .filter((row) => typeof row.subject === typeof first!.subject && row.subject !== first!.subject)
      .map((row) => about('duplicate', row, first!, `${figure(row.value)} also stands for ${first!.name}`)),
  );
  return [...twice, ...copied];
}
