import { beforeAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../lib/cli/dataset';
import { analyze } from '../../lib/core/analyze';
import type { Data } from '../../lib/core/check';

let data: Data;
beforeAll(async () => {
  data = await openDataset();
});

/** Of each claim of the text whether it is a speaker's. */
async function quoted(text: string): Promise<boolean[]> {
  const { findings } = await analyze(
    { blocks: [{ id: 0, role: 'body', text }], published: '2025-10-28', url: null },
    data,
  );
  return findings.map(({ claim }) => claim.detail.quoted === true && claim.trace.includes('quoted'));
}

describe('whose words a claim is', () => {
  it.each<[string, boolean[]]>([
    ['Vienna has two million residents.', [false]],
    ['“Vienna has two million residents,” she said.', [true]],
    ['"Vienna has two million residents," she said.', [true]],
    ['“We are full,” she said. Vienna has two million residents.', [false]],
    ['"We are full," she said. Vienna has two million residents.', [false]],
    ['Vienna has two million residents, “but no sea,” she said.', [false]],
    ['She said: “It rains. Vienna has two million residents. We know.”', [true]],
    ['“It rains in Vienna. It has two million residents.', [true]],
    ['Vienna’s two million residents ‘are calm’.', [false]],
  ])('%s', { timeout: 30_000 }, async (text, expected) => {
    expect(await quoted(text)).toEqual(expected);
  });
});
