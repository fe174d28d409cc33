import { beforeAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../lib/cli/dataset';
import { analyze } from '../../lib/core/analyze';
import type { Data } from '../../lib/core/check';
import type { Finding, TextBlock } from '../../lib/core/types';

/** A text (a line is a paragraph) and the claims of one kind that are in it: "subject outcome reason". */
export type ClaimRow = [text: string, ...expected: string[]];

/** The day on which a text without a date is read. */
const READ_ON = '2026-01-15';

const show = ({ claim, verdict }: Finding): string =>
  `${claim.subject?.name ?? '-'} ${verdict.outcome} ${verdict.reason}`;

/** One test a row, over the whole engine and the real dataset; `published` is the date of every text, or null. */
export function claimTable(kind: string, published: string | null, rows: { hits: ClaimRow[]; misses: string[] }): void {
  let data: Data;
  beforeAll(async () => {
    data = await openDataset();
  });

  const findings = async (text: string): Promise<Finding[]> => {
    const blocks = text.split('\n').map((line, id): TextBlock => ({ id, role: 'body', text: line }));
    const date = published ?? READ_ON;
    const { findings } = await analyze({ blocks, published: date, undated: published === null, url: null }, data);
    return findings.filter(({ claim }) => claim.kind === kind);
  };

  describe(`${kind}: read`, () => {
    it.each(rows.hits)('%s', async (text, ...expected) => {
      expect((await findings(text)).map(show)).toEqual(expected);
    });
  });

  describe(`${kind}: left alone`, () => {
    it.each(rows.misses)('%s', async (text) => {
      expect((await findings(text)).map(show)).toEqual([]);
    });
  });

  it('has more near-misses than hits', () => {
    expect(rows.misses.length).toBeGreaterThan(rows.hits.length);
  });
}
