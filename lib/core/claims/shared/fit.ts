import type { UnitId } from '../../types';
import { unit } from '../../units';
import { type Interval, meets } from '../../verdict';

/** One side of a conversion: its figure, or the two ends of its range, with the size of the last digit that counts. */
export interface Side {
  values: number[];
  precision: number;
  /** "about 120 kilometres": the rounding counts twice. */
  hedged: boolean;
  unit: UnitId;
}

/** `far` is further apart than any rounding of both sides. */
export type Fit = 'agrees' | 'close' | 'far';

export interface Reading {
  fit: Fit;
  /** What the first side comes to in the unit of the second, by the reading that fits best. */
  values: number[];
}

/**
 * Sizes that a unit's name may mean besides its usual one, as multiples of that: the imperial gallon beside the US one,
 * the metric and the long ton beside the short, the troy ounce, the metric horsepower, the kilocalorie.
 */
const OTHER_SIZES: Readonly<Record<string, readonly number[]>> = {
  gallon: [1.20095],
  quart: [1.20095],
  pint: [1.20095],
  fluid_ounce: [0.96076],
  cup: [1.05669, 1.20095, 0.84535],
  tablespoon: [1.01442, 1.20095],
  teaspoon: [1.01442, 1.20095],
  barrel: [0.7381, 1.02936],
  ton: [1.10231, 1.12],
  ounce: [1.09714],
  horsepower: [0.98632],
  calorie: [1000],
};

/** A mile at sea is longer, but which one is meant is no more than a guess: it never makes a figure agree. */
const NAUTICAL = 1.15078;

/** "60,000 gallons a minute" may mean the imperial ones as well. */
const sizesOf = (id: UnitId): number[] => {
  const slash = id.indexOf('/');
  if (slash < 0) return [1, ...(OTHER_SIZES[id.replace(/^(?:kilo|mega|giga)(?=ton$|calorie$)/, '')] ?? [])];
  return sizesOf(id.slice(0, slash)).flatMap((above) => sizesOf(id.slice(slash + 1)).map((below) => above / below));
};

/** Below a hundred a zero at the end may be rounding, as far as a twentieth goes: "30 miles (50 km)". */
const precisionOf = ({ values, precision }: Side): number =>
  precision === 1 && values.every((value) => value >= 20 && value < 100 && value % 10 === 0)
    ? Math.min(5, 0.1 * values[0]!)
    : precision;

/** A journalist's two roundings may lie this far apart and more, and are still no mistake. */
const CLOSE = 0.1;
/** The same for temperatures, which have no zero of their own to take a share of: kelvins. */
const CLOSE_KELVIN = 2;

const around = (value: number, reach: number): Interval => ({ low: value - reach, high: value + reach });

/**
 * Holds the second side against the first, at the precision that both show. A temperature may be a difference too
 * ("rose 2 degrees Celsius (3.6 Fahrenheit)"), and is read as either.
 */
export function fitSides(a: Side, b: Side): Reading {
  const [from, to] = [unit(a.unit)!, unit(b.unit)!];
  const isTemperature = from.dimension === 'temperature';
  const offset = ((from.offset ?? 0) - (to.offset ?? 0)) / to.factor;
  const readings = isTemperature ? [offset, 0] : [0];
  const factors = sizesOf(a.unit).flatMap((x) => sizesOf(b.unit).map((y) => (x * from.factor) / (y * to.factor)));
  let best: Reading | null = null;
  for (const added of readings) {
    for (const factor of factors) {
      const values = a.values.map((value) => value * factor + added);
      const fit = fitOf(values, precisionOf(a) * factor, a.hedged, b, isTemperature ? CLOSE_KELVIN / to.factor : null);
      if (!best || ORDER.indexOf(fit) < ORDER.indexOf(best.fit)) best = { fit, values };
    }
  }
  const atSea = a.unit === 'mile' ? NAUTICAL : b.unit === 'mile' ? 1 / NAUTICAL : null;
  if (best!.fit === 'far' && atSea !== null) {
    const values = best!.values.map((value) => value * atSea);
    const fit = fitOf(values, (precisionOf(a) * atSea * from.factor) / to.factor, a.hedged, b, null);
    if (fit !== 'far') return { ...best!, fit: 'close' };
  }
  return best!;
}
const ORDER: readonly Fit[] = ['agrees', 'close', 'far'];

function fitOf(values: number[], precision: number, hedged: boolean, b: Side, degrees: number | null): Fit {
  const own = precisionOf(b);
  const met = (times: number, slack: (value: number) => number) =>
    values.every((value, i) =>
      meets(
        around(value, times * precision * (hedged ? 1 : 0.5) + slack(value)),
        around(b.values[i]!, times * own * (b.hedged ? 1 : 0.5)),
      ),
    );
  if (met(1, () => 1e-9)) return 'agrees';
  return met(2, (value) => degrees ?? CLOSE * Math.abs(value)) ? 'close' : 'far';
}
