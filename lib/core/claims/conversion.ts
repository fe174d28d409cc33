import type { Claim, MessageRef, Outcome, Quantity, QuantityMention, Span, UnitId } from '../types';
import { convert, unit } from '../units';
import { fitSides, type Reading, type Side } from './shared/fit';
import { type ClaimRule, makeClaim, type Sentence } from './shared/sentence';

/** What is converted in a text. Money is left out: its rates change by the day; so are time and counts. */
const CONVERTED = new Set([
  'length',
  'area',
  'volume',
  'mass',
  'temperature',
  'length/time',
  'pressure',
  'power',
  'energy',
  'force',
]);
const METRIC =
  /^(?:(?:square_|cubic_)?(?:nano|micro|milli|centi|deci|hecto|kilo|mega|giga|tera)?(?:metre|litre|gram|watt|watt_hour|joule|pascal|bar|newton)|tonne|hectare|kelvin|degree_celsius)$/;

/** How the second figure follows the first: only inside brackets of its own is it surely the same one again. */
type Form = 'bracket' | 'beside';

/** "17 miles wide (27 km)", "1,400-mile-wide (2,300 km)", "8,848 metres above sea level (29,029 feet)". */
const OPENED =
  /^(?:[- ](?:wide|long|tall|high|deep|thick|across|away|apart|off|offshore|inland|north|south|east|west|in (?:diameter|length|width|height|area)|above sea level))?\s?[([]\s?$/;
/** "75 miles, or about 120 kilometers", "10km/6 miles", "75 miles — 120 kilometers —". */
const BESIDE = /^(?:,?\s(?:or|i\.e\.,)\s|\s?\/\s?|,\s|\s?[—–]\s?)$/;
const CLOSED = /^\s?[)\],;]/;
/** What may follow a conversion inside its brackets: "(2,800 meters above sea level)", never "(50 km/h for trucks)". */
const STILL_OPEN =
  /^(?:\s|-)(?:above|below|wide|long|deep|high|tall|thick|across|away|per|an?|each|in (?:diameter|length|all))\b/;
/** Between the start of a mention and its number stands a hedge or a sign, never "up from" or "of". */
const HEDGED =
  /^(?:(?:about|around|approximately|approx\.?|nearly|almost|roughly|close to|some|just|over|under|more than|less than|at least|up to|as much as|minus|negative|between|a|[-−~≈±])\s?){0,3}$/i;
/** "3m x 4m (10ft x 13ft)", "a few hundred feet (100 m)", "below zero Celsius (5 F)". */
const PART_OF_MORE =
  /(?:\d\S{0,3}\s(?:[a-z]{1,12}\s)?(?:x|by)|\b(?:few|several|couple(?: of)?|hundreds of|thousands of|below|above)|[x×])\s?$/i;
