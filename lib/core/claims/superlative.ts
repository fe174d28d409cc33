import type { Coverage, Scope } from '../facts';
import type { CardRow, Claim, Fact, MessageRef, SubjectRef, Verdict } from '../types';
import { cannotTell, definitionLabel, type RecordGroup, readRecord } from '../verdict';
import { type ClaimRule, type Context, exactly, makeClaim, type Sentence } from './shared/sentence';
import { plainCity, sureCity } from './shared/subject';

const ORDINALS = ['', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** "largest megacity", "second-largest city", "most populous municipality"; nouns between them ("port") make another rank. */
const SUPERLATIVE =
  /\b(?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ])?(largest|biggest|most populous)\s+((?:mega)?city|municipality|metropolis|urban area|metropolitan area)\b(?!\s+(?:outside|after|to|without|hospital|hall|council|park|police|state|center|centre))/gi;
const BY = /^\s+by (?:(population|number of (?:residents|people))|(?:land )?area)\b/;

/** Rows of a rank that the card shows. */
const SHOWN = 4;

/** "China's largest", "the country's largest" is not read yet; "the largest city in China", "of China". */
function countryOf(sentence: Sentence, start: number, end: number): string | null {
  const text = sentence.block.text;
  const owner = sentence.countries.find(
    (one) => one.form === 'possessive' && /^['’]s?\s+$/.test(text.slice(one.end, start)),
  );
  if (owner) return owner.country;
  const place = sentence.countries.find(
    (one) => one.form === 'name' && /^\s+(?:in|of)\s+(?:the )?$/.test(text.slice(end, one.start)),
  );
  return place?.country ?? null;
}

/** The city said to be it: apposed ("Chongqing, China's largest megacity"), by a copula, or named right after. */
function subjectOf(sentence: Sentence, phrase: { start: number; end: number }, context: Context): SubjectRef | null {
  const text = sentence.block.text;
  for (const city of sentence.cities) {
    const link = text.slice(city.end, phrase.start);
    if (/^,\s+(?:which is\s+)?(?:the\s+)?$|^\s+(?:is|was|remains|became)\s+(?:now\s+)?(?:the\s+)?$/.test(link)) {
      return plainCity(city, sentence, context);
    }
    if (/^,?\s+$|^,?\s+(?:is|was)\s+$/.test(text.slice(phrase.end, city.start))) return sureCity(city, context);
  }
  return null;
}

export const superlative: ClaimRule = {
  kind: 'superlative',

  match(sentence, context) {
    const claims: Claim[] = [];
    for (const match of sentence.text.matchAll(SUPERLATIVE)) {
      const words = sentence.text.slice(0, match.index);
      if (/\bone of (?:the |\S+['’]s? )?$/i.test(words)) continue;
      const phraseStart = sentence.start + match.index;
      const phraseEnd = phraseStart + match[0].length;
      const country = countryOf(sentence, phraseStart, phraseEnd);
      if (!country) continue;
      const owner = sentence.countries.find((one) => one.country === country);
      const whole = {
        start: owner && owner.end < phraseStart ? owner.start : phraseStart,
        end: owner && owner.start > phraseEnd ? owner.end : phraseEnd,
      };
      const subject = subjectOf(sentence, whole, context);
      if (!subject || !('place' in subject) || context.gazetteer.place(subject.place)?.country !== country) continue;
      const by = BY.exec(sentence.block.text.slice(whole.end, whole.end + 40));
      if (by && !by[1]) continue;
      const rank = match[1] ? ORDINALS.indexOf(match[1].toLowerCase()) + 1 : 1;
      claims.push(
        makeClaim(sentence, {
          kind: 'superlative',
          span: whole,
          subject,
          property: 'population',
          stated: exactly(rank, null),
          definitions: scopesOf(match[3]!),
          detail: { country },
          rule: 'superlative',
        }),
      );
    }
    return claims;
  },

  check(claim, context) {
    const country = String(claim.detail.country);
    const scopes = (claim.definitions as Scope[] | null) ?? (['administrative', 'urban'] as Scope[]);
    const found = scopes.flatMap((scope) => rankings(claim, country, scope, context));
    if (found.length === 0) return cannotTell('no-complete-table');
    const stated = claim.stated!.value;
    const right = found.filter((one) => one.rank === stated);
    const wrong = found.filter((one) => one.rank !== stated);
    const main = right[0] ?? found[0]!;
    const other = wrong.find((one) => one !== main);
    if (right.length > 0 && other) return rankVerdict('depends', 'rank-depends', claim, main, other);
    if (right.length > 0) return rankVerdict('agrees', `rank-${main.scope}`, claim, main, null);
    const firm = scopes.every((scope) => found.some((one) => one.scope === scope)) && found.some((one) => one.firm);
    return firm
      ? rankVerdict('differs', 'other-rank', claim, main, other ?? null)
      : rankVerdict('cannot-tell', 'no-complete-table', claim, main, other ?? null);
  },
};

/** A noun that names its definition narrows the ranking; "city" and "megacity" may mean either. */
const scopesOf = (noun: string): Scope[] | null =>
  /municipality/i.test(noun)
    ? ['administrative']
    : /urban/i.test(noun)
      ? ['urban']
      : /metropolitan/i.test(noun)
        ? ['metropolitan']
        : null;

interface Ranking {
  label: MessageRef;
  scope: Scope;
  rank: number;
  facts: Fact[];
  firm: boolean;
}

/** The ranks of the subject in the complete tables of its country; none where a table does not reach down to it. */
function rankings({ subject }: Claim, country: string, scope: Scope, context: Context): Ranking[] {
  const { facts } = context;
  return facts.coverage(country, 'population', scope).flatMap((coverage): Ranking[] => {
    const ordered = inOrder(coverage, context);
    const position = ordered.findIndex(({ fact }) => isAbout(fact, subject));
    if (position < 0 || ordered[position]!.fact.value <= coverage.above) return [];
    return [
      {
        label: coverage.definitions.length > 1 ? { id: `scope_${scope}` } : definitionLabel(coverage.definitions[0]!),
        scope,
        rank: position + 1,
        facts: ordered.map((one) => one.fact),
        firm: ordered.every((one) => one.firm),
      },
    ];
  });
}

const isAbout = (fact: Fact, subject: SubjectRef | null): boolean =>
  subject !== null && 'place' in subject && 'place' in fact.subject && fact.subject.place === subject.place;

/** The newest figure of each city that the table holds, largest first. */
function inOrder(
  { country, property, definitions }: Coverage,
  { facts, gazetteer, published }: Context,
): RecordGroup[] {
  const byPlace = new Map<number, Fact[]>();
  for (const fact of facts.all(property)) {
    if (!('place' in fact.subject) || !definitions.includes(fact.definition)) continue;
    if (gazetteer.place(fact.subject.place)?.country !== country) continue;
    byPlace.set(fact.subject.place, [...(byPlace.get(fact.subject.place) ?? []), fact]);
  }
  return [...byPlace.values()]
    .flatMap((own) => readRecord(own, published, published).slice(0, 1))
    .sort((a, b) => b.fact.value - a.fact.value);
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
    working: other ? rankLine(other) : null,
    facts: [...main.facts.slice(0, SHOWN), ...(other?.facts.slice(0, SHOWN) ?? [])],
    rows,
  };
}

/** "1 Shanghai 27.1 m · 2 Beijing 20.5 m": the other ranking in a line. */
const rankLine = ({ facts }: Ranking): string =>
  facts
    .slice(0, SHOWN)
    .map(({ subject, value }, index) => `${index + 1} ${subject.name} ${millions(value)}`)
    .join(' · ');

const millions = (value: number): string => `${(value / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} m`;
