import { scopeOf } from '../facts';
import type { Claim, Fact, Quantity, Span, SubjectRef, Verdict } from '../types';
import { unit } from '../units';
import {
  cannotTell,
  definitionLabel,
  type Interval,
  meets,
  type RecordGroup,
  readRecord,
  statedInterval,
} from '../verdict';
import { figuresOf } from './shared/places';
import { type ClaimRule, type Context, exactly, makeClaim, type Sentence } from './shared/sentence';
import { subjectBefore } from './shared/subject';

type Property = 'area' | 'population';

/** Ends right before the place that a subject is measured by. The number of times stands in a quantity or in words. */
const PATTERNS: [RegExp, string][] = [
  [/\b(?:comparable|similar|equal|equivalent)(?: in (size|area|population))? (?:to|with)\s+$/i, 'comparable-to'],
  [
    /\b(?:about|roughly|around|almost|nearly) (?:as (large|big|populous) as|the (size|area|population) of)\s+$/i,
    'as-large-as',
  ],
  [/\bthe (size|area|land area|population) of\s+$/i, 'times-the-size-of'],
  [/\bas (large|big|populous) as\s+$/i, 'times-as-large-as'],
  [/\b(?:larger|bigger|more (populous)) than\s+$/i, 'larger-than'],
];
const PLACE_LEAD = /(?:the )?(?:(?:city|municipality|whole|country|state) (?:of )?)?$/i;

const WORDS: Record<string, number> = { half: 0.5, twice: 2, double: 2, thrice: 3, triple: 3 };
const TIMES_IN_WORDS = /\b(half|twice|double|thrice|triple)\s+$/i;
const ALIKE_HEDGE = /\b(?:about|roughly|around|almost|nearly)\s+$/i;

interface Match {
  object: SubjectRef;
  objectSpan: Span;
  /** Where the comparison's own words begin. */
  start: number;
  times: Quantity;
  property: Property | null;
  rule: string;
}

const propertyOf = (word: string | undefined): Property | null =>
  word === 'population' || word === 'populous' ? 'population' : word === 'area' || word === 'land area' ? 'area' : null;

/** Alike: neither twice nor half as large. */
const ALIKE: Quantity = { ...exactly(1, 'multiple'), relation: '~', precision: 0.5 };
const MORE_THAN_ONCE: Quantity = { ...exactly(1, 'multiple'), high: null, relation: '>' };

/** Times that stand right before `end`: a quantity ("five times", "nearly twice") or a word; null where none does. */
function timesBefore(sentence: Sentence, end: number): { times: Quantity; start: number } | null {
  const text = sentence.block.text;
  const quantity = sentence.quantities.find(
    (one) => one.quantity.unit === 'multiple' && one.end <= end && text.slice(one.end, end).trim() === '',
  );
  if (quantity) return { times: quantity.quantity, start: quantity.start };
  const word = TIMES_IN_WORDS.exec(text.slice(Math.max(sentence.start, end - 24), end));
  if (!word) return null;
  return {
    times: { ...exactly(WORDS[word[1]!.toLowerCase()]!, 'multiple'), precision: 1 },
    start: end - word[0].length,
  };
}

function matchBefore(sentence: Sentence, objectSpan: Span, object: SubjectRef): Match | null {
  const text = sentence.block.text;
  let end = objectSpan.start;
  const lead = PLACE_LEAD.exec(text.slice(Math.max(sentence.start, end - 40), end));
  if (lead) end -= lead[0].length;
  const before = text.slice(Math.max(sentence.start, end - 80), end);
  for (const [pattern, rule] of PATTERNS) {
    const match = pattern.exec(before);
    if (!match) continue;
    const start = end - (before.length - match.index);
    const common = { object, objectSpan, property: propertyOf((match[1] ?? match[2])?.toLowerCase()), rule };
    if (rule === 'comparable-to') return { ...common, start, times: ALIKE };
    const found = timesBefore(sentence, start);
    if (found) return { ...common, start: found.start, times: found.times };
    if (rule === 'as-large-as') return { ...common, start, times: ALIKE };
    if (rule === 'larger-than') return { ...common, start, times: MORE_THAN_ONCE };
    const hedge = ALIKE_HEDGE.exec(text.slice(Math.max(sentence.start, start - 12), start));
    return { ...common, start: start - (hedge?.[0].length ?? 0), times: ALIKE };
  }
  return null;
}