const ON_TO_MORE = /^\s?(?:x|×|by|and|or|to)\b/i;
/** "10km and 20km (12 miles)": which of them is converted is not sure. */
const ONE_OF_SEVERAL = /(?:\b(?:and|or|to)|,)\s?$/i;
/** A part that was not read as one: "11st 4lb (72kg)", "6' 2in". */
const LARGER_PART = /\d\s?(?:st|stone|ft|feet|foot|lbs?|pounds?|yards?|['’′])[,\s]{0,2}(?:and\s)?$/i;
/** A sign in words: "15 degrees below zero". */
const BELOW_ZERO = /^[^.;]{0,12}\b(?:below|above|under|over) (?:zero|freezing)\b/;

function isMeasured(id: UnitId): boolean {
  const dimension = unit(id)?.dimension ?? '';
  const parts = dimension.split('/');
  return (
    CONVERTED.has(dimension) ||
    (parts.some((part) => CONVERTED.has(part)) && parts.every((part) => CONVERTED.has(part) || part === 'time'))
  );
}

/**
 * The unit that `a` means beside `b`: the scale that "100 degrees (38 Celsius)" leaves out is the other one, and the
 * ounces of "17 ounces (500 ml)" are those of volume.
 */
function besides(a: UnitId | null, b: UnitId | null): UnitId | null {
  if (a === 'ounce' && b !== null && unit(b)?.dimension === 'volume') return 'fluid_ounce';
  if (a !== 'degree') return a;
  if (b === 'degree_celsius') return 'degree_fahrenheit';
  return b === 'degree_fahrenheit' ? 'degree_celsius' : a;
}

/** "half a mile" is good to a half, "2 1/4 miles" to a quarter. */
function precisionOf({ value, precision }: Quantity, written: string): number {
  if (written.includes('.') || Number.isInteger(value)) return precision;
  return Math.max(precision, Number.isInteger(2 * value) ? 0.5 : 0.25);
}

function sideOf({ quantity, number }: QuantityMention, text: string, id: UnitId): Side {
  const { value, low, high, relation } = quantity;
  return {
    values: relation === 'range' && high !== null ? [low, high] : [value],
    precision: precisionOf(quantity, text.slice(number.start, number.end)),
    hedged: relation === '~',
    unit: id,
  };
}

const isSmaller = (part: QuantityMention, whole: QuantityMention): boolean =>
  part.quantity.unit !== null &&
  whole.quantity.unit !== null &&
  (convert(1, whole.quantity.unit, part.quantity.unit) ?? 0) > 1;

/** "6 feet, 2 inches" is one figure: its first part, where the second is its smaller part. */
function largerPart(mentions: QuantityMention[], index: number, text: string): QuantityMention | null {
  const [whole, part] = [mentions[index - 1], mentions[index]!];
  if (!whole || !isSmaller(part, whole)) return null;
  return /^,?\s(?:and\s)?$|^$/.test(text.slice(whole.end, part.start)) ? whole : null;
}

interface Pair extends Span {
  a: Side;
  b: Side;
  form: Form;
  closed: boolean;
  stated: Quantity;
}

function readPair(sentence: Sentence, index: number): Pair | null {
  const { quantities } = sentence;
  const { text } = sentence.block;
  const [first, second] = [quantities[index]!, quantities[index + 1]!];
  const between = text.slice(first.end, second.start);
  const form = OPENED.test(between) ? 'bracket' : BESIDE.test(between) ? 'beside' : null;
  const idA = besides(first.quantity.unit, second.quantity.unit);
  const idB = besides(second.quantity.unit, first.quantity.unit);
  if (!form || idA === null || idB === null || idA === idB || !isMeasured(idA) || convert(1, idA, idB) === null)
    return null;
  if (!HEDGED.test(text.slice(second.start, second.number.start))) return null;
  const a = sideOf(first, text, idA);
  const b = sideOf(second, text, idB);
  let { start } = first;
  let { end } = second;
  const before = text.slice(Math.max(sentence.start, first.start - 20), first.start);
  const whole = largerPart(quantities, index, text);
  if (whole) {
    a.values = a.values.map((value) => value + convert(whole.quantity.value, whole.quantity.unit!, idA)!);
    ({ start } = whole);
  } else if (LARGER_PART.test(before) || PART_OF_MORE.test(before)) return null;
  const next = quantities[index + 2];
  if (next && largerPart(quantities, index + 2, text)) {
    b.values = b.values.map((value) => value + convert(next.quantity.value, next.quantity.unit!, idB)!);
    b.precision = convert(next.quantity.precision, next.quantity.unit!, idB)!;
    ({ end } = next);
  }
  const after = text.slice(end, end + 24);
  if (ON_TO_MORE.test(after) || a.values.length !== b.values.length) return null;
  if (unit(idA)!.dimension === 'temperature' && (BELOW_ZERO.test(between) || BELOW_ZERO.test(after))) return null;
  if (form === 'bracket' && !CLOSED.test(after) && !STILL_OPEN.test(after)) return null;
  const closed = CLOSED.test(after) && !ONE_OF_SEVERAL.test(before);
  if (form === 'bracket' && /^\s?[)\]]/.test(after)) end += after.search(/[)\]]/) + 1;
  return { start, end, a, b, form, closed, stated: first.quantity };
}

