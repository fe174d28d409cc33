import type { Sentence } from './claims/shared/sentence';
import { type LoadLanguage, readStance } from './nlp';
import type { Claim } from './types';

/** Words that make a figure a plan, a forecast or a supposition where they stand in the claim's own clause. */
const UNREAL =
  /\b(?:expected|projected|forecast|predicted|planned|plans? to|aims? to|hopes? to|set to|on track to|if|suppose|imagine)\b/i;
/** A year to come, a condition at the head, or a made-up world bears on the whole sentence. */
const ELSEWHERE =
  /^["“]?(?:if|imagine|suppose|should|were|had)\b|\bby (?:the year )?20[3-9]\d\b|\b(?:hypothetical|fictional|in the (?:game|novel|film|movie|series))\b/i;
const DISPUTED = /\b(?:claims? that|disputed|allegedly|reportedly|rumou?red|organi[sz]ers (?:say|said|put))\b/i;
const DENIED =
  /\b(?:not|never|no longer|isn['’]t|wasn['’]t|doesn['’]t|didn['’]t|don['’]t|cannot|can['’]t|neither|nor|myth)\b/i;

/** Where a clause ends: a comma before a space (none in "82,400"), a semicolon, a dash. */
const BOUNDARY = /[,;:]\s|\s[—–-]\s/g;

/**
 * The clause around a claim and the claim's place in it. An apposition is a clause of its own: of "Vienna, a city of two
 * million, will vote on Sunday" it is "a city of two million", so that what will be does not rub off on what is.
 */
function clauseOf(sentence: Sentence, claim: Claim): { text: string; offset: number } {
  const start = claim.start - sentence.start;
  const end = claim.end - sentence.start;
  let from = 0;
  let to = sentence.text.length;
  for (const { index, 0: sign } of sentence.text.matchAll(BOUNDARY)) {
    if (index + sign.length <= start) from = index + sign.length;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  return { text: sentence.text.slice(from, to), offset: start - from };
}

/**
 * Keeps what is stated as so: drops questions, denials, plans, forecasts, suppositions and disputed figures,
 * and of two claims of a kind over the same words the longer. Word rules first, so that the language model
 * is only loaded for a sentence that still holds a claim after them.
 */
export async function refine(claims: Claim[], sentence: Sentence, language: LoadLanguage): Promise<Claim[]> {
  if (claims.length === 0 || /\?["”’)]*$/.test(sentence.text)) return [];
  if (ELSEWHERE.test(sentence.text) || DISPUTED.test(sentence.text)) return [];
  const kept: Claim[] = [];
  for (const claim of claims) {
    if (claims.some((other) => other !== claim && other.kind === claim.kind && covers(other, claim))) continue;
    const { text, offset } = clauseOf(sentence, claim);
    if (UNREAL.test(text) || DENIED.test(text)) continue;
    const stance = readStance(await language(), text, offset);
    if (!stance.negated && !stance.unreal) kept.push(claim);
  }
  return kept;
}

const covers = (outer: Claim, inner: Claim): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
