import type { CityMention, SubjectRef } from '../../types';
import type { Context, Sentence } from './sentence';

/**
 * Words before a name that make it a part, a neighbour or a namesake of the place: "a suburb of Paris with 30,000
 * residents", "near Lyon", "the University of Leeds", "outside Houston".
 */
const NOT_ITSELF =
  /(?:\b(?:near|outside|beyond|around|toward|towards|from|to|for|against|than|unlike|like)|(?<!\b(?:city|municipality|town|capital|metropolis|megacity|port|village|megalopolis|urban area|metropolitan area|metro area) )\bof)\s+(?:the\s+)?$/i;

/** "The City of London" and "the City of Sydney" are a small part of what the name alone means. */
const CORPORATION = /\bCity of\s+$/;

/** "The fire in Chongqing covers 300 acres": a place where something is does not itself do what the verb says. */
const LOCATIVE = /\b(?:in|at|on|across|throughout|over)\s+(?:the\s+)?$/i;

/** A pronoun, or a noun that stands for the city in play. */
const PRONOUN =
  /\b(?:it|its|the (?:\w{1,20} )?(?:city|municipality|metropolis|megacity|town|capital|megalopolis))(?:['’]s)?$/i;

/** What may stand between a subject and what is said of it: no new clause, no other actor. */
const BREAK =
  /[;:—–]|\b(?:said|says|told|where|whose|who|while|whereas|because|although|though|after|before|when|if|near|outside|suburbs?|districts?|boroughs?|counties|county|province|state|region|area around|hospital|university|airport|club|team|company|firm)\b/i;

/** The place itself, where the mention leaves no doubt: one candidate, and no government speaking. */
export function sureCity(city: CityMention, { gazetteer }: Context): SubjectRef | null {
  if (city.candidates.length !== 1 || city.metonym) return null;
  const place = gazetteer.place(city.candidates[0]!);
  return place ? { place: place.id, name: place.name } : null;
}

/** A sure city that stands for itself where it is mentioned. */
export function plainCity(city: CityMention, sentence: Sentence, context: Context): SubjectRef | null {
  const before = sentence.block.text.slice(sentence.start, city.start);
  return NOT_ITSELF.test(before) || CORPORATION.test(before) ? null : sureCity(city, context);
}

/** "Bayern Munich", "Real Madrid": the last word of another name; "In Munich" and "Since Rome" are none. */
const LONGER_NAME = /(?<!\b(?:In|At|From|Since|When|As|For|And|But|Like|While|To|Near|Then|Yet|Today)) $/;

/** A sure city that stands for itself and is no part of a longer name. */
export function wholeCity(city: CityMention, sentence: Sentence, context: Context): SubjectRef | null {
  const before = sentence.block.text.slice(sentence.start, city.start);
  const isPart = /(?:^|[\s(“"])\p{Lu}[\p{L}’'.-]{0,30} $/u.test(before) && LONGER_NAME.test(before);
  return isPart ? null : plainCity(city, sentence, context);
}

const isSame = (a: SubjectRef, b: SubjectRef): boolean => 'place' in a && 'place' in b && a.place === b.place;

/** The one city of these sentences, or null where they name none or several. */
function onlyCity(sentences: Sentence[], context: Context): SubjectRef | null {
  let only: SubjectRef | null = null;
  for (const sentence of sentences) {
    for (const city of sentence.cities) {
      const subject = sureCity(city, context);
      if (!subject || (only && !isSame(only, subject))) return null;
      only = subject;
    }
  }
  return only;
}

/**
 * The city that "it" or "the city" means at the start of a sentence: the one that the sentence before begins with,
 * else the only one that the two sentences before name. Null where this sentence has already named another.
 */
export function cityInPlay(sentence: Sentence, offset: number, context: Context): SubjectRef | null {
  const earlier = sentence.cities.filter((city) => city.end <= offset);
  if (earlier.length > 0) return onlyCity([{ ...sentence, cities: earlier }], context);
  const previous = context.sentences[sentence.index - 1];
  if (!previous || previous.block.role === 'list' || sentence.block.id - previous.block.id > 1) return null;
  const first = previous.cities[0];
  if (first && /^["'“‘(]?$/.test(previous.text.slice(0, first.start - previous.start))) return sureCity(first, context);
  const before = context.sentences[sentence.index - 2];
  return onlyCity(before ? [before, previous] : [previous], context);
}

/** A subject with the end of the words that name it: what stands between them and the cue is the caller's to judge. */
export interface FoundSubject {
  subject: SubjectRef;
  end: number;
}

/**
 * Who or what a cue that starts at `offset` is said of: the name to its left in the same clause, through an apposition
 * ("Chongqing, China's largest megacity with ..."), or the pronoun there ("it is", "the city covers").
 * `skip` are names that are something else: objects of an earlier comparison.
 */
export function subjectBefore(
  sentence: Sentence,
  offset: number,
  context: Context,
  skip: readonly { start: number; end: number }[] = [],
): FoundSubject | null {
  const text = sentence.block.text;
  const names = sentence.cities.filter((city) => city.end <= offset && !skip.some((span) => span.start === city.start));
  const city = names[names.length - 1];
  const from = city ? city.end : sentence.start;
  const between = text.slice(from, offset);
  const pronoun = lastPronoun(between);
  if (pronoun !== null && !BREAK.test(between.slice(pronoun.end))) {
    const subject = cityInPlay(sentence, from + pronoun.start, context);
    return subject && { subject, end: from + pronoun.end };
  }
  if (!city || between.length > 100 || BREAK.test(between)) return null;
  const possessive = /^['’]s?\b/.test(between);
  if (possessive && !/^['’]s?\s+$/.test(between)) return null;
  if (LOCATIVE.test(text.slice(sentence.start, city.start)) && !between.startsWith(',')) return null;
  const subject = plainCity(city, sentence, context);
  return subject && { subject, end: city.end };
}

function lastPronoun(between: string): { start: number; end: number } | null {
  let found: { start: number; end: number } | null = null;
  for (const word of between.matchAll(/\p{L}+/gu)) {
    const end = word.index + word[0].length;
    const match = PRONOUN.exec(between.slice(Math.max(0, end - 40), end));
    if (match) found = { start: Math.max(0, end - 40) + match.index, end };
  }
  return found;
}
