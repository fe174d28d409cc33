import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactsFile } from '../../core/facts';
import type { Fact } from '../../core/types';
import { type NamedRow, readNamed } from '../table';
import type { Finding } from './finding';

/** A figure of the record with what the packed tables leave out: where it was written, and its note. */
export interface AuditRow {
  where: string;
  subject: number | string;
  name: string;
  property: string;
  definition: string;
  value: number;
  unit: string;
  asOf: string;
  known: string;
  of: string;
  source: string;
  note: string;
  /** Written by hand, not taken from a package. */
  kept: boolean;
  grade: Fact['grade'];
}

/** The hand-kept tables as they stand, and what could not be read of them. */
export interface Tables {
  rows: AuditRow[];
  sources: NamedRow[];
  definitions: NamedRow[];
  coverage: NamedRow[];
  observances: NamedRow[];
  breaks: NamedRow[];
  broken: Finding[];
}

export const broken = (error: unknown): Finding => {
  const [, where, what] = /^(\S+\.tsv(?::\d+)?): (.*)$/s.exec((error as Error).message) ?? [
    '',
    'tables',
    String(error),
  ];
  return { kind: 'build', where: where!, name: '', what: what!, note: '' };
};

/** Rows by a key, in the order in which the keys come up. */
export function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Identity of a figure, of which a later revision is another: no two may share it. */
export const identity = (row: Pick<AuditRow, 'subject' | 'property' | 'definition' | 'asOf' | 'known'>): string =>
  [row.subject, row.property, row.definition, row.asOf, row.known].join(' ');

/**
 * Reads the tables more leniently than the compiler, which stops at the first fault: here a faulty table is a finding,
 * and the others are read all the same.
 */
export function readTables(directory: string): Tables {
  const tables: Tables = {
    rows: [],
    sources: [],
    definitions: [],
    coverage: [],
    observances: [],
    breaks: [],
    broken: [],
  };
  const files = readdirSync(directory).filter((file) => file.endsWith('.tsv'));
  for (const file of files.sort()) {
    const path = join(directory, file);
    const header = readFileSync(path, 'utf8')
      .split('\n')
      .find((line) => line.trim() !== '' && !line.startsWith('#'));
    try {
      const rows = readNamed(
        path,
        (header ?? '').split('\t').map((cell) => cell.trim()),
      );
      if (file === 'sources.tsv') tables.sources = rows;
      else if (file === 'definitions.tsv') tables.definitions = rows;
      else if (file === 'coverage.tsv') tables.coverage = rows;
      else if (file === 'observances.tsv') tables.observances = rows;
      else if (file === 'breaks.tsv') tables.breaks = rows;
      else tables.rows.push(...rows.map(auditRow));
    } catch (error) {
      tables.broken.push(broken(error));
    }
  }
  return tables;
}

function auditRow({ cells, where }: NamedRow): AuditRow {
  const cell = (column: string): string => cells[column] ?? '';
  const subject = cell('subject');
  return {
    where,
    subject: /^\d+$/.test(subject) ? Number(subject) : subject,
    name: cell('name'),
    property: cell('property'),
    definition: cell('definition'),
    value: Number(cell('value')),
    unit: cell('unit'),
    asOf: cell('as-of'),
    known: cell('known'),
    of: cell('of'),
    source: cell('source'),
    note: cell('note'),
    kept: true,
    grade: 'official',
  };
}

/** The figures of the compiled file that no hand-kept row holds: those of the country packages. */
export function packageRows(file: FactsFile, rows: AuditRow[]): AuditRow[] {
  const kept = new Set(rows.map((row) => `${identity(row)} ${row.source}`));
  return file.figures
    .filter((row) => !kept.has(`${identity(row)} ${row.source}`))
    .map((row) => ({ ...row, of: row.of ?? '', where: row.source, note: '', kept: false }));
}
