import type { Data } from '../core/analyze';
import { Facts, type FactsFile } from '../core/facts';
import { Gazetteer } from '../core/gazetteer';
import { DataError } from '../core/packed';

/** The two files that the build packs. */
export type DataFile = 'gazetteer.bin' | 'facts.json';

/**
 * Loads the packed dataset through `read`, which hands over a file's bytes: the same in a worker (fetch) and in Node.
 * Throws DataError, with a sentence for people, where a file is missing, cut short or of another format.
 */
export async function loadData(read: (file: DataFile) => Promise<Uint8Array>): Promise<Data> {
  const [gazetteer, facts] = await Promise.all([bytes(read, 'gazetteer.bin'), bytes(read, 'facts.json')]);
  return { gazetteer: new Gazetteer(gazetteer), facts: new Facts(parseFacts(facts)) };
}

async function bytes(read: (file: DataFile) => Promise<Uint8Array>, file: DataFile): Promise<Uint8Array> {
  try {
    return await read(file);
  } catch (error) {
    throw new DataError(
      `The dataset file ${file} could not be read (${error instanceof Error ? error.message : error}).`,
    );
  }
}

function parseFacts(raw: Uint8Array): FactsFile {
  let file: Partial<FactsFile>;
  try {
    file = JSON.parse(new TextDecoder().decode(raw));
  } catch {
    throw new DataError('The dataset file facts.json is cut short or damaged.');
  }
  if (file.format !== 1 || !file.sources || !file.figures || !file.definitions || !file.observances || !file.coverage) {
    throw new DataError('The dataset file facts.json is of another format than this version reads.');
  }
  return file as FactsFile;
}
