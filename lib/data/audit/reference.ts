import { existsSync, statSync } from 'node:fs';
import type { Finding } from './finding';
import type { AuditRow } from './rows';
import { countries } from './tables/countries';
import { divisions } from './tables/divisions';
import type { Context, ReferenceTable, Theirs } from './tables/table';
import { wikidata } from './tables/wikidata';
import { wup } from './tables/wup';
import { yearbook } from './tables/yearbook';

const TABLES: ReferenceTable[] = [wup, yearbook, ...wikidata, ...divisions, ...countries];
const COMPARED = new Set(['population', 'area', 'gdp']);
/** How far apart two figures of one thing may be, and two of which one was copied from the other. */
const APART = 1.05;
const COPIED = 1.001;

export interface Comparison {
  findings: Finding[];
  /** Figures held against a table, counted once for each table. */
  compared: number;
  /** Rows that at least one table speaks of, and all that could have been. */
  spokenOf: number;
  comparable: number;
  /** What could not be read, each a sentence. */
  gaps: string[];
}

const ratio = (a: number, b: number): number => Math.max(a / b, b / a);

/**
 * The figure that a row is held against: of those of its own year the nearest, or one of a neighbouring year where that
 * agrees, since "1 January" is filed under either.
 */
function nearest(row: AuditRow, theirs: Theirs[]): Theirs | undefined {
  const sorted = theirs.toSorted((a, b) => ratio(row.value, a.value) - ratio(row.value, b.value));
  if (sorted[0] && ratio(row.value, sorted[0].value) <= APART) return sorted[0];
  const year = Number(row.asOf.slice(0, 4));
  return sorted.find((one) => one.year === undefined || one.year === year);
}

/**
 * Holds the hand-kept figures against every table in the folder that speaks of the same subject, definition and time.
 * Where a table has several such figures, the nearest counts. Throws where there is no such folder.
 */
export function compareWith(context: Context, rows: AuditRow[]): Comparison {
  if (!existsSync(context.folder) || !statSync(context.folder).isDirectory()) {
    throw new Error(`There is no folder ${context.folder}. Name the folder of the reference tables, or none.`);
  }
  const comparable = rows.filter((row) => row.kept && COMPARED.has(row.property) && row.value > 0);
  const spoken = new Set<AuditRow>();
  const seen = new Set<string>();
  const result: Comparison = { findings: [], compared: 0, spokenOf: 0, comparable: comparable.length, gaps: [] };
  for (const table of TABLES) {
    const name = table.files[0]!;
    let lookup: (row: AuditRow) => Theirs[];
    try {
      lookup = table.open(context);
    } catch (error) {
      result.gaps.push(`Not compared with ${name}: ${(error as Error).message}.`);
      continue;
    }
    for (const row of comparable) {
      const theirs = nearest(row, lookup(row));
      if (!theirs) continue;
      spoken.add(row);
      result.compared++;
      if (ratio(row.value, theirs.value) <= (theirs.copied ? COPIED : APART)) continue;
      // Tables copy from each other: a figure is told once.
      const told = `${row.where} ${theirs.value}`;
      if (seen.has(told)) continue;
      seen.add(told);
      result.findings.push({
        kind: 'reference',
        where: row.where,
        name: row.name,
        what: `${row.property} ${row.definition} ${row.asOf}, theirs ${theirs.label}`,
        // No note explains a figure that is not the one of its own source.
        note: theirs.copied ? '' : row.note,
        against: { table: name, ours: row.value, theirs: theirs.value },
      });
    }
  }
  result.spokenOf = spoken.size;
  return result;
}
