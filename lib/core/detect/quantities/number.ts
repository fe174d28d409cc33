import type { Relation, Span } from '../../types';

/** What the readers of digits and of number words hand on. */
export interface NumberReading {
  /** Span of the number's own words, scale included. */
  start: number;
  end: number;
  value: number;
  /** Size of the last digit that was written: see `precisionOf`. */
  precision: number;
  /**
   * `integer`: bare digits, which may turn out to be a year, a name or a list number.
   * `figure`: digits with separators, decimals or a scale: always a number.
   * `words`: spelled out. `fraction`: "two-thirds", "1/4", "one in five".
   */
  form: 'integer' | 'figure' | 'words' | 'fraction';
  /** A scale was written ("million", "bn"). */
  scaled: boolean;
  /**
   * The number without its scale, which the other end of a range may borrow ("10 to 12 million"); 1 where there is
   * none.
   */
  scale: number;
  /** Digits before the decimal point; 0 for words. */
  digits: number;
}

/**
 * What makes a number a quantity: a measure or money, a counted noun, a noun behind a hyphen, or nothing but
 * itself.
 */
export type Standing = 'measure' | 'counted' | 'attribute' | 'bare';

/** A number with its sign, currency and unit; hedges, change and ranges are read around it. */
export interface Amount extends Span {
  number: Span;
  reading: NumberReading;
  value: number;
  unit: string | null;
  unitText: string;
  standing: Standing;
  money: boolean;
  /** Joined to its unit by a hyphen: "a 40-yard line". */
  hyphenated: boolean;
  /** What a suffix makes of the number: "32-plus", "5,000+", "30-odd". */
  suffix: Relation | null;
  /** Where the number and its suffix end. */
  numberEnd: number;
}

/**
 * The size of the last digit that carries meaning. Trailing zeros of a whole number carry none ("82,400" is good
 * to 100),
 * but at least two figures are taken as meant ("10 million" is good to a million, not to ten), and below a
 * hundred all are.
 */
export function precisionOf(mantissa: number, decimals: number, scale: number): number {
  if (decimals > 0) return scale * 10 ** -decimals;
  let size = 1;
  let rest = Math.abs(mantissa);
  while (rest >= 100 && rest % 10 === 0) {
    rest /= 10;
    size *= 10;
  }
  return scale * size;
}

/** Multiplication that does not leave 10.57 million at 10570000.000000002. */
export function times(a: number, b: number): number {
  const product = a * b;
  return Number.isSafeInteger(product) ? product : Number(product.toPrecision(15));
}
