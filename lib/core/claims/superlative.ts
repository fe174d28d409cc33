import type { Coverage, Scope } from '../facts';
import type { CardRow, Claim, Fact, MessageRef, PlaceId, SubjectRef, Verdict } from '../types';
import { cannotTell, definitionLabel, type RecordGroup, readRecord } from '../verdict';
import { cue } from './shared/cues';
import { checkExtreme, extremesIn } from './shared/extremes';
import { rankOf } from './shared/rank';
import { FORMERLY, rankedIn } from './shared/ranked';
import { type ClaimRule, type Context, exactly, holds, makeClaim } from './shared/sentence';

/**
 * "largest megacity", "second-largest city", "most populous municipality", "fifth-largest U.S. city"; another word
 * between them ("port", "French-speaking") makes another rank.
 */
const SUPERLATIVE =
  /\b(?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th))[- ])?(largest|biggest|most[- ]populous|most populated)\s(\p{Lu}[\p{L}.]{1,20}\s)?((?:mega)?city|municipality|metropolis|urban (?:area|agglomeration)|metropolitan area|metro area)\b/giu;
const WORDS = cue('largest biggest populous populated');
/** "The city is the largest in Canada": the noun stands before. */
const ELLIPTIC =
  /\b[Tt]he (?:city|capital|metropolis|municipality) (?:is|remains) (?:now |also |still )?the (?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ])?(largest|biggest|most populous)(?= in (?:the )?\p{Lu}| in the (?:country|state|nation|world)\b)/gu;

/** Its matches as those of a superlative with its noun: the rank, its word, nothing between, and "city". */
const ownNoun = (text: string): RegExpExecArray[] =>
  [...text.matchAll(ELLIPTIC)].map((match) => {
    const [whole, rank, word] = match;
    const phrase = rank ? `${rank}-${word}` : word!;
    return Object.assign([phrase, rank, word, undefined, 'city'], {
      index: match.index + whole.length - phrase.length,
      input: text,
    }) as RegExpExecArray;
  });

/** Rows of a rank that the card shows. */
const SHOWN = 4;

export const superlative: ClaimRule = {
  kind: 'superlative',

  match(sentence, context) {
    const claims: Claim[] = extremesIn(sentence, context);
    if (!holds(sentence, WORDS)) return claims;
    for (const match of [...sentence.text.matchAll(SUPERLATIVE), ...ownNoun(sentence.text)]) {
      const found = rankedIn(sentence, match, context);
      if (!found) continue;
      const { subject, region, span } = found;
      const isPast = /\b(?:was|became)\b/.test(sentence.text);
      if (FORMERLY.test(sentence.text) || (isPast && sentence.dates.length > 0)) continue;
      claims.push(
        makeClaim(sentence, {
          kind: 'superlative',
          span,
          subject,
          property: 'population',
          stated: exactly(rankOf(match[1]), null),
          definitions: scopesOf(match[4]!),
          detail: {
            region: region.kind,
            country: 'country' in region ? region.country : WORLD,
            admin1: region.kind === 'state' ? region.admin1Code : null,
            continent: region.kind === 'continent' ? region.group : null,
            byPeople: /populous|populated/i.test(match[2]!),
            past: isPast,
          },
          rule: 'superlative',
        }),
      );
    }
    return claims;
  },

  check(claim, context) {
    if (claim.property !== 'population') return checkExtreme(claim, context);
    const scopes = (claim.definitions as Scope[] | null) ?? SCOPES;
    const found = scopes.flatMap((scope) => rankings(claim, scope, context));
    if (found.length === 0) return cannotTell('no-complete-table');
    const stated = claim.stated!.value;
    const right = found.filter((one) => one.rank === stated);
    const tied = found.filter((one) => one.rank !== stated && stated >= one.from && stated <= one.to);
    const wrong = found.filter((one) => !right.includes(one) && !tied.includes(one));
    const main = right[0] ?? tied[0] ?? found[0]!;
    const other = wrong.find((one) => one !== main);
    if (right.length > 0 && other) return rankVerdict('depends', 'rank-depends', claim, main, other);
    if (right.length > 0) return rankVerdict('agrees', `rank-${main.scope}`, claim, main, null);
    if (tied.length > 0) {
      const between = tied.some((one) => one.facts.some((fact) => isBetween(fact, claim.detail.continent)));
      return rankVerdict('cannot-tell', between ? 'on-two-continents' : 'ranks-close', claim, main, null);
    }
    const reason = doubtOf(claim, scopes, found, context);
    return reason === null
      ? rankVerdict('differs', 'other-rank', claim, main, other ?? null)
      : rankVerdict('cannot-tell', reason, claim, main, other ?? null);
  },
};