/** What stands between the subject and the comparison, other comparisons taken out: a copula and conjunctions. */
const LINK =
  /^(?:[\s,]|\b(?:is|was|are|be|being|and|also|now|roughly|about|around|nearly|almost|at|which|that|has|an? (?:land |total )?area)\b)*$/i;

/** The sentence names its quantity: "Covering an area of 82,400 km², it is ... five times the size of Beijing". */
function namedProperty(sentence: Sentence): Property | null {
  if (sentence.quantities.some(({ quantity }) => quantity.unit !== null && unit(quantity.unit)?.dimension === 'area'))
    return 'area';
  return sentence.quantities.some(({ quantity }) => quantity.unit === 'person') ? 'population' : null;
}

export const comparison: ClaimRule = {
  kind: 'comparison',

  match(sentence, context) {
    const objects: [Span, SubjectRef | null][] = [
      ...sentence.cities.map((city): [Span, SubjectRef | null] => [city, plainObject(city, sentence, context)]),
      ...sentence.countries
        .filter((country) => country.form === 'name')
        .map((country): [Span, SubjectRef] => [country, { country: country.country, name: country.name }]),
    ];
    const matches = objects
      .flatMap(([span, object]) => (object ? [matchBefore(sentence, span, object)] : []))
      .filter((match) => match !== null)
      .sort((a, b) => a.start - b.start);
    const objectSpans = matches.map((match) => match.objectSpan);
    return matches.flatMap((match): Claim[] => {
      const found = subjectBefore(sentence, match.start, context, objectSpans);
      if (!found || !linked(sentence.block.text, found.end, match, matches)) return [];
      return [
        makeClaim(sentence, {
          kind: 'comparison',
          span: { start: match.start, end: match.objectSpan.end },
          subject: found.subject,
          property: match.property ?? namedProperty(sentence) ?? 'size',
          stated: match.times,
          detail: objectDetail(match.object),
          rule: match.rule,
        }),
      ];
    });
  },

  check(claim, context) {
    const object = objectOf(claim);
    const properties: Property[] = claim.property === 'size' ? ['area', 'population'] : [claim.property as Property];
    const readings = properties.map((property) => compare(claim, object, property, context));
    return (
      readings.find((one) => one.outcome === 'agrees') ??
      readings.find((one) => one.outcome === 'cannot-tell') ??
      readings[0]!
    );
  },
};

const objectDetail = (object: SubjectRef): Claim['detail'] =>
  'place' in object
    ? { objectPlace: object.place, objectName: object.name }
    : { objectCountry: 'country' in object ? object.country : null, objectName: object.name };

function objectOf({ detail }: Claim): SubjectRef {
  const name = String(detail.objectName);
  return typeof detail.objectPlace === 'number'
    ? { place: detail.objectPlace, name }
    : { country: String(detail.objectCountry), name };
}

