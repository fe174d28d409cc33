import type { PerspectiveLine, QuantityMention } from '../types';
import { convert, unit as unitOf } from '../units';
import { type Figure, following, isOneFigure, type PerspectiveRule, preceding } from './shared/figure';
import { asStated, makeLine, rounded } from './shared/line';
import { oneFigureServes, toFigures } from './shared/round';

const MOVED =
  /\b(?:ris(?:e|en|ing)|rose|gr[eo]w|increas|climb|jump|surg|soar|f[ae]ll|drop|declin(?!(?:ed|es|ing)? to [a-z]{3})|sank|slip|plung|shr[aiu]nk|reduc|rais|lower|boost|expan|slash|swell|chang|mov|improv)|\b(?:cut|cuts|cutting|went|gone|going|up|down)\b/i;
/** The text tells the change itself. */
const TOLD = /\b(?:percent|per cent|doubl|tripl|quadrupl|halv)|\b(?:half|twice|times)\b|fold\b|%/i;
const POINTS = /\b(?:percentage points?|points?|half|twice|times)\b|\b(?:doubl|tripl|quadrupl|halv)|fold\b/i;
/** A year, a date or a place between the two ends: "from 4.8 billion in 2012 to 10 billion", "to 5 percent in May from 4". */
const FORTH =
  /^(?: (?:in|on|at|during|by|of) [A-Za-z0-9’' -]{2,30}?)?,? to (?:about |nearly |around |almost |more than |just )?$/;
const BACK =
  /^(?: (?:in|on|at|during|by|of) [A-Za-z0-9’' -]{2,30}?)?,?(?: (?:well |slightly |sharply )?(?:up|down))? from (?:about |nearly |around |just )?$/;

/** "$5.2 billion, compared with $4.1 billion a year earlier": one series at two times. */
const COMPARED =
  /^(?: (?:in|for|during|last|this|of) [A-Za-z0-9’' -]{2,40}?)?,? (?:(?:as )?compared (?:with|to)|versus|vs\.?|against|up from|down from) (?:about |nearly |around |just |only )?$/;
const EARLIER =
  /^,?(?: [a-z]{3,12})?,? (?:(?:a|one|two|three|five|ten) (?:years?|months?|weeks?|decades?) (?:ago|earlier|before)|(?:in|for|during) (?:the )?(?:same |previous |prior |year-ago |corresponding )[a-z -]{4,25}|the (?:previous|prior) (?:year|month|quarter|week)|last year|a decade (?:ago|earlier)|in (?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d)\b/;
/** "58 percent of women, compared with 41 percent of men": one share in two groups. */
const OF_GROUP =
  /^ (?:of|in|for|among) (?:all |the )?[\p{L}.][\p{L}. -]{1,30}?[\p{L}.],? \(?(?:as )?(?:compared (?:with|to)|opposed to|versus|vs\.?|against) (?:about |just |only )?$/u;
const GROUP_AFTER = /^ (?:of|in|for|among|nationally|nationwide|statewide)\b/;

/** How near its figure the verb stands, where the figure is one range. */
const NEAR = 100;
const RISES = /\b(?:ris|rose|gr[eo]w|increas|climb|jump|surg|soar|rais|boost|expan|swell|improv|up\b)/i;
const FALLS = /\b(?:f[ae]ll|drop|declin|reduc|cut|lower|shr[aiu]nk|slash|sank|slip|plung|down\b)/i;

/** Under this it is what the text's own rounding could make. */
const LEAST = 0.05;
/** From here on it is told as a multiple. */
const TIMES = 2;

/** "From 32,000 to 38,000 feet" is a climb, and nobody asks by how much. */
const CHANGING = new Set(['money', 'count', 'mass', 'volume']);

interface Ends {
  before: number;
  now: number;
  unit: string | null;
  /** The size of the last digit of the rougher end. */
  precision: number;
}

/** How much a figure has changed, where the text gives both ends and leaves the rest to the reader. */
export const change: PerspectiveRule = {
  kind: 'change',
  lines(figure) {
    const ends = endsOf(figure);
    if (!ends || !(ends.before > 0) || !(ends.now > 0)) return [];
    const ratio = ends.now / ends.before;
    if (Math.abs(ratio - 1) < LEAST || ratio > 1000 || isContradicted(ends, figure)) return [];
    return [ends.unit === 'percent' ? inPoints(ends) : inPercent(ends)];
  },
};

/** "Was reduced from 44 mg to 50 mg": one of the two is not meant so. */
function isContradicted({ before, now }: Ends, figure: Figure): boolean {
  const verb = figure.before.slice(-NEAR);
  return now > before && FALLS.test(verb) && !RISES.test(verb);
}

function endsOf(figure: Figure): Ends | null {
  const { quantity, sentence } = figure;
  const { unit } = quantity;
  if (unit !== null && unit !== 'percent' && !CHANGING.has(unitOf(unit)?.dimension.split('/')[0] ?? '')) return null;
  if (unit === null && quantity.value < 100) return null;
  const ends = pairOf(figure);
  const told = unit === 'percent' ? POINTS : TOLD;
  return ends && !told.test(sentence.text) ? ends : null;
}

function pairOf(figure: Figure): Ends | null {
  const { quantity, sentence, before, mention } = figure;
  if (quantity.relation === 'range') return withinRange(figure);
  if (!isOneFigure(quantity)) return null;
  const first = preceding(figure);
  if (first && FORTH.test(first.between)) {
    const lead = sentence.block.text.slice(sentence.start, first.previous.start);
    const from =
      /\bfrom (?:about |nearly |around |an estimated |almost )?$/.test(lead) ||
      /^from\b/.test(textOf(first.previous, figure));
    if (from && MOVED.test(lead)) return pair(first.previous, mention);
  }
  const later = following(figure);
  if (later && BACK.test(later.between) && (MOVED.test(before) || /\b(?:up|down) from/.test(later.between))) {
    return pair(later.next, mention);
  }
  return later ? compared(later, figure) : null;
}

function compared({ next, between }: NonNullable<ReturnType<typeof following>>, figure: Figure): Ends | null {
  const { mention, sentence, quantity } = figure;
  const after = sentence.block.text.slice(next.end, sentence.end);
  if (COMPARED.test(between) && EARLIER.test(after)) return pair(next, mention);
  const isShare = quantity.unit === 'percent' && next.quantity.unit === 'percent';
  return isShare && OF_GROUP.test(between) && GROUP_AFTER.test(after) ? pair(next, mention) : null;
}

const textOf = ({ start, end }: QuantityMention, { sentence }: Figure): string => sentence.block.text.slice(start, end);

/** "increase their holdings from 25 percent to 30 percent", read as one range. */
function withinRange(figure: Figure): Ends | null {
  const { low, high, unit, precision } = figure.quantity;
  // "It declined to say which of them can run from $500,000 to $1 million": no verb near moves the figure.
  const near = figure.before.slice(-NEAR);
  if (high === null || !/^from\b/.test(textOf(figure.mention, figure)) || !MOVED.test(near)) return null;
  // A range is kept in order: which end came first is the verb's to say.
  const falls = FALLS.test(near);
  return { ...(falls ? { before: high, now: low } : { before: low, now: high }), unit, precision };
}

function pair(from: QuantityMention, to: QuantityMention): Ends | null {
  const a = from.quantity;
  const b = to.quantity;
  // "To over 20 percent" leaves the change open.
  if (![a, b].every(({ relation }) => relation === '=' || relation === '~')) return null;
  const precision = Math.max(a.precision, b.precision);
  // "From $2,000 to $1,500 a month" names the month once.
  if (a.unit === b.unit || (a.unit !== null && b.unit?.startsWith(`${a.unit}/`)))
    return { before: a.value, now: b.value, unit: b.unit, precision };
  const same = a.unit !== null && b.unit !== null ? convert(a.value, a.unit, b.unit) : null;
  return same === null ? null : { before: same, now: b.value, unit: b.unit, precision };
}

/** From here on "97 percent more" of rounded rates is told as twice. */
const TWICE = 1.9;
/** One figure is as good as two where it is so near. */
const AS_GOOD = 0.06;
/** How much of a change may be due to how its ends were rounded, before its second figure says nothing. */
const OPEN = 0.1;

function inPoints({ before, now, precision }: Ends): PerspectiveLine {
  const points = toFigures(Math.abs(now - before), 3);
  const ratio = now / before;
  const times = ratio >= TWICE;
  const exact = 100 * (ratio - 1);
  // "From 8.6 to 9.1 percent" may be 5 percent more and may be 7.
  const isOpen = (50 * precision * (before + now)) / before ** 2 > OPEN * Math.abs(exact);
  const percent = isOpen && oneFigureServes(exact, AS_GOOD) ? toFigures(exact, 1) : exact;
  return makeLine({
    kind: change.kind,
    message: times
      ? {
          id: 'perspective_points_times',
          params: [{ number: points, unit: 'percentage_point' }, rounded(ratio)],
        }
      : {
          id: percent > 0 ? 'perspective_points_more' : 'perspective_points_less',
          params: [{ number: points, unit: 'percentage_point' }, rounded(Math.abs(percent), 'percent')],
        },
    working: { id: 'perspective_from_to', params: [asStated(before, 'percent'), asStated(now, 'percent')] },
    value: toFigures(times ? ratio : percent),
    unit: times ? 'multiple' : 'percent',
    base: before,
    baseUnit: 'percent',
  });
}

function inPercent({ before, now, unit }: Ends): PerspectiveLine {
  const ratio = now / before;
  const times = ratio >= TIMES;
  const percent = 100 * (ratio - 1);
  return makeLine({
    kind: change.kind,
    message: times
      ? { id: 'perspective_times', params: [rounded(ratio)] }
      : {
          id: percent > 0 ? 'perspective_more' : 'perspective_less',
          params: [rounded(Math.abs(percent), 'percent')],
        },
    working: { id: 'perspective_from_to', params: [asStated(before, unit), asStated(now, unit)] },
    value: toFigures(times ? ratio : percent),
    unit: times ? 'multiple' : 'percent',
    base: before,
    baseUnit: unit ?? 'count',
  });
}
