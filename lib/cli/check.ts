import { analyze } from '../core/analyze';
import type { Data } from '../core/check';
import { SessionMemory } from '../core/earlier';
import type { Lookup } from '../core/say';
import { annotate } from './annotate';
import { openDataset } from './dataset';
import { type InputDocument, readInputs } from './documents';
import { type CheckOptions, parseOptions, USAGE, UsageError } from './options';
import { pretty } from './pretty';
import { openWords } from './words';

/** Runs the engine over files and prints what it finds. See the README for the form of the output. */
async function main(): Promise<number> {
  let options: CheckOptions;
  try {
    options = parseOptions(process.argv.slice(2), process.stdout.isTTY === true);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`check: ${error.message}\n\n${USAGE}\n`);
    return 2;
  }
  const data = await openDataset();
  const words = openWords();
  const memory = new SessionMemory();
  const today = new Date().toISOString().slice(0, 10);
  const progress = new Progress();
  let failed = false;
  let first = true;
  const emit = (value: unknown): Promise<void> => {
    const lead = options.format === 'json' ? (first ? '[\n' : ',\n') : '';
    first = false;
    return write(
      lead + (typeof value === 'string' ? value : JSON.stringify(value)) + (options.format === 'json' ? '' : '\n'),
    );
  };
  for await (const input of readInputs(options.files)) {
    progress.step();
    const fail = async (error: string): Promise<void> => {
      failed = true;
      process.stderr.write(`check: ${input.id}: ${error}\n`);
      if (options.format !== 'pretty') await emit({ id: input.id, error });
    };
    if ('error' in input) {
      await fail(input.error);
      continue;
    }
    let output: unknown;
    try {
      output = await readDocument(input, options, data, memory, words, today);
    } catch (error) {
      await fail(error instanceof Error ? error.message : String(error));
      continue;
    }
    await emit(output);
  }
  if (options.format === 'json') await write(first ? '[]\n' : '\n]\n');
  progress.end();
  return failed ? 1 : 0;
}

async function readDocument(
  input: InputDocument,
  options: CheckOptions,
  data: Data,
  memory: SessionMemory,
  words: Lookup,
  today: string,
): Promise<unknown> {
  const published = input.published ?? options.published ?? today;
  const undated = input.published === null && options.published === null;
  const run = input.gate.run || options.force;
  const { blocks, url, home } = input;
  const analysis = run ? await analyze({ blocks, published, undated, url, home }, data, memory.before(url)) : null;
  if (analysis) memory.remember(url, analysis);
  if (options.format === 'pretty') return pretty(input, analysis, words, process.stdout.isTTY === true);
  return annotate(input, analysis ?? { mentions: [], places: [], findings: [], perspectives: [] }, published, words);
}

/** Writes to standard output and waits where its reader is slower than we are. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

/** A count on standard error for runs that take longer than a few seconds. */
class Progress {
  private count = 0;
  private shown = Date.now();
  private used = false;

  step(): void {
    this.count++;
    if (Date.now() - this.shown < 3000) return;
    this.shown = Date.now();
    this.used = true;
    process.stderr.write(`check: ${this.count} documents\n`);
  }

  end(): void {
    if (this.used) process.stderr.write(`check: ${this.count} documents, done\n`);
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // "check ... | head" closes the pipe when it has enough: no error of ours.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
main().then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    process.stderr.write(`check: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  },
);
