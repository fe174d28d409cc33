import { scopeOf } from '../facts';
import type { Claim, Fact, Quantity, SubjectRef, Verdict } from '../types';
import {
  cannotTell,
  definitionLabel,
  type Interval,
  meets,
  type RecordGroup,
  readRecord,
  statedInterval,
  widen,
} from '../verdict';
import { isArea } from './area';
import { alikeIn, sumOf } from './shared/combined';
import { type Comparison, comparisonsIn, type Property } from './shared/compared';
import { figuresOf } from './shared/places';
import { type ClaimRule, type Context, makeClaim, type Sentence } from './shared/sentence';
import { subjectAfter, subjectBefore } from './shared/subject';

/** What stands between the subject and the comparison, other comparisons taken out: a copula and conjunctions. */
const LINK =
  /^(?:[\s,]|\b(?:is|was|are|be|being|and|also|now|roughly|about|around|nearly|almost|at|which|that|has|covers|spans|occupies|home to|with|an? (?:(?:land |total )?area|territory|city|municipality|metropolis)|larger and)\b){0,20}$/i;
/** "Berlin's population is twice that of Hamburg": the subject owns the property that is compared. */
const OWNED = /['’]s? (population|(?:land )?area) is (?:about |roughly |almost |nearly )?$/;
/** "Twice the size of Madrid, Rome is ...", "With twice the population of Hamburg, Berlin has ...". */
const FRONTED = /^["“]?(?:With )?(?:about |roughly |almost |nearly )?$/;

/** The sentence names its quantity: "Covering an area of 82,400 km², it is ... five times the size of Beijing". */
function namedProperty(sentence: Sentence): Property | null {
  if (sentence.quantities.some(isArea)) return 'area';
  return sentence.quantities.some(({ quantity }) => quantity.unit === 'person') ? 'population' : null;
}

/** "Bigger than Chicago in Latin music", "by crime, three times the size of": measured by something else. */
const OTHER_MEASURE =
  /^(?: (?:combined|together))? (?:in(?! (?:both |terms of |land |total )?(?:area|population|size|people)\b)|by(?! (?:land |total )?(?:area|population|size)\b)|on|for|at|when|as an?|among|with)\b/;
const BY_OTHER = /^["“]?(?:By|In terms of|For|In)(?! (?:land |total )?(?:area|population|size)\b) [^,]{1,40}, /;

interface Found {
  subject: SubjectRef;
  property: Property | null;
  isPast: boolean;
}

function subjectOf(match: Comparison, all: Comparison[], sentence: Sentence, context: Context): Found | null {
  const text = sentence.block.text;
  const before = text.slice(sentence.start, match.start);
  const skip = all.map((one) => one.objectSpan);
  if (FRONTED.test(before)) {
    const subject = subjectAfter(sentence, match.objectSpan.end, context);
    return subject && { subject, property: match.property, isPast: false };
  }
  const owned = OWNED.exec(before);
  if (owned) {
    const found = subjectBefore(sentence, sentence.start + owned.index + owned[0].indexOf(' ') + 1, context, skip);
    const property = owned[1] === 'population' ? 'population' : 'area';
    return found && { subject: found.subject, property, isPast: false };
  }
  const found = match.rule === 'times-that-of' ? null : subjectBefore(sentence, match.start, context, skip);
  if (!found || !linked(text, found.end, match, all)) return null;
  const isPast = /\bwas\b/.test(text.slice(found.end, match.start));
  return { subject: found.subject, property: match.property, isPast };
}

export const comparison: ClaimRule = {
  kind: 'comparison',

  match(sentence, context) {
    const all = comparisonsIn(sentence, context);
    if (all.length === 0 || BY_OTHER.test(sentence.text)) return [];
    return all.flatMap((match): Claim[] => {
      if (OTHER_MEASURE.test(sentence.block.text.slice(match.objectSpan.end, sentence.end))) return [];
      const found = subjectOf(match, all, sentence, context);
      // "In 1800 Berlin was half the size of Vienna": of a time that the record does not reach.
      if (!found || (found.isPast && sentence.dates.length > 0)) return [];
      return [
        makeClaim(sentence, {
          kind: 'comparison',
          span: { start: match.start, end: match.objectSpan.end },
          subject: found.subject,
          property: found.property ?? namedProperty(sentence) ?? 'size',
          stated: match.times,
          detail: { ...objectsDetail(match.objects), past: found.isPast },
          rule: match.rule,
        }),
      ];
    });
  },

  check(claim, context) {
    const readings = propertiesOf(claim).map((property) => compare(claim, property, context));
    const best = (outcome: Verdict['outcome'], shows = false) =>
      readings.find((one) => one.outcome === outcome && (!shows || one.facts.length > 0));
    const verdict =
      best('agrees') ?? best('depends') ?? best('cannot-tell', true) ?? best('cannot-tell') ?? readings[0]!;
    return verdict.outcome === 'differs' && claim.detail.past === true
      ? { ...verdict, outcome: 'cannot-tell', reason: 'time-not-named' }
      : verdict;
  },
};

/** Whether the words only say which of the two is larger. */
const isEven = (claim: Claim): boolean =>
  /^(?:larger|smaller)-than$/.test(claim.trace[0]!) && claim.stated!.value === 1;

/** What "size" may mean, the likelier first: of two cities which is larger goes by people, all else by area. */
function propertiesOf(claim: Claim): Property[] {
  if (claim.property !== 'size') return [claim.property as Property];
  const byPeople = isEven(claim) && objectsOf(claim).every((one) => 'place' in one);
  return byPeople ? ['population', 'area'] : ['area', 'population'];
}

/** A place by its id, a country by its code, each with its name beside it. */
const objectsDetail = (objects: SubjectRef[]): Claim['detail'] => ({
  objects: objects.map((one) => ('place' in one ? String(one.place) : 'country' in one ? one.country : '')),
  objectNames: objects.map((one) => one.name),
});

function objectsOf({ detail }: Claim): SubjectRef[] {
  const names = detail.objectNames as string[];
  return (detail.objects as string[]).map((id, index): SubjectRef => {
    const name = names[index]!;
    return /^\d/.test(id) ? { place: Number(id), name } : { country: id, name };
  });
}

/** Between subject and comparison stand only a copula and earlier comparisons: "an iceberg twice the size of Chicago" has neither. */
function linked(text: string, from: number, match: Comparison, all: Comparison[]): boolean {
  let between = text.slice(from, match.start);
  for (const other of all) {
    if (other.start >= from && other.objectSpan.end <= match.start) {
      between = between.replace(text.slice(other.start, other.objectSpan.end), '');
    }
  }
  return LINK.test(between);
}

/**
 * A city has as many sizes as definitions. Of people a comparison is only held against the record where both an
 * administrative and a wider scope are on it: "Lille is larger than Nice" is false of the communes alone.
 */
function knowsScopes(property: Property, pairs: { a: RecordGroup }[]): boolean {
  const scopes = new Set(pairs.map(({ a }) => scopeOf(a.definition)));
  return property === 'area' || (scopes.has('administrative') && scopes.size > 1);
}

/** So near to the edge is a near miss: half as much again, or a tenth where the words only say which is larger. */
const NEAR = 1.5;
const NEAR_EVEN = 1.1;

/** A municipality is compared with a municipality, an agglomeration with an agglomeration; only where no two are alike, each with each. */
function compare(claim: Claim, property: Property, context: Context): Verdict {
  const read = (subject: SubjectRef): RecordGroup[] => {
    const official = figuresOf(subject, property, context).filter((fact) => fact.grade === 'official');
    return readRecord(official, context.published, context.published);
  };
  const objects = objectsOf(claim);
  const ours = read(claim.subject!);
  const theirs = objects
    .map(read)
    .reduce((sums, groups) => sums.flatMap((a) => groups.filter((b) => alikeIn(a, b)).map((b) => sumOf(a, b))));
  if (ours.length === 0 || theirs.length === 0) return cannotTell('not-on-record');
  const every = ours.flatMap((a) =>
    theirs.map((b) => ({ a, b, ratio: ratio(a.now, b.now), reach: ratio(a.reach, b.reach) })),
  );
  const alike = every.filter(({ a, b }) => alikeIn(a, b));
  const pairs = alike.length > 0 ? alike : every;
  const stated = timesInterval(claim.stated!, claim.trace[0]!);
  const even = isEven(claim);
  const near = even ? NEAR_EVEN : NEAR;
  // Which is larger is a matter of the figures themselves: that their margins overlap makes neither the larger.
  const quotient = ({ a, b }: { a: RecordGroup; b: RecordGroup }): Interval => widen(a.fact.value / b.fact.value, 0);
  const hit = pairs.find((pair) => meets(stated, even ? quotient(pair) : pair.ratio));
  const miss = pairs.find((pair) => even && pair.a.firm && pair.b.firm && !meets(stated, pair.reach));
  if (hit && miss) {
    const other = shown(claim, objects, miss.a.fact, miss.b.fact);
    const ours = shown(claim, objects, hit.a.fact, hit.b.fact);
    return {
      outcome: 'depends',
      reason: 'ratio-depends',
      ...ours,
      working: `${ours.working}; ${other.working}`,
      facts: [...ours.facts, ...other.facts],
      rows: [...ours.rows, ...other.rows],
    };
  }
  const main = hit ?? pairs[0]!;
  const close = pairs.some(({ reach }) => meets(stated, { low: reach.low / near, high: reach.high * near }));
  const firm = pairs.some(({ a, b }) => a.firm && b.firm);
  const whole = knowsScopes(property, pairs);
  const outcome = hit ? 'agrees' : close || !firm || !whole ? 'cannot-tell' : 'differs';
  const reason = hit
    ? 'matches-ratio'
    : close
      ? 'close-to-record'
      : !firm
        ? 'record-not-firm'
        : whole
          ? 'outside-ratio'
          : 'between-definitions';
  return { outcome, reason, ...shown(claim, objects, main.a.fact, main.b.fact) };
}

const ratio = (a: Interval, b: Interval): Interval => ({ low: a.low / b.high, high: a.high / b.low });

/** "Twice the size" of a careful writer may be off by an eighth either way; "five times" by its rounding. */
const TIMES_SHARE = 0.125;
/** "Less than half" of a careful writer is more than a third. */
const LESS_SHARE = 0.6;

function timesInterval(times: Quantity, rule: string): Interval {
  if (rule === 'larger-than' && times.value === 1) return { low: 1, high: Number.POSITIVE_INFINITY };
  if (rule === 'smaller-than') return { low: 0, high: 1 };
  if (times.value === 1) return { low: 0.75, high: 1.33 };
  if (times.relation === '<') return { low: LESS_SHARE * times.value, high: times.value };
  return statedInterval({ ...times, precision: Math.min(times.precision, 2 * TIMES_SHARE * times.value) });
}

/** The division in the open: "16,411 × 5 = 82,055; the record says 82,403". */
function shown(
  claim: Claim,
  objects: SubjectRef[],
  ours: Fact,
  theirs: Fact,
): Pick<Verdict, 'record' | 'working' | 'facts' | 'rows'> {
  const times = claim.stated!.value;
  const object = objects.map(({ name }) => name).join(' + ');
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
        object,
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
    rows: [row(claim.subject!.name, ours, true), row(object, theirs, false)],
  };
}
