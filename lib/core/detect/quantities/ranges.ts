import { isDash, isDigit, isHyphen, isLetter, isSpace, skipSpaces, wordAt, wordBefore } from '../scan';
import { readAmount } from './amount';
import type { ChangeReading } from './change';
import { readDigits } from './digits';
import { type Amount, times } from './number';

export interface RangeReading {
  first: Amount;
  second: Amount;
  /** Where the words of the range start: "between", or the first amount. */
  start: number;
  /** "fell from 4.8 to 4.7", "rose 5 points to 20 points": two figures, not the ends of one. */
  apart: boolean;
}

/** Ends of a range lie closer than this. */
const APART = 4;

type Join = 'dash' | 'to' | 'and' | 'or';

/** The range that starts with `first`, or null. `change`: what stands before it; `covered`: whether an offset lies in a date. */
export function readRange(
  text: string,
  first: Amount,
  change: ChangeReading | null,
  covered: (at: number) => boolean,
): RangeReading | null {
  if (first.unit === 'multiple') return null;
  const tolerance = readTolerance(text, first);
  if (tolerance) return tolerance;
  const opener = wordBefore(text, first.start);
  const between = opener?.lower === 'between';
  if (first.reading.form === 'fraction' && first.unit === null && !between) return null;
  const join = readJoin(text, first, between);
  if (!join) return null;
  const at = pastCurrency(text, join.end);
  if (at < 0 || covered(at)) return null;
  const second = readAmount(text, at);
  if (!second || second.start > at + 10) return null;
  // "Between a quarter and a third of voters".
  const shares = between && first.reading.form === 'fraction';
  if (second.reading.form === 'fraction' && second.unit === null && !shares) return null;
  const carried = carryScale(first, second);
  const unit = sharedUnit(first, second, join.join);
  if (unit === undefined) return null;
  if (!ordered(carried, second, join.join)) {
    return fromTo(text, first, join.join) && carried !== null ? apart(first, second, carried, unit) : null;
  }
  if (unit === null && !mayStandBare(first, second, between, join.join, opener?.lower ?? '')) return null;
  // "Swelled by 4,300 to 61,000": by how much, and to where; "by 1 to 5 percent" is a range.
  const far = second.value >= APART * first.value && !(first.standing === 'bare' && unit === 'percent');
  const changed = change?.by ? far : change !== null && first.standing !== 'bare';
  if (join.join === 'to' && (fromTo(text, first, 'to') || changed)) return apart(first, second, carried, unit);
  const start =
    between && opener ? opener.start : opener?.lower === 'from' && join.join === 'to' ? opener.start : first.start;
  const carriedReading =
    carried === first.value
      ? first.reading
      : { ...first.reading, precision: first.reading.precision * second.reading.scale };
  // "from -18 to -34": the ends as written, the lower one first.
  const [low, high] = carried < second.value ? [carried, second.value] : [second.value, carried];
  return {
    first: {
      ...first,
      reading: carriedReading,
      value: low,
      unit,
      unitText: second.unitText || first.unitText,
      money: first.money || second.money,
    },
    second: { ...second, value: high, unit },
    start,
    apart: false,
  };
}

function apart(first: Amount, second: Amount, value: number, unit: string | null): RangeReading {
  const standing = first.standing === 'bare' ? second.standing : first.standing;
  return { first: { ...first, value, unit: first.unit ?? unit, standing }, second, start: first.start, apart: true };
}

/** "2,000.45 ± 0.01", "5 +/- 2". */
function readTolerance(text: string, first: Amount): RangeReading | null {
  let p = skipSpaces(text, first.numberEnd);
  if (text[p] === '±') p++;
  else if (text.startsWith('+/-', p)) p += 3;
  else return null;
  p = skipSpaces(text, p);
  if (!isDigit(text.charCodeAt(p))) return null;
  const reading = readDigits(text, p, false);
  const second = reading && readAmount(text, p);
  if (!second) return null;
  const [low, high] = [first.value - second.value, first.value + second.value];
  const { unit, unitText } = second.standing === 'measure' ? second : first;
  return {
    first: { ...first, value: low, unit, unitText },
    second: { ...second, value: high, unit },
    start: first.start,
    apart: false,
  };
}

