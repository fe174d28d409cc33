import { readAmount } from '../../detect/quantities/amount';
import { readDigits } from '../../detect/quantities/digits';
import type { Amount, NumberReading } from '../../detect/quantities/number';
import { readNumberWords } from '../../detect/quantities/number-words';
import { isDigit } from '../../detect/scan';
import type { Interval } from '../../verdict';

/** A figure that a text calculates with. */
export interface Operand {
  start: number;
  /** Where its number and its measure end; a counted noun is not taken in. */
  end: number;
  value: number;
  /** Half of what its last digit leaves open; 0 for a small count. */
  reach: number;
  unit: string | null;
}

/** Words between "from" or "to" and the figure. */
const LEAD =
  /^(?:(?:an?|the|about|around|nearly|almost|some|just|only|roughly|approximately|over|under|estimated|combined|total|of)\s){0,4}/i;
const SIGNS = /^(?:US|A|C|HK)?[$£€¥]/;

/** The figure that starts at `at`, behind words that lead to it; null where none does. */
export function operandAt(text: string, at: number): Operand | null {
  const lead = LEAD.exec(text.slice(at, at + 60))![0].length;
  const sign = SIGNS.exec(text.slice(at + lead, at + lead + 4))?.[0].length ?? 0;
  const amount = readAmount(text, at + lead + sign);
  if (!amount || amount.reading.form === 'fraction' || amount.unit === 'multiple' || !isRead(text, amount)) return null;
  const { reading, value, unit } = amount;
  const counted = amount.standing === 'counted' || amount.standing === 'attribute';
  return {
    start: at,
    end: counted ? amount.numberEnd : amount.end,
    value,
    reach: reachOf(reading, unit === null || counted),
    unit: counted ? null : unit,
  };
}

/** A money sign that was not read, or a year, leaves the figure in doubt. */
const isRead = (text: string, { reading, money, start }: Amount): boolean =>
  (money || !/[$£€¥]/.test(text[start - 1] ?? '')) &&
  !(reading.form === 'integer' && reading.digits === 4 && reading.value > 1500 && reading.value < 2100);

/** A count below a hundred is exact: nobody rounds "80 schools". */
const reachOf = ({ value, precision }: NumberReading, bare: boolean): number =>
  bare && Number.isInteger(value) && (value < 100 || precision === 1) ? 0 : precision / 2;

/** The bare number at `at`, for "60 of the 80 schools". */
export function countAt(text: string, at: number): { value: number; reach: number; end: number } | null {
  const reading = isDigit(text.charCodeAt(at)) ? readDigits(text, at, false) : readNumberWords(text, at);
  if (!reading || reading.form === 'fraction') return null;
  return { value: reading.value, reach: reachOf(reading, true), end: reading.end };
}

export const spread = ({ value, reach }: { value: number; reach: number }, times = 1): Interval => ({
  low: value - times * reach,
  high: value + times * reach,
});

/** Two figures of which the one became the other. */
export interface Step {
  from: Operand;
  to: Operand;
  start: number;
  end: number;
  /** "to 50,000, up from 40,000": the two are not in one breath. */
  apart: boolean;
}

const FROM = /\bfrom\s(?=\S)/g;
/** Between the figures: "from 40,000 in 2010 to 50,000", "to 896 farms, from 1,036", "to 30, up from 10". */
const TO_AHEAD = /^[^.;:()\d]{0,30}(?:\d{4}[^.;:()\d]{0,12})?\bto\s/;
const TO_BEHIND = /\bto\s(?=\S)/g;
const BEHIND_GAP = /^(?:\s[\p{L}-]{1,14}){0,4},?(?:\s(?:up|down))?\s$/u;

/** "from 40,000 to 50,000", "to 50,000 from 40,000", in one sentence; offsets as those of `text`. */
export function readSteps(text: string, sentence: { start: number; end: number }): Step[] {
  const words = text.slice(0, sentence.end);
  const steps: Step[] = [];
  for (const match of words.slice(sentence.start).matchAll(FROM)) {
    const start = sentence.start + match.index;
    const from = operandAt(words, start + match[0].length);
    if (!from) continue;
    const ahead = TO_AHEAD.exec(words.slice(from.end, from.end + 60));
    const after = ahead && operandAt(words, from.end + ahead[0].length);
    if (after) {
      steps.push({ from, to: after, start, end: after.end, apart: false });
      continue;
    }
    const reach = Math.max(sentence.start, start - 70);
    for (const to of words.slice(reach, start).matchAll(TO_BEHIND)) {
      const before = operandAt(words, reach + to.index + to[0].length);
      const gap = before && words.slice(before.end, start);
      if (!gap || !BEHIND_GAP.test(gap)) continue;
      steps.push({ from, to: before, start: reach + to.index, end: from.end, apart: /,|\b(?:up|down)\b/.test(gap) });
      break;
    }
  }
  return steps.filter(isOfOneKind);
}

/** "from 1 to 1.2 billion" leaves the scale of the first in doubt; dollars do not become euros. */
function isOfOneKind({ from, to }: Step): boolean {
  if (from.unit !== to.unit && from.unit !== null && to.unit !== null) return false;
  const [small, large] = [from, to].map(({ value }) => Math.abs(value)).sort((a, b) => a - b) as [number, number];
  return small > 0 && large / small < 1000;
}
