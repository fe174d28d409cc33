import { Shape, type Tokens } from './tokens';

/** How a sentence is set: capitals mean little in a headline. */
export const Setting = { plain: 0, title: 1, upper: 2 } as const;

const LONG_WORD = 4;
const FEWEST_WORDS = 4;
const TITLE_SHARE = 0.2;
const UPPER_SHARE = 0.7;

/** The Setting of each sentence. A title has hardly a long word in small letters: "Mayor of Boston Says City Pays". */
export function readSettings(tokens: Tokens): Uint8Array {
  const sentences = tokens.count === 0 ? 0 : tokens.sentence[tokens.count - 1]! + 1;
  const settings = new Uint8Array(sentences);
  for (let from = 0; from < tokens.count; ) {
    const sentence = tokens.sentence[from]!;
    let words = 0;
    let small = 0;
    let upper = 0;
    let to = from;
    for (; to < tokens.count && tokens.sentence[to] === sentence; to++) {
      if (tokens.is(to, Shape.digit)) continue;
      words++;
      if (tokens.is(to, Shape.upper)) upper++;
      else if (tokens.is(to, Shape.lower) && tokens.stem[to]! - tokens.start[to]! >= LONG_WORD) small++;
    }
    if (words >= 2 && upper >= words * UPPER_SHARE) settings[sentence] = Setting.upper;
    else if (words >= FEWEST_WORDS && small <= (words - FEWEST_WORDS) * TITLE_SHARE) settings[sentence] = Setting.title;
    from = to;
  }
  return settings;
}
