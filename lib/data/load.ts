import type { AtlasFile } from '../core/atlas';
import type { Data } from '../core/check';
import { Facts, type FactsFile } from '../core/facts';
import { Gazetteer } from '../core/gazetteer';
import { DataError } from '../core/packed';

/** The files that the build packs. */
export type DataFile = 'gazetteer.bin' | 'facts.json' | 'atlas.json';

export type Dataset = Pick<Data, 'gazetteer' | 'facts'>;

/** Hands over a file's bytes: by fetch in the extension, from disk in Node. */
export type ReadFile = (file: DataFile) => Promise<Uint8Array>;

/**
 * Loads the packed dataset through `read`.
 * Throws DataError, with a sentence for people, where a file is missing, cut short or of another format.
 */
export function loadData(read: ReadFile): Promise<Dataset> {
  return together(loadGazetteer(read), loadFacts(read));
}

/** One half of the dataset, and all that detection needs. Throws as `loadData` does. */
export async function loadGazetteer(read: ReadFile): Promise<Gazetteer> {
  return new Gazetteer(await bytes(read, 'gazetteer.bin'));
}

/** The other half. Throws as `loadData` does. */
export async function loadFacts(read: ReadFile): Promise<Facts> {
  return new Facts(await readFacts(read));
}

/** The whole of two halves; where both fail it is the gazetteer's failure that is thrown, whichever came first. */
export async function together(gazetteer: Promise<Gazetteer>, facts: Promise<Facts>): Promise<Dataset> {
  await Promise.allSettled([gazetteer, facts]);
  return { gazetteer: await gazetteer, facts: await facts };
}

/** The fact tables as they are packed, for who lists rather than looks up. Throws as `loadData` does. */
export async function readFacts(read: (file: 'facts.json') => Promise<Uint8Array>): Promise<FactsFile> {
  return parseFacts(await bytes(read, 'facts.json'));
}

async function bytes<F extends DataFile>(read: (file: F) => Promise<Uint8Array>, file: F): Promise<Uint8Array> {
  try {
    return await read(file);
  } catch (error) {
    throw new DataError(
      `The dataset file ${file} could not be read (${error instanceof Error ? error.message : error}).`,
    );
  }
}

/** Outline of the world and time zones, which only the card of a city asks for. Throws as `loadData` does. */
export async function loadAtlas(read: ReadFile): Promise<AtlasFile> {
  const file = parse<AtlasFile>(await bytes(read, 'atlas.json'), 'atlas.json');
  if (file.format !== 1 || !file.land || !file.zones || !file.exceptions) throw otherFormat('atlas.json');
  return file as AtlasFile;
}

const otherFormat = (file: DataFile) =>
  new DataError(`The dataset file ${file} is of another format than this version reads.`);

function parse<T>(raw: Uint8Array, file: DataFile): Partial<T> {
  try {
    return JSON.parse(new TextDecoder().decode(raw));
  } catch {
    throw new DataError(`The dataset file ${file} is cut short or damaged.`);
  }
}

function parseFacts(raw: Uint8Array): FactsFile {
  const file = parse<FactsFile>(raw, 'facts.json');
  const { format, sources, figures, definitions, observances, coverage, breaks, groups } = file;
  if (format !== 1 || !sources || !figures || !definitions || !observances || !coverage || !breaks || !groups) {
    throw otherFormat('facts.json');
  }
  return file as FactsFile;
}
