import type { Span } from '../../types';
import type { Sentence } from './sentence';

/** A total with the parts before it that make it up. */
export interface Total extends Span {
  parts: number[];
  total: number;
}

/** "60 in total", "50 vehicles in all", "a total of 20". */
const TOTAL =
  /(?<![\d.,$£€])(\d{1,3}(?:,\d{3}){0,3})(?: \p{L}{1,20})? (?:in total|in all|altogether|all told)\b|\btotal of (\d{1,3}(?:,\d{3}){0,3})(?![\d%]|[.,]\d)/gu;
const COUNT = /(?<![\d.,$£€-])\d{1,3}(?:,\d{3}){0,3}(?![\d%:-]|[.,]\d)/g;
/** "40 men |and| 20 women", "12 in Paris, |8 in Lyon": what stands between two parts. */
const BETWEEN = /^ [^.;:()]{1,40}?(?:,| and|, and) (?:another )?$/;
const TO_TOTAL = /^ [^.;:()]{1,40}?(?:,|\s[—–]|\s\()\s?(?:(?:or |for |making )?(?:an? (?:combined |grand )?)?)$/;
const MOST = 6;

const numberOf = (written: string): number => Number(written.replaceAll(',', ''));

/**
 * "40 men and 20 women, 60 in total": counts in a row that add up to the one that is called their total. Others may have
 * been left out, so that counts that do not add up are no claim.
 */
export function totalsIn({ start, text }: Sentence): Total[] {
  return [...text.matchAll(TOTAL)].flatMap((match): Total[] => {
    const total = numberOf(match[1] ?? match[2]!);
    const counts = [...text.slice(0, match.index).matchAll(COUNT)].slice(-MOST).reverse();
    const parts: number[] = [];
    let sum = 0;
    let next = match.index;
    for (const part of counts) {
      const between = text.slice(part.index + part[0].length, next);
      if (!(parts.length === 0 ? TO_TOTAL : BETWEEN).test(between) || sum >= total) break;
      parts.unshift(numberOf(part[0]));
      sum += parts[0]!;
      next = part.index;
    }
    const isHedged = /\b(?:about|around|roughly|nearly|almost|some|over|than|least|most|to)\s$/i.test(
      text.slice(0, next),
    );
    if (parts.length < 2 || sum !== total || isHedged) return [];
    return [{ start: start + next, end: start + match.index + match[0].length, parts, total }];
  });
}
