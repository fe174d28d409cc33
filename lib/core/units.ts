import type { Quantity, UnitId } from './types';
import { CURRENCY_CODES } from './units/currencies';
import { type Dimension, MEASURES, PREFIXABLE } from './units/measures';
import { PREFIX_FACTORS } from './units/prefixes';

export interface Unit {
  id: UnitId;
  /** For a rate, both dimensions with a slash between them ("count/area"). */
  dimension: Dimension | `${string}/${string}`;
  /** Size in the dimension's base unit. Counts and money have no common base: their factor is 1. */
  factor: number;
  /** What is added after the factor to reach the base unit (273.15 for degree_celsius). */
  offset?: number;
}

const POWERS: ReadonlyArray<readonly [prefix: string, dimension: Dimension, power: number]> = [
  ['square_', 'area', 2],
  ['cubic_', 'volume', 3],
];

const CURRENCIES: ReadonlySet<string> = new Set(CURRENCY_CODES);
const known = new Map<UnitId, Unit>();
for (const [dimension, rows] of Object.entries(MEASURES) as [Dimension, (typeof MEASURES)[Dimension]][]) {
  for (const [id, factor, offset] of rows ?? []) {
    known.set(id, offset === undefined ? { id, dimension, factor } : { id, dimension, factor, offset });
  }
}

/**
 * The unit of an id, or undefined for one that is neither a measure, a currency nor a counted noun.
 * A counted noun ("person", "trip") is a unit of dimension `count`: any single word in lower-case letters.
 */
export function unit(id: UnitId): Unit | undefined {
  const hit = known.get(id);
  if (hit) return hit;
  const made = rate(id) ?? power(id) ?? prefixed(id) ?? money(id) ?? count(id);
  if (made) known.set(id, made);
  return made;
}

/** `value` of unit `from` in unit `to`; null where the two do not measure the same thing (metre and gram, USD and EUR). */
export function convert(value: number, from: UnitId, to: UnitId): number | null {
  if (from === to) return value;
  const source = unit(from);
  const target = unit(to);
  if (!source || !target || measured(source) !== measured(target)) return null;
  return (value * source.factor + (source.offset ?? 0) - (target.offset ?? 0)) / target.factor;
}

/** A stated figure in the unit of the record, both ends and the last digit with it. Not for units with an offset. */
export function quantityIn(stated: Quantity, to: UnitId): Quantity {
  const factor = convert(1, stated.unit!, to)!;
  return {
    ...stated,
    value: stated.value * factor,
    low: stated.low * factor,
    high: stated.high === null ? null : stated.high * factor,
    precision: stated.precision * factor,
    unit: to,
  };
}

/** What two units must share to be converted: people are not trips, dollars are not euros. */
function measured(u: Unit): string {
  const slash = u.id.indexOf('/');
  if (slash < 0) return u.dimension === 'count' || u.dimension === 'money' ? u.id : u.dimension;
  if (known.get(u.id)?.dimension === 'frequency') return u.dimension;
  const above = unit(u.id.slice(0, slash));
  const below = unit(u.id.slice(slash + 1));
  return above && below ? `${measured(above)}/${measured(below)}` : u.id;
}

function rate(id: UnitId): Unit | undefined {
  const slash = id.indexOf('/');
  if (slash < 1) return undefined;
  const above = unit(id.slice(0, slash));
  const below = unit(id.slice(slash + 1));
  if (!above || !below) return undefined;
  return { id, dimension: `${above.dimension}/${below.dimension}`, factor: above.factor / below.factor };
}

function power(id: UnitId): Unit | undefined {
  for (const [prefix, dimension, exponent] of POWERS) {
    if (!id.startsWith(prefix)) continue;
    const side = unit(id.slice(prefix.length));
    if (side?.dimension === 'length') return { id, dimension, factor: side.factor ** exponent };
  }
  return undefined;
}

function prefixed(id: UnitId): Unit | undefined {
  for (const [word, factor] of PREFIX_FACTORS) {
    if (!id.startsWith(word)) continue;
    const base = id.slice(word.length);
    const unprefixed = PREFIXABLE.has(base) ? known.get(base) : undefined;
    if (unprefixed) return { id, dimension: unprefixed.dimension, factor: factor * unprefixed.factor };
  }
  return undefined;
}

function money(id: UnitId): Unit | undefined {
  return CURRENCIES.has(id) ? { id, dimension: 'money', factor: 1 } : undefined;
}

function count(id: UnitId): Unit | undefined {
  return /^\p{Ll}[\p{Ll}\p{M}'’_-]*$/u.test(id) ? { id, dimension: 'count', factor: 1 } : undefined;
}
