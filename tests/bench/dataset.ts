/**
 * What the dataset costs. Builds the extension, and holds the size of the packed data, its heap, and a worker's first
 * answer from sleep against their limits.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROJECT } from '../../lib/cli/dataset';
import { table } from '../../lib/cli/table';
import { type Limits, quantile } from './limits';
import { measureWaking } from './waking';

const MB = 1_000_000;
const LIMIT = { zip: 3, heap: 12, ratio: 1.5 };

function run(args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** In a Node of its own, started as this one was, so that the loader for TypeScript comes along. */
const heapInNode = () =>
  Number(run([...process.execArgv, '--expose-gc', path.join(import.meta.dirname, 'heap.ts')])) / MB;

export async function benchDataset(limits: Limits, rounds: number): Promise<void> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'tallymark-bench-'));
  try {
    run([path.join(PROJECT, 'node_modules/wxt/bin/wxt.mjs'), 'build']);
    // A copy, for another build may write over it while the browser reads.
    const extension = path.join(scratch, 'extension');
    cpSync(path.join(PROJECT, '.output/chrome-mv3'), extension, { recursive: true });
    const files = ['gazetteer.bin', 'facts.json'].map((name) => path.join(extension, 'data', name));

    const sizes = files.map((file) => {
      const raw = readFileSync(file);
      return { name: path.basename(file), raw: raw.length / MB, zipped: gzipSync(raw, { level: 9 }).length / MB };
    });
    console.log(
      table(
        ['file', 'MB', 'gzip -9'],
        sizes.map(({ name, raw, zipped }) => [name, raw.toFixed(3), zipped.toFixed(3)]),
      ),
    );
    const zipped = sizes.reduce((sum, size) => sum + size.zipped, 0);
    console.log(`${limits.atMost('zipped', zipped, LIMIT.zip, ' MB')}\n`);

    console.log(limits.atMost('heap in Node', heapInNode(), LIMIT.heap, ' MB'));
    const waking = await measureWaking(extension, files, scratch, rounds);
    console.log(`${limits.atMost('heap in the worker', waking.heap / MB, LIMIT.heap, ' MB')}\n`);

    const row = (name: string, values: number[]) => [
      name,
      ...[0.25, 0.5, 0.75].map((part) => quantile(values, part).toFixed(1)),
    ];
    console.log(`${waking.version}, ${rounds} rounds, ms from message to answer`);
    console.log(
      table(
        ['worker', 'quarter', 'median', 'three quarters'],
        [
          row('asleep, does nothing', waking.empty),
          row('asleep, fetches the data', waking.fetching),
          row('asleep, detects', waking.ours),
          row('awake, detects', waking.warm),
        ],
      ),
    );
    console.log(limits.atMost('ratio', quantile(waking.ours, 0.5) / quantile(waking.fetching, 0.5), LIMIT.ratio));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
