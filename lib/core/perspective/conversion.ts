import { cue } from '../claims/shared/cues';
import { holds } from '../claims/shared/sentence';
import type { MessageParam, PerspectiveLine, UnitId, UnitSystem } from '../types';
import { convert, unit as unitOf } from '../units';
import {
  type Figure,
  following,
  isPlainLength,
  type PerspectiveRule,
  preceding,
  saysAlready,
  writtenDigits,
} from './shared/figure';
import { asStated, makeLine } from './shared/line';
import { oneFigureServes, toFigures } from './shared/round';

/** What a unit of one system is called in the other, by the size that is usual for such things. */
const TO_METRIC: Readonly<Record<UnitId, UnitId>> = {
  mile: 'kilometre',
  yard: 'metre',
  foot: 'metre',
  inch: 'centimetre',
  square_mile: 'square_kilometre',
  square_foot: 'square_metre',
  acre: 'hectare',
  pound: 'kilogram',
  stone: 'kilogram',
  ounce: 'gram',
  cubic_foot: 'cubic_metre',
  cubic_yard: 'cubic_metre',
  gallon: 'litre',
  acre_foot: 'cubic_metre',
  knot: 'kilometre/hour',
  nautical_mile: 'kilometre',
  'mile/hour': 'kilometre/hour',
};
const TO_US: Readonly<Record<UnitId, UnitId>> = {
  kilometre: 'mile',
  metre: 'foot',
  centimetre: 'inch',
  millimetre: 'inch',
  square_kilometre: 'square_mile',
  square_metre: 'square_foot',
  hectare: 'acre',
  kilogram: 'pound',
  gram: 'ounce',
  cubic_metre: 'cubic_foot',
  litre: 'gallon',
  'kilometre/hour': 'mile/hour',
  'metre/second': 'mile/hour',
};
/** "A quarter pound" is 110 grams rather than 0.11 kilograms. */
const SMALLER: Readonly<Record<UnitId, UnitId>> = {
  kilogram: 'gram',
  kilometre: 'metre',
  metre: 'centimetre',
  cubic_metre: 'litre',
};
/** "$16.99 a pound": the price of a measure of the other system. */
const PRICED = /^([A-Z]{3})\/(pound|gallon|square_foot|acre|mile|kilogram|litre|square_metre|hectare|kilometre)$/;

/** Yards of a game and lengths of a race are names of things. */
const SPORT =
  /\b(?:rush(?:ed|es|ing)?|pass(?:es|ing)?|touchdowns?|punt(?:s|ed|ing)?|quarterback|receiving|carries|freestyle|backstroke|butterfly|breaststroke|medley|relay|dash|hurdles|sprint|field goals?|yard line|fairway|tee|putts?|goal|kick)\b/i;
const OF_SPORT = new Set(['yard', 'metre', 'foot']);
/** "Six-foot-three": one length in two pieces. */
const PIECE =
  /^(?:(?: ?[-–x×] ?| )(?:by[- ])?\d{1,4}[- ]?(?:foot|feet|ft|inch|in|m|cm|mm|metres?|meters?|yards?)\b|-by-|(?: by| x| ×) \d|-?\d|[- ](?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven)\b(?! ?(?:%|[a-z]))|,? and (?:a half|\d))/i;

