/** `npm test`: types, unit tests and both real browsers. The last line is "N passed, N failed". */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureFamily, type Family, thisMachine } from '../lib/cli/browsers';
import { freshDataset } from '../lib/cli/dataset';
import { lastLine, type Tally, tally } from './tally';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Runs a package's program with this Node, its output going straight to the terminal. */
function program(file: string, args: string[]): number | null {
  return spawnSync(process.execPath, [path.join(ROOT, 'node_modules', file), ...args], { cwd: ROOT, stdio: 'inherit' })
    .status;
}

/** Built before the tests run side by side, each of which would else build it for itself. */
function dataset(): Tally {
  freshDataset();
  return { passed: 1, failed: 0, notes: [] };
}

function types(project: string): Tally {
  const ok = program('typescript/bin/tsc', ['--noEmit', '-p', project]) === 0;
  return ok
    ? { passed: 1, failed: 0, notes: [] }
    : { passed: 0, failed: 1, notes: [`types of ${project} do not hold`] };
}

function vitest(step: string, config: string, filter: string[] = []): Tally {
  const file = path.join(ROOT, 'out', `${step.replaceAll(' ', '-')}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = program('vitest/vitest.mjs', ['run', '--config', config, ...reporters, ...filter]);
  let report: unknown = null;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Left null: `tally` says that the run broke off.
  }
  return tally(step, report, status);
}

function browser(family: Family): Tally {
  try {
    const found = ensureFamily(family, thisMachine(), console.log);
    console.log(`${family} is ${found.path}`);
  } catch (error) {
    return { passed: 0, failed: 1, notes: [(error as Error).message] };
  }
  // The pictures are of one browser: each draws letters in its own way.
  const pictures = family === 'chromium' ? ['tests/visual'] : [];
  return vitest(`browser ${family}`, 'tests/vitest.e2e.config.ts', [`tests/e2e/${family}.test.ts`, ...pictures]);
}

const steps: [name: string, step: () => Tally][] = [
  ['dataset', dataset],
  ['types', () => types('.')],
  ['types of lib/core', () => types('lib/core')],
  ['unit tests', () => vitest('unit tests', 'tests/vitest.config.ts')],
  ['chromium', () => browser('chromium')],
  ['firefox', () => browser('firefox')],
];

const tallies = steps.map(([name, step]) => {
  console.log(`\n== ${name}`);
  try {
    return step();
  } catch (error) {
    return { passed: 0, failed: 1, notes: [`${name}: ${(error as Error).stack}`] };
  }
});

const notes = tallies.flatMap((one) => one.notes);
if (notes.length > 0) console.log(`\nNot passed:\n${notes.map((note) => `  ${note}`).join('\n')}`);
console.log(`\n${lastLine(tallies)}`);
process.exitCode = tallies.every(({ passed, failed }) => passed > 0 && failed === 0) ? 0 : 1;
