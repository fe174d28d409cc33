import type { Claim, Quantity, QuantityMention } from '../types';
import { cannotTell, figureVerdict, readRecord } from '../verdict';
import { checkTogether, citiesTogether } from './shared/combined';
import { figuresOf, namedDefinitions, underNamed } from './shared/places';
import { type Resident, residentsOf } from './shared/residents';
import { type ClaimRule, type Context, makeClaim, type Sentence } from './shared/sentence';
import { subjectBefore, wholeCity } from './shared/subject';

/** "Sofia was a provincial town of 8,000 souls", "Berlin, then a city of 4.3 million": of a time that only the story names. */
const PAST =
  /\b(?:was|were|had|numbered|counted|stood|reached|hit|topped|passed|surpassed|grew|rose|fell|swelled|soared|shrank|dropped|totall?ed|then|once|formerly)\b/i;

/** Whether the figure's own clause speaks in the past. */
function isPast(sentence: Sentence, mention: QuantityMention): boolean {
  const before = sentence.block.text.slice(Math.max(sentence.start, mention.start - 80), mention.start);
  return PAST.test(before.slice(before.lastIndexOf(', ') + 1));
}

/** The year that the sentence gives the figure: "in 2010", "the 2020 census". */
function yearOf(sentence: Sentence, mention: QuantityMention): string | null {
  const years = sentence.dates.filter((date) => date.year !== null && Math.abs(date.start - mention.end) < 60);
  return years.length === 1 ? String(years[0]!.year) : null;
}

const VERB =
  '(?:grew|grown|rose|risen|increased|swelled|climbed|jumped|soared|fell|fallen|shrank|shrunk|declined|dropped)';
/** "Detroit's population shrank from 1.85 million in 1950 to 639,000 in 2020": each figure with its own year. */
const OF_PEOPLE = new RegExp(
  `\\bpopulation (?:has |had )?(?:\\w{2,12}ly )?${VERB} (?:from (?:[^,;]|,\\d){1,60} to|from|to) $`,
);
const OF_CITY = new RegExp(`^ (?:has |had )?(?:\\w{2,12}ly )?${VERB} (?:from (?:[^,;]|,\\d){1,60} to|from) $`);
const IN_YEAR = /^ in (?:the )?((?:19|20)\d\d)\b/;

