import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A source file says something that cannot be: `file:line: what is wrong`. */
export class SourceError extends Error {
  override name = 'SourceError';
  constructor(file: string, line: number, what: string) {
    super(`${path.basename(file)}:${line}: ${what}`);
  }
}

/** The cells of a row in the order of the columns, and where it stands. */
export interface Row {
  cells: string[];
  file: string;
  line: number;
}

/** A row of figures: its cells by the name of their column, and where it stands, for messages to people. */
export interface NamedRow {
  cells: Record<string, string>;
  /** "population.tsv:14" */
  where: string;
}

/**
 * Rows of a hand-kept table. Empty lines and those that start with "#" are left out, the first other line names the
 * columns. Throws SourceError where it names others, or a row has too many or too few cells; those from `least` on may be
 * left off.
 */
function readRows(file: string, columns: string[], least: number): Row[] {
  const lines = [...readFileSync(file, 'utf8').split('\n').entries()].filter(
    ([, line]) => line.trim() !== '' && !line.startsWith('#'),
  );
  const [first, ...rest] = lines.map(([index, line]) => ({
    cells: line.split('\t').map((cell) => cell.trim()),
    file,
    line: index + 1,
  }));
  if (first?.cells.join() !== columns.join()) {
    const found = first?.cells.join(', ') ?? '';
    throw new SourceError(file, first?.line ?? 1, `the columns should be "${columns.join(', ')}", not "${found}"`);
  }
  for (const { cells, line } of rest) {
    if (cells.length > columns.length || cells.length < least) {
      throw new SourceError(file, line, `${cells.length} cells where a row needs ${columns.join(', ')}`);
    }
    while (cells.length < columns.length) cells.push('');
  }
  return rest;
}

/** Rows whose first `least` cells are all filled. */
export function readTable(file: string, columns: string[], least = columns.length): Row[] {
  const rows = readRows(file, columns, least);
  for (const { cells, line } of rows) {
    const empty = cells.slice(0, least).indexOf('');
    if (empty >= 0) throw new SourceError(file, line, `a row needs ${columns[empty]}`);
  }
  return rows;
}

/** Rows by the name of their columns, of which any may be empty. */
export const readNamed = (file: string, columns: string[]): NamedRow[] =>
  readRows(file, columns, columns.length).map(({ cells, line }) => ({
    where: `${path.basename(file)}:${line}`,
    cells: Object.fromEntries(columns.map((name, i) => [name, cells[i]!])),
  }));
