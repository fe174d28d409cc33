import type { FactsFile } from '../../core/facts';
import type { Gazetteer } from '../../core/gazetteer';
import { compileFacts } from '../facts';
import { checkDates } from './dates';
import { type Finding, isExplained } from './finding';
import { checkCapitals, checkElevations, readGeoNames } from './geonames';
import { checkDefinitions, checkSources } from './records';
import { type Comparison, compareWith } from './reference';
import { report } from './report';
import { type AuditRow, broken, packageRows, readTables } from './rows';
import { checkDensity, checkDuplicates, checkParts, checkSeries } from './sense';
import { checkWholes } from './wholes';

export interface AuditInput {
  /** Folder of the hand-kept tables. */
  tables: string;
  gazetteer: Gazetteer;
  /** Folder of reference tables, or null. */
  reference: string | null;
  /** YYYY-MM-DD */
  today: string;
  /** Packs the tables; the compiler's own where it is left out. */
  compile?: typeof compileFacts;
}

export interface Audit {
  findings: Finding[];
  comparison: Comparison | null;
  /** For a terminal. */
  text: string;
  /** Whether each finding has a note that explains it. */
  ok: boolean;
}

/** Checks the hand-kept tables for inner sense, and against reference tables where a folder of them is given. */
export function audit({ tables: directory, gazetteer, reference, today, compile = compileFacts }: AuditInput): Audit {
  const tables = readTables(directory);
  const { rows } = tables;
  const findings = [...tables.broken];
  let packaged: AuditRow[] = [];
  try {
    packaged = packageRows(JSON.parse(compile(directory, gazetteer)) as FactsFile, rows);
  } catch (error) {
    // What broke a table is among the findings already, and a source out of place comes with its own kind.
    if (tables.broken.length === 0) findings.push(broken(error));
  }
  // A figure of gazetteer grade never makes a claim differ, so what it says against others says nothing.
  const all = [...rows, ...packaged.filter((row) => row.grade === 'official')];
  const ids = new Set(all.flatMap((row) => [Number(row.subject), row.property === 'capital' ? row.value : Number.NaN]));
  const places = readGeoNames(ids);
  findings.push(
    ...checkDensity(all),
    ...checkParts(all, (id) => places.get(id)?.country),
    ...checkWholes(all),
    ...checkSeries(all),
    ...checkCapitals(all, places),
    ...checkElevations(rows, places),
    ...checkDuplicates(rows),
    ...checkSources(tables, packaged),
    ...checkDefinitions(tables, packaged),
    ...checkDates(rows, today),
  );
  const comparison = reference === null ? null : compareWith({ folder: reference, gazetteer, places }, rows);
  findings.push(...(comparison?.findings ?? []));
  return { findings, comparison, text: report(findings, rows.length, comparison), ok: findings.every(isExplained) };
}
