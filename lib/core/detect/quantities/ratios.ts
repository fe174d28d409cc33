import { isLetter, skipSpaces, wordAt } from '../scan';
import { readDigits } from './digits';
import type { NumberReading } from './number';
import { readNumberWords } from './number-words';
import { readMeasure } from './unit-words';

/** "one in five", "9 in 10", "1-in-4", "two out of three": a share, as a fraction. Null where `above` begins none. */
export function readRatio(text: string, above: NumberReading): NumberReading | null {
  if (above.form === 'figure' || above.form === 'fraction' || above.value < 1) return null;
  const joined = /^(?: in | out of |-in-)/.exec(text.slice(above.end, above.end + 8));
  if (!joined) return null;
  let at = above.end + joined[0].length;
  const article = /^(?:every |a (?=hundred|thousand|million|dozen))/.exec(text.slice(at, at + 12));
  if (article?.[0] === 'every ') at += 6;
  const below = isLetter(text.charCodeAt(at)) ? readNumberWords(text, at) : readDigits(text, at, false);
  if (!below || below.form === 'fraction' || below.value <= above.value || below.value < 2) return null;
  // "one in 2014", "three in 24 hours", "two in 10 years", "five in 2-1 wins": a year, a stretch of time, a score.
  if (below.form === 'integer' && below.digits === 4) return null;
  if (readMeasure(text, below.end, true)) return null;
  const next = text[below.end] ?? '';
  if (/[\d:/%-]/.test(next) || (isLetter(text.charCodeAt(below.end)) && !below.scaled)) return null;
  const word = wordAt(text, skipSpaces(text, below.end));
  if (word && NOT_SHARED.has(word.lower)) return null;
  return {
    start: above.start,
    end: below.end,
    value: above.value / below.value,
    precision: 0.01,
    form: 'fraction',
    scaled: false,
    scale: 1,
    digits: 0,
  };
}

/** "one in two matches" is a share of matches; "one in two ways" is none. */
const NOT_SHARED = new Set('ways times parts stages installments instalments phases steps rounds'.split(' '));
