import type { DateMention, QuantityMention, Span, TextBlock } from '../types';
import { readAmount } from './quantities/amount';
import { digitsEnd, isVulgar } from './quantities/digits';
import { isTime } from './quantities/exclusions';
import { readHedgeAfter, readHedgeBefore } from './quantities/hedges';
import { isQuantity } from './quantities/judge';
import { changeBefore, dress, heldAgainst, isTimeUnit } from './quantities/mention';
import { mayStartMultiple } from './quantities/multiples';
import { mayStartNumber } from './quantities/number-words';
import { countsPeople } from './quantities/people';
import { readRange } from './quantities/ranges';
import { mayStartVague, readVague } from './quantities/vague';
import { isDigit, isHyphen, isLetter } from './scan';

/**
 * Quantities of one block, in order, without overlap. `dates` are the dates of the same block, in order:
 * no number inside one is a quantity. Offsets are UTF-16 code units into the block's text. Linear in the text.
 */
export function detectQuantities(block: TextBlock, dates: DateMention[]): QuantityMention[] {
  const { text, id } = block;
  const found: QuantityMention[] = [];
  const isDated = coverage(dates);
  let i = 0;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (isLetter(c)) {
      const end = wordRunEnd(text, i);
      const starts = mayStartNumber(text, i, end) || mayStartMultiple(text, i, end);
      const mention =
        (starts ? readMention(text, i, id, found.at(-1) ?? null, isDated) : null) ??
        (mayStartVague(text, i, end) ? readVague(text, i, id, found.at(-1)?.end ?? 0) : null);
      if (mention) {
        found.push(mention);
        i = mention.end;
      } else {
        i = end;
      }
      continue;
    }
    const point = c === 0x2e && isDigit(text.charCodeAt(i + 1)) && !isDigit(text.charCodeAt(i - 1));
    if (!isDigit(c) && !point && !(c > 0x7f && isVulgar(c))) {
      i++;
      continue;
    }
    const mention = isDated(i) ? null : readMention(text, i, id, found.at(-1) ?? null, isDated);
    if (mention) {
      found.push(mention);
      i = mention.end;
    } else {
      i = Math.max(digitsEnd(text, i), i + 1);
    }
  }
  return found;
}

/** A test of offsets against the dates, for offsets that mostly grow. */
function coverage(dates: readonly Span[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while (next > 0 && dates[next - 1]!.end > at) next--;
    while (next < dates.length && dates[next]!.end <= at) next++;
    const date = dates[next];
    return date !== undefined && date.start <= at;
  };
}

/** Past the letters at `at`. */
function wordRunEnd(text: string, at: number): number {
  let i = at;
  while (isLetter(text.charCodeAt(i))) i++;
  return i;
}

/** The mention whose number starts at `at` (of "from … to …", the first); null where that is no quantity. */
function readMention(
  text: string,
  at: number,
  block: number,
  previous: QuantityMention | null,
  isDated: (at: number) => boolean,
): QuantityMention | null {
  if (startsInsideWord(text, at)) return null;
  const amount = readAmount(text, at);
  if (!amount) return null;
  const floor = previous?.end ?? 0;
  if (amount.start < floor) amount.start = amount.number.start;
  const change = changeBefore(text, amount, amount.start, floor);
  const range = readRange(text, amount, change, isDated);
  if (range?.apart) {
    return isQuantity(text, range.first, true, null) ? dress(text, range.first, null, block, previous) : null;
  }
  if (range && isTime(text, { ...range.second.reading, value: range.second.value, end: range.second.number.end }))
    return null;
  const stated = range ? range.first : amount;
  const hedged = readHedgeBefore(text, range?.start ?? amount.start, isTimeUnit(stated.unit));
  const { standing, reading } = amount;
  const evident =
    range !== null ||
    hedged !== null ||
    amount.suffix !== null ||
    (standing === 'bare' && (amount.unit !== null || change !== null)) ||
    (standing === 'bare' && reading.digits > 0 && countsPeople(text, amount.start)) ||
    readHedgeAfter(text, amount.end) !== null ||
    heldAgainst(text, amount.start, previous) !== null ||
    // "700 of them were let go".
    (reading.digits > 0 && /^ of (?:them|us|you|those)\b/.test(text.slice(amount.end, amount.end + 10)));
  if (!isQuantity(text, amount, evident, range)) return null;
  return dress(text, stated, range, block, previous);
}

/** "B52", "mid-fifties" and "o'ne" start no number; "EUR50m" does, as its letters are a currency. */
function startsInsideWord(text: string, at: number): boolean {
  if (!isLetter(text.charCodeAt(at)) || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  // "No-one", "one-on-one".
  return isLetter(before) || isDigit(before) || (isHyphen(before) && isLetter(text.charCodeAt(at - 2)));
}
