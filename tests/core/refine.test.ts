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

/** How many claims the text makes. */
async function claimsIn(text: string): Promise<number> {
  const { findings } = await analyze(
    { blocks: [{ id: 0, role: 'body', text }], published: '2025-10-28', url: null },
    data,
  );
  return findings.length;
}

describe('what only the language model tells', () => {
  it.each<[string, number]>([
    // No word rule sees as far as the verb.
    ['Vienna is going to be a city of two million people.', 0],
    ['A megacity would be defined as a city with a population over 10 million.', 0],
    // A verb of another clause, or of another time, does not reach the figure.
    ['Vienna is a city of two million people.', 1],
    ['Vienna is a city of two million people and going to vote.', 1],
    ['A megacity is defined as a city with a population over 10 million.', 1],
    ['Vienna has a population of two million and will vote in May.', 1],
    ['Vienna covers 415 square kilometres and will grow.', 1],
    ['Vienna, which will vote, has two million residents.', 1],
  ])('%s', { timeout: 30_000 }, async (text, expected) => {
    expect(await claimsIn(text)).toBe(expected);
  });
});
