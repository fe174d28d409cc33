import { isHyphen, skipSpaces, WordGate, wordAt } from '../scan';
import type { Amount, NumberReading } from './number';
import { readRate } from './rates';

/** Words that are a multiple by themselves, and what they say of change. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['doubling', 2],
  ['doubles', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['trebled', 3],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['quintupled', 5],
  ['halved', 0.5],
  ['halving', 0.5],
  ['twice', 2],
  ['thrice', 3],
  ['double', 2],
  ['triple', 3],
]);

const CHANGED = /(?:ed|ing|les)$/;
const FOLDS = new Map<string, number>();
for (const [i, word] of 'one two three four five six seven eight nine ten'.split(' ').entries()) {
  FOLDS.set(`${word}fold`, i + 1);
}
FOLDS.set('twentyfold', 20).set('hundredfold', 100).set('thousandfold', 1000);

const GATE = new WordGate([...WORDS.keys(), ...FOLDS.keys()]);

/** Whether the word between `start` and `end` may be a multiple by itself. */
export function mayStartMultiple(text: string, start: number, end: number): boolean {
  return GATE.mayHold(text, start, end);
}

/**
 * Behind "N times": what makes it a comparison ("five times the size of", "ten times more likely"), not an
 * occurrence.
 */
const COMPARES = new Set(
  (
    'the as more less higher larger bigger greater faster longer smaller lower its their that what his her ' +
    'than older stronger worse better heavier denser cheaper richer our your'
  ).split(' '),
);

/**
 * "twofold", "doubled", "twice as many": a multiple in one word, of unit `multiple`. Null where none starts at
 * `at`.
 */
export function readMultiple(text: string, at: number): Amount | null {
  const word = wordAt(text, at);
  if (!word) return null;
  const fold = FOLDS.get(word.lower);
  if (fold !== undefined) return asMultiple(text, inWords(at, word.end, fold), word.end, 'multiple');
  const value = WORDS.get(word.lower);
  if (value === undefined || !readsAsMultiple(text, word.lower, word.end)) return null;
  return asMultiple(text, inWords(at, word.end, value), word.end, 'multiple');
}

/**
 * "times" or "-fold" behind a number: "five times the size" and "10-fold" are of unit `multiple`, "three times a
 * week" of
 * `time/week`, "won three times" of `time`.
 */
export function readTimes(text: string, reading: NumberReading): Amount | null {
  let p = skipSpaces(text, reading.end);
  const touching = p === reading.end;
  if (touching && isHyphen(text.charCodeAt(p))) p++;
  // "2.5x", "10× faster", but "640x480" and "4x100m".
  if (touching && reading.digits > 0 && /^[x×](?![\p{L}\d])/u.test(text.slice(p, p + 2)))
    return asMultiple(text, reading, p + 1, 'multiple');
  const c = text.charCodeAt(p) | 32;
  if (c !== 0x74 && c !== 0x66) return null;
  const word = wordAt(text, p);
  if (touching) return word?.lower === 'fold' ? asMultiple(text, reading, word.end, 'multiple') : null;
  if (word?.text !== 'times') return null;
  const next = wordAt(text, skipSpaces(text, word.end));
  if (next && COMPARES.has(next.lower)) return asMultiple(text, reading, word.end, 'multiple');
  const rate = readRate(text, word.end);
  return rate ? asMultiple(text, reading, rate.end, `time/${rate.id}`) : asMultiple(text, reading, word.end, 'time');
}

/**
 * "doubled" always; "twice" and "double" only where a comparison follows ("twice as many", "double the rate"), for
 * "met twice" is a count.
 */
function readsAsMultiple(text: string, word: string, end: number): boolean {
  if (CHANGED.test(word) && word !== 'doubles') return true;
  const next = wordAt(text, skipSpaces(text, end));
  return next !== null && COMPARES.has(next.lower) && (word !== 'doubles' || next.lower !== 'the');
}

function inWords(start: number, end: number, value: number): NumberReading {
  return { start, end, value, precision: value < 1 ? 0.1 : 1, form: 'words', scaled: false, scale: 1, digits: 0 };
}

function asMultiple(text: string, reading: NumberReading, end: number, unit: string): Amount {
  return {
    start: reading.start,
    end,
    number: { start: reading.start, end: reading.end },
    reading,
    value: reading.value,
    unit,
    unitText: text.slice(reading.end, end).trim(),
    standing: 'measure',
    money: false,
    hyphenated: false,
    suffix: null,
    numberEnd: reading.end,
  };
}

/** "doubled" and its kin tell the change themselves. */
export function multipleChange(text: string, amount: Amount): 'up' | 'down' | null {
  if (amount.unit !== 'multiple' || amount.number.end !== amount.end) return null;
  const word = text.slice(amount.number.start, amount.number.end).toLowerCase();
  if (!CHANGED.test(word) || !WORDS.has(word)) return null;
  return amount.value < 1 ? 'down' : 'up';
}
