/** One bit for each list of words that a rule cannot do without. */
export type Cue = number;

/** A few hundred words in so many places: two seldom share one, and then a sentence is only read for nothing. */
const PLACES = 1 << 14;
const MOST = 31;
const bitsAt = new Int32Array(PLACES);
let lists = 0;

const placeOf = (hash: number): number => (hash ^ (hash >>> 14)) & (PLACES - 1);

/** A cue for these words, lower case, letters only, between spaces. Made once, where its rule is. */
export function cue(words: string): Cue {
  if (lists === MOST) throw new Error(`There is room for ${MOST} lists of cue words, and this is one more.`);
  const bit = 1 << lists++;
  for (const word of words.split(' ')) {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash, 31) + word.charCodeAt(i);
    bitsAt[placeOf(hash)]! |= bit;
  }
  return bit;
}

/**
 * The cues that stand in `text[start, end)` as words of their own, in capitals or not: one walk, so that what costs most,
 * a rule's expressions, are tried only where they may fit. A bit that is set is a maybe; one that is not is a no.
 */
export function cuesIn(text: string, start: number, end: number): number {
  let cues = 0;
  let hash = 0;
  for (let at = start; at < end; at++) {
    const letter = text.charCodeAt(at) | 0x20;
    if (letter >= 0x61 && letter <= 0x7a) hash = Math.imul(hash, 31) + letter;
    else if (hash !== 0) {
      cues |= bitsAt[placeOf(hash)]!;
      hash = 0;
    }
  }
  return hash === 0 ? cues : cues | bitsAt[placeOf(hash)]!;
}