/** An object stands after "of" or "than", which for a subject would be a sign that it is not itself meant. */
function plainObject(city: Sentence['cities'][number], sentence: Sentence, context: Context): SubjectRef | null {
  const text = sentence.block.text;
  if (/^['’]s?\b/.test(text.slice(city.end, city.end + 3))) return null;
  if (city.candidates.length !== 1) return null;
  const place = context.gazetteer.place(city.candidates[0]!);
  return place ? { place: place.id, name: place.name } : null;
}

/** Between subject and comparison stand only a copula and earlier comparisons: "an iceberg twice the size of Chicago" has neither. */
function linked(text: string, from: number, match: Match, all: Match[]): boolean {
  let between = text.slice(from, match.start);
  for (const other of all) {
    if (other.start >= from && other.objectSpan.end <= match.start) {
      between = between.replace(text.slice(other.start, other.objectSpan.end), '');
    }
  }
  return LINK.test(between);
}

/** A municipality is compared with a municipality, an agglomeration with an agglomeration; only where no two are alike, each with each. */
function compare(claim: Claim, object: SubjectRef, property: Property, context: Context): Verdict {
  const read = (subject: SubjectRef): RecordGroup[] => {
    const official = figuresOf(subject, property, context).filter((fact) => fact.grade === 'official');
    return readRecord(official, context.published, context.published);
  };
  const ours = read(claim.subject!);
  const theirs = read(object);
  if (ours.length === 0 || theirs.length === 0) return cannotTell('not-on-record');
  const every = ours.flatMap((a) =>
    theirs.map((b) => ({ a, b, ratio: ratio(a.now, b.now), reach: ratio(a.reach, b.reach) })),
  );
  const alike = every.filter(({ a, b }) => scopeOf(a.definition) === scopeOf(b.definition));
  const pairs = alike.length > 0 ? alike : every;
  const stated = timesInterval(claim.stated!, claim.trace[0]!);
  const hit = pairs.find((pair) => meets(stated, pair.ratio));
  const main = hit ?? pairs[0]!;
  const close = pairs.some(({ reach }) => meets(stated, { low: reach.low * 0.67, high: reach.high * 1.5 }));
  const firm = pairs.some(({ a, b }) => a.firm && b.firm);
  const outcome = hit ? 'agrees' : close || !firm ? 'cannot-tell' : 'differs';
  const reason = hit ? 'matches-ratio' : close ? 'close-to-record' : firm ? 'outside-ratio' : 'record-not-firm';
  return { outcome, reason, ...shown(claim, object, main.a.fact, main.b.fact) };
}

const ratio = (a: Interval, b: Interval): Interval => ({ low: a.low / b.high, high: a.high / b.low });

/** "Twice the size" of a careful writer may be off by an eighth either way; "five times" by its rounding. */
const TIMES_SHARE = 0.125;

function timesInterval(times: Quantity, rule: string): Interval {
  if (rule === 'larger-than' && times.value === 1) return { low: 1, high: Number.POSITIVE_INFINITY };
  if (times.value === 1) return { low: 0.75, high: 1.33 };
  return statedInterval({ ...times, precision: Math.min(times.precision, 2 * TIMES_SHARE * times.value) });
}

/** The division in the open: "16,411 × 5 = 82,055; the record says 82,403". */
function shown(
  claim: Claim,
  object: SubjectRef,
  ours: Fact,
  theirs: Fact,
): Pick<Verdict, 'record' | 'working' | 'facts' | 'rows'> {
  const times = claim.stated!.value;
  const figure = (value: number): string => Math.round(value).toLocaleString('en');
  const quotient = (ours.value / theirs.value).toLocaleString('en', { maximumSignificantDigits: 3 });
  const row = (name: string, fact: Fact, main: boolean) => ({
    label: name,
    value: fact.value,
    unit: fact.unit,
    asOf: fact.asOf,
    main,
  });
  return {
    record: {
      id: `record_compared_${ours.property}`,
      params: [
        claim.subject!.name,
        { number: Math.round(ours.value), unit: ours.unit },
        object.name,
        { number: Math.round(theirs.value), unit: theirs.unit },
        definitionLabel(ours.definition),
        definitionLabel(theirs.definition),
      ],
    },
    working:
      times === 1
        ? `${figure(ours.value)} ÷ ${figure(theirs.value)} = ${quotient}`
        : `${figure(theirs.value)} × ${times.toLocaleString('en')} = ${figure(theirs.value * times)}; ${figure(ours.value)} ÷ ${figure(theirs.value)} = ${quotient}`,
    facts: [ours, theirs],
    rows: [row(claim.subject!.name, ours, true), row(object.name, theirs, false)],
  };
}
