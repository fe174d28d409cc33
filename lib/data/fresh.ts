import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFile } from './load';

export const DATA_FILES: readonly DataFile[] = ['gazetteer.bin', 'facts.json', 'atlas.json'];

/** What the packed files depend on besides `lib/data`: the packages, pinned by the lockfile, and the form that readers share. */
const SHARED = [
  'package-lock.json',
  ...['fold', 'packed', 'names', 'gazetteer', 'atlas'].map((name) => `lib/core/${name}.ts`),
];

/** Whether the packed dataset of a checkout is there, and no older than anything it is made from. */
export function datasetIsFresh(project: string): boolean {
  const own = readdirSync(join(project, 'lib/data'), { recursive: true, encoding: 'utf8' });
  const sources = [...own.map((name) => `lib/data/${name}`), ...SHARED];
  const newest = Math.max(...sources.map((file) => statSync(join(project, file)).mtimeMs));
  return DATA_FILES.every((name) => {
    const file = statSync(join(project, '.data', name), { throwIfNoEntry: false });
    return file !== undefined && file.size > 0 && file.mtimeMs >= newest;
  });
}
