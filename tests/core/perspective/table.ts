import { beforeAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../../lib/cli/dataset';
import { openWords } from '../../../lib/cli/words';
import { analyze } from '../../../lib/core/analyze';
import type { Data } from '../../../lib/core/check';
import { say } from '../../../lib/core/say';
import type { PerspectiveKind, PerspectiveLine, TextBlock } from '../../../lib/core/types';

/** A text (a line is a paragraph) and the lines of these kinds in it. */
export type LineRow = [text: string, ...expected: string[]];

let data: Data | null = null;

/** Every line of a text over the whole engine and the real dataset, with the quantity's own words. */
export async function linesOf(
  text: string,
  published: string,
  url: string | null = null,
  undated = false,
): Promise<{ words: string; line: PerspectiveLine }[]> {
  data ??= await openDataset();
  const blocks = text.split('\n').map((line, id): TextBlock => ({ id, role: 'body', text: line }));
  const { perspectives } = await analyze({ blocks, published, url, undated }, data);
  return perspectives.flatMap(({ block, start, end, lines }) =>
    lines.map((line) => ({ words: blocks[block]!.text.slice(start, end), line })),
  );
}

/** One test a row: the lines of `kinds` that a text has, in words; a miss has no line of these kinds. */
export function lineTable(
  kinds: readonly PerspectiveKind[],
  published: string,
  rows: { hits: LineRow[]; misses: string[] },
): void {
  const words = openWords();
  const told = async (text: string) =>
    (await linesOf(text, published))
      .filter(({ line }) => kinds.includes(line.kind))
      .map(({ line }) => say(line.message, words));

  // The language model, too, is loaded at its first use.
  beforeAll(() => told('Vienna is home to 1.9 million people.'), 60_000);

  describe(`${kinds.join(', ')}: told`, () => {
    it.each(rows.hits)('%s', async (text, ...expected) => {
      expect(await told(text)).toEqual(expected);
    });
  });

  describe(`${kinds.join(', ')}: left alone`, () => {
    it.each(rows.misses)('%s', async (text) => {
      expect(await told(text)).toEqual([]);
    });
  });

  it('has twice as many near-misses as hits', () => {
    expect(rows.misses.length).toBeGreaterThanOrEqual(2 * rows.hits.length);
  });
}