/** In `coverage.tsv`, the country of the table that holds the cities of every country. */
const WORLD = '*';
const SCOPES: Scope[] = ['administrative', 'urban', 'metropolitan'];

/**
 * Why a rank that no table gives may still be true; null where it may not. A city has as many ranks as definitions, so
 * a plain "city" needs firm tables of two scopes; "largest" of a city that is among the largest by area may mean that.
 */
function doubtOf(claim: Claim, scopes: Scope[], found: Ranking[], context: Context): string | null {
  const known = new Set(found.map((one) => one.scope));
  const enough = scopes.length === 1 ? known.size === 1 : known.has('administrative') && known.size > 1;
  // What a continent is, and by whose count, is less sure than what a country is: there a rank only ever agrees.
  if (!enough || !found.some((one) => one.firm) || claim.detail.region === 'continent') return 'no-complete-table';
  if (claim.detail.past === true) return 'time-not-named';
  if (claim.detail.byPeople !== true && mayMeanArea(claim, found[0]!, context)) return 'may-mean-area';
  return null;
}

/** Whether the subject's place among the same cities by area is as high as the stated one. */
function mayMeanArea({ subject, stated }: Claim, { facts }: Ranking, context: Context): boolean {
  const areaOf = (ref: SubjectRef): number =>
    Math.max(0, ...context.facts.about(ref, 'area').map((fact) => fact.value));
  const own = areaOf(subject!);
  if (own === 0) return true;
  const larger = facts.filter((fact) => areaOf(fact.subject) > own).length;
  return larger < stated!.value;
}

/** A noun that names its definition narrows the ranking; "city" and "megacity" may mean any. */
const scopesOf = (noun: string): Scope[] | null =>
  /municipality/i.test(noun)
    ? ['administrative']
    : /urban/i.test(noun)
      ? ['urban']
      : /metro(?:politan)? /i.test(noun)
        ? ['metropolitan']
        : null;

interface Ranking {
  label: MessageRef;
  scope: Scope;
  rank: number;
  /** The ranks that lie within the margin of the figures: two cities a percent apart may change places. */
  from: number;
  to: number;
  facts: Fact[];
  firm: boolean;
}

/** Figures nearer to each other than this may change places. */
const TIED = 1.02;
/** Cities this much smaller than the subject cannot pass it where their figure is lacking. */
const PASSES = 0.8;

/** The ranks of the subject in the complete tables; none where a table does not reach down to it. */
function rankings(claim: Claim, scope: Scope, context: Context): Ranking[] {
  const { subject, detail } = claim;
  const country = String(detail.country);
  return context.facts.coverage(country, 'population', scope).flatMap((coverage): Ranking[] => {
    const { groups, lacking } = inOrder(coverage, detail, context);
    const position = groups.findIndex(({ fact }) => isAbout(fact, subject));
    const own = groups[position]?.fact.value ?? 0;
    if (own <= coverage.above || lacking > PASSES * own) return [];
    return [
      {
        label: coverage.definitions.length > 1 ? { id: `scope_${scope}` } : definitionLabel(coverage.definitions[0]!),
        scope,
        rank: position + 1,
        from: 1 + groups.filter(({ fact }) => fact.value > own * TIED && !isBetween(fact, detail.continent)).length,
        to: groups.filter(({ fact }) => fact.value * TIED >= own).length,
        facts: groups.map((one) => one.fact),
        firm: groups.every((one) => one.firm),
      },
    ];
  });
}

const isAbout = (fact: Fact, subject: SubjectRef | null): boolean =>
  subject !== null && 'place' in subject && 'place' in fact.subject && fact.subject.place === subject.place;

/** The cities of a table and their figures; found once, since each takes a look through the whole gazetteer. */
const tables = new WeakMap<Coverage, { place: PlaceId; figures: Fact[] }[]>();

