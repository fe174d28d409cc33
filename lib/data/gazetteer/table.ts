import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A source file says something that cannot be: `file:line: what is wrong`. */
export class SourceError extends Error {
  override name = 'SourceError';
  constructor(file: string, line: number, what: string) {
    super(`${path.relative(process.cwd(), file)}:${line}: ${what}`);
  }
}

export interface Row {
  cells: string[];
  file: string;
  line: number;
}

/**
 * Rows of a hand-kept TSV file. The first line names the columns; lines that are empty or start with "#" are left out.
 * Throws SourceError where a row has too many or too few cells; trailing cells may be left off down to `least`.
 */
export function readTable(file: string, columns: string[], least = columns.length): Row[] {
  const rows: Row[] = [];
  const lines = readFileSync(file, 'utf8').split('\n');
  const header = lines[0]!.split('\t').join(' ');
  if (header !== columns.join(' ')) {
    throw new SourceError(file, 1, `the columns should be "${columns.join(' ')}", not "${header}"`);
  }
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '' || line.startsWith('#')) continue;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.length > columns.length || cells.length < least || cells.slice(0, least).includes('')) {
      throw new SourceError(file, index + 1, `a row needs ${columns.join(', ')}, each between tabs`);
    }
    while (cells.length < columns.length) cells.push('');
    rows.push({ cells, file, line: index + 1 });
  }
  return rows;
}
