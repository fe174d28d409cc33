import type { Sentence } from './claims/shared/sentence';
import { readStance } from './nlp';
import type { Claim } from './types';

/** Words that make a figure a plan, a forecast or a supposition wherever they stand in the claim's clause. */
const UNREAL =
  /\b(?:will|would|could|might|may|expected|projected|forecast|predicted|planned|plans to|aims? to|hopes? to|set to|by (?:the year )?20[3-9]\d|if|suppose|imagine|hypothetical|fictional|in the (?:game|novel|film|movie))\b/i;
const DISPUTED = /\b(?:claims? that|disputed|allegedly|reportedly|rumou?red|organi[sz]ers (?:say|said|put))\b/i;
const DENIED =
  /\b(?:not|never|no longer|isn['’]t|wasn['’]t|doesn['’]t|didn['’]t|don['’]t|cannot|can['’]t|neither|nor|myth)\b/i;

/** The clause around a claim: from the last semicolon or dash before it to the next one after. */
function clauseOf(sentence: Sentence, claim: Claim): string {
  const text = sentence.block.text;
  const before = text.slice(sentence.start, claim.start);
  const after = text.slice(claim.end, sentence.end);
  const from = Math.max(before.lastIndexOf(';'), before.lastIndexOf(' — '), before.lastIndexOf(' – '));
  const to = after.search(/;| [—–] /);
  return before.slice(from + 1) + text.slice(claim.start, claim.end) + (to < 0 ? after : after.slice(0, to));
}

/**
 * Keeps what is stated as so: drops questions, denials, plans, forecasts, suppositions and disputed figures,
 * and of two claims of a kind over the same words the longer. Word rules first, so that the language model
 * is only loaded for a sentence that still holds a claim after them.
 */
export async function refine(claims: Claim[], sentence: Sentence): Promise<Claim[]> {
  if (claims.length === 0 || /\?["”’)]*$/.test(sentence.text)) return [];
  const kept: Claim[] = [];
  for (const claim of claims) {
    const clause = clauseOf(sentence, claim);
    if (UNREAL.test(clause) || DISPUTED.test(clause) || DENIED.test(clause)) continue;
    if (claims.some((other) => other !== claim && other.kind === claim.kind && covers(other, claim))) continue;
    const stance = await readStance(sentence.text, claim.start - sentence.start);
    if (!stance.negated && !stance.unreal) kept.push(claim);
  }
  return kept;
}

const covers = (outer: Claim, inner: Claim): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
