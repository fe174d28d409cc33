import type { QuantityMention } from '../types';
import { unit as unitOf } from '../units';
import { type Figure, following, isOneFigure, type PerspectiveRule, preceding, tellsOfHarm } from './shared/figure';
import { asStated, divided, makeLine, rounded } from './shared/line';
import { toFigures } from './shared/round';

/** "$153 million on 2,164 projects", "a $9 billion order for 30 jets", "$355,760 in grants to 31 groups". */
const MONEY_FIRST =
  /^(?: (?!from\b|and\b|or\b|than\b|more\b)[a-z]{2,14}){0,4} (?:for|on|to|across|among|buying|to build|to buy|to fund|to repair|to replace)(?: (?:the|its|some|all|about|around|more than|at least|nearly))?\s$/;
/** "50 jets at a value of $16 billion", "12 stations costing $40 million". */
const COUNT_FIRST =
  /^(?: (?!and\b|or\b|than\b)[A-Za-z]{2,14}){0,4} (?:worth|valued at|costing|at a (?:total )?(?:cost|value|price) of)(?: (?:some|about|around|more than|at least|nearly))?\s$|^ for(?: a total of)?(?: (?:some|about|around|more than|at least|nearly))?\s$/;
/** The sum is for each already, or it is no sum of them. */
const SAID = /\b(?:each|every|apiece|per|a piece|average|individual)\b/i;
/** Nouns that do not share a sum among them. */
const NOT_SHARED =
  /^(?:time|way|point|thing|reason|percent|step|day|part|level|place|game|charge|count|side|term|other|fold)$/;

/** Of a smaller sum the part of each is a price: "12 issues for £11.99". */
const LEAST_SUM = 10_000;

/** What a sum comes to for each of the things that the sentence itself names. */
export const moneyEach: PerspectiveRule = {
  kind: 'money-each',
  lines(figure) {
    const { quantity, sentence, before } = figure;
    if (!isMoney(figure) || !isOneFigure(quantity) || quantity.change !== null) return [];
    if (quantity.value < LEAST_SUM) return [];
    const counted = countedThings(figure);
    if (!counted || SAID.test(sentence.text) || /\bfrom\s*$/.test(before) || tellsOfHarm(figure)) return [];
    const { value, unit } = counted.quantity;
    const each = quantity.value / value;
    return [
      makeLine({
        kind: moneyEach.kind,
        message: { id: 'perspective_money_each', params: [rounded(each, quantity.unit), unit!.replaceAll('_', ' ')] },
        working: divided(asStated(quantity.value, quantity.unit), asStated(value, unit)),
        value: toFigures(each),
        unit: `${quantity.unit}/${unit}`,
        base: value,
        baseUnit: unit!,
      }),
    ];
  },
};

const isMoney = ({ quantity }: Figure): boolean =>
  quantity.unit !== null && unitOf(quantity.unit)?.dimension === 'money' && !quantity.unit.includes('/');

function countedThings(figure: Figure): QuantityMention | null {
  const after = following(figure);
  if (after && after.between.length < 60 && MONEY_FIRST.test(after.between) && isCount(after.next)) return after.next;
  const first = preceding(figure);
  if (first && first.between.length < 60 && COUNT_FIRST.test(first.between) && isCount(first.previous)) {
    return first.previous;
  }
  return null;
}

function isCount({ quantity, unitText }: QuantityMention): boolean {
  const { value, unit, relation } = quantity;
  if (unit === null || NOT_SHARED.test(unit) || unitOf(unit)?.dimension !== 'count') return false;
  // A head noun that the text does not end with ("30 under-fives") was read with doubt.
  return relation !== 'range' && Number.isInteger(value) && value >= 2 && /^[a-z_]+$/.test(unit) && unitText !== '';
}
