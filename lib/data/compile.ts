import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Gazetteer } from '../core/gazetteer';
import { compileAtlas } from './atlas';
import { compileFacts } from './facts';
import { buildGazetteer } from './gazetteer/build';

/**
 * `npm run data`: packs the gazetteer, the facts and the atlas into `.data/`. Two runs give the same bytes.
 * Anything wrong in a source stops the build with file, line and what it is.
 */
function compile(): void {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const out = path.join(here, '../../.data');
  const gazetteer = buildGazetteer({ tables: path.join(here, 'names') });
  const facts = compileFacts(path.join(here, 'facts'), new Gazetteer(gazetteer));
  mkdirSync(out, { recursive: true });
  put(path.join(out, 'gazetteer.bin'), gazetteer);
  put(path.join(out, 'facts.json'), facts);
  put(path.join(out, 'atlas.json'), compileAtlas());
}

/** In one step, so that nobody reads half a file while it is written. */
function put(file: string, content: string | Uint8Array): void {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, content);
  renameSync(part, file);
}

try {
  compile();
} catch (error) {
  console.error(`The dataset was not built. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
