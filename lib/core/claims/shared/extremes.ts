import type { CardRow, Claim, Fact, Verdict } from '../../types';
import { cannotTell } from '../../verdict';
import { cue } from './cues';
import { yearOf } from './places';
import { rankOf } from './rank';
import { FORMERLY, rankedIn } from './ranked';
import { type Context, exactly, holds, makeClaim, type Sentence } from './sentence';

/** "highest capital", "second-oldest city", "oldest continuously inhabited city". */
const EXTREME =
  /\b(?:(second|third|fourth|fifth)[- ])?(oldest|highest)(?:[- ](?:altitude|elevation|lying))?(?: continuously)?(?: inhabited)?\s((?!capital)\p{L}[\p{L}.]{1,20}\s)?(capital(?: city)?|city|town|settlement)\b/giu;
const WORDS = cue('oldest highest');

/**
 * Where no place that would come first is missing: heights in metres down to which every capital of a region, or every
 * city of a country, is on record, and years of founding up to which every city of a country is. Elsewhere the record
 * holds some places, and the first of them proves nothing.
 */
const COMPLETE: Record<string, Record<string, number>> = {
  'highest capital': {
    world: 2000,
    'south america': 2000,
    'north america': 2000,
    africa: 2000,
    asia: 2200,
    europe: 900,
  },
  'highest city': { US: 3000, FR: 1300, world: 5000 },
  // Of the pueblos no year is on record: St. Augustine is the oldest that was founded as a city.
  'oldest city': { US: 1600, AU: 1800, ZA: 1700 },
};

/** La Paz is the seat of Bolivia's government, and Sucre its capital: either counts. */
const CAPITALS = new Set(['PPLC', 'PPLG']);
/** So near to each other two places may change ranks: a city lies on slopes. */
const TIED = 1.05;
const SHOWN = 4;

/** The city that is said to be the highest or the oldest; only of places whose height or founding is on record. */
export function extremesIn(sentence: Sentence, context: Context): Claim[] {
  if (!holds(sentence, WORDS) || FORMERLY.test(sentence.text)) return [];
  return [...sentence.text.matchAll(EXTREME)].flatMap((match): Claim[] => {
    const property = match[2]!.toLowerCase() === 'oldest' ? 'founded' : 'elevation';
    const found = rankedIn(sentence, match, context);
    if (!found || context.facts.about(found.subject, property).length === 0) return [];
    const { subject, region, span } = found;
    return [
      makeClaim(sentence, {
        kind: 'superlative',
        span,
        subject,
        property,
        stated: exactly(rankOf(match[1]), null),
        detail: {
          region: region.kind === 'continent' ? region.group : region.kind === 'country' ? region.country : region.kind,
          admin1: region.kind === 'state' ? region.admin1Code : null,
          noun: /^capital/i.test(match[4]!) ? 'capital' : 'city',
        },
        rule: match[2]!.toLowerCase(),
      }),
    ];
  });
}

/** One figure of each place of the region that has one, what comes first in front: the highest, or the earliest. */
function inOrder({ property, detail, subject }: Claim, { facts, gazetteer }: Context): Fact[] {
  const first = new Map<number, Fact>();
  const isBefore = (a: Fact, b: Fact): boolean => (property === 'founded' ? a.value < b.value : a.value > b.value);
  for (const fact of facts.all(property)) {
    const place = 'place' in fact.subject ? gazetteer.place(fact.subject.place) : undefined;
    if (!place || (detail.noun === 'capital' && !CAPITALS.has(place.feature))) continue;
    const isThere =
      detail.region === 'world' ||
      (detail.region === 'state' ? place.admin1Code === detail.admin1 : place.country === detail.region) ||
      facts.group(String(detail.region))?.has(place.country) === true;
    const known = first.get(place.id);
    if (isThere && (!known || isBefore(fact, known))) first.set(place.id, fact);
  }
  const order = [...first.values()].sort((a, b) => (isBefore(a, b) ? -1 : 1));
  return detail.noun === 'capital' ? onePerCountry(order, subject, gazetteer) : order;
}

/** Bogotá is South America's third capital by height, though both of Bolivia's are higher: a country counts once. */
function onePerCountry(order: Fact[], subject: Claim['subject'], gazetteer: Context['gazetteer']): Fact[] {
  const countryOf = (one: Claim['subject']): string | undefined =>
    one && 'place' in one ? gazetteer.place(one.place)?.country : undefined;
  const seen = new Set<string | undefined>();
  return order.filter((fact) => {
    const country = countryOf(fact.subject);
    const isOwn = isAbout(fact, subject);
    if (!isOwn && (seen.has(country) || country === countryOf(subject))) return false;
    seen.add(country);
    return true;
  });
}

const isAbout = ({ subject }: Fact, other: Claim['subject']): boolean =>
  'place' in subject && other !== null && 'place' in other && subject.place === other.place;

/**
 * The rank among the places on record. It never makes a claim differ: what is "oldest" has as many meanings as a city
 * has beginnings, and of heights the record holds some.
 */
export function checkExtreme(claim: Claim, context: Context): Verdict {
  const order = inOrder(claim, context);
  const at = order.findIndex((fact) => isAbout(fact, claim.subject));
  const own = order[at];
  // Of "the European Union" no list is on record.
  if (!own) return cannotTell('no-complete-table');
  const isHeight = claim.property === 'elevation';
  const from = COMPLETE[`${isHeight ? 'highest' : 'oldest'} ${claim.detail.noun}`]?.[String(claim.detail.region)];
  const complete = from !== undefined && (isHeight ? own.value >= from : own.value <= from);
  const stated = claim.stated!.value;
  const before = order.slice(0, at).filter((one) => !isHeight || one.value > own.value * TIED).length;
  const reason =
    complete && at + 1 === stated
      ? `rank-${claim.property}`
      : before >= stated
        ? isHeight
          ? 'higher-on-record'
          : 'older-on-record'
        : 'no-complete-table';
  const shown = at < SHOWN ? order.slice(0, SHOWN) : [...order.slice(0, SHOWN - 1), own];
  const figure = isHeight ? { number: own.value, unit: own.unit } : yearOf(own);
  return {
    outcome: reason.startsWith('rank-') ? 'agrees' : 'cannot-tell',
    reason,
    record: { id: `record_rank_${claim.property}`, params: [claim.subject!.name, figure, { ordinal: at + 1 }] },
    working: null,
    facts: shown,
    rows: shown.map(
      (fact): CardRow => ({
        label: fact.subject.name,
        value: fact.value,
        unit: fact.unit,
        asOf: null,
        rank: order.indexOf(fact) + 1,
        main: fact === own,
      }),
    ),
  };
}
