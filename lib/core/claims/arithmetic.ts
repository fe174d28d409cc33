import type { Claim, MessageRef, Outcome, QuantityMention, Span } from '../types';
import { type Interval, meets, statedInterval, widen } from '../verdict';
import { countAt, readSteps, type Step, spread } from './shared/operands';
import { type ClaimRule, exactly, makeClaim, type Sentence } from './shared/sentence';
import { type Total, totalsIn } from './shared/totals';

/** How the sum stands to what is stated: within rounding, near it, or beyond both. */
type Fit = 'agrees' | 'close' | 'far';

interface Sum extends Span {
  mention: QuantityMention;
  operation: 'share' | 'times' | 'difference' | 'part';
  fit: Fit;
  operands: [number, number];
  unit: string | null;
  result: number;
}

/** Only what might be a sum is read twice. */
const MAY_HOLD = /\bfrom\b|\b[Oo]f\b|\bin (?:total|all)\b|\baltogether\b|\ball told\b/;
/** A figure that was worked on before it was printed need not follow from those beside it, nor does one for each year. */
const ADJUSTED =
  /\b(?:adjust(?:ed|ing)|inflation|annuali[sz]ed|annually|monthly|weekly|daily|average|organic|currenc(?:y|ies)|like-for-like|same-store|real terms|compound|rate|forecast|estimated|pro forma|underlying)\b|\b(?:an?|per|each|every) (?:year|month|week|day|quarter|decade)\b(?! (?:ago|earlier|before))/i;
