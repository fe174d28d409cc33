import type { Sentence } from './claims/shared/sentence';
import { type LoadLanguage, readStance } from './nlp';
import type { Claim } from './types';

/** Words that make a figure a plan, a forecast or a supposition where they stand in the claim's own clause. */
const UNREAL =
  /\b(?:expected|projected|forecast|predicted|planned|plans? to|aims? to|hopes? to|set to|on track to|if|suppose|imagine)\b/i;
/** A year to come, a condition at the head, or a made-up world bears on the whole sentence. */
const ELSEWHERE =
  /^["“]?(?:if|imagine|suppose|should|were|had)\b|\bby (?:the year )?20[3-9]\d\b|\b(?:hypothetical|fictional|fictitious|dystopian|science fiction|sci-fi)\b/i;
/** "In the novel", "in her latest film", "the novelist’s Vienna", "In “Blade Runner”, Los Angeles is a city of 106 million". */
const FICTION =
  /\bin (?:the|this|his|her|its|their) (?:[\w-]{1,20} )?(?:game|novel|film|movie|series|show|play|comic|cartoon|sequel|book|story)\b|\b(?:the (?:game|novel|film|movie|series|show|play|comic|cartoon|book|story)|novelist)['’]s\b|^In ["“‘][^"”’]{1,60}["”’],? \p{Lu}/iu;
/** "Some say that Sydney is the capital", "many tourists mistakenly think": not the article's own words, and often to be put right. */
const BELIEVED =
  /\b(?:some|many|most|few|people|tourists|visitors|others|foreigners|students|critics|locals)(?: (?:still|mistakenly|wrongly|often|also|people|tourists|visitors|foreigners|students|of them|even)){0,2} (?:say|think|believe|assume|claim|insist|suppose|guess)\b|\b(?:thinks|thought|believes|believed|assumes|assumed|guesses|guessed|mistakenly|wrongly|erroneously|falsely|incorrectly)\b|\b(?:often|widely|commonly|popularly|sometimes) (?:said|thought|believed|assumed|taken|mistaken)\b/i;
/** "Myth: Sydney is the capital", "my uncle swears that", "the chatbot insisted": nobody here says that it is so. */
const TOLD_BY_OTHERS =
  /\b(?:myth:|true or false|joked|insisted|swears|swore|pretends?|hallucinated|nightmare|chatbots?|chatgpt|quiz|trolls|are sure that|like to think|textbook|students wrote|americans said)/i;
/** "A city of 200,000 in Mozart's day", "under the Nazis", "when Handel arrived": of a time that has no year. */
const OF_AN_ERA =
  /^[^.;]{0,25}\b(?:under (?:the )?\p{Lu}|when |on the eve|before the |until the |by the |by war|between the wars|during |after |as the |as \p{Lu})|['’]s? (?:day|time|era|age|lifetime|last years|arrival)\b|\bthe age of\b/u;
const ERA_REACH = 45;
const DISPUTED = /\b(?:claims? that|disputed|allegedly|reportedly|rumou?red|organi[sz]ers (?:say|said|put))\b/i;
/** So many characters before a claim a modal still bears on it. */
const NEAR = 40;
/** "Could soon be home to": the language model takes "home" for the verb. */
const MODAL = /\b(?:will|would|could|may|might|should|must|shall)\s(?:\w{1,20}\s){0,2}(?:be|become|have|reach|house)\b/;
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
  if ([ELSEWHERE, FICTION, DISPUTED, TOLD_BY_OTHERS].some((words) => words.test(sentence.text))) return [];
  const kept: Claim[] = [];
  for (const claim of claims) {
    if (claims.some((other) => other !== claim && other.kind === claim.kind && covers(other, claim))) continue;
    // "Belize has 155,000 people, but it is believed that": what follows is another matter.
    if (BELIEVED.test(sentence.text.slice(0, claim.start - sentence.start))) continue;
    if (isOfAnEra(claim, sentence)) continue;
    const { text, offset } = clauseOf(sentence, claim);
    if (claim.detail.passing === true) {
      kept.push(inPassing(claim, text, sentence));
      continue;
    }
    if (UNREAL.test(text) || DENIED.test(text) || MODAL.test(text.slice(Math.max(0, offset - NEAR), offset))) continue;
    const stance = readStance(await language(), text, offset);
    if (!stance.negated && !stance.unreal)
      kept.push(isQuoted(sentence.block.text, claim.start) ? asQuoted(claim) : claim);
  }
  return kept;
}

function isOfAnEra({ kind, end }: Claim, sentence: Sentence): boolean {
  const at = end - sentence.start;
  return (
    kind === 'population' && sentence.dates.length === 0 && OF_AN_ERA.test(sentence.text.slice(at, at + ERA_REACH))
  );
}

/**
 * "The flood is expected to reach the Hungarian capital, Budapest": a name with what it is called is said as so, whatever
 * is planned or denied of it. It may agree; under such a verb it does not differ.
 */
function inPassing(claim: Claim, clause: string, { block }: Sentence): Claim {
  const own = isQuoted(block.text, claim.start) ? asQuoted(claim) : claim;
  return UNREAL.test(clause) || DENIED.test(clause) ? { ...own, detail: { ...own.detail, sure: false } } : own;
}

/** Whether the words at `at` stand inside a quotation that the block has opened, with curly marks or straight ones. */
function isQuoted(text: string, at: number): boolean {
  let curly = 0;
  let straight = 0;
  for (let index = 0; index < at; index++) {
    if (text[index] === '“') curly++;
    else if (text[index] === '”') curly = 0;
    else if (text[index] === '"') straight++;
  }
  return curly > 0 || straight % 2 === 1;
}

/** A claim inside a quotation is held against the record like any other, and said to be the speaker's. */
const asQuoted = (claim: Claim): Claim => ({
  ...claim,
  detail: { ...claim.detail, quoted: true },
  trace: [...claim.trace, 'quoted'],
});

const covers = (outer: Claim, inner: Claim): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
