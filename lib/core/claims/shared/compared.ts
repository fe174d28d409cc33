import type { CityMention, Quantity, Span, SubjectRef } from '../../types';
import { cue } from './cues';
import { type Context, exactly, holds, type Sentence } from './sentence';
import { sureCity } from './subject';

export type Property = 'area' | 'population';

/** The words that measure one place by another: "five times the size of Beijing". */
export interface Comparison {
  objects: SubjectRef[];
  /** Where the name of the last object ends, and that of the first begins. */
  objectSpan: Span;
  /** Where the comparison's own words begin. */
  start: number;
  times: Quantity;
  property: Property | null;
  rule: string;
}

const PEOPLE = '(?:people|residents|inhabitants)';
/** Ends right before the place that a subject is measured by. The number of times stands in a quantity or in words. */
const PATTERNS: [RegExp, string][] = [
  [/\b(?:comparable|similar|equal|equivalent)(?: in (size|area|population))? (?:to|with)\s$/i, 'comparable-to'],
  [/\b(?:about |roughly |around |almost |nearly )?the same (size|area|population) as\s$/i, 'comparable-to'],
  [
    /\b(?:about|roughly|around|almost|nearly) (?:as (large|big|populous) as|the (size|area|population) of)\s$/i,
    'as-large-as',
  ],
  [/\bthe (size|area|land area|population) of\s$/i, 'times-the-size-of'],
  [/\bas (large|big|populous) as\s$/i, 'times-as-large-as'],
  [new RegExp(`\\bas many (${PEOPLE}) as\\s$`, 'i'), 'times-as-large-as'],
  [/\b(?:larger|bigger|more (populous)) than\s$/i, 'larger-than'],
  [new RegExp(`\\bmore (${PEOPLE}) than\\s$`, 'i'), 'larger-than'],
  [/\b(?:smaller|less (populous)) than\s$/i, 'smaller-than'],
  [new RegExp(`\\bfewer (${PEOPLE}) than\\s$`, 'i'), 'smaller-than'],
  [/\bthat of\s$/i, 'times-that-of'],
];
/** Of these one stands in every pattern. */
const SIZES = cue('comparable similar equal equivalent size area population large big populous larger bigger smaller');
const COUNTED = cue('people residents inhabitants');
const JOINS = cue('as than');
const THAT = cue('that');
const TIMES_WORDS = cue('half twice double thrice triple');
const PLACE_LEAD = /(?:the )?(?:(?:city|municipality|whole|country|state) (?:of )?)?$/i;
const AFTERWARDS = /^(?: combined| together)? in (?:terms of )?(area|land area|population)\b/;

const WORDS: Record<string, number> = { half: 0.5, twice: 2, double: 2, thrice: 3, triple: 3 };
const TIMES_IN_WORDS = /\b(half|twice|double|thrice|triple)\s$/i;
const ALIKE_HEDGE = /\b(?:about|roughly|around|almost|nearly)\s$/i;

const propertyOf = (word: string | undefined): Property | null =>
  word === undefined || /^(?:size|large|big)$/.test(word) ? null : /area$/.test(word) ? 'area' : 'population';

/** Alike: neither twice nor half as large. */
const ALIKE: Quantity = { ...exactly(1, 'multiple'), relation: '~', precision: 0.5 };
const MORE: Quantity = { ...exactly(1, 'multiple'), high: null, relation: '>' };
const LESS: Quantity = { ...exactly(1, 'multiple'), low: 0, relation: '<' };

/** Times that stand right before `end`: a quantity ("five times", "less than half") or a word; null where none does. */
function timesBefore(sentence: Sentence, end: number): { times: Quantity; start: number } | null {
  const text = sentence.block.text;
  const quantity = sentence.quantities.find(
    ({ quantity: { unit, value }, end: to }) =>
      (unit === 'multiple' || (unit === null && value > 0 && value < 1)) &&
      to <= end &&
      text.slice(to, end).trim() === '',
  );
  if (quantity) return { times: { ...quantity.quantity, unit: 'multiple' }, start: quantity.start };
  const word = TIMES_IN_WORDS.exec(text.slice(Math.max(sentence.start, end - 24), end));
  if (!word) return null;
  return {
    times: { ...exactly(WORDS[word[1]!.toLowerCase()]!, 'multiple'), precision: 1 },
    start: end - word[0].length,
  };
}

