import type { QuantityMention } from '../../types';
import { isDigit, isHyphen, isLetter, type Word, WordGate, wordAt, wordBefore } from '../scan';
import { readHedgeBefore } from './hedges';
import { readCountedNoun, readNounAfterOf } from './nouns';
import { isNumberWord } from './number-words';
import { readMeasure } from './unit-words';

/** Plurals that name an order of size. "Scores" counts only before "of": else it is what players have. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
  ['lakhs', 1e5],
  ['crores', 1e7],
]);
/** What "tens of" and "hundreds of" may stand before. */
const ABOVE: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['hundreds', 100],
  ['thousands', 1000],
]);
/** "several hundred", "a few dozen", "a couple of thousand". */
const SINGULARS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

const GATE = new WordGate([...SIZES.keys(), 'tens', 'several', 'few', 'couple']);

/** Whether the word between `start` and `end` may begin a vague plural. */
export function mayStartVague(text: string, start: number, end: number): boolean {
  return GATE.mayHold(text, start, end);
}

interface Size {
  start: number;
  end: number;
  size: number;
}

function following(text: string, word: Word): Word | null {
  return text[word.end] === ' ' ? wordAt(text, word.end + 1) : null;
}

/** The words of size at `at`: "tens of thousands", "dozens", "several hundred", "few million". */
function readSize(text: string, at: number): Size | null {
  const first = wordAt(text, at);
  if (!first) return null;
  if (first.lower === 'several' || first.lower === 'few' || first.lower === 'couple') {
    const next = following(text, first);
    const scale = next?.lower === 'of' ? following(text, next) : next;
    const size = scale && SINGULARS.get(scale.lower);
    return scale && size ? { start: at, end: scale.end, size } : null;
  }
  const above = ABOVE.get(first.lower);
  const of = following(text, first);
  const below = above && of?.lower === 'of' ? following(text, of) : null;
  const size = below && SIZES.get(below.lower);
  if (above && below && size && size > above) return { start: at, end: below.end, size: above * size };
  const alone = SIZES.get(first.lower);
  return alone ? { start: at, end: first.end, size: alone } : null;
}

/**
 * A vague plural at `at`: "dozens of homes", "tens of thousands of pounds", "several hundred people". `value` and `low`
 * are the order of size that it names, `high` is open.
 */
export function readVague(text: string, at: number, block: number, floor: number): QuantityMention | null {
  const size = readSize(text, at);
  if (!size || !isVague(text, size)) return null;
  const { end } = size;
  const ofUnit = text.startsWith(' of ', end) ? end + 3 : end;
  const measure = readMeasure(text, ofUnit, false);
  const noun = measure ? null : (readNounAfterOf(text, end) ?? readCountedNoun(text, end, false));
  const article = wordBefore(text, at);
  const first =
    article && article.lower === 'a' && /^(?:few|couple)/i.test(text.slice(at, at + 6)) ? article.start : at;
  const hedge = readHedgeBefore(text, first, false);
  const start = hedge && hedge.start >= floor ? hedge.start : Math.max(first, floor);
  // "Thousands of pounds" are money, "thousands of pounds of rice" are none.
  const isSterling = measure?.id === 'pound' && !text.startsWith(' of ', measure.end);
  const unitText = measure ? text.slice(measure.start, measure.end) : noun ? text.slice(noun.start, noun.end) : '';
  return {
    type: 'quantity',
    block,
    start,
    end: measure?.end ?? noun?.end ?? end,
    number: { start: Math.max(first, floor), end },
    quantity: {
      value: size.size,
      low: size.size,
      high: null,
      unit: isSterling ? 'GBP' : (measure?.id ?? noun?.id ?? null),
      relation: '>=',
      change: null,
      precision: size.size,
      kind: 'vague',
    },
    unitText,
  };
}

/** "three dozens" is a number, "the scores" are of a game, "Hundreds-of-thousands" and "X-hundreds" are names. */
function isVague(text: string, { start, end }: Size): boolean {
  const before = text.charCodeAt(start - 1);
  if (isLetter(before) || isDigit(before) || isHyphen(before) || isHyphen(text.charCodeAt(end))) return false;
  const previous = wordBefore(text, start);
  if (previous ? isNumberWord(previous.lower) || previous.lower === 'the' : isDigit(text.charCodeAt(start - 2)))
    return false;
  // "Scores were level."
  if (text.charCodeAt(start + 1) === 0x63) return /^cores of (?!the game|\d)/i.test(text.slice(start + 1, start + 18));
  return true;
}
