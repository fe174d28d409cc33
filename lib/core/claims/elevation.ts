import type { Claim, Quantity, QuantityMention, SubjectRef, Verdict } from '../types';
import { convert, unit } from '../units';
import { cannotTell, type Interval, meets, statedInterval } from '../verdict';
import { tieOf } from './shared/apposition';
import { cue } from './shared/cues';
import { hasNamesake } from './shared/places';
import { type ClaimRule, type Context, holds, makeClaim, type Sentence } from './shared/sentence';
import { cityInPlay, plainCity, subjectBefore } from './shared/subject';

/** Behind the figure: "(2,850 m) above mean sea level", "in elevation". */
const ABOVE_SEA = /^(?:\s*\([^()]{1,30}\))? (?:above (?:mean )?sea[- ]level|(?:in|of) (?:elevation|altitude))\b/;
/** Before it: "an elevation of", "its altitude is". */
const HEIGHT_OF = /\b(?:elevation|altitude) (?:of|is) $/i;
/** What ties it to its subject: "lies at an altitude of", "has an elevation of", "at". */
const CUE =
  /(?:(?:^|[ (—–])(?:(?:is|sits|lies|stands|located|situated|perched|nestled|elevated|set)(?: (?:located|situated|perched|high))?(?: at| some)?|at|has|with)(?: an? (?:average |mean )?(?:elevation|altitude) of)?|['’]s (?:elevation|altitude) is) $/;
const FRONTED =
  /^["“]?(?:(?:Sitting|Lying|Located|Situated|Perched|Set)(?: high(?: up)?)?(?: at)?|At|With)(?: an? (?:elevation|altitude) of)? $/;
/** "Mexico City sits at 2,240 metres, where the air is thin": a height where it is the city's own. */
const SITS =
  /\b(?:[Ss]its|[Ss]itting|[Pp]erched|[Ll]ies|[Ll]ying|[Ss]tands|[Ss]et|[Ll]ocated|[Ss]ituated)(?: high(?: up)?)? at (?:about |around |some |nearly )?$/;
const ENDS = /^(?:\s*\([^()]{1,30}\))?(?:[,.;:)—–]|\s*$| (?:and|in the|on the) )/;
const LEAST_METRES = 300;
const THE_CITY = /^, (?:it|the (?:city|town|capital|metropolis))\b/;
const MILE = cue('mile');
const MILE_HIGH_BEFORE = /\bmile-high (?:city of )?$/i;
const MILE_HIGH_AFTER = /^, (?:the|a) mile[- ]high city\b/i;

/** A city lies on slopes, and is measured at its station, its square or its middle. */
const LOOSE = { share: 0.05, metres: 75 };
const NEAR = { share: 0.2, metres: 300 };

export const elevation: ClaimRule = {
  kind: 'elevation',
  match: (sentence, context) => [...heights(sentence, context), ...mileHigh(sentence, context)],
  check,
};

function heights(sentence: Sentence, context: Context): Claim[] {
  const text = sentence.block.text;
  return sentence.quantities.flatMap((mention, index): Claim[] => {
    const { unit: id, change } = mention.quantity;
    if (id === null || change !== null || unit(id)?.dimension !== 'length') return [];
    const earlier = sentence.quantities[index - 1];
    if (earlier && /^\s*\($/.test(text.slice(earlier.end, mention.start))) return [];
    const above = ABOVE_SEA.exec(text.slice(mention.end, sentence.end));
    // "9,350 feet (2,850 meters above sea level)"
    const within = /^ \([^()]{1,20} above sea level\)/.test(text.slice(mention.end, sentence.end));
    const before = text.slice(sentence.start, mention.start);
    const named = above !== null || within || HEIGHT_OF.test(before);
    if (!named && !mayBeHeight(mention, before, text.slice(mention.end, sentence.end))) return [];
    const end = mention.end + (above?.[0].length ?? 0);
    const subject = subjectOf(mention, end, sentence, context);
    if (!subject) return [];
    const claim = claimOf(sentence, { start: mention.start, end }, subject, mention.quantity, 'above-sea');
    return named || check(claim, context).outcome === 'agrees' ? [claim] : [];
  });
}

const mayBeHeight = ({ quantity }: QuantityMention, before: string, after: string): boolean =>
  (quantity.unit === 'metre' || quantity.unit === 'foot') &&
  convert(quantity.value, quantity.unit, 'metre')! >= LEAST_METRES &&
  SITS.test(before) &&
  ENDS.test(after);

function subjectOf(mention: QuantityMention, end: number, sentence: Sentence, context: Context): SubjectRef | null {
  const text = sentence.block.text;
  const before = text.slice(sentence.start, mention.start);
  if (FRONTED.test(before)) {
    if (THE_CITY.test(text.slice(end, sentence.end))) return cityInPlay(sentence, sentence.start, context);
    const city = sentence.cities.find((one) => /^, $/.test(text.slice(end, one.start)));
    return city ? plainCity(city, sentence, context) : null;
  }
  const cue = CUE.exec(before);
  const start = cue && sentence.start + cue.index;
  // "Bogotá, a city of 8 million at": what is said of a second name for the city is said of the city.
  const found = start === null ? null : subjectBefore(sentence, start, context);
  if (!found || start === null) return apposed(mention, sentence, context);
  const between = text.slice(found.end, start);
  const tied = /^(?:,? (?:which|that|itself))?,?$/.test(between) || tieOf(`${between} `) === 'apposition';
  return tied ? found.subject : null;
}

/** "In Addis Ababa, at an elevation of": the name may stand after "in", since the height is not what is done there. */
function apposed(mention: QuantityMention, sentence: Sentence, context: Context): SubjectRef | null {
  const text = sentence.block.text;
  const city = sentence.cities.filter((one) => one.end <= mention.start).pop();
  const said =
    city &&
    /^, (?:perched |sitting |lying )?at (?:an? (?:elevation|altitude) of )?$/.test(text.slice(city.end, mention.start));
  return said ? plainCity(city, sentence, context) : null;
}

/** "the mile-high city of Denver", "Denver, the Mile High City". */
function mileHigh(sentence: Sentence, context: Context): Claim[] {
  if (!holds(sentence, MILE)) return [];
  const text = sentence.block.text;
  return sentence.cities.flatMap((city): Claim[] => {
    const before = MILE_HIGH_BEFORE.exec(text.slice(sentence.start, city.start));
    const after = MILE_HIGH_AFTER.exec(text.slice(city.end, sentence.end));
    const subject = before || after ? plainCity(city, sentence, context) : null;
    if (!subject) return [];
    const span = before
      ? { start: sentence.start + before.index, end: city.start - 1 }
      : { start: city.end + 2, end: city.end + after![0].length };
    const mile: Quantity = { value: 1, low: 1, high: 1, unit: 'mile', relation: '~', change: null, precision: 0.2 };
    return [claimOf(sentence, span, subject, mile, 'mile-high')];
  });
}

const claimOf = (
  sentence: Sentence,
  span: { start: number; end: number },
  subject: SubjectRef,
  stated: Quantity,
  rule: string,
): Claim => makeClaim(sentence, { kind: 'elevation', span, subject, property: 'elevation', stated, rule });

const around = (metres: number, { share, metres: least }: { share: number; metres: number }): Interval => {
  const room = Math.max(least, share * metres);
  return { low: metres - room, high: metres + room };
};

function check(claim: Claim, context: Context): Verdict {
  const fact = context.facts.about(claim.subject!, 'elevation')[0];
  if (!fact) return cannotTell('not-on-record');
  const stated = claim.stated!;
  const metres = (value: number) => convert(value, stated.unit!, 'metre')!;
  const { low, high } = statedInterval(stated);
  const interval = { low: metres(low), high: metres(high) };
  const shown = { number: Math.round(convert(fact.value, 'metre', stated.unit!)!), unit: stated.unit };
  const inUnit = stated.unit === 'foot' ? shown : { number: fact.value, unit: fact.unit };
  const common = {
    record: { id: 'record_elevation', params: [fact.subject.name, inUnit] },
    working: null,
    facts: [fact],
    rows: [{ label: fact.subject.name, value: inUnit.number, unit: inUnit.unit, asOf: fact.asOf, main: true }],
  };
  if (meets(interval, around(fact.value, LOOSE))) return { outcome: 'agrees', reason: 'matches-elevation', ...common };
  if (meets(interval, around(fact.value, NEAR)))
    return { outcome: 'cannot-tell', reason: 'close-to-record', ...common };
  // "More than 1,000 metres" is no denial of 3,650.
  const literally =
    (/^>/.test(stated.relation) && interval.low < fact.value) ||
    (/^</.test(stated.relation) && interval.high > fact.value);
  if (!literally && hasNamesake(claim.subject!, context)) {
    return { outcome: 'cannot-tell', reason: 'namesake', ...common };
  }
  return literally
    ? { outcome: 'cannot-tell', reason: 'true-but-far', ...common }
    : { outcome: 'differs', reason: 'other-elevation', ...common };
}
