import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** One data row of a hand-kept table: its cells by column name, and where it stands, for messages to people. */
export interface TsvRow {
  cells: Record<string, string>;
  /** "population.tsv:14" */
  where: string;
}

/**
 * Reads a hand-kept table: `#` lines and empty lines are comments, the first other line names the columns.
 * Throws with file, line and reason where the header differs from `columns` or a row has too many or too few cells.
 */
export function readTsv(path: string, columns: string[]): TsvRow[] {
  const file = basename(path);
  const rows: TsvRow[] = [];
  let header: string[] | null = null;
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      const where = `${file}:${index + 1}`;
      if (line.trim() === '' || line.startsWith('#')) return;
      const cells = line.split('\t').map((cell) => cell.trim());
      if (!header) {
        if (cells.join() !== columns.join()) {
          throw new Error(`${where}: the columns are "${cells.join(', ')}", expected "${columns.join(', ')}"`);
        }
        header = cells;
        return;
      }
      if (cells.length !== header.length) {
        throw new Error(`${where}: ${cells.length} cells, expected ${header.length} (${header.join(', ')})`);
      }
      rows.push({ where, cells: Object.fromEntries(header.map((name, i) => [name, cells[i]!])) });
    });
  if (!header) throw new Error(`${file}: no header line`);
  return rows;
}
