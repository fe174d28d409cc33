import type { PerspectiveLine, QuantityMention } from '../types';
import { unit as unitOf } from '../units';
import { type Figure, following, isOneFigure, type PerspectiveRule, preceding } from './shared/figure';
import { asStated, divided, makeLine, rounded } from './shared/line';
import { toFigures } from './shared/round';

/** Between a change and where it ended: "rose 12 percent to a record 5,600", "fell 8 percent in May to $42". */
const ENDING =
  /^(?: (?:in|during|for) (?:the )?[A-Za-z0-9’' ]{3,24}?)?,? to (?:about |around |some |roughly |just |a record |a total of |an? [a-z-]{3,12} (?:high|low) of )?$/;
/** Between a figure and how it had changed: "$3.2 billion, up 8 percent", "5,600, an increase of 12 percent". */
const CHANGED =
  /^(?: [a-z]{3,15}){0,3},? \(?(?:up|down|an? (?:increase|rise|gain|decrease|drop|decline|fall) of)(?: by)? (?:about |around |some )?$/;
const FALL = /\b(?:down|decrease|drop|decline|fall)\b/;
/** What the change is from is not the year before, or the change is of each year, or of another figure. */
const UNCLEAR =
  /\b(?:averag\w{1,4}|annual(?:ly|i[sz]ed)?|(?:each|every|per) (?:year|month|week|day)|a (?:year|month|week|day)(?! (?:ago|earlier|before|later|on))|compound\w{0,3}|points?|inflation|adjust\w{1,6}|constant currency|currency|organic\w{0,4}|target|expect\w{0,8}|forecast\w{0,3}|estimat\w{1,5}|analysts)\b/i;
/** The figure before is in the text. */
const TOLD =
  /\b(?:from|compared (?:with|to)|versus|vs\.?|against) (?:about |around |some |just |nearly )?[^A-Za-z\s]{0,3}\d/i;

/** "In 2007 it was $93.6 million. In 2008 it rose by another 13 percent": the text has the figure before. */
const FURTHER = /\b(?:another|further|additional(?:ly)?|again)\b/i;

/** A change so small is within the rounding of both figures, and one so large may be told in another way. */
const LEAST = 0.03;
const MOST = 5;
/** How near the change from the figure as shown is to the one that the text tells. */
const CLOSE = 0.1;
/** Doubling is undone in the head. */
const LEAST_MULTIPLE = 3;

/** What a figure was before a change that the text tells: "rose 12 percent to 5,600" was about 5,000. */
export const before: PerspectiveRule = {
  kind: 'before',
  lines(figure) {
    const { quantity, sentence } = figure;
    const { unit, value, relation } = quantity;
    if (!isOneFigure(quantity) || (relation !== '=' && relation !== '~') || quantity.kind) return [];
    if (!isLevel(unit, value)) return [];
    const factor = factorTo(figure);
    if (factor === null || FURTHER.test(figure.before) || UNCLEAR.test(sentence.text) || TOLD.test(sentence.text))
      return [];
    const line = isTold(value / factor, figure) ? null : lineOf(value, unit, factor);
    return line ? [line] : [];
  },
};

/** Whether a sentence of the paragraph before this one has the earlier figure. */
function isTold(earlier: number, { stage, sentence, quantity }: Figure): boolean {
  return stage
    .before(sentence)
    .some((other) =>
      other.quantities.some(({ quantity: { value, unit } }) => unit === quantity.unit && near(value, earlier)),
    );
}

const near = (a: number, b: number): boolean => Math.abs(a / b - 1) < 0.05;

/** Counts, sums and measures end somewhere; a percentage that rose by a percentage leaves the reader in doubt. */
function isLevel(unit: string | null, value: number): boolean {
  if (unit === null) return value >= 100;
  // A share is at 164p: that it was at 154 is what the change says.
  if (unit === 'penny') return false;
  const dimension = unitOf(unit)?.dimension.split('/')[0];
  return dimension === 'money' || dimension === 'count' || dimension === 'mass' || dimension === 'volume';
}

/** By what the figure was multiplied on its way to here. */
function factorTo(figure: Figure): number | null {
  const first = preceding(figure);
  if (first && ENDING.test(first.between)) {
    const { unit, change, value, relation } = first.previous.quantity;
    if (relation === '=' && unit === 'multiple') return value >= LEAST_MULTIPLE ? value : null;
    if (change !== null) return byPercent(first.previous, change === 'down');
  }
  const later = following(figure);
  if (!later || !CHANGED.test(later.between)) return null;
  // "Up 8 percent to $3.2 billion" is the change of what follows.
  if (/^ (?:to|of)\b/.test(figure.sentence.block.text.slice(later.next.end, later.next.end + 4))) return null;
  return byPercent(later.next, FALL.test(later.between));
}

function byPercent({ quantity }: QuantityMention, falls: boolean): number | null {
  const { unit, value, relation } = quantity;
  if (unit !== 'percent' || (relation !== '=' && relation !== '~')) return null;
  const share = value / 100;
  if (share < LEAST || share > MOST || (falls && share > 0.95)) return null;
  return falls ? 1 - share : 1 + share;
}

function lineOf(value: number, unit: string | null, factor: number): PerspectiveLine | null {
  // As few figures as still show the change that the text tells: 164 is 6.5 percent above 154, and 9 above 150.
  const digits = [2, 3].find((count) => {
    const shown = value / toFigures(value / factor, count) - 1;
    return Math.abs(shown / (factor - 1) - 1) < CLOSE;
  });
  if (digits === undefined) return null;
  const earlier = toFigures(value / factor, digits);
  return makeLine({
    kind: before.kind,
    message: { id: 'perspective_before', params: [rounded(value / factor, unit, digits)] },
    working: divided(asStated(value, unit), { number: toFigures(factor, 4) }),
    value: earlier,
    unit,
    base: factor,
    baseUnit: 'multiple',
  });
}
