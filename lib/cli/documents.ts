import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { gateText } from '../core/gate';
import type { GateDecision, HomePlace, TextBlock } from '../core/types';
import { readPage } from './page';

/** A document as it was read: its blocks, and where each lies in the text that offsets count from. */
export interface InputDocument {
  id: string;
  blocks: TextBlock[];
  /** Start of each block in `text`, by block id; -1 for a title, into which no offset points. Null for a page. */
  starts: number[] | null;
  /** The whole text; '' for a page, whose blocks stand for themselves. */
  text: string;
  published: string | null;
  url: string | null;
  /** Where the page says that its publisher is at home. */
  home: HomePlace | null;
  gate: GateDecision;
}

/** What could not be read; the message ends the sentence that begins with the document's id. */
export interface InputFailure {
  id: string;
  error: string;
}

export type Input = InputDocument | InputFailure;

const NUL = String.fromCharCode(0);

/** Reads the named files one document at a time; a failure is yielded, never thrown, and the rest goes on. */
export async function* readInputs(files: string[]): AsyncGenerator<Input> {
  for (const file of files) {
    try {
      if (file.endsWith('.jsonl')) yield* readJsonLines(file);
      else yield await readWhole(file);
    } catch (error) {
      yield { id: file, error: describe(error) };
    }
  }
}

function describe(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'is a folder, not a file';
  if (code === 'EACCES') return 'may not be read by this user';
  return message;
}

async function readWhole(file: string): Promise<InputDocument> {
  const bytes = file === '-' ? await readAll(process.stdin) : await readFile(file);
  const text = decode(bytes);
  if (text.trim() === '') throw new Error('is empty');
  if (!/\.html?$/i.test(file)) return readText(file, text, null, null, null);
  const { signals, gate, blocks } = readPage(text);
  const { published, url, home } = signals;
  return { id: file, blocks, starts: null, text: '', published, url: url || null, home: home ?? null, gate };
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** UTF-8 text; throws for a binary file, which holds a NUL or is no UTF-8 at all. */
function decode(bytes: Buffer): string {
  const text = new TextDecoder().decode(bytes);
  const broken = text.slice(0, 4096).split('�').length - 1;
  if (text.slice(0, 65536).includes(NUL) || broken > 40) throw new Error('is not a text file');
  return text;
}

function readText(
  id: string,
  text: string,
  title: string | null,
  published: string | null,
  url: string | null,
  lang: string | null = null,
): InputDocument {
  const blocks: TextBlock[] = [];
  const starts: number[] = [];
  if (title) {
    blocks.push({ id: 0, role: 'headline', text: title });
    starts.push(-1);
  }
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    if (line[0].trim() === '') continue;
    blocks.push({ id: blocks.length, role: 'body', text: line[0] });
    starts.push(line.index);
  }
  const foreign = lang !== null && !/^en\b/i.test(lang);
  const decision: GateDecision = foreign ? { run: false, reasons: ['not-english'] } : gateText(text);
  return { id, blocks, starts, text, published, url, home: null, gate: decision };
}

async function* readJsonLines(file: string): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (line.trim() === '') continue;
    yield readJsonLine(line, `${file}:${number}`);
  }
  if (number === 0) yield { id: file, error: 'is empty' };
}

function readJsonLine(line: string, where: string): Input {
  let row: Record<string, unknown>;
  try {
    row = JSON.parse(line);
  } catch {
    return { id: where, error: 'is not a line of JSON' };
  }
  if (typeof row !== 'object' || row === null || typeof row.text !== 'string') {
    return { id: where, error: 'holds no "text"' };
  }
  const optional = (key: string): string | null => (typeof row[key] === 'string' ? (row[key] as string) : null);
  const published = /^\d{4}-\d\d-\d\d/.exec(optional('published') ?? '')?.[0] ?? null;
  return readText(String(row.id ?? where), row.text, optional('title'), published, optional('url'), optional('lang'));
}
