import type { CardRow, Claim, Fact, Verdict } from '../../types';
import { cannotTell, hull, type Interval, type RecordGroup, readRecord, toYears, widen } from '../../verdict';
import { cue } from './cues';
import { nationInPlay, standsForNation, sureNation } from './nation';
import { rankOf } from './rank';
import { type Context, exactly, holds, makeClaim, type Sentence } from './sentence';

/** "second most populous country", "8th-largest nation", "smallest country": with a noun between ("Muslim country") it is another rank. */
const RANK =
  /\b(?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))[- ])?(most[- ]populous|most[- ]populated|largest|biggest|least[- ]populous|smallest) (?:country|nation)\b/gi;
const WORDS = cue('country nation');
/** What may follow it: where, by what, or the end. */
const TAIL =
  /^((?: (?:in|by|on|of) (?:the )?(?:world|earth|Africa|Asia|Europe|South America|North America|Latin America|Oceania|area|land area|population|size|land mass|total area|terms of population|terms of area)\b){0,2})(?=$|[\s"”]*[,.;:)–—]|\s(?:with|and|after|behind|has|is|was|but)\b)/i;
const OWNER =
  /\b(world|Africa|Asia|Europe|South America|North America|Latin America|Oceania)['’]s (?:(?:now|by far) )?$/i;

/** Countries on two continents, which may be counted to either. */
const ON_TWO: Record<string, string[]> = {
  ...Object.fromEntries(['RU', 'TR', 'KZ', 'AZ', 'GE', 'CY', 'AM'].map((iso) => [iso, ['europe', 'asia']])),
  EG: ['africa', 'asia'],
  ID: ['asia', 'oceania'],
};

/** "Brazil is the largest country in South America", "India, the world's most populous country": one claim each. */
export function matchRanks(sentence: Sentence, context: Context): Claim[] {
  if (!holds(sentence, WORDS)) return [];
  const text = sentence.block.text;
  const claims: Claim[] = [];
  for (const match of sentence.text.matchAll(RANK)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const before = text.slice(sentence.start, start);
    const tail = TAIL.exec(text.slice(end, sentence.end));
    if (!tail || /\bone of (?:the |\S{1,20}['’]s )?$/i.test(before)) continue;
    const owner = OWNER.exec(before);
    const where = (
      owner?.[1] ?? /(?:in|on|of) (?:the )?(world|earth|\w+ america|africa|asia|europe|oceania)/i.exec(tail[1]!)?.[1]
    )?.toLowerCase();
    if (!where) continue;
    const phrase = { start: owner ? start - owner[0].length : start, end: end + tail[1]!.length };
    const subject = subjectOf(sentence, phrase, context);
    if (!subject) continue;
    const by = /\barea|land mass/i.test(tail[1]!) ? 'area' : /population/i.test(tail[1]!) ? 'population' : null;
    const word = match[2]!.toLowerCase();
    claims.push(
      makeClaim(sentence, {
        kind: 'national',
        span: phrase,
        subject,
        property: 'rank',
        stated: exactly(rankOf(match[1]), null),
        detail: {
          by: /popul/.test(word) ? 'population' : by,
          within: where === 'earth' ? 'world' : where,
          last: /least|smallest/.test(word),
          past: /\b(?:was|were|became|used to be|once|then|formerly|overtook|overtake|will|would|set to)\b/i.test(
            sentence.text,
          ),
        },
        rule: 'rank',
      }),
    );
  }
  return claims;
}

const COPULA = /^\s(?:is|remains|has become|became|was)\s(?:now |still |by far |also )?(?:the )?$/;
const APPOSED = /^,\s(?:which is |now |still |by far )?(?:the )?$/;

function subjectOf(sentence: Sentence, phrase: { start: number; end: number }, context: Context) {
  const text = sentence.block.text;
  for (const country of sentence.countries) {
    const sure = sureNation(country, sentence);
    const left = text.slice(country.end, phrase.start);
    if (sure && country.end <= phrase.start && (COPULA.test(left) || APPOSED.test(left))) return sure.subject;
    // "In India, the world's most populous country" has a preposition, and an apposition of the country all the same.
    const apposed = country.end <= phrase.start && APPOSED.test(left);
    const alone = apposed ? sureNation(country, { ...sentence, start: country.start }) : null;
    if (alone) return alone.subject;
    const right = country.start >= phrase.end ? text.slice(phrase.end, country.start) : null;
    if (right !== null && /^(?:,| is| –| —)\s$/.test(right)) {
      const after = sureNation(country, { ...sentence, start: country.start });
      if (after && /^(?:[.,;–—]|\s(?:has|is|and|was|with)\b|$)/.test(text.slice(country.end, sentence.end)))
        return after.subject;
    }
  }
  const stands = standsForNation(text.slice(sentence.start, phrase.start).replace(COPULA, ''));
  return stands ? nationInPlay(sentence, sentence.start + stands.index, context) : null;
}

interface Standing {
  iso: string;
  fact: Fact;
  /** What the figure says for itself, and what it may be at the date. */
  near: Interval;
  wide: Interval;
  /** False where it is only known of another time. */
  dated: boolean;
  /** False for a territory, and for a country that may be counted to another continent. */
  member: boolean;
}

/** Width of a figure against another of about the same time, and of one from quite another time. */
const OWN: Record<string, number> = { population: 0.005, area: 0.003 };
const YEARLY: Record<string, number> = { population: 0.002, area: 0 };
const OF_ANOTHER_TIME = 2;

/** Every country that counts with its figure; null where one of them has none at all. */
function standings(property: string, within: string, { facts, published }: Context): Standing[] | null {
  const un = facts.group('un');
  const continent = within === 'world' ? null : facts.group(within);
  if (!un || (within !== 'world' && !continent)) return null;
  const byCountry = new Map<string, Fact[]>();
  for (const fact of facts.all(property)) {
    if (!('country' in fact.subject)) continue;
    byCountry.set(fact.subject.country, [...(byCountry.get(fact.subject.country) ?? []), fact]);
  }
  const list: Standing[] = [];
  for (const iso of new Set([...un, ...byCountry.keys()])) {
    const split = ON_TWO[iso]?.includes(within) === true;
    if (continent && !continent.has(iso) && !split) continue;
    const own = byCountry.get(iso) ?? [];
    const standing = standingOf(readRecord(own, published, published), own, property, published);
    if (standing) list.push({ iso, member: un.has(iso) && !split, ...standing });
    else if (un.has(iso)) return null;
  }
  return list;
}

function standingOf(groups: RecordGroup[], all: Fact[], property: string, published: string) {
  if (groups.length > 0) {
    const around = groups.map(({ fact }) =>
      widen(fact.value, OWN[property]! + YEARLY[property]! * Math.abs(toYears(fact.asOf) - toYears(published))),
    );
    return { fact: groups[0]!.fact, near: hull(...around), wide: hull(...groups.map((one) => one.now)), dated: true };
  }
  // One small country without a figure of the time is no reason to give up the rank of a large one.
  const fact = all[all.length - 1];
  const wide = fact && { low: fact.value / OF_ANOTHER_TIME, high: fact.value * OF_ANOTHER_TIME };
  return fact && wide ? { fact, near: wide, wide, dated: false } : null;
}

const SHOWN = 4;
/** A rank that may be any of more places than this agrees with everything. */
const LOOSEST = 2;

/** Works the rank out of every country's figure; who may stand on either side of the subject makes it a range. */
export function checkRank(claim: Claim, context: Context): Verdict {
  const { by, within, last, past } = claim.detail;
  const readings = (by === null ? ['population', 'area'] : [String(by)]).map((property) => {
    const all = standings(property, String(within), context);
    const own = all?.find((one) => 'country' in claim.subject! && one.iso === claim.subject.country);
    if (!all || !own?.dated) return null;
    const others = all.filter((one) => one !== own);
    const range = (width: 'near' | 'wide'): Interval => {
      const isAhead = ({ [width]: a }: Standing, b: Interval) => (last ? a.high < b.low : a.low > b.high);
      const isBeside = ({ [width]: a }: Standing, b: Interval) => (last ? a.low <= b.high : a.high >= b.low);
      const ahead = others.filter((one) => one.member && isAhead(one, own[width]));
      return { low: ahead.length + 1, high: others.filter((one) => isBeside(one, own[width])).length + 1 };
    };
    const ordered = all
      .filter((one) => one.member || one === own)
      .sort((a, b) => (last ? 1 : -1) * (a.fact.value - b.fact.value));
    return { property, own, near: range('near'), wide: range('wide'), ordered };
  });
  const known = readings.filter((one) => one !== null);
  const rank = claim.stated!.value;
  const hit = known.find(({ near }) => near.low <= rank && rank <= near.high && near.high - near.low <= LOOSEST);
  const main = hit ?? known[0];
  if (!main) return cannotTell('no-complete-table');
  const position = main.ordered.indexOf(main.own);
  const shown = [...main.ordered.slice(0, SHOWN), ...(position >= SHOWN ? [main.own] : [])];
  const rows = shown.map(
    (one): CardRow => ({
      label: one.fact.subject.name,
      value: one.fact.value,
      unit: one.fact.unit,
      asOf: one.fact.asOf,
      rank: main.ordered.indexOf(one) + 1,
      main: one === main.own,
    }),
  );
  const common = {
    record: {
      id: 'record_country_rank',
      params: [claim.subject!.name, { ordinal: position + 1 }, { id: `ranked_by_${main.property}` }],
    },
    working: null,
    facts: shown.map((one) => one.fact),
    rows,
  };
  if (hit) return { outcome: 'agrees', reason: 'matches-rank', ...common };
  if (past === true) return { outcome: 'cannot-tell', reason: 'time-not-named', ...common };
  const far = known.length === readings.length && known.every(({ wide }) => rank < wide.low || rank > wide.high);
  return far && !last
    ? { outcome: 'differs', reason: 'other-rank', ...common }
    : { outcome: 'cannot-tell', reason: 'close-to-record', ...common };
}
