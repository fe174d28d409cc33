import { convert } from '../units';
import { isOneFigure, type PerspectiveRule, saysAlready } from './shared/figure';
import { asStated, makeLine } from './shared/line';

/** A difference of temperatures has no zero to move: "1.5 degrees warmer". */
const DIFFERENCE =
  /\b(?:warm(?:er|ing)|cool(?:er|ing)|hotter|colder|above|below|higher|lower|rise|rose|risen|rising|increas\w{1,9}|fall|fell|drop\w{0,8}|by|more than average|difference|swing|change|limit|target|goal|pre-?industrial|Paris)\b/i;

/** Whole degrees, or tenths where the text has them. */
const digitsFor = (precision: number): number => (precision < 1 ? 10 : 1);

/** A temperature on the other scale. */
export const temperature: PerspectiveRule = {
  kind: 'temperature',
  lines(figure) {
    const { quantity, sentence } = figure;
    const { unit, value, change, precision, relation } = quantity;
    if (unit !== 'degree_celsius' && unit !== 'degree_fahrenheit') return [];
    if (relation === 'range' && !isOneFigure(quantity)) return [];
    const target = unit === 'degree_celsius' ? 'degree_fahrenheit' : 'degree_celsius';
    const level = convert(value, unit, target)!;
    if (saysAlready(figure, target, level)) return [];
    const differs = change !== null || DIFFERENCE.test(sentence.text);
    // "Rose to 40 °C" is a temperature all the same.
    const isLevel = !differs || /\b(?:to|at|of|reach\w{0,8}|hit|around|about|near)\s$/.test(figure.before);
    if (differs && isLevel && value < 15) return [];
    const exact = isLevel ? level : value * (target === 'degree_fahrenheit' ? 9 / 5 : 5 / 9);
    const tenths = digitsFor(isLevel ? precision : Math.min(precision, 0.1));
    const rounded = Math.round(exact * tenths) / tenths;
    return [
      makeLine({
        kind: temperature.kind,
        message: { id: 'perspective_about', params: [{ number: rounded, unit: target }] },
        working: {
          id: isLevel
            ? target === 'degree_fahrenheit'
              ? 'perspective_to_fahrenheit'
              : 'perspective_to_celsius'
            : target === 'degree_fahrenheit'
              ? 'perspective_step_fahrenheit'
              : 'perspective_step_celsius',
          params: [asStated(value, null)],
        },
        value: rounded,
        unit: target,
        base: target === 'degree_fahrenheit' ? 5 / 9 : 9 / 5,
        baseUnit: `${unit}/${target}`,
        system: target === 'degree_fahrenheit' ? 'us' : 'metric',
      }),
    ];
  },
};