function comparisonBefore(sentence: Sentence, objectSpan: Span, objects: SubjectRef[]): Comparison | null {
  const text = sentence.block.text;
  let end = objectSpan.start;
  const lead = PLACE_LEAD.exec(text.slice(Math.max(sentence.start, end - 40), end));
  if (lead) end -= lead[0].length;
  const before = text.slice(Math.max(sentence.start, end - 80), end);
  const later = propertyOf(AFTERWARDS.exec(text.slice(objectSpan.end, sentence.end))?.[1]);
  for (const [pattern, rule] of PATTERNS) {
    const match = pattern.exec(before);
    if (!match) continue;
    const start = end - (before.length - match.index);
    const property = propertyOf((match[1] ?? match[2])?.toLowerCase()) ?? later;
    const common = { objects, objectSpan, property, rule };
    if (rule === 'comparable-to') return { ...common, start, times: ALIKE };
    const found = timesBefore(sentence, start);
    // "Three times smaller than" is a third to one reader, and nonsense to another.
    if (found) return rule === 'smaller-than' ? null : { ...common, start: found.start, times: found.times };
    if (rule === 'as-large-as') return { ...common, start, times: ALIKE };
    if (rule === 'larger-than') return { ...common, start, times: MORE };
    if (rule === 'smaller-than') return { ...common, start, times: LESS };
    if (rule === 'times-that-of') return null;
    const hedge = ALIKE_HEDGE.exec(text.slice(Math.max(sentence.start, start - 12), start));
    return { ...common, start: start - (hedge?.[0].length ?? 0), times: ALIKE };
  }
  return null;
}

/** "Berlin's population is twice the size of Hamburg's": the only possessive that is still the place. */
const POSSESSED_POPULATION = /['’]s? (?:population|(?:land )?area) is\b/;

/** An object stands after "of" or "than", which for a subject would be a sign that it is not itself meant. */
function plainObject(city: CityMention, sentence: Sentence, context: Context): SubjectRef | null {
  const after = sentence.block.text.slice(city.end, sentence.end);
  const possessed = /^['’]s?(?![\p{L}\p{N}])/u.test(after);
  const isBare = POSSESSED_POPULATION.test(sentence.text) && /^['’]s?[.,;]/.test(after);
  return possessed && !isBare ? null : sureCity(city, context);
}

type Named = Span & { subject: SubjectRef | null };

const AND = /^,? and (?:the )?(?:city of )?$/;
const TOGETHER = /^,? (?:combined|together|put together|taken together)\b/;
/** More names in the list than the two that are added up. */
const LISTED = /^(?:,? (?:and|or) (?:the )?\p{Lu}|, \p{Lu}[^.]{0,80} (?:combined|together)\b)/u;

const mayCompare = (sentence: Sentence): boolean =>
  holds(sentence, SIZES) ||
  (holds(sentence, COUNTED) && holds(sentence, JOINS)) ||
  (holds(sentence, THAT) && (sentence.quantities.length > 0 || holds(sentence, TIMES_WORDS)));

/** Every comparison with a place in the sentence, in order. */
export function comparisonsIn(sentence: Sentence, context: Context): Comparison[] {
  if (!mayCompare(sentence)) return [];
  const text = sentence.block.text;
  const named: Named[] = [
    ...sentence.cities.map(
      (city): Named => ({ start: city.start, end: city.end, subject: plainObject(city, sentence, context) }),
    ),
    ...sentence.countries
      .filter((country) => country.form === 'name')
      .map(({ start, end, country, name }): Named => ({ start, end, subject: { country, name } })),
  ].sort((a, b) => a.start - b.start);
  return named.flatMap((one, index): Comparison[] => {
    if (!one.subject) return [];
    const other = named[index + 1];
    const isSum = other && AND.test(text.slice(one.end, other.start)) && TOGETHER.test(text.slice(other.end));
    if (!isSum && LISTED.test(text.slice(one.end, sentence.end))) return [];
    if (isSum && !other.subject) return [];
    const objects = isSum ? [one.subject, other.subject!] : [one.subject];
    const span = { start: one.start, end: isSum ? other.end : one.end };
    const found = comparisonBefore(sentence, span, objects);
    return found ? [found] : [];
  });
}
