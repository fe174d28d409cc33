import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Gazetteer } from '../lib/core/gazetteer';
import { buildGazetteer } from '../lib/data/gazetteer/build';

const root = path.resolve(import.meta.dirname, '..');

/** The real gazetteer: the one that `npm run data` wrote, or built now where there is none. */
export function readGazetteer(): Gazetteer {
  const file = path.join(root, '.data/gazetteer.bin');
  const bytes = existsSync(file) ? readFileSync(file) : buildGazetteer({ tables: path.join(root, 'lib/data/names') });
  return new Gazetteer(bytes);
}
