import type { Claim, QuantityMention, SubjectRef } from '../types';
import { cannotTell, figureVerdict, readRecord } from '../verdict';
import { figuresOf, namedDefinitions, underNamed } from './shared/places';
import { type ClaimRule, type Context, makeClaim, type Sentence } from './shared/sentence';
import { plainCity, subjectBefore } from './shared/subject';

/** Words that end right before the figure and make it a population, with the subject to their left. */
const CUES: [RegExp, string][] = [
  [
    /\bpopulation (?:of|stood at|stands at|now stands at|is|was|reached|has reached|hit|exceeding)\s+$/i,
    'population-of',
  ],
  [/\bpopulation,? (?:\w+ )?(?:estimated|put|counted) at\s+$/i, 'population-of'],
  [/\b(?:home to|inhabited by|houses)\s+$/i, 'home-to'],
  [
    /\b(?:city|municipality|metropolis|megacity|town|capital|port|village) (?:of|with|that has|has|which has)\s+$/i,
    'city-of',
  ],
  [/\bwith\s+$/i, 'with'],
  [/\b(?:has|had|counts)\s+$/i, 'has'],
  [/\(?\b(?:population|pop\.),?:?\s+$/i, 'population-apposed'],
];

/** Cues that say "population" by themselves; the others need residents, inhabitants or people for a unit. */
const NAMES_POPULATION = new Set(['population-of', 'population-apposed']);
const RESIDENTS = /^(?:\w+ )?(?:residents|inhabitants|people|citizens|souls|population)$/i;
/** "with 300 people in hospital" is a flow, "with 32 million residents" a population: bare people need a city of them. */
const ONLY_RESIDENTS = /^(?:\w+ )?(?:residents|inhabitants)$/i;

/** What follows a part, a flow or a density: "residents who lost power", "people were evacuated", "residents without water". */
const PART =
  /^[,\s]*(?:(?:as )?per|for (?:each|every)|to the square|a square|in (?:each|every)|who|whose|were|was|are being|have been|had been|without|lost|fled|left|aged|over the age|under the age|displaced|evacuated|killed|infected|injured|employed|arrested|registered|affected|protested|attended|signed|voted|took part|live[sd]? (?:within|near|along|below|under)|in need|in poverty)\b/i;

function isPerson({ quantity, unitText }: QuantityMention, rule: string): boolean {
  if (quantity.change !== null || !Number.isInteger(quantity.value)) return false;
  if (NAMES_POPULATION.has(rule)) return quantity.unit === null || quantity.unit === 'person';
  if (rule === 'city-of') return quantity.unit === null ? quantity.value >= 500 : RESIDENTS.test(unitText);
  if (rule === 'home-to') return RESIDENTS.test(unitText);
  return ONLY_RESIDENTS.test(unitText);
}

/** "Vienna's 2 million residents": the possessor is the subject. */
function possessor(sentence: Sentence, mention: QuantityMention, context: Context): SubjectRef | null {
  if (!RESIDENTS.test(mention.unitText) || mention.quantity.change !== null) return null;
  const text = sentence.block.text;
  const city = sentence.cities.find((one) =>
    /^['’]s?\s+(?:roughly |some |estimated )?$/.test(text.slice(one.end, mention.start)),
  );
  return city ? plainCity(city, sentence, context) : null;
}

/** "about 2 million people live in Vienna": the subject follows. */
function livedIn(sentence: Sentence, mention: QuantityMention, context: Context): SubjectRef | null {
  if (!RESIDENTS.test(mention.unitText) || mention.quantity.change !== null) return null;
  const text = sentence.block.text;
  const after = /^\s+(?:now |currently )?(?:live|lived|reside) in (?:the (?:\w+ )?city of )?/.exec(
    text.slice(mention.end, sentence.end),
  );
  if (!after) return null;
  const start = mention.end + after[0].length;
  const city = sentence.cities.find((one) => one.start === start);
  const ends = city && /^(?:[,.;]|\s+(?:and|today|now|as of)\b|$)/.test(text.slice(city.end, sentence.end));
  return city && ends ? plainCity(city, sentence, context) : null;
}

function subjectOf(
  sentence: Sentence,
  mention: QuantityMention,
  context: Context,
): { subject: SubjectRef; rule: string } | null {
  const text = sentence.block.text;
  if (PART.test(text.slice(mention.end, sentence.end))) return livedInOrNull(sentence, mention, context);
  const before = text.slice(sentence.start, mention.start);
  for (const [cue, rule] of CUES) {
    const match = cue.exec(before);
    if (!match || !isPerson(mention, rule)) continue;
    const found = subjectBefore(sentence, sentence.start + match.index, context);
    if (found) return { subject: found.subject, rule };
  }
  const owner = possessor(sentence, mention, context);
  if (owner) return { subject: owner, rule: 'possessive' };
  return livedInOrNull(sentence, mention, context);
}

function livedInOrNull(sentence: Sentence, mention: QuantityMention, context: Context) {
  const subject = livedIn(sentence, mention, context);
  return subject && { subject, rule: 'lived-in' };
}

/** "Sofia was a provincial town of 8,000 souls": of a time that only the story names. */
const PAST =
  /\b(?:was|were|had|numbered|counted|stood|reached|hit|topped|grew|rose|fell|swelled|soared|shrank|dropped|totall?ed)\b/i;

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

export const population: ClaimRule = {
  kind: 'population',

  match(sentence, context) {
    return sentence.quantities.flatMap((mention): Claim[] => {
      const found = subjectOf(sentence, mention, context);
      if (!found) return [];
      return [
        makeClaim(sentence, {
          kind: 'population',
          span: mention,
          subject: found.subject,
          property: 'population',
          stated: mention.quantity,
          definitions: namedDefinitions(sentence.text),
          asOf: yearOf(sentence, mention),
          detail: { past: isPast(sentence, mention) },
          rule: found.rule,
        }),
      ];
    });
  },

  check(claim, context) {
    const figures = figuresOf(claim.subject!, 'population', context);
    const groups = readRecord(figures, claim.asOf ?? context.published, context.published);
    const meant = underNamed(groups, claim.definitions);
    if (meant.length === 0) return cannotTell(groups.length === 0 ? 'not-on-record' : 'other-definition');
    const verdict = figureVerdict(claim.subject!.name, claim.stated!, meant, groups);
    const elsewhen = claim.detail.past === true && claim.asOf === null;
    const firm = verdict.outcome === 'differs' || verdict.outcome === 'outdated';
    return elsewhen && firm ? { ...verdict, outcome: 'cannot-tell', reason: 'time-not-named' } : verdict;
  },
};
