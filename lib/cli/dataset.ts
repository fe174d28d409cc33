import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Data } from '../core/check';
import { datasetIsFresh } from '../data/fresh';
import { loadData } from '../data/load';

/** The project's folder, and the one that the compiler packs the dataset into. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
export const PACKED = join(PROJECT, '.data');

/** Loads the packed dataset from disk, building it first where it is missing or older than its sources. Throws with a sentence where it cannot be built. */
export async function openDataset(): Promise<Data> {
  freshDataset();
  const dataset = await loadData((file) => readFile(join(PACKED, file)));
  return { ...dataset, language: async () => (await import('compromise')).default };
}

/** Builds the dataset where it is missing or older than its sources. */
export function freshDataset(): void {
  if (!datasetIsFresh(PROJECT)) buildDataset();
}

function buildDataset(): void {
  process.stderr.write('Building the dataset …\n');
  const run = spawnSync('npm', ['run', '-s', 'data'], {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0)
    throw new Error('The dataset could not be built: see the message above, then run "npm run data".');
}
