import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../lib/core/sentences';

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['One. Two.', ['One.', 'Two.']],
    ['It opened on Oct. 31, 2025. It closed.', ['It opened on Oct. 31, 2025.', 'It closed.']],
    ['The U.S. Senate met. Mr. Smith left.', ['The U.S. Senate met.', 'Mr. Smith left.']],
    ['J. Smith of St. Louis spoke.', ['J. Smith of St. Louis spoke.']],
    ['“It is so.” He left.', ['“It is so.”', 'He left.']],
    ['Is it so? Yes! 40 came.', ['Is it so?', 'Yes!', '40 came.']],
    ['It cost $3.5 million.', ['It cost $3.5 million.']],
    ['He said ... and left.', ['He said ... and left.']],
    ['', []],
  ])('%s', (text, expected) => expect(cut(text)).toEqual(expected));

  it('covers every character but white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '.', ' ', '?', '”', '3', 'é', '\n') }), (text) => {
        const spans = splitSentences(text);
        let at = 0;
        for (const { start, end } of spans) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