function claimOfYear(sentence: Sentence, mention: QuantityMention, context: Context): Claim | null {
  const { text } = sentence.block;
  const year = IN_YEAR.exec(text.slice(mention.end, sentence.end))?.[1];
  if (!year || mention.quantity.change !== null || (mention.quantity.unit ?? 'person') !== 'person') return null;
  const before = text.slice(sentence.start, mention.start);
  const cue = OF_PEOPLE.exec(before);
  const owner = cue && subjectBefore(sentence, sentence.start + cue.index, context);
  const owned = owner && /^['’]s? $/.test(text.slice(owner.end, sentence.start + cue.index)) ? owner.subject : null;
  const city = sentence.cities.find((one) => OF_CITY.test(text.slice(one.end, Math.max(one.end, mention.start))));
  const isPeople = sentence.quantities.some(({ unitText }) => /^(?:people|residents|inhabitants)$/.test(unitText));
  const subject = owned ?? (city && isPeople ? wholeCity(city, sentence, context) : null);
  if (!subject) return null;
  const stated = countOf(sentence, mention);
  const definitions = namedDefinitions(sentence.text);
  const parts = { kind: 'population', span: mention, subject, property: 'population', stated, definitions, asOf: year };
  return makeClaim(sentence, { ...parts, rule: 'in-a-year' });
}

/** "Has passed 1.6 million" says more than 1.6 million. */
const PASSED = /\b(?:passed|topped|tops|exceed(?:s|ed|ing)|surpassed)\s+(?:the )?$/i;

/** The figure as a number of people, whatever the sentence calls them. */
function countOf(sentence: Sentence, { quantity, start }: QuantityMention): Quantity {
  const isPast = PASSED.test(sentence.block.text.slice(sentence.start, start)) && quantity.relation === '=';
  return isPast
    ? { ...quantity, unit: 'person', relation: '>', high: null }
    : { ...quantity, unit: quantity.unit === null ? null : 'person' };
}

/** So far from a country's own figure a city's name may stand for the country. */
const OF_COUNTRY = 0.1;

/** "Beijing has a population of 1.4 billion to feed": the capital's name is the government's, and the people are China's. */
function isOfCountry({ subject }: Resident, { quantity }: QuantityMention, { facts, gazetteer }: Context): boolean {
  const place = 'place' in subject ? gazetteer.place(subject.place) : undefined;
  if (place?.feature !== 'PPLC' || quantity.value < 2 * place.population) return false;
  return facts
    .about({ country: place.country, name: place.country }, 'population')
    .some(({ value }) => Math.abs(quantity.value - value) < OF_COUNTRY * value);
}

/** "Beijing and Shanghai, with a combined population of 46 million". */
function claimTogether(sentence: Sentence, mention: QuantityMention, cities: { place: number; name: string }[]): Claim {
  return makeClaim(sentence, {
    kind: 'population',
    span: mention,
    subject: cities[0]!,
    property: 'population',
    stated: countOf(sentence, mention),
    asOf: yearOf(sentence, mention),
    detail: { together: cities.map(({ place }) => String(place)), togetherNames: cities.map(({ name }) => name) },
    rule: 'together',
  });
}

/** A namesake that is so near to the stated figure may be the one that is meant. */
const FITS = 1.5;

function fitsNamesake({ subject, stated }: Claim, { gazetteer }: Context): boolean {
  if (!subject || !('place' in subject) || !stated) return false;
  return gazetteer.lookup(subject.name).some((id) => {
    const people = id === subject.place ? 0 : gazetteer.place(id)!.population;
    return people * FITS >= stated.value && stated.value * FITS >= people;
  });
}

export const population: ClaimRule = {
  kind: 'population',
  from: 'quantities',

  match(sentence, context) {
    return sentence.quantities.flatMap((mention): Claim[] => {
      const together = citiesTogether(sentence, mention, context);
      if (together) return [claimTogether(sentence, mention, together)];
      const ofYear = claimOfYear(sentence, mention, context);
      if (ofYear) return [ofYear];
      const found = residentsOf(sentence, mention, context);
      if (!found || isOfCountry(found, mention, context)) return [];
      return [
        makeClaim(sentence, {
          kind: 'population',
          span: mention,
          subject: found.subject,
          property: 'population',
          stated: countOf(sentence, mention),
          definitions: namedDefinitions(sentence.text),
          asOf: yearOf(sentence, mention),
          detail: { past: isPast(sentence, mention) },
          rule: found.rule,
        }),
      ];
    });
  },

  check(claim, context) {
    if (claim.detail.together) return checkTogether(claim, context);
    const figures = figuresOf(claim.subject!, 'population', context);
    const groups = readRecord(figures, claim.asOf ?? context.published, context.published);
    const meant = underNamed(groups, claim.definitions);
    if (meant.length === 0) return cannotTell(groups.length === 0 ? 'not-on-record' : 'other-definition');
    const verdict = figureVerdict(claim.subject!.name, claim.stated!, meant, groups);
    if (verdict.outcome === 'differs' && fitsNamesake(claim, context)) {
      return { ...verdict, outcome: 'cannot-tell', reason: 'namesake' };
    }
    const elsewhen = claim.detail.past === true && claim.asOf === null;
    const firm = verdict.outcome === 'differs' || verdict.outcome === 'outdated';
    return elsewhen && firm ? { ...verdict, outcome: 'cannot-tell', reason: 'time-not-named' } : verdict;
  },
};
