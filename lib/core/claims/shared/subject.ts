import type { CityMention, SubjectRef } from '../../types';
import { cue } from './cues';
import { type Context, holds, type Sentence } from './sentence';

/** The city by its kind: "the Scottish city of", "the capital", "Greater". What stands before it is judged without it. */
const KIND =
  /(?:\bthe\s(?:[\p{L}’'.-]{1,20}\s){0,3})?\b(?:(?<!old )town|city|municipality|capital|metropolis|megacity|megalopolis|urban area|metropolitan area|metro area)(?:\sof)?\s$|\bGreater\s$/iu;

/**
 * Words before a name that make it a part, a neighbour or a namesake of the place: "a suburb of Paris with 30,000
 * residents", "near Lyon", "the University of Leeds", "the port of Hamburg", "outside Houston".
 */
const NOT_ITSELF =
  /\b(?:near|outside|beyond|around|off|between|among|above|below|via|through|toward|towards|from|to|for|by|against|than|unlike|like|of)\s+(?:the\s+)?$/i;

/** "The City of London" and "the City of Sydney" are a small part of what the name alone means. */
const CORPORATION = /\bCity of\s+$/;

/** "The fire in Chongqing covers 300 acres": a place where something is does not itself do what the verb says. */
const LOCATIVE = /\b(?:in|at|on|across|throughout|over)\s+(?:the\s+)?$/i;

/** Where a clause may begin, so that a name or pronoun which stands there is its subject: not "the county that surrounds Houston has". */
const OPENS =
  /(?:^|[,;:—–(“"‘]\s?|\b(?:and|but|that|because|since|although|though|while|whereas|when|where|if|as|so|yet|then|today|now|census|says?|said|mayor)\s|['’]s?\s|\d,?\s)$/i;

/** What may follow a subject before its verb or apposition is complete: not "the Paris exhibition spans". */
const FOLLOWS =
  /^(?:\s?$|\s?[,(—–]|\s(?:is|was|remains|remained|became|has|had|have|itself|alone|proper|now|also|today|currently|still|already|which|that|with|lies|sits|stands|grew|covers|spans|occupies|once|then|in (?:19|20)\d\d)\b|\sand\s$)/;

/** A cue that is a verb needs a subject; others ("home to", "with") hang on any name. */
const VERB =
  /^(?:has|had|have|is|was|are|boast|count|cover|span|stretch|sprawl|extend|spread|occup|measure|take|enclose|encompass|comprise)/i;

/** Without one of these no pronoun is looked for. */
export const PRONOUNS = cue('it its city municipality metropolis megacity town capital megalopolis');
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

/** The words of the sentence before a name, without those that name its kind. */
const leadOf = (city: CityMention, { block, start }: Sentence): string =>
  block.text.slice(start, city.start).replace(KIND, '');

/** "Vienna and Graz have": what is said is said of both. */
const isOneOfSeveral = (city: CityMention, { block, cities }: Sentence): boolean =>
  cities.some((one) => /^(?:['’]s?)?,?\s+(?:and|or|&)\s+$/.test(block.text.slice(one.end, city.start)));

/** Words that lead to a place and leave an apposition to it alone: "a flight from Surabaya, the second-largest city". */
const LEADS_TO = /\b(?:from|to|for|by|toward|towards|against|via|through)\s$/i;

/** The city that an apposition hangs on. */
export const apposedCity = (city: CityMention, sentence: Sentence, context: Context): SubjectRef | null =>
  LEADS_TO.test(leadOf(city, sentence)) ? sureCity(city, context) : plainCity(city, sentence, context);

/** A sure city that stands for itself where it is mentioned. */
export function plainCity(city: CityMention, sentence: Sentence, context: Context): SubjectRef | null {
  if (CORPORATION.test(sentence.block.text.slice(sentence.start, city.start))) return null;
  return NOT_ITSELF.test(leadOf(city, sentence)) ? null : sureCity(city, context);
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
  const isVerb = VERB.test(text.slice(offset, offset + 12));
  const pronoun = holds(sentence, PRONOUNS) ? lastPronoun(between) : null;
  if (pronoun !== null && !BREAK.test(between.slice(pronoun.end))) {
    const own = /^its$|['’]s$/i.test(between.slice(pronoun.start, pronoun.end));
    const opens = own || OPENS.test(text.slice(sentence.start, from + pronoun.start));
    const follows = own ? between.slice(pronoun.end).trim() === '' : FOLLOWS.test(between.slice(pronoun.end));
    const subject = opens && follows ? cityInPlay(sentence, from + pronoun.start, context) : null;
    return subject && { subject, end: from + pronoun.end };
  }
  if (!city || between.length > 100 || BREAK.test(between.replace(/^\s*[—–]/, ''))) return null;
  const possessive = /^['’]s?\b/.test(between);
  if (possessive ? !/^['’]s?\s+$/.test(between) : !FOLLOWS.test(between)) return null;
  const lead = leadOf(city, sentence);
  const apposed = /^\s*[,(—–]/.test(between);
  if (LOCATIVE.test(lead) && !apposed) return null;
  // "Boise, Idaho, has" is as much a subject as "Boise has"; "in Boise, which has" hangs a clause on any name.
  const isSubject = !apposed || (isVerb && /^,[^,]{1,60},\s$|^,\s\p{Lu}[^,]{1,40}\s$/u.test(between));
  if (!possessive && isSubject && (!OPENS.test(lead) || isOneOfSeveral(city, sentence))) return null;
  const subject = (apposed && !isSubject ? apposedCity : plainCity)(city, sentence, context);
  return subject && { subject, end: city.end };
}

/** Nouns that a name before them only places: "Vienna police", "Houston officials". */
const PLACED =
  /^\s(?:police|officials?|authorities|residents|council|mayor|schools?|firefighters|voters|leaders|and|or)\b|^['’]/;

/** The subject that a fronted phrase hands its figure to: "Home to two million people, Vienna runs ...", "... , it is". */
export function subjectAfter(sentence: Sentence, offset: number, context: Context): SubjectRef | null {
  const text = sentence.block.text;
  if (
    /^,\s+(?:it|the (?:\w{1,20} )?(?:city|municipality|metropolis|megacity|town|capital))\b(?!['’])/.test(
      text.slice(offset, sentence.end),
    )
  ) {
    return cityInPlay(sentence, sentence.start, context);
  }
  const city = sentence.cities.find((one) => one.start >= offset);
  if (!city || PLACED.test(text.slice(city.end, sentence.end))) return null;
  const between = text.slice(offset, city.start).replace(KIND, '');
  return /^,\s+$/.test(between) ? plainCity(city, sentence, context) : null;
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