/** Both by the same system: "6 feet (2 yards)" is rarely a conversion where it does not fit. */
const sameSystem = ({ a, b }: Pair): boolean =>
  a.unit.split('/').every((part) => METRIC.test(part) || unit(part)?.dimension === 'time') ===
  b.unit.split('/').every((part) => METRIC.test(part) || unit(part)?.dimension === 'time');

/** "–15C (5F)", where the sign was lost: it fits with the sign that one side lacks. */
const fitsWithSign = ({ a, b }: Pair): boolean => {
  if (unit(a.unit)?.dimension !== 'temperature') return false;
  const minus = (side: Side): Side => ({ ...side, values: side.values.map((value) => -value).reverse() });
  return [fitSides(minus(a), b), fitSides(a, minus(b)), fitSides(minus(a), minus(b))].some(({ fit }) => fit !== 'far');
};

/** Whether what stands there is a conversion at all: one that does not fit is only one where nothing else could be meant. */
function isConversion(pair: Pair, { fit }: Reading): boolean {
  if (fit === 'agrees') return true;
  if (pair.form === 'beside' || sameSystem(pair)) return false;
  return fit === 'close' || (pair.closed && !fitsWithSign(pair));
}

const OUTCOMES: Record<Reading['fit'], [Outcome, string]> = {
  agrees: ['agrees', 'matches-conversion'],
  close: ['cannot-tell', 'close-conversion'],
  far: ['differs', 'other-conversion'],
};

/** So many digits of what a figure comes to are shown: "75 miles comes to 120.7 kilometres". */
const DIGITS = 4;

function recordOf(a: Side, b: Side, { values }: Reading): MessageRef {
  const stated = a.values.map((number) => ({ number, unit: a.unit }));
  const worked = values.map((value) => ({ number: Number(value.toPrecision(DIGITS)), unit: b.unit }));
  return { id: stated.length > 1 ? 'record_conversions' : 'record_conversion', params: [...stated, ...worked] };
}

const sideIn = (detail: Claim['detail'], end: 'from' | 'to'): Side => ({
  values: detail[`${end}Values`] as number[],
  precision: detail[`${end}Precision`] as number,
  hedged: detail[`${end}Hedged`] as boolean,
  unit: detail[`${end}Unit`] as string,
});

/** The same measure given twice: "120 kilometers (75 miles)". Arithmetic knows, at the precision that is shown. */
export const conversion: ClaimRule = {
  kind: 'conversion',
  anyStance: true,
  from: 'quantities',

  match(sentence) {
    return sentence.quantities.slice(1).flatMap((_, index): Claim[] => {
      const pair = readPair(sentence, index);
      if (!pair || !isConversion(pair, fitSides(pair.a, pair.b))) return [];
      const { a, b, stated } = pair;
      return [
        makeClaim(sentence, {
          kind: 'conversion',
          span: pair,
          subject: null,
          property: 'conversion',
          stated,
          detail: {
            fromValues: a.values,
            fromPrecision: a.precision,
            fromHedged: a.hedged,
            fromUnit: a.unit,
            toValues: b.values,
            toPrecision: b.precision,
            toHedged: b.hedged,
            toUnit: b.unit,
          },
          rule: pair.form === 'bracket' ? 'in-brackets' : 'beside',
        }),
      ];
    });
  },

  check({ detail }) {
    const [a, b] = [sideIn(detail, 'from'), sideIn(detail, 'to')];
    const reading = fitSides(a, b);
    const [outcome, reason] = OUTCOMES[reading.fit];
    return { outcome, reason, record: recordOf(a, b, reading), working: null, facts: [], rows: [] };
  },
};
