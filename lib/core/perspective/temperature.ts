import type { MessageParam, PerspectiveLine } from '../types';
import { convert } from '../units';
import { type Figure, type PerspectiveRule, saysAlready } from './shared/figure';
import { asStated, makeLine } from './shared/line';

/** A difference of temperatures has no zero to move: "1.5 degrees warmer". */
const DIFFERENCE =
  /\b(?:warm(?:er|ing|ed)|cool(?:er|ing|ed)|hotter|colder|above|below|higher|lower|rise|rose|risen|rising|increas\w{1,9}|fall|fell|drop\w{0,8}|by|difference|swing|change|limit|target|goal|pre-?industrial|Paris)\b/i;
/** "Rose to 40 °C" is a temperature all the same. */
const LEVEL_BEFORE = /\b(?:to|at|of|reach\w{0,8}|hit|around|about|near)\s$/;
/** Of less than this, nobody can tell which of the two it is. */
const SURELY_LEVEL = 15;

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
  const { quantity, sentence, before } = figure;
  const { value, low, high, unit, change, precision, relation } = quantity;
  const differs = change !== null || DIFFERENCE.test(sentence.text);
  const isLevel = !differs || LEVEL_BEFORE.test(before);
  if (differs && isLevel && value < SURELY_LEVEL) return [];
  const step = value * degree;
  const isTold = sentence.quantities.some(
    (other) => other.quantity.unit === target && Math.abs(other.quantity.value / step - 1) < 0.1,
  );
  if (isTold || saysAlready(figure, target, convert(value, unit!, target)!)) return [];
  // Whole degrees, or tenths where the text has them.
  const tenths = !isLevel || precision < 1 ? 10 : 1;
  const exact = (degrees: number) => (isLevel ? convert(degrees, unit!, target)! : degrees * degree);
  const told = (degrees: number) => Math.round(exact(degrees) * tenths) / tenths;
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
        params: [asStated(value, null)],
      },
      value: told(value),
      unit: target,
      base: degree,
      baseUnit: `${target}/${unit}`,
      system: target === 'degree_fahrenheit' ? 'us' : 'metric',
    }),
  ];
}
