import type { Claim, Fact, Quantity, QuantityMention, Verdict } from '../types';
import { quantityIn, unit } from '../units';
import {
  cannotTell,
  figureVerdict,
  hull,
  meets,
  type RecordGroup,
  readRecord,
  statedInterval,
  toYears,
  widen,
} from '../verdict';
import { type NationalFigure, type NationalProperty, nationalFigure } from './shared/figure-phrase';
import { sureNation } from './shared/nation';
import { checkRank, matchRanks } from './shared/nation-rank';
import { type ClaimRule, type Context, makeClaim, type Sentence } from './shared/sentence';

const LEAST_PEOPLE = 500;
/** What may follow the figure: the end of a clause, a date, or words that do not say that these are only some. */
const WHOLE =
  /^(?:\s*$|\s?[.,;:!)\]”"’]|\s[–—-]\s|\s\(|\s(?:and|as of|as at|according|by|but|while|with|at|making|spread|today|now|when|so|on|is|are|was|were|based on|against|compared|up from|down from|or|than|in (?:\p{Lu}\p{Ll}{2,8}\.? )?(?:(?:early|late|mid|mid-)\s?)?\d{4}|in total|in all|in an area|last year|this year|live in|since|of which|of whom|yielding|giving|ranking|growing)\b)/u;
/** "30 million people, most of them refugees", "and counting the diaspora" */
const SOME =
  /^[\s,]{0,2}(?:of (?:them|which|whom) (?!,? ?(?:about |some |around |nearly )?\d)|(?:many|most|mainly|mostly|half|some|all) of |mostly |mainly |who |including those|per |a square|to the square)/i;

/** "Nigeria's 87 million people living in poverty", where "Nigeria's 230 million people wait" goes on freely. */
const SOME_PEOPLE =
  /^,? (?:who|whose|living|without|with|in|under|over|aged|below|near|affected|displaced|employed|unemployed|working|facing|on|at|of)\b/i;

function propertyOf({ quantity, unitText }: QuantityMention): NationalProperty | null {
  if (quantity.change !== null) return null;
  if (quantity.unit === 'USD') return 'gdp';
  if (quantity.unit !== null && unit(quantity.unit)?.dimension === 'area') return 'area';
  if (quantity.unit !== null && quantity.unit !== 'person') return null;
  const plainNoun = unitText === '' || /^(?:people|inhabitants|residents|souls|persons)$/i.test(unitText);
  return plainNoun && Number.isInteger(quantity.value) && quantity.value >= LEAST_PEOPLE ? 'population' : null;
}

/** "About 26 million people live in Ghana." */
function livedIn(sentence: Sentence, mention: QuantityMention): NationalFigure | null {
  const text = sentence.block.text;
  if (mention.unitText !== 'people') return null;
  const after = /^\s+(?:now |currently )?live in (?:the )?/.exec(text.slice(mention.end, mention.end + 40));
  const country = after ? sentence.countries.find((one) => one.start === mention.end + after[0].length) : undefined;
  if (country?.form !== 'name' || !/^(?:[.;]|, (?!\p{Lu})|$)/u.test(text.slice(country.end, sentence.end))) return null;
  // The preposition that tells a part from the whole elsewhere is the verb's own here.
  const alone = sureNation(country, { ...sentence, start: country.start });
  return alone && { subject: alone.subject, rule: 'lived-in', mayBePart: true };
}

/** "It was 1957, and Ghana, a country of six million, had just won its independence": the time is the story's. */
const PAST =
  /\b(?:was|were|had|numbered|counted|stood|reached|hit|topped|grew|rose|fell|dropped|totall?ed|amounted|when|then|once|before|at the time|independence|(?:latest|last) census|century|(?:1[89]|20)\d0s)\b/i;

