import nlp from 'compromise';
import { describe, expect, it } from 'vitest';
import { readStance } from '../../lib/core/nlp';

describe('readStance', () => {
  const rows: [sentence: string, figure: string, negated: boolean, unreal: boolean][] = [
    ['Vienna has 2 million residents.', '2 million', false, false],
    ['Vienna will have 2.2 million residents.', '2.2 million', false, true],
    ['Vienna could grow to 3 million residents.', '3 million', false, true],
    ['Vienna does not have 4 million residents.', '4 million', true, false],
    ['The fair will open in Vienna, which has 2 million residents.', '2 million', false, false],
    ['Vienna, a city of two million, will vote on Sunday.', 'two million', false, true],
    ['A city of two million.', 'two million', false, false],
  ];
  it.each(rows)('%s', async (sentence, figure, negated, unreal) => {
    expect(readStance(nlp, sentence, sentence.indexOf(figure))).toEqual({ negated, unreal });
  });
});
