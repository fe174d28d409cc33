import type { PerspectiveLine, Quantity, QuantityMention } from '../types';
import { unit as unitOf } from '../units';
import { type Figure, following, isOneFigure, type PerspectiveRule, preceding } from './shared/figure';
import { asStated, divided, makeLine, rounded } from './shared/line';
import { roundFactor, toFigures } from './shared/round';

/** "3,000 of the 45,000 votes", "1,200 of the town’s 4,000 homes", "140 out of its 900 staff". */
const OF =
  /^ (?:of|out of|among)(?: (?:the|its|their|his|her|our|these|those|all|some|about|nearly|roughly|more than|at least|an estimated|a total of)){0,3}(?: [\p{L}.-]{2,20}['’]s?)?(?: (?:roughly|nearly|about|estimated|total))?\s$/u;
/** "Of the 1,200 schools in the county, 300 are closed". */
const OPENS = /^(?:Of|Out of) (?:the |its |their |those |these |more than |about |nearly |some |all ){0,2}$/;
const THEN = /^(?: [\p{L}\p{M}'’.-]{1,20}){0,12}, (?:about |nearly |only |just |at least |more than |some )?$/u;
/** A part below a thousand with no noun of its own is no quantity by itself: "390 of its 12,000 jobs". */
const PART_BEFORE =
  /(?:^|\s)(\d{1,3}) (?:of|out of)(?: (?:the|its|their|his|her|our|these|those|all|some|about|nearly|roughly|more than|at least|an estimated|a total of)){0,3}(?: [\p{L}.-]{2,20}['’]s?)?(?: (?:roughly|nearly|about|estimated|total))?\s?$/u;
const PART_AFTER =
  /^(?: [\p{L}\p{M}'’.-]{1,20}){0,12}, (?:about |nearly |only |just |at least |more than |some )?(\d{1,3}) (?:are|were|is|have|had|has|remain|remained|will|did|do|failed|closed|passed|voted|died|said)\b/u;
/** A place in an order, a score, a page, or a pick: not a part of a whole. */
const NO_PART =
  /\b(?:rank(?:s|ed|ing)?|numbers?|no\.|top|first|last|page|chapter|part|lot|day|game|round|week|season|episode|each|went|hit|made|shot|passing|shooting)\s$/i;
/** The share is told already, or the figures are of a game. */
const TOLD =
  /\b(?:percent|per cent|percentage|half|third|quarter|tenth|fifth|fourth|one in|majority|ratio|rate of|twice|points?|goals?|passes|shots?|attempts?|games?|matches|yards?|league|playoffs?)\b|%|\bin (?:every )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)\b/i;

const LEAST_WHOLE = 20;
const LEAST_PART = 3;
/** Of less than this, the two figures themselves say more. */
const LEAST = 0.002;
const MOST = 0.95;

/** What share one figure is of another that the sentence itself makes it a part of. */
export const ratio: PerspectiveRule = {
  kind: 'ratio',
  lines(figure) {
    const { quantity, sentence, before, mention } = figure;
    const part = partOf(figure);
    // "There may be only 20 out of the 292 seats sold" is a guess.
    if (part && /\b(?:may|might|could|would) (?:only )?(?:be|have|see|get)\b/i.test(before)) return [];
    if (part && isOfOneKind(part, mention)) return TOLD.test(sentence.text) ? [] : [shareOf(part, quantity)];
    if (!isOneFigure(quantity) || quantity.change !== null || !Number.isInteger(quantity.value)) return [];
    if (NO_PART.test(before)) return [];
    const { text } = sentence.block;
    // "One of the 341", and figures within a name or a list of them.
    if (/[-–/]$/.test(before) || /^[-–/]/.test(text.slice(mention.end, mention.end + 1))) return [];
    const whole = wholeOf(figure);
    return whole && !TOLD.test(sentence.text) ? [shareOf(quantity, whole.quantity)] : [];
  },
};

/** The part that stands beside a whole as a bare number; the line is the whole's then. */
function partOf({ sentence, before, after, mention }: Figure): Quantity | null {
  const [match, digits] = PART_BEFORE.exec(before) ?? [];
  if (match && digits) {
    const at = mention.start - match.length;
    if (sentence.quantities.some(({ start, end }) => end > at && start < mention.start)) return null;
    return NO_PART.test(before.slice(0, before.length - match.trimStart().length)) ? null : bare(digits);
  }
  if (mention !== sentence.quantities[0] || !OPENS.test(before)) return null;
  const [, then] = PART_AFTER.exec(after) ?? [];
  return then ? bare(then) : null;
}

const bare = (digits: string): Quantity => ({
  value: Number(digits),
  low: Number(digits),
  high: Number(digits),
  unit: null,
  relation: '=',
  change: null,
  precision: 1,
});

function wholeOf(figure: Figure): QuantityMention | null {
  const after = following(figure);
  if (after && OF.test(after.between) && isOfOneKind(figure.quantity, after.next)) return after.next;
  const first = preceding(figure);
  const { sentence } = figure;
  if (!first || first.previous !== sentence.quantities[0] || !THEN.test(first.between)) return null;
  const lead = sentence.block.text.slice(sentence.start, first.previous.start);
  return OPENS.test(lead) && isOfOneKind(figure.quantity, first.previous) ? first.previous : null;
}

/** The whole is counted in things, and the part in the same ones or in none of its own. */
function isOfOneKind(quantity: Quantity, { quantity: whole }: QuantityMention): boolean {
  if (whole.unit === null || unitOf(whole.unit)?.dimension !== 'count' || !isOneFigure(whole)) return false;
  if (whole.change !== null || (quantity.unit !== null && quantity.unit !== whole.unit)) return false;
  if (quantity.value < LEAST_PART) return false;
  const share = quantity.value / whole.value;
  return whole.value >= LEAST_WHOLE && share >= LEAST && share <= MOST && !isPlain(quantity.value, whole.value);
}

/** "29 of the 50", "20 of the 40": nobody needs help with these. */
function isPlain(part: number, whole: number): boolean {
  const times = whole / part;
  return /^[15]0+$/.test(String(whole)) || (Number.isInteger(times) && (times <= 5 || times === 10));
}

function shareOf({ value, unit }: Quantity, whole: Quantity): PerspectiveLine {
  const working = divided(asStated(value, unit), asStated(whole.value, whole.unit));
  const base = { kind: ratio.kind, working, base: whole.value, baseUnit: whole.unit! };
  const factor = roundFactor(whole.value / value);
  if (factor) {
    const message = { id: 'perspective_one_of', params: [{ number: factor }] };
    return makeLine({ ...base, message, value: 1 / factor, unit: null });
  }
  const percent = (100 * value) / whole.value;
  const message = { id: 'perspective_about', params: [rounded(percent, 'percent')] };
  return makeLine({ ...base, message, value: toFigures(percent), unit: 'percent' });
}
