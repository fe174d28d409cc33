import { describe, expect, it } from 'vitest';
import { detectDates } from '../../../../lib/core/detect/dates';
import { detectQuantities } from '../../../../lib/core/detect/quantities';
import type { QuantityMention } from '../../../../lib/core/types';

/** The quantities of a text. */
export function detect(text: string): QuantityMention[] {
  const block = { id: 7, role: 'body' as const, text };
  return detectQuantities(block, detectDates(block));
}

/** "more than 32 million residents | > 32000000 person": the span, then relation, value or ends, unit, change. */
export function shown(text: string): string[] {
  return detect(text).map(({ start, end, quantity: q }) => {
    const value = q.relation === 'range' ? `${q.low}..${q.high}` : `${q.relation} ${q.value}`;
    return [`${text.slice(start, end)} |`, value, q.unit ?? '-', ...(q.change ? [q.change] : [])].join(' ');
  });
}

type Row = [sentence: string, expected: string[]];
/** One test for each sentence, with what is found in it. */
export const table = (name: string, rows: Row[]): void => {
  describe(name, () => {
    it.each(rows)('%s', (sentence, expected) => {
      expect(shown(sentence)).toEqual(expected);
    });
  });
};

/** Sentences in which nothing is a quantity. */
export const none = (name: string, sentences: string[]): void => {
  describe(name, () => {
    it.each(sentences)('%s', (sentence) => {
      expect(shown(sentence)).toEqual([]);
    });
  });
};