/** The year that the sentence gives the figure; "several" where it could be one of more. */
function yearOf(sentence: Sentence, mention: QuantityMention): string | null | 'several' {
  const text = sentence.block.text;
  const dated = sentence.dates.filter((date) => date.year !== null);
  const next = dated.find(
    (date) =>
      date.start >= mention.end &&
      date.start - mention.end < 30 &&
      /^[\s,(]{1,3}(?:(?:in|as of|as at|at|on|by)\s)?(?:the\s)?(?:end of\s)?$/i.test(
        text.slice(mention.end, date.start),
      ),
  );
  if (next) return String(next.year);
  const years = new Set(dated.map((date) => date.year));
  return years.size > 1 ? 'several' : years.size === 1 ? String([...years][0]) : null;
}

/** Countries whose area is told with or without lands in dispute or overseas, by some in twofold and more. */
const AREA_IN_TWO_WAYS = new Set(
  'AR AZ CL CN CY DK EC ET FR GB GE IL IN MA MD NL NO PK PS PT RS RU SD SO TW UA US'.split(' '),
);
/** Serbia with Kosovo has 9 million people, Cyprus with its north 1.2 million: where the record may hold the other. */
const PEOPLE_IN_TWO_WAYS = new Set('AZ CY ET GE IL MA MD PS RS SD SO UA XK'.split(' '));
/** Purchasing-power GDP is on no record, and is up to four times the nominal one, or two thirds of it. */
const OTHER_GDP = { low: 0.5, high: 5 };
/** A year that the sentence names is answered by figures so near to it, or by two around it. */
const SAME_TIME = 3;
/** For so many years a count is still what is cited. */
const CITED = 5;

export const national: ClaimRule = {
  kind: 'national',

  match(sentence, context) {
    const figures = sentence.quantities.flatMap((mention): Claim[] => {
      const property = propertyOf(mention);
      if (!property) return [];
      const after = sentence.block.text.slice(mention.end, sentence.end);
      if (SOME.test(after)) return [];
      const found =
        nationalFigure(sentence, mention, property, context) ??
        (property === 'population' ? livedIn(sentence, mention) : null);
      const isOpen = found?.rule === 'nation-of' || found?.rule === 'possessive-people';
      if (!(isOpen ? !SOME_PEOPLE.test(after) : WHOLE.test(after))) return [];
      if (!found || (property === 'gdp' && /per (?:capita|person|head)|purchasing|\bppp\b/i.test(sentence.text)))
        return [];
      const year = yearOf(sentence, mention);
      return [
        makeClaim(sentence, {
          kind: 'national',
          span: mention,
          subject: found.subject,
          property,
          stated: mention.quantity,
          definitions: property === 'area' && /\bland area\b/i.test(sentence.text) ? ['land-area'] : null,
          asOf: year === 'several' ? null : year,
          detail: {
            loose: found.mayBePart,
            past: year === 'several' || PAST.test(sentence.text),
          },
          rule: found.rule,
        }),
      ];
    });
    return [...figures, ...matchRanks(sentence, context)];
  },

  check: (claim, context) => (claim.property === 'rank' ? checkRank(claim, context) : checkFigure(claim, context)),
};

function checkFigure(claim: Claim, context: Context): Verdict {
  const { facts, published } = context;
  const subject = claim.subject!;
  const property = claim.property as NationalProperty;
  if (claim.asOf !== null && claim.asOf > published.slice(0, 4)) return cannotTell('time-not-named');
  const when = claim.asOf ?? published;
  const stated = property === 'area' ? quantityIn(claim.stated!, 'square_kilometre') : claim.stated!;
  const groups = readRecord(facts.about(subject, property), when, published)
    .filter((group) => property !== 'gdp' || claim.asOf === null || group.fact.asOf.startsWith(claim.asOf))
    .map((group) => ({ ...group, firm: isFirm(group, when, published) }))
    .map((group) => (property === 'population' && claim.asOf === null ? asCited(group, stated, published) : group));
  const meant = claim.definitions ? groups.filter((one) => claim.definitions!.includes(one.definition)) : groups;
  if (meant.length === 0) return cannotTell(groups.length === 0 ? 'not-on-record' : 'other-definition');
  const verdict = figureVerdict(subject.name, stated, meant, groups);
  const doubt = doubtOf(claim, stated, meant, verdict);
  return doubt ? { ...verdict, outcome: 'cannot-tell', reason: doubt } : verdict;
}

/** Whether a figure of about that time was known: the one that is nearest may have come out later. */
function isFirm({ facts, firm }: RecordGroup, when: string, published: string): boolean {
  const near = (fact: Fact) => fact.property === 'area' || Math.abs(toYears(fact.asOf) - toYears(when)) <= CITED;
  return firm || facts.some((fact) => fact.grade === 'official' && fact.known <= published && near(fact));
}

/**
 * Between two counts the last one is what is cited, whatever has been reckoned since: a figure without a year may be any
 * of the last years, and the record shows the one that it is nearest to.
 */
function asCited(group: RecordGroup, stated: Quantity, published: string): RecordGroup {
  const interval = statedInterval(stated);
  if (meets(interval, group.now)) return group;
  const cited = group.facts.filter((fact) => {
    const age = toYears(published) - toYears(fact.asOf);
    return age >= 0 && age <= CITED;
  });
  const now = hull(group.now, ...cited.map((fact) => widen(fact.value, 0.01)));
  if (!meets(interval, now)) return group;
  const off = (fact: Fact) => Math.abs(fact.value - stated.value);
  return { ...group, now, fact: cited.reduce((a, b) => (off(b) < off(a) ? b : a)) };
}

/** Why a figure outside of the record may still be right, or null. */
function doubtOf(claim: Claim, stated: Quantity, groups: RecordGroup[], { outcome }: Verdict): string | null {
  if (outcome !== 'differs' && outcome !== 'outdated') return null;
  if (claim.asOf === null && claim.detail.past === true) return 'time-not-named';
  if (claim.asOf !== null && !groups.every((group) => coversYear(group, claim.asOf!))) return 'year-not-on-record';
  if (outcome === 'outdated') return claim.asOf === null ? null : 'close-to-record';
  const { low, high } = statedInterval(stated);
  const lowest = Math.min(...groups.map((group) => group.reach.low));
  const highest = Math.max(...groups.map((group) => group.reach.high));
  if (claim.detail.loose === true && high < lowest) return 'may-be-a-part';
  const country = 'country' in claim.subject! ? claim.subject.country : '';
  if (claim.property === 'area' && AREA_IN_TWO_WAYS.has(country)) return 'borders-in-dispute';
  if (claim.property === 'population' && PEOPLE_IN_TWO_WAYS.has(country)) return 'borders-in-dispute';
  const otherGdp = high > lowest * OTHER_GDP.low && low < highest * OTHER_GDP.high;
  return claim.property === 'gdp' && otherGdp ? 'other-gdp' : null;
}

function coversYear({ facts }: RecordGroup, asOf: string): boolean {
  if (facts[0]!.property === 'area') return true;
  const years = facts.map((fact) => toYears(fact.asOf));
  const when = toYears(asOf);
  return (
    years.some((year) => Math.abs(year - when) <= SAME_TIME) || (Math.min(...years) < when && when < Math.max(...years))
  );
}
