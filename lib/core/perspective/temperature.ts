import type { MessageParam, PerspectiveLine } from '../types';
import { convert } from '../units';
import { type Figure, type PerspectiveRule, saysAlready } from './shared/figure';
import { asStated, makeLine } from './shared/line';

/** A difference of temperatures has no zero to move. Surely one: "warmed by 2 °C", "a swing of 20 °C". */
const DIFFERENCE_BEFORE =
  /\b(?:(?:rise|rose|risen|rising|increas\w{1,5}|fall|falls|fell|fallen|drop|drops|dropped|warmed|warming|cooled|cooling|climbed|gained|shed)|(?:rise|increase|fall|drop|difference|swing|change|gap|jump|warming|cooling)s? of|by|within|plus or minus)\s$/i;
/** "6 °C hotter", "2 °C of warming", "a 4 °C world". */
const DIFFERENCE_AFTER =
  /^,?[- ](?:of )?(?:(?:global |planetary )?warming|cooling|warmer|cooler|hotter|colder|higher|lower|more|less|above|below|over (?:pre|the)|rise|increase|drop|fall|jump|swing|difference|gap|world|planet|future|scenario|target|limit|goal)\b/i;
/** "Fell below 20 °F" and "climbed above 40 °C" end at a temperature. */
const PASSED = /^(?:above|below|over|under|past)\b/i;
/** "A rise in the heat of 20 °C" is too far from its figure to be told from "a rise to the heat of 20 °C". */
const FAR = 50;
const DIFFERENCE_NOUN = /\b(?:rise|increase|fall|drop|difference|swing|change|gap)s?\b/i;
const isFarDifference = (before: string) =>
  /\bof\s$/i.test(before) && DIFFERENCE_NOUN.test(before.slice(-FAR).split(/[,;]/).pop()!);
/** Words near which a small figure may be either. */
const DOUBT =
  /\b(?:warm(?:er|ing|ed)|cool(?:er|ing|ed)|hotter|colder|above|below|higher|lower|rise|rose|risen|rising|increas\w{1,9}|fall|fell|drop\w{0,8}|difference|swing|change|limit|target|goal|pre-?industrial|climate|emissions|greenhouse|global\w{0,2}|planet)\b/i;
/** Of less than this, nobody can tell which of the two it is. */
const SURELY_LEVEL = 15;
const HOT = 300;
const TENS = 10;

/** A temperature, or a difference of temperatures, on the other scale. */
export const temperature: PerspectiveRule = {
  kind: 'temperature',
  lines(figure) {
    const { unit } = figure.quantity;
    if (unit === 'degree_celsius') return onScale(figure, 'degree_fahrenheit', 9 / 5);
    return unit === 'degree_fahrenheit' ? onScale(figure, 'degree_celsius', 5 / 9) : [];
  },
};

function onScale(figure: Figure, target: string, degree: number): PerspectiveLine[] {
  const { quantity, mention, sentence, before, after } = figure;
  const { value, low, high, unit, change, precision, relation } = quantity;
  const words = sentence.block.text.slice(mention.start, mention.end);
  const isLevel =
    PASSED.test(words) || !(change !== null || DIFFERENCE_BEFORE.test(before) || DIFFERENCE_AFTER.test(after));
  if (isLevel && (isFarDifference(before) || (value < SURELY_LEVEL && DOUBT.test(sentence.text)))) return [];
  const step = value * degree;
  const isTold = sentence.quantities.some(
    (other) => other.quantity.unit === target && Math.abs(other.quantity.value / step - 1) < 0.1,
  );
  if (isTold || saysAlready(figure, target, convert(value, unit!, target)!)) return [];
  // Whole degrees, or tenths where the text has them.
  const tenths = !isLevel || precision < 1 ? 10 : 1;
  const exact = (degrees: number) => (isLevel ? convert(degrees, unit!, target)! : degrees * degree);
  // A kiln's 800 °C are told to ten degrees. Nothing is "-0".
  const told = (degrees: number) => {
    const there = exact(degrees);
    const step = Math.abs(there) >= HOT && precision >= TENS ? TENS : 1 / tenths;
    return Math.round(there / step) * step + 0;
  };
  // "Of 7.2 degrees", whose scale was not read, in another place of the sentence.
  if (new RegExp(`(?<![\\d.,])${told(value)}(?: ?°| degrees)`).test(before + after)) return [];
  const shown = (degrees: number, withUnit: string | null): MessageParam => ({ number: told(degrees), unit: withUnit });
  const scale = target === 'degree_fahrenheit' ? 'fahrenheit' : 'celsius';
  return [
    makeLine({
      kind: temperature.kind,
      message:
        relation === 'range' && high !== null
          ? { id: 'perspective_about_range', params: [shown(low, null), shown(high, target)] }
          : { id: 'perspective_about', params: [shown(value, target)] },
      working: {
        id: isLevel ? `perspective_to_${scale}` : `perspective_step_${scale}`,
        params: [asStated(relation === 'range' ? low : value, null)],
      },
      value: told(value),
      unit: target,
      base: degree,
      baseUnit: `${target}/${unit}`,
      system: target === 'degree_fahrenheit' ? 'us' : 'metric',
    }),
  ];
}
