import type { Gazetteer } from '../../gazetteer';
import { MOST_WORDS, NO_NAME } from '../../names';
import { Gap, Shape, type Tokens } from './tokens';
import { Cue, cuesOf, hashOf } from './words';

/** A name of the gazetteer in the text: of places, of a region, or of both. */
export interface Hit {
  key: number;
  /** First token, and the one after the last. */
  from: number;
  to: number;
  /** In the text of the block. */
  start: number;
  end: number;
  isPlace: boolean;
  isRegion: boolean;
}

export interface Hits {
  list: Hit[];
  /** Number of the hit that a token belongs to, or -1. */
  ofToken: Int32Array;
  /** Name key of a single capitalised word, or -1: people's names are found here. */
  keyOfToken: Int32Array;
}

const SAINTS = new Set(['st', 'ste', 'ft', 'mt'].map(hashOf));
/** Words that are no name alone, whatever the gazetteer says; "The Hague" and "La Paz" still match as a whole. */
const NEVER_ALONE = Cue.function | Cue.month | Cue.day;

/**
 * Finds names, the longest first: "New York" before "York". A name starts with a capital, and its words are joined by
 * spaces or hyphens. Looks at each token at most as often as the longest name has words.
 */
export function findNames(tokens: Tokens, gazetteer: Gazetteer): Hits {
  const { names, nameStart } = gazetteer;
  const hits: Hits = {
    list: [],
    ofToken: new Int32Array(tokens.count).fill(-1),
    keyOfToken: new Int32Array(tokens.count).fill(NO_NAME),
  };
  const ends = new Int32Array(MOST_WORDS);
  for (let token = 0; token < tokens.count; ) {
    if (!tokens.is(token, Shape.capital)) {
      token++;
      continue;
    }
    const start = tokens.start[token]!;
    const text = tokens.texts[tokens.block[token]!]!;
    const most = runLength(tokens, token, names.longestFrom(tokens.hash[token]!));
    for (let i = 0; i < most; i++) ends[i] = tokens.stem[token + i]!;
    names.readPrefixes(text, start, ends, most);
    let to = token + most;
    let key = NO_NAME;
    let end = 0;
    for (; to > token; to--) {
      const last = to - 1;
      if (last > token && tokens.is(last, Shape.lower)) continue;
      // "St. John's" is a name as it stands; "London's" is one without its ending.
      if (tokens.is(last, Shape.possessive) && tokens.end[last]! > tokens.stem[last]!) {
        end = tokens.end[last]!;
        key = names.find(text, start, end);
        if (key !== NO_NAME && !/['’]/.test(names.text(key))) key = NO_NAME;
      }
      if (key === NO_NAME) {
        end = tokens.stem[last]!;
        key = names.findPrefix(last - token);
      }
      if (key !== NO_NAME && to === token + 1) hits.keyOfToken[token] = key;
      if (key !== NO_NAME && (to > token + 1 || mayStandAlone(tokens, token))) break;
      key = NO_NAME;
    }
    if (key === NO_NAME) {
      token++;
      continue;
    }
    const isPlace = nameStart[key]! < nameStart[key + 1]!;
    const isRegion = (gazetteer.priorBits(key) & 0x80) !== 0;
    if (isPlace || isRegion) {
      for (let t = token; t < to; t++) hits.ofToken[t] = hits.list.length;
      hits.list.push({ key, from: token, to, start, end, isPlace, isRegion });
    }
    token = to;
  }
  return hits;
}

/** How many tokens from here on may form one name, `most` at most. */
function runLength(tokens: Tokens, token: number, most: number): number {
  let length = 1;
  while (length < most && tokens.joined(token + length - 1)) {
    const before = token + length - 1;
    const gap = tokens.gap[before + 1]!;
    const abbreviation = gap === Gap.dot && SAINTS.has(tokens.hash[before]!);
    if (gap !== Gap.space && gap !== Gap.hyphen && !abbreviation) break;
    length++;
  }
  return length;
}

function mayStandAlone(tokens: Tokens, token: number): boolean {
  if (tokens.stem[token]! - tokens.start[token]! < 2) return false;
  return tokens.is(token, Shape.upper) || (cuesOf(tokens.hash[token]!) & NEVER_ALONE) === 0;
}
