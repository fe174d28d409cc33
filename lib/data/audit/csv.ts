import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Records of a CSV text: quoted fields may hold commas, line breaks and doubled quotes. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && quoted === undefined && plain === '' && record.length === 0) continue;
    record.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

/**
 * Rows of a CSV file by column name; `.gz` files are unpacked. Rows that are shorter than the header, as footnotes
 * below a table are, are left out. Throws a sentence where the file cannot be read or lacks one of `columns`.
 */
export function readCsv<Column extends string>(path: string, columns: readonly Column[]): Record<Column, string>[] {
  const [header = [], ...records] = parseCsv(text(path).replace(/^\uFEFF/, ''));
  const at = columns.map((column) => header.indexOf(column));
  const missing = columns.filter((_, index) => at[index]! < 0);
  if (missing.length > 0) throw new Error(`${basename(path)} has no column ${missing.join(', ')}`);
  return records
    .filter((record) => record.length >= header.length)
    .map((record) => {
      const cells = columns.map((column, index) => [column, record[at[index]!]!.trim()] as const);
      return Object.fromEntries(cells) as Record<Column, string>;
    });
}

function text(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Error(`${basename(path)} is not in the folder`);
  }
  try {
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch {
    throw new Error(`${basename(path)} cannot be unpacked`);
  }
}
