import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Gazetteer } from '../core/gazetteer';
import { audit } from './audit/run';
import { buildGazetteer } from './gazetteer/build';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PACKED = join(HERE, '../../.data/gazetteer.bin');

/** The packed gazetteer; built afresh where none is packed. */
const openGazetteer = (): Gazetteer =>
  new Gazetteer(existsSync(PACKED) ? readFileSync(PACKED) : buildGazetteer({ tables: join(HERE, 'names') }));

/**
 * `npm run data:audit [-- FOLDER]`: what is wrong or unlikely in the hand-kept tables, and where they are apart from
 * the reference tables in FOLDER. Status 0 where a note explains each finding, 1 where not, 2 where it could not run.
 */
function main(args: string[]): number {
  if (args.length > 1 || args[0]?.startsWith('-')) {
    console.error('Usage: npm run data:audit [-- FOLDER], where FOLDER holds the reference tables');
    return 2;
  }
  const today = new Date().toISOString().slice(0, 10);
  const run = audit({ tables: join(HERE, 'facts'), gazetteer: openGazetteer(), reference: args[0] ?? null, today });
  console.log(run.text);
  return run.ok ? 0 : 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(`The tables were not audited. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