function tableOf(coverage: Coverage, { facts, gazetteer }: Context): { place: PlaceId; figures: Fact[] }[] {
  const known = tables.get(coverage);
  if (known) return known;
  const byPlace = new Map<PlaceId, Fact[]>();
  for (const fact of facts.all(coverage.property)) {
    if (!('place' in fact.subject) || !coverage.definitions.includes(fact.definition)) continue;
    const own = byPlace.get(fact.subject.place);
    if (own) own.push(fact);
    else byPlace.set(fact.subject.place, [fact]);
  }
  const isThere = (place: PlaceId): boolean =>
    coverage.country === WORLD ||
    gazetteer.countryCode(gazetteer.countries[gazetteer.indexOf(place)]!) === coverage.country;
  const table = [...byPlace]
    .filter(([place, own]) => own.some((fact) => fact.value > PASSES * coverage.above) && isThere(place))
    .map(([place, figures]) => ({ place, figures }));
  tables.set(coverage, table);
  return table;
}

/**
 * The figure at the article's date of each city that the table holds, largest first, and the largest figure of a city
 * that has none at that date: a table that is complete today need not have been so then.
 */
function inOrder(
  coverage: Coverage,
  { admin1, continent }: Claim['detail'],
  context: Context,
): { groups: RecordGroup[]; lacking: number } {
  const groups: RecordGroup[] = [];
  let lacking = 0;
  const { published } = context;
  for (const { place, figures: own } of tableOf(coverage, context)) {
    if (typeof admin1 === 'string' && context.gazetteer.place(place)?.admin1Code !== admin1) continue;
    if (typeof continent === 'string' && !liesOn(place, continent, context)) continue;
    const group = readRecord(own, published, published)[0];
    if (group) groups.push(group);
    else lacking = Math.max(lacking, ...own.map((fact) => fact.value));
  }
  return { groups: groups.sort((a, b) => b.fact.value - a.fact.value), lacking };
}

/** Istanbul, which lies on two continents and counts on either. */
const ON_BOTH = { place: 745044, continents: ['europe', 'asia'] };

const isBetween = ({ subject }: Fact, continent: unknown): boolean =>
  'place' in subject && subject.place === ON_BOTH.place && ON_BOTH.continents.some((one) => one === continent);

/** Whether a city is one of a continent's; of "West Africa" or "Scandinavia" no list is on record, and none is. */
function liesOn(place: PlaceId, continent: string, { facts, gazetteer }: Context): boolean {
  if (place === ON_BOTH.place && ON_BOTH.continents.includes(continent)) return true;
  return facts.group(continent)?.has(gazetteer.place(place)?.country ?? '') === true;
}

function rankVerdict(
  outcome: Verdict['outcome'],
  reason: string,
  claim: Claim,
  main: Ranking,
  other: Ranking | null,
): Verdict {
  const rows = main.facts.slice(0, SHOWN).map(
    (fact, index): CardRow => ({
      label: fact.subject.name,
      value: fact.value,
      unit: fact.unit,
      asOf: fact.asOf,
      rank: index + 1,
      main: index + 1 === main.rank,
    }),
  );
  const params = [claim.subject!.name, { ordinal: main.rank }, main.label];
  return {
    outcome,
    reason,
    record: other
      ? { id: 'record_ranks', params: [...params, { ordinal: other.rank }, other.label] }
      : { id: 'record_rank', params },
    working: other && { id: 'ranking_by', params: [other.label, rankLine(other)] },
    facts: [...main.facts.slice(0, SHOWN), ...(other?.facts.slice(0, SHOWN) ?? [])],
    rows,
  };
}

/** "1 Shanghai 27.1 m · 2 Beijing 20.5 m": the other ranking in a line, which breaks between cities. */
const rankLine = ({ facts }: Ranking): string =>
  facts
    .slice(0, SHOWN)
    .map(
      ({ subject, value }, index) =>
        `${index + 1}\u00a0${subject.name.replaceAll(' ', '\u00a0')}\u00a0${millions(value)}`,
    )
    .join(' · ');

const millions = (value: number): string =>
  `${(value / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })}\u00a0m`;
