import type { SubjectRef } from '../../types';
import { type Region, type RegionWords, regionOf, regionWords } from './region';
import type { Context, Sentence } from './sentence';
import { apposedCity, plainCity, subjectAfter, subjectBefore, sureCity } from './subject';

const SEVERAL = /\b(?:one of|some of|among|amongst) (?:the |\S{1,20}['’]s? )?(?:\w{1,10} )?$/i;

/** What may follow where the phrase is over: no "without zoning", "on the Danube", "by area", "hall", "that is". */
const OVER =
  /^(?:$|[.,;:!)—–”"’]|\s[—–(]|\s(?:and|but|with (?:a population|more|about|some|nearly|over|around|roughly|\d)|at (?:about |some |around |an? (?:altitude|elevation|height) of )?\d|by (?:population|number of (?:residents|people))|in terms of population|today|now)\b)/;
/** From the name to the phrase: an apposition or a copula. */
const LINK =
  /^\s(?:now|still) (?:the )?$|^(?:,|\s[—–]|\s\()\s?(?:which (?:is|remains) )?(?:now |also |still |today |currently |easily |by far )?(?:the )?(?:(?:national |state )?capital and (?:also )?(?:the )?)?$|^(?:,|,\s(?:[^,;:]|,\d){1,40},)?\s(?:is|was|remains|became|has become)\s(?:now |also |still |today |currently |already |officially |easily |by far ){0,2}(?:the )?(?:(?:national |state )?capital and (?:also )?(?:the )?)?$/;
/** From the phrase to the name: "Canada's largest city, Toronto, is", "The largest city in Canada is Toronto." */
const NAMED_NEXT = /^,?\s$|^\s(?:is|was|remains)\s$/;
/** "Until 1971 Montreal was", "was once": of a time that no table here reaches. */
export const FORMERLY = /\b(?:until|once|formerly|former|then|used to|at the time|in those days)\b/i;

interface Phrase {
  start: number;
  end: number;
}

/** The city said to be it: apposed ("Chongqing, China's largest megacity"), by a copula, named right after, or "it". */
function subjectOf(sentence: Sentence, phrase: Phrase, context: Context): SubjectRef | null {
  const text = sentence.block.text;
  const follows = text.slice(phrase.end, sentence.end);
  const next = sentence.cities.find((city) => city.start >= phrase.end);
  const nextLink = next && text.slice(phrase.end, next.start);
  const closes =
    next && /^(?:$|[.,;:!?)—–”"]|\s(?:is|was|has|had|and|will)\b)/.test(text.slice(next.end, sentence.end));
  if (next && nextLink && NAMED_NEXT.test(nextLink) && closes) return sureCity(next, context);
  if (!OVER.test(follows)) return null;
  if (/^["“]?As (?:the )?$/.test(text.slice(sentence.start, phrase.start)))
    return subjectAfter(sentence, phrase.end, context);
  for (const city of sentence.cities) {
    const link = text.slice(city.end, Math.max(city.end, phrase.start));
    if (!LINK.test(link)) continue;
    return (/\b(?:is|was|became)\b/.test(link) ? plainCity : apposedCity)(city, sentence, context);
  }
  const verbs = [...text.slice(sentence.start, phrase.start).matchAll(/\b(?:is|was|remains|became|has become)\b/g)];
  const verb = verbs[verbs.length - 1];
  const found = verb && subjectBefore(sentence, sentence.start + verb.index, context);
  return found && LINK.test(text.slice(found.end, phrase.start)) ? found.subject : null;
}

/** A city that is said to be the first, or the second, of a region's. */
export interface Ranked {
  subject: SubjectRef;
  region: Region;
  span: Phrase;
}

/** The city and the region of a superlative: of `match` the third group is what stands between it and its noun. */
export function rankedIn(sentence: Sentence, match: RegExpExecArray, context: Context): Ranked | null {
  const start = sentence.start + match.index;
  const end = start + match[0].length;
  const inner = match[3]?.trim();
  const words: RegionWords | null = inner ? { written: inner, start, end } : regionWords(sentence, start, end);
  if (!words) return null;
  const span = { start: Math.min(words.start, start), end: words.end };
  if (SEVERAL.test(sentence.block.text.slice(sentence.start, span.start))) return null;
  const subject = subjectOf(sentence, span, context);
  const place = subject && 'place' in subject ? context.gazetteer.place(subject.place) : undefined;
  const written = words.written === 'its' ? countryOf(sentence, span) : words.written;
  const region = place && written ? regionOf(written, place, context) : null;
  return subject && region && { subject, region, span };
}

/** "New Zealand's capital is Wellington, while its most populous city is Auckland": the one country named before. */
function countryOf({ countries }: Sentence, span: Phrase): string | null {
  const before = countries.filter((one) => one.end <= span.start);
  return before.length > 0 && before.every((one) => one.country === before[0]!.country) ? before[0]!.name : null;
}
