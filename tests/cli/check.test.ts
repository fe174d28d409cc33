import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataset, PROJECT } from '../../lib/cli/dataset';
import { parseOptions, UsageError } from '../../lib/cli/options';

const TSX = join(PROJECT, 'node_modules/tsx/dist/cli.mjs');
let folder: string;

beforeAll(async () => {
  await openDataset();
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

interface Row {
  id: string;
  error?: string;
  gate: object;
  blocks: { id: number; text: string }[];
  annotations: {
    type: string;
    block?: number;
    start: number;
    end: number;
    text: string;
    number: { start: number; end: number };
    facts: object[];
  }[];
}

/** Runs the command as a user would, from the project's folder. */
function check(args: string[], input = ''): { status: number | null; rows: Row[]; out: string; err: string } {
  const run = spawnSync(process.execPath, [TSX, 'lib/cli/check.ts', ...args], {
    cwd: PROJECT,
    input,
    encoding: 'utf8',
  });
  const { status, stdout: out, stderr: err } = run;
  return {
    status,
    out,
    err,
    get rows() {
      return out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    },
  };
}

const TEXT =
  'City fair opens\nChongqing, a municipality with more than 32 million residents, held a fair on Tuesday.\n';

describe('parseOptions', () => {
  it.each([
    [['a.txt'], false, { format: 'jsonl', published: null, force: false, files: ['a.txt'] }],
    [['a.txt'], true, { format: 'pretty', published: null, force: false, files: ['a.txt'] }],
    [['--format=json', '--force', '-'], true, { format: 'json', published: null, force: true, files: ['-'] }],
    [
      ['--published', '2025-10-28', 'a', 'b'],
      false,
      { format: 'jsonl', published: '2025-10-28', force: false, files: ['a', 'b'] },
    ],
  ])('%j', (args, terminal, expected) => expect(parseOptions(args, terminal)).toEqual(expected));

  it.each([
    [[], /No file/],
    [['--format', 'xml', 'a'], /not "xml"/],
    [['--published', '28 Oct', 'a'], /not "28 Oct"/],
    [['--published', '2025-02-30', 'a'], /not "2025-02-30"/],
    [['--quiet', 'a'], /no option --quiet/],
  ])('%j is wrong usage', (args, message) => {
    expect(() => parseOptions(args, false)).toThrow(UsageError);
    expect(() => parseOptions(args, false)).toThrow(message);
  });
});

describe('check', { timeout: 60_000 }, () => {
  it('counts offsets into the text of a document, paragraphs and all', () => {
    const { status, rows } = check(['--published', '2025-10-28', file('fair.txt', TEXT)]);
    expect(status).toBe(0);
    const claims = rows[0]!.annotations.filter((one) => one.type === 'claim');
    expect(claims).toHaveLength(1);
    expect(TEXT.slice(claims[0]!.start, claims[0]!.end)).toBe('more than 32 million residents');
    expect(claims[0]).toMatchObject({
      kind: 'population',
      subject: { geonameid: 1814906, name: 'Chongqing' },
      stated: { value: 32e6, high: null, unit: 'person', relation: '>' },
      outcome: 'agrees',
      reason: 'matches-municipality',
    });
    expect(claims[0]!.facts[0]).toMatchObject({ value: 32054159, asOf: '2020-11-01', definition: 'municipality' });
    const quantity = rows[0]!.annotations.find((one) => one.type === 'quantity')!;
    expect(TEXT.slice(quantity.number.start, quantity.number.end)).toBe('32 million');
  });

  it('reads a page through the gate, and gives its blocks', () => {
    const { status, rows } = check([
      join(PROJECT, 'tests/corpus/pages/chongqing.html'),
      join(PROJECT, 'tests/corpus/pages/shop.html'),
    ]);
    expect(status).toBe(0);
    const [article, shop] = rows;
    expect(article).toMatchObject({ gate: { run: true, reasons: ['news-article'] }, published: '2025-10-28' });
    for (const one of article!.annotations) {
      const block = article!.blocks.find((each) => each.id === one.block);
      expect(block?.text.slice(one.start, one.end)).toBe(one.text);
    }
    expect(shop).toMatchObject({ gate: { run: false, reasons: ['other-kind'] }, annotations: [] });
  });

  it('runs past the gate when forced', () => {
    const german = file(
      'de.txt',
      'In Berlin leben 3,7 Millionen Einwohner, und die Stadt wächst weiter, sagte der Rat am Montag.',
    );
    expect(check([german]).rows[0]).toMatchObject({ gate: { run: false, reasons: ['not-english'] }, annotations: [] });
    expect(check(['--force', german]).rows[0]!.annotations.length).toBeGreaterThan(0);
  });

  it('goes on past what it cannot read, says so in a line each, and ends with 1', () => {
    const lines = [
      '{"id":"a","text":"Vienna is a city of two million."}',
      '{"id":"b",',
      '{"id":"c"}',
      '{"id":"d","text":"Ok."}',
    ];
    const bad = [
      file('empty.txt', ''),
      file('binary.txt', Buffer.from([0, 1, 2, 0, 255])),
      join(folder, 'none.txt'),
      folder,
    ];
    const { status, rows, err } = check(['--published', '2024-06-01', ...bad, file('docs.jsonl', lines.join('\n'))]);
    expect(status).toBe(1);
    expect(rows.map((row) => [row.id, row.error ?? 'read'])).toEqual([
      [bad[0], 'is empty'],
      [bad[1], 'is not a text file'],
      [bad[2], 'there is no such file'],
      [bad[3], 'is a folder, not a file'],
      ['a', 'read'],
      [join(folder, 'docs.jsonl:2'), 'is not a line of JSON'],
      [join(folder, 'docs.jsonl:3'), 'holds no "text"'],
      ['d', 'read'],
    ]);
    // A machine that is slow has its progress told besides.
    const told = err.trim().split('\n');
    expect(told.filter((line) => !/^check: \d+ documents/.test(line))).toHaveLength(6);
  });

  it('reads a title as a headline into which no offset points', () => {
    const line = JSON.stringify({ id: 't', title: 'Vienna is a city of two million', text: 'The fair is in Vienna.' });
    const { rows } = check(['--published', '2024-06-01', file('title.jsonl', line)]);
    expect(rows[0]!.annotations.map((one) => one.text)).toEqual(['Vienna']);
    expect(rows[0]!.annotations[0]).toMatchObject({ start: 15, end: 21 });
  });

  it('prints one array as json, and marks the text when pretty', () => {
    const fair = file('fair.txt', TEXT);
    expect(JSON.parse(check(['--format', 'json', fair, fair]).out)).toHaveLength(2);
    const { out } = check(['--format', 'pretty', '--published', '2025-10-28', '-'], TEXT);
    expect(out).toContain('{Chongqing}, a municipality with [more than 32 million residents]✓,');
    expect(out).toContain('On record for Chongqing: 32.05 million');
    expect(out).toContain('National Bureau of Statistics of China');
  });

  it('lists figures in proportion when pretty, with the division and its source', () => {
    const text = 'In Austria, 450,000 people are out of work, and the news is 60 miles away.';
    const { out } = check(['--format', 'pretty', '--published', '2021-06-15', '-'], text);
    expect(out).toContain('≈ <450,000 people>');
    expect(out).toMatch(/Equal to about 1 in 20 residents of Austria\n +450,000 people ÷ 8\.9\d{0,2} million people/);
    expect(out).toMatch(/≈ <60 miles>[\s\S]*About 97 kilometres\n +1 mile = 1\.6093 kilometres/);
    expect(out).toMatch(/: .+ <https:\/\/.+>/);
  });

  it('ends with 2 and the usage when called wrongly', () => {
    const { status, err } = check(['--format', 'xml']);
    expect(status).toBe(2);
    expect(err).toContain('Usage: npm run -s check');
  });
});