/** "rose 0.5 percent in May to 410,000 from 390,000 a year earlier": the change is that of the month. */
const MONTH =
  /\b(?:month|quarter|week|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const YEAR_BEFORE = /\byear (?:ago|earlier|before)\b|\blast year\b/i;

const isAdjusted = (words: string): boolean => ADJUSTED.test(words) || (MONTH.test(words) && YEAR_BEFORE.test(words));

/** "rose 25 percent, from", "up 12 percent over the year, to": nothing that begins another statement. */
const LEADS_ON =
  /^,?(?:\s(?:(?!(?:and|but|while|than|as|with|after|of|every|each)\b)[\p{L}’'-]{1,14}|(?:19|20)\d\d)){0,4},?\s$/u;
/** "…, a 38 percent tumble", "…, an increase of 20 percent", "…, up 20 percent". */
const NOUN = {
  up: /^\s(?:increase|rise|jump|gain|surge|climb|hike|spike|growth|leap)\b/,
  down: /^\s(?:decrease|decline|drop|fall|tumble|reduction|plunge|dip|slide|cut|slump|loss)\b/,
};
const SUMS_UP = /^(?:\s[\p{L}’'-]{1,14}){0,4}(?:,|\s[—–-])\s(?:(?:or|an?|up|down|about|nearly|roughly|some)\s){0,3}$/u;
const INCREASE_OF =
  /(?:,|\s[—–-])\san?\s(increase|rise|jump|gain|surge|decrease|decline|drop|fall|reduction|cut)\sof\s$/;

type Direction = 'up' | 'down';

/** The change that is stated of a step, before it or after; null where none is, or it may be of something else. */
function changeOf(text: string, mention: QuantityMention, step: Step): Direction | null {
  const { quantity, start, end } = mention;
  if (end <= step.start) return LEADS_ON.test(text.slice(end, step.start)) ? quantity.change : null;
  if (start < step.end) return null;
  const between = text.slice(step.end, start);
  const named = INCREASE_OF.exec(between)?.[1];
  if (named) return /^(?:increase|rise|jump|gain|surge)$/.test(named) ? 'up' : 'down';
  if (!SUMS_UP.test(between)) return null;
  if (quantity.change) return quantity.change;
  const after = text.slice(mention.end, mention.end + 14);
  return NOUN.up.test(after) ? 'up' : NOUN.down.test(after) ? 'down' : null;
}

const CLOSE = 0.1;
const fitOf = (stated: Interval, exact: Interval, wide: Interval, slack: number): Fit => {
  if (meets(stated, exact)) return 'agrees';
  return meets({ low: stated.low - slack, high: stated.high + slack }, wide) ? 'close' : 'far';
};

/** What a step comes to as a share of the first figure (in percent), or as a difference, at so much of the rounding. */
function growth({ from, to }: Step, times: number, by: 'share' | 'difference' | 'times'): Interval {
  const [a, b] = [spread(from, times), spread(to, times)];
  const ends = [
    [a.low, b.low],
    [a.low, b.high],
    [a.high, b.low],
    [a.high, b.high],
  ].map(([x, y]) => (by === 'difference' ? y! - x! : by === 'times' ? y! / x! : 100 * (y! / x! - 1)));
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

const turned = ({ low, high }: Interval): Interval => ({ low: -high, high: -low });

function sumOfStep(text: string, mention: QuantityMention, step: Step): Sum | null {
  const { quantity } = mention;
  const span = { start: Math.min(mention.start, step.start), end: Math.max(mention.end, step.end) };
  const operands: [number, number] = [step.from.value, step.to.value];
  const unit = step.to.unit ?? step.from.unit;
  // "rose 2 percent to $50, up from $30 a year ago": the change before it is another one, where it does not fit.
  const apart = step.apart && mention.end <= step.start;
  // "Fell by a third, from 900 to 600": a share in words is no difference, and how loose it is nobody says.
  if (quantity.unit === null && Math.abs(quantity.value) < 1) return null;
  if (quantity.unit === 'multiple') return sumOfMultiple(text, mention, step, span);
  const direction = changeOf(text, mention, step);
  if (!direction || (direction === 'up') !== step.to.value > step.from.value) return null;
  const points = quantity.unit === 'percentage_point';
  const isShare = quantity.unit === 'percent';
  if (points ? unit !== 'percent' : !isShare && quantity.unit !== unit && quantity.unit !== null) return null;
  if (!isShare && !points && unit === 'percent') return null;
  const by = isShare ? 'share' : 'difference';
  const sign = direction === 'down' ? turned : (interval: Interval) => interval;
  const stated = statedInterval(quantity);
  const slack = CLOSE * Math.abs(quantity.value) + quantity.precision;
  let fit = fitOf(stated, sign(growth(step, 1, by)), sign(growth(step, 2, by)), slack);
  // "Unemployment rose 2 percent, from 5 percent to 7 percent" means points.
  if (isShare && unit === 'percent') {
    fit = meets(stated, sign(growth(step, 1, 'difference'))) || fit === 'agrees' ? 'agrees' : 'close';
  }
  if (apart && fit !== 'agrees') return null;
  const exact = isShare ? 100 * (operands[1] / operands[0] - 1) : operands[1] - operands[0];
  return { ...span, mention, operation: by, fit, operands, unit, result: Math.abs(exact) };
}

/** "doubled" is good to an eighth, as a comparison is; "more than doubled" ends short of the next multiple. */
const LOOSE = 0.125;

function sumOfMultiple(text: string, mention: QuantityMention, step: Step, span: Span): Sum | null {
  const { value, relation, change } = mention.quantity;
  if (mention.end > step.start || !LEADS_ON.test(text.slice(mention.end, step.start)) || value <= 0) return null;
  const ratio = step.to.value / step.from.value;
  const rises = value > 1;
  if (change === null || rises !== ratio > 1) return null;
  const loose = widen(value, LOOSE);
  const more = relation === '>' || relation === '>=';
  const less = relation === '<' || relation === '<=' || relation === '~';
  // Half is passed downwards: "more than halved, from 80 to 30".
  const [over, under] = rises ? [more, less] : [less, more];
  const stated = { low: under ? value * 0.75 : loose.low, high: over ? value * 1.5 : loose.high };
  const fit = fitOf(stated, growth(step, 1, 'times'), growth(step, 2, 'times'), 0.3 * value);
  const operands: [number, number] = [step.from.value, step.to.value];
  return { ...span, mention, operation: 'times', fit, operands, unit: step.to.unit ?? step.from.unit, result: ratio };
}

/** "60 of the 80 schools, or 75 percent", "60 of 80 (75 percent)": what stands between the parts and the share. */
const TO_SHARE =
  /^(?:\s[\p{L}’'-]{1,16}){0,4}?(?:,\sor\s|\s\((?:or\s)?|\s[—–]\s(?:or\s)?)(?:(?:about|around|nearly|almost|roughly|some|just|over|under|more|less|than)\s){0,2}$/u;
const SHARE_ENDS = /^\s?(?:[,.;:)—–]|$)/;
const OF = /^\s(?:out\s)?of\s(?:(?:the|its|their|all|a|total|of|his|her|our)\s){0,3}/;
const PART = /(?<![\d.,$£€])(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/gi;
const SHARE_TO = /^(?:,\sor|\s\()\s?$/;

interface Part extends Span {
  part: { value: number; reach: number };
  whole: { value: number; reach: number };
}

function partAt(text: string, start: number): Part | null {
  const part = countAt(text, start);
  const of = part && OF.exec(text.slice(part.end, part.end + 40));
  const whole = of && countAt(text, part.end + of[0].length);
  return whole && part.value <= whole.value && part.value > 0 ? { start, end: whole.end, part, whole } : null;
}

/** "Of the 80 schools, 60, or 75 percent, have closed": the whole comes first. */
const WHOLE_FIRST = /\b[Oo]f (?:(?:the|its|their|all|our|his|her)\s){0,2}(?=\d)/g;
const TO_PART = /^(?:\s[\p{L}’'-]{1,16}){0,4}, (?:(?:about|around|nearly|some|only|just) )?/u;

function wholeFirst(text: string, from: number, to: number): Part | null {
  for (const match of text.slice(from, to).matchAll(WHOLE_FIRST)) {
    const start = from + match.index;
    const whole = countAt(text, start + match[0].length);
    const gap = whole && TO_PART.exec(text.slice(whole.end, to));
    const part = gap && countAt(text, whole.end + gap[0].length);
    if (!part || part.value > whole.value || part.value <= 0 || part.end > to) continue;
    if (TO_SHARE.test(text.slice(part.end, to))) return { start, end: part.end, part, whole };
  }
  return null;
}

/** The parts that a share is worked out of: before it, or behind it in a clause of their own. */
function partsOf(sentence: Sentence, { start, end }: QuantityMention): Part | null {
  const { text } = sentence.block;
  const reach = Math.max(sentence.start, start - 100);
  if (SHARE_ENDS.test(text.slice(end, end + 2))) {
    for (const match of text.slice(reach, start).matchAll(PART)) {
      const found = partAt(text, reach + match.index);
      if (found && found.end <= start && TO_SHARE.test(text.slice(found.end, start))) return found;
    }
    const found = wholeFirst(text, reach, start);
    if (found) return found;
  }
  const gap = /^(?:,\sor\s|\s\()/.exec(text.slice(end, end + 6))?.[0];
  if (!gap || !SHARE_TO.test(gap)) return null;
  const found = partAt(text, end + gap.length);
  return found && found.end <= sentence.end ? found : null;
}

/** "60 of 80 (75 percent)" ends behind its bracket. */
const closedAt = (text: string, end: number): number => (text[end] === ')' ? end + 1 : end);

function sumOfParts(sentence: Sentence, mention: QuantityMention): Sum | null {
  const { quantity } = mention;
  if (quantity.unit !== 'percent' || quantity.change) return null;
  const found = partsOf(sentence, mention);
  if (!found) return null;
  const { part, whole } = found;
  const share = (times: number): Interval => ({
    low: (100 * spread(part, times).low) / spread(whole, times).high,
    high: (100 * spread(part, times).high) / spread(whole, times).low,
  });
  const stated = statedInterval(quantity);
  return {
    start: Math.min(found.start, mention.start),
    end: closedAt(sentence.block.text, Math.max(found.end, mention.end)),
    mention,
    operation: 'part',
    fit: fitOf(stated, share(1), share(2), 2 + CLOSE * quantity.value),
    operands: [part.value, whole.value],
    unit: null,
    result: (100 * part.value) / whole.value,
  };
}

const OUTCOMES: Record<Fit, [Outcome, string]> = {
  agrees: ['agrees', 'matches-arithmetic'],
  close: ['cannot-tell', 'close-arithmetic'],
  far: ['differs', 'other-arithmetic'],
};

/** So many digits of the result are shown. */
const DIGITS = 3;

function recordOf({ detail, stated }: Claim): MessageRef {
  const [a, b] = detail.operands as [number, number];
  const unit = detail.unit as string | null;
  const operands = [a, b].map((number) => ({ number, unit }));
  const number = Number((detail.result as number).toPrecision(DIGITS));
  switch (detail.operation) {
    case 'part':
      return { id: 'record_part', params: [...operands, { number, unit: 'percent' }] };
    case 'total':
      return {
        id: 'record_total',
        params: [
          (detail.operands as number[]).map((one) => one.toLocaleString('en')).join(' + '),
          { number: detail.result as number },
        ],
      };
    case 'times':
      return { id: 'record_times', params: [...operands, { number }] };
    default:
      return {
        id: b > a ? 'record_rise' : 'record_fall',
        params: [...operands, { number, unit: stated!.unit ?? unit }],
      };
  }
}

const claimTotal = (sentence: Sentence, { start, end, parts, total }: Total): Claim =>
  makeClaim(sentence, {
    kind: 'arithmetic',
    span: { start, end },
    subject: null,
    property: 'arithmetic',
    stated: exactly(total, null),
    detail: { operation: 'total', operands: parts, unit: null, result: total, fit: 'agrees' },
    rule: 'total',
  });

/** A figure that follows from two others beside it: "rose 25 percent, from 40,000 to 50,000". */
export const arithmetic: ClaimRule = {
  kind: 'arithmetic',
  anyStance: true,
  from: 'quantities',

  match(sentence) {
    if (sentence.quantities.length === 0 || !MAY_HOLD.test(sentence.text)) return [];
    const { text } = sentence.block;
    const steps = readSteps(text, sentence);
    const totals = totalsIn(sentence).map((found) => claimTotal(sentence, found));
    const sums = sentence.quantities.flatMap((mention): Claim[] => {
      const sums = steps.flatMap((step) => sumOfStep(text, mention, step) ?? []);
      const sum = sums.length > 1 ? null : (sums[0] ?? sumOfParts(sentence, mention));
      if (!sum || (sum.fit !== 'agrees' && isAdjusted(sentence.text))) return [];
      const { operation, operands, unit, result, fit } = sum;
      return [
        makeClaim(sentence, {
          kind: 'arithmetic',
          span: sum,
          subject: null,
          property: 'arithmetic',
          stated: mention.quantity,
          detail: { operation, operands, unit, result, fit },
          rule: operation,
        }),
      ];
    });
    return [...sums, ...totals];
  },

  check(claim) {
    const [outcome, reason] = OUTCOMES[claim.detail.fit as Fit];
    return { outcome, reason, record: recordOf(claim), working: null, facts: [], rows: [] };
  },
};