function readJoin(text: string, first: Amount, between: boolean): { join: Join; end: number } | null {
  for (const from of first.end === first.numberEnd ? [first.end] : [first.end, first.numberEnd]) {
    let p = skipSpaces(text, from);
    const c = text.charCodeAt(p);
    if (isDash(c)) {
      const hanging = isHyphen(c) && isSpace(text.charCodeAt(p + 1)) && p === from;
      const on = skipSpaces(text, p + 1);
      const word = wordAt(text, on);
      // "8- to 16-meter", "0-to-60-mph", "two- or three-year".
      if ((word?.lower === 'to' || word?.lower === 'or') && (hanging || on === p + 1)) {
        const end = isHyphen(text.charCodeAt(word.end)) ? word.end + 1 : skipSpaces(text, word.end);
        return { join: word.lower, end };
      }
      // "10-12", "10 - 12" and "10–12", but not "winds of 50mph - 10 less".
      if ((on === p + 1) === (p === from) && !hanging) return { join: 'dash', end: on };
      continue;
    }
    if (p === from || !isLetter(c)) continue;
    const word = wordAt(text, p);
    if (!word) continue;
    p = skipSpaces(text, word.end);
    if (p === word.end) continue;
    if (word.lower === 'to' || word.lower === 'or') return { join: word.lower, end: p };
    if (word.lower === 'and' && between) return { join: 'and', end: p };
  }
  return null;
}

/** From behind the join to the number itself: "$93", "US $93", "93". -1 where no number follows. */
function pastCurrency(text: string, at: number): number {
  if (isDigit(text.charCodeAt(at)) || text[at] === '.') return at;
  const signed = /^(?:[-−]|minus[ -]|negative )(?=\d)/.exec(text.slice(at, at + 10));
  if (signed) return at + signed[0].length;
  if (!isLetter(text.charCodeAt(at))) {
    const p = skipSpaces(text, at + 1);
    return isDigit(text.charCodeAt(p)) && '$£€¥₹'.includes(text[at]!) ? p : -1;
  }
  const prefix = /^(?:[A-Z]{1,3} ?[$£€¥]|[A-Z]{3} |Rs\.? ?|Rs)(?=\d)/.exec(text.slice(at, at + 8));
  return prefix ? at + prefix[0].length : at;
}

/** "10 to 12 million": the first end borrows the scale of the second where it is the smaller mantissa. */
function carryScale(first: Amount, second: Amount): number {
  const { reading } = second;
  if (!reading.scaled || first.reading.scaled || (first.standing !== 'bare' && !first.money)) return first.value;
  if (first.value >= 1000 || first.value > second.value / reading.scale) return first.value;
  return times(first.value, reading.scale);
}

/** The unit that both ends have; undefined where they have not the same. */
function sharedUnit(first: Amount, second: Amount, join: Join): string | null | undefined {
  if (first.unit === second.unit) return first.unit;
  if (first.unit === null || first.standing === 'bare') return second.unit;
  if (second.unit === null && first.unit === 'year_of_age' && first.unitText === '') return first.unit;
  if (second.unit === null)
    return first.money && (join === 'dash' || join === 'to' || join === 'and') ? first.unit : undefined;
  // "$500,000 to $1 million a year": the rate is said once.
  if (second.unit.startsWith(`${first.unit}/`)) return second.unit;
  return undefined;
}

function ordered(low: number, second: Amount, join: Join): boolean {
  if (low === second.value || (low > second.value && second.value >= 0)) return false;
  // "three or four", "8 or $9": neighbours; "one or 200" are two figures.
  return join !== 'or' || second.value <= 1.5 * low || second.value - low <= 1;
}

/** Two bare numbers: "2-1" and "9 to 5" are no figures, "aged 25 to 54" and "between 40 and 60" are. */
function mayStandBare(first: Amount, second: Amount, between: boolean, join: Join, opener: string): boolean {
  if (between || opener === 'aged' || opener === 'ages') return true;
  if (first.reading.form === 'figure' && second.reading.form === 'figure') return true;
  if (second.reading.scaled) return true;
  return join === 'to' && opener === 'from' && second.value > 20;
}

function fromTo(text: string, first: Amount, join: Join): boolean {
  return join === 'to' && movedFrom(text, first.start);
}

/** "fell from 4.8 percent to 4.7": whether "from" stands before `at`, and a verb of change a few words before it. */
export function movedFrom(text: string, at: number): boolean {
  const from = wordBefore(text, at);
  if (from?.lower !== 'from') return false;
  let p = from.start;
  for (let n = 0; n < 3; n++) {
    const word = wordBefore(text, p);
    if (!word) return false;
    if (MOVES.has(word.lower)) return true;
    p = word.start;
  }
  return false;
}

const MOVES = new Set(
  (
    'rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing up down drop ' +
    'drops dropped dropping increase increases increased increasing decrease decreases decreased decreasing ' +
    'decline declines declined declining climb climbs climbed climbing jump jumps jumped jumping went go goes ' +
    'slow slows slowed slowing cut raised raise raising lowered reduced shrank shrunk slipped eased narrowed ' +
    'widened expanded improved moved changed swelled swollen soared surged plunged slid sank slumped doubled cut'
  ).split(' '),
);