const FEET_BEFORE = /\d ?(?:['’′]|ft\.?|feet|foot)[ -]?$/;
/** "300 lb-ft of torque" is no weight. */
const COMPOUND = /^[-·⋅ ]?(?:ft|foot|feet|force|candles?|pounds?)\b/i;
/** Sizes by which things are called the world over: a screen, a wheel, a lens, a gun. */
const THING =
  /\b(?:iP(?:ad|hone)s?|MacBooks?|display|screen|monitors?|laptops?|tablets?|TVs?|television|4K|smartphones?|phones?|tires?|tyres?|wheels?|rims?|pizza|barrels?|lens|gun|cannon|shells?|film|rifle|pistol|pieces|cubes|vinyl|records?|LPs?|disc|focal|sensor|[fƒ]\/\d)\b/i;
const LEAST_OF: Readonly<Record<UnitId, number>> = { inch: 1, millimetre: 50, gram: 100, ounce: 1 };
/** Rain is told in every millimetre of it. */
const RAIN = /\b(?:rain(?:fall)?|snow(?:fall)?|precipitation|downpour)\b/i;
const LEAST_RAIN = 5;
/** An ounce of gold is a troy ounce, and one of a kettle or a beer a fluid ounce: it is a weight where the words say so. */
const WEIGHED =
  /\b(?:weigh\w{0,3}|heavy|heavier|lighter|bags?|steaks?|beef|meat|burgers?|pork|ham|cheese|butter|chocolate|flour|marijuana|cannabis|cocaine|heroin|meth\w{0,12}|opium|fentanyl)\b/i;
const NOT_WEIGHED =
  /\b(?:gold|silver|platinum|palladium|bullion|troy|fluid|liquid|capacit\w{1,3}|volume|bottles?|cans?)\b/i;
const LAKE = 1e6;
const PRESSURE = /\b(?:pressure|psi|torque|thrust)\b/i;
/** What is in food is told in grams everywhere. */
const NUTRITION = /\b(?:fat|sugars?|protein|carb(?:s|ohydrates?)|fib(?:er|re)|sodium|calories|serving|recipe)\b/i;

/** A figure in the units of the other system, as precise as the text's own. */
export const conversion: PerspectiveRule = {
  kind: 'conversion',
  lines(figure) {
    const indian = inIndianNumbers(figure);
    if (indian) return [indian];
    const { quantity, before, after } = figure;
    const { unit, value, low, high, relation } = quantity;
    const target = unit === null ? null : targetFor(unit, high ?? value);
    if (unit === null || !target || !(value > 0) || isName(figure) || !isPlainLength(figure)) return [];
    if (PIECE.test(after) || FEET_BEFORE.test(before) || isSizeOfThing(figure)) return [];
    if (isFollowedByOther(figure) || isSecondSide(figure)) return [];
    if (inBrackets(after, convert(value, unit, target.unit)!) || isBracketed(figure) || isLoose(figure)) return [];
    // Of a lake nobody thinks in cubic feet; of natural gas the trade does.
    if (unit === 'cubic_metre' && value >= LAKE && !/\bgas\b/i.test(figure.sentence.text)) return [];
    if (OF_SPORT.has(unit) && SPORT.test(figure.sentence.text)) return [];
    // A British gallon is a fifth larger, and nobody says which one it is.
    if (unit.includes('gallon') && /\.(?:uk|ie)\b/.test(figure.context.url ?? '')) return [];
    const converted = convert(value, unit, target.unit);
    if (converted === null || saysAlready(figure, target.unit, converted)) return [];
    const factor = convert(1, unit, target.unit)!;
    const written = Math.max(2, writtenDigits({ ...quantity, value: relation === 'range' ? low : value }));
    // "38,000 ft" is to a thousand feet, which "12,000 m" no longer is. Of a range nothing says how precise it is.
    const off = Math.abs(toFigures(converted, written) - converted);
    // "Up to three metres" is to about ten feet: one figure, where that is as good as the text's.
    const isRound = isLooseDigit(figure) && oneFigureServes(converted, AS_GOOD);
    const isCoarse = relation !== 'range' && off > quantity.precision * factor;
    const digits = isRound ? 1 : Math.min(4, written + (isCoarse ? 1 : 0));
    // Of a price the lower end, too, has its currency: "$53 to $62 per kilogram".
    const shown = (stated: number, withUnit = true): MessageParam => ({
      number: toFigures(convert(stated, unit, target.unit)!, digits),
      unit: withUnit ? target.unit : (/^[A-Z]{3}(?=\/)/.exec(target.unit)?.[0] ?? null),
      digits,
    });
    // "2,000.45 ± 0.01 pounds" is no range to a reader.
    if (
      relation === 'range' &&
      high !== null &&
      toFigures(convert(low, unit, target.unit)!, digits) === toFigures(convert(high, unit, target.unit)!, digits)
    )
      return [];
    return [
      makeLine({
        kind: conversion.kind,
        message:
          relation === 'range' && high !== null
            ? { id: 'perspective_about_range', params: [shown(low, false), shown(high)] }
            : { id: 'perspective_about', params: [shown(value)] },
        working: working(unit, target.unit, factor),
        value: toFigures(converted, digits),
        unit: target.unit,
        base: factor,
        baseUnit: `${target.unit}/${unit}`,
        system: target.system,
      }),
    ];
  },
};

const INDIAN_WORDS = cue('lakh lakhs crore crores');
const INDIAN: Readonly<Record<string, number>> = { lakh: 1e5, crore: 1e7 };

/** "2.5 lakh tonnes" in the numbers that the rest of the world counts by. */
function inIndianNumbers({ quantity, mention, sentence, context }: Figure): PerspectiveLine | null {
  if (!holds(sentence, INDIAN_WORDS)) return null;
  const { value, unit, relation } = quantity;
  const [scale] = /lakh|crore/i.exec(sentence.block.text.slice(mention.number.start, mention.number.end)) ?? [];
  if (!scale || relation === 'range' || /\.in\b/.test(context.url ?? '')) return null;
  const name = scale.toLowerCase();
  const digits = Math.min(4, Math.max(2, writtenDigits(quantity)));
  return makeLine({
    kind: conversion.kind,
    message: { id: 'perspective_is', params: [{ number: value, unit, digits }] },
    working: { id: 'perspective_equals', params: [`1 ${name}`, { number: INDIAN[name]! }] },
    value,
    unit,
    base: INDIAN[name]!,
    baseUnit: name,
  });
}

/** One figure is as good as two where it is so near. */
const AS_GOOD = 0.045;

/** "Up to three metres", "about 5 miles": said in one figure, and not meant to more. */
const isLooseDigit = ({ quantity }: Figure): boolean => quantity.relation !== '=' && writtenDigits(quantity) === 1;

/** "1 mile = 1.609 kilometres"; of a price, what its measure is. */
function working(unit: UnitId, target: UnitId, factor: number) {
  const [, from] = PRICED.exec(unit) ?? [];
  const one = from ? unit.slice(4) : unit;
  const other = from ? target.slice(4) : target;
  const size = from ? 1 / factor : factor;
  return {
    id: 'perspective_equals',
    params: [asStated(1, one), { number: toFigures(size, 5), unit: other, digits: 5 }],
  };
}

interface Target {
  unit: UnitId;
  system: UnitSystem;
}

/** Of the few hundred units that a text may have, what each is told in. */
const targets = new Map<UnitId, Target | null>();
const MOST_TARGETS = 1000;

function targetOf(unit: UnitId): Target | null {
  const known = targets.get(unit);
  if (known !== undefined) return known;
  const target = findTarget(unit);
  if (targets.size < MOST_TARGETS) targets.set(unit, target);
  return target;
}

/** What a figure of so much is told in. */
function targetFor(unit: UnitId, most: number): Target | null {
  const usual = targetOf(unit);
  const smaller = usual && SMALLER[usual.unit];
  return smaller && convert(most, unit, usual.unit)! < 1 ? { ...usual, unit: smaller } : usual;
}

function findTarget(unit: UnitId): Target | null {
  const [, currency, measure] = PRICED.exec(unit) ?? [];
  const own = measure ?? unit;
  const system = Object.hasOwn(TO_METRIC, own) ? 'metric' : 'us';
  const other = (system === 'metric' ? TO_METRIC : TO_US)[own];
  if (!other) return null;
  return { unit: currency ? `${currency}/${other}` : other, system };
}

function isSizeOfThing({ quantity: { unit, value }, sentence, after }: Figure): boolean {
  if ((unit === 'pound' || unit === 'foot') && COMPOUND.test(after)) return true;
  const { text } = sentence;
  if (unit === 'ounce' && (!WEIGHED.test(text) || NOT_WEIGHED.test(text))) return true;
  if ((unit === 'pound' && PRESSURE.test(text)) || (unit === 'gram' && NUTRITION.test(text))) return true;
  if (unit === 'millimetre' && RAIN.test(text) && value >= LEAST_RAIN) return false;
  const least = LEAST_OF[unit ?? ''];
  return least !== undefined && (value < least || THING.test(sentence.text));
}

/** "640 millimetres (25 in)": a figure in brackets, in a unit that was not read, that is the converted one. */
function inBrackets(after: string, converted: number): boolean {
  const [, digits] = /^,? ?[([](?:about |or |around )?(\d[\d,.]{0,12})/.exec(after) ?? [];
  return digits !== undefined && Math.abs(Number(digits.replaceAll(',', '')) / converted - 1) < 0.15;
}

/** "40 feet by 60 feet": of a thing of two sides, one alone says little. */
const isSecondSide = (figure: Figure): boolean =>
  /^ ?(?:by|x|×|-by-) ?$/.test(preceding(figure)?.between ?? '') || /\d ?[x×] ?$/.test(figure.before);

/** "900 to 1,200 miles (5,400 to 7,200 km)": the text has converted it, rightly or not, which is not for a line to say. */
function isFollowedByOther(figure: Figure): boolean {
  const after = following(figure);
  const dimensionOf = (unit: UnitId | null) => unitOf(unit ?? '')?.dimension;
  return (
    after !== null &&
    /^ ?[([](?:or |about |around |roughly )?$/.test(after.between) &&
    dimensionOf(after.next.quantity.unit) === dimensionOf(figure.quantity.unit)
  );
}

/** "50 to 100 (150 to 300 feet) metres", "1,800 miles (3,000 km)": what is in brackets after a figure is its conversion. */
function isBracketed(figure: Figure): boolean {
  if (/\d ?[([](?:about |or |around )?$/.test(figure.before)) return true;
  const near = preceding(figure);
  const dimensionOf = (unit: UnitId | null) => unitOf(unit ?? '')?.dimension;
  return (
    near !== null &&
    /^ ?[([](?:or )?$/.test(near.between) &&
    dimensionOf(near.previous.quantity.unit) === dimensionOf(figure.quantity.unit)
  );
}

/**
 * "$16-something a pound" is some figure above, "an 8-mile clip" a speed, "the 800-pound gorilla" no animal, "150 kn" as
 * likely Croatian money as knots, and "0-to-60-mph" the name of a measure.
 */
const isLoose = ({ mention, quantity: { unit }, sentence, before, after }: Figure): boolean => {
  const words = sentence.block.text.slice(mention.start, mention.end);
  return (
    /something/i.test(words) ||
    /^ (?:clip|pace|gorilla|elephant|view)\b/i.test(after) ||
    (/[″"]$/.test(words) && isQuoted(before)) ||
    (unit === 'knot' && /\bkn$/.test(words)) ||
    (unit === 'mile/hour' && /^(?:from )?0[- ]/.test(words)) ||
    /^ (?:cubed|squared)\b/.test(after) ||
    (/\bmeters?$/.test(words) && METERED.test(sentence.text))
  );
};
/** "A handful of “over-50″ couples": the inches are a quotation mark. */
const isQuoted = (before: string): boolean => before.lastIndexOf('“') > before.lastIndexOf('”');
/** "Outages to a combined 5,000 meters": devices. */
const METERED =
  /\b(?:outages?|blackouts?|smart|parking|utilit(?:y|ies)|electric\w{0,5}|customers|install\w{0,5}|households)\b/i;

/** "Ninety Mile Beach", "the 100 Acre Wood". */
function isName({ mention, sentence }: Figure): boolean {
  const { text } = sentence.block;
  const words = text.slice(mention.number.end, mention.end).trim();
  return /^\p{Lu}\p{Ll}/u.test(words) && /^\s\p{Lu}/u.test(text.slice(mention.end, mention.end + 2));
}
