import { isHyphen, isSpace, type Word, WordGate, wordAt, wordEnd } from '../scan';
import { readHedgeBefore } from './hedges';
import { type NumberReading, precisionOf, times } from './number';

type Part = { kind: 'unit' | 'teen' | 'ten' | 'hundred' | 'scale' | 'dozen' | 'article' | 'half'; value: number };

const PARTS = new Map<string, Part>();
function add(kind: Part['kind'], words: string, value: (i: number) => number): void {
  for (const [i, word] of words.split(' ').entries()) PARTS.set(word, { kind, value: value(i) });
}
add('unit', 'zero one two three four five six seven eight nine', (i) => i);
add('unit', 'nought naught', () => 0);
add('teen', 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', (i) => 10 + i);
add('ten', 'twenty thirty forty fifty sixty seventy eighty ninety', (i) => 20 + 10 * i);
add('ten', 'fourty', () => 40);
add('hundred', 'hundred', () => 100);
add('scale', 'thousand million billion trillion quadrillion', (i) => 1000 ** (i + 1));
add('scale', 'lakh crore', (i) => [1e5, 1e7][i]!);
add('dozen', 'dozen dozens', () => 12);
add('article', 'a an', () => 1);
add('half', 'half quarter', (i) => [0.5, 0.25][i]!);

/** Below the line of a fraction, singular and plural. */
const BELOW = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['fourth', 4],
  ['fourths', 4],
  ['twentieth', 20],
  ['twentieths', 20],
  ['hundredth', 100],
  ['hundredths', 100],
  ['thousandth', 1000],
  ['thousandths', 1000],
]);
for (const [i, word] of ['third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].entries()) {
  BELOW.set(word, i + 3).set(`${word}s`, i + 3);
}

const GATE = new WordGate([...PARTS].filter(([, part]) => part.kind !== 'article').map(([word]) => word));
/** Measures of which there may be about one: none of time ("over a year" is a way of speaking), and no pound. */
const ONE_OF = new Set(
  (
    'mile metre meter kilometre kilometer foot inch yard acre hectare litre liter gallon pint tonne ton kilogram ' +
    'kilogramme kilo ounce megawatt gigawatt'
  ).split(' '),
);
const AFTER_ARTICLE = new WordGate([
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
  'dozen',
  'lakh',
  'crore',
  ...BELOW.keys(),
  ...ONE_OF,
]);

/** Whether the word between `start` and `end` may begin a number: a cheap no for most words of a text. */
export function mayStartNumber(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 3 && (text.charCodeAt(start) | 32) === 0x61) {
    if (length === 2 && (text.charCodeAt(start + 1) | 32) !== 0x6e) return false;
    return AFTER_ARTICLE.mayHold(text, end + 1, wordEnd(text, end + 1));
  }
  return GATE.mayHold(text, start, end);
}

/** The word after a space or a hyphen at `at` ("twenty-one", "ninety - five"), or null. */
function next(text: string, at: number): Word | null {
  let p = at;
  if (isSpace(text.charCodeAt(p))) p++;
  const hyphen = isHyphen(text.charCodeAt(p));
  if (hyphen) p++;
  if (hyphen && isSpace(text.charCodeAt(p)) && p - at > 1) p++;
  return p === at ? null : wordAt(text, p);
}

/** Scales beyond this no longer multiply: "million million million" is no figure. */
const LARGEST = 1e15;

interface Integer {
  end: number;
  value: number;
  scale: number;
  /** Words it was made of. */
  words: number;
  article: boolean;
}

/** "three hundred and twelve thousand", "a hundred", "two dozen". Null where the words make no number. */
function readInteger(text: string, at: number): Integer | null {
  let total = 0;
  let hundreds = -1;
  let rest = -1;
  let lastScale = Number.POSITIVE_INFINITY;
  let end = at;
  let words = 0;
  let before: { value: number; end: number; words: number } | null = null;
  const value = (): number => total + Math.max(hundreds, 0) + Math.max(rest, 0);
  const article = PARTS.get(wordAt(text, at)?.lower ?? '')?.kind === 'article';
  let word = wordAt(text, at);
  while (word) {
    const part = PARTS.get(word.lower);
    if (!part) {
      if (word.lower !== 'and' || rest >= 0 || words === 0 || before || (hundreds < 0 && total === 0)) break;
      const after = next(text, word.end);
      const kind = after && PARTS.get(after.lower)?.kind;
      if (kind !== 'unit' && kind !== 'teen' && kind !== 'ten') break;
      before = { value: value(), end, words };
      word = after;
      continue;
    }
    if (part.kind === 'article') {
      if (words > 0) break;
      rest = 1;
    } else if (part.kind === 'unit') {
      if (rest >= 0 && !(rest >= 20 && rest % 10 === 0 && part.value > 0)) break;
      rest = Math.max(rest, 0) + part.value;
    } else if (part.kind === 'teen' || part.kind === 'ten') {
      if (rest >= 0) break;
      rest = part.value;
    } else if (part.kind === 'hundred') {
      if (hundreds >= 0 || rest === 0) {
        // "two hundred and three hundred": the "and" was no part of the number.
        if (before) return { ...before, scale: 1, article };
        break;
      }
      hundreds = (rest < 0 ? 1 : rest) * 100;
      rest = -1;
      if (words === 0) return null;
    } else if (part.kind === 'scale') {
      const group = Math.max(hundreds, 0) + Math.max(rest, 0);
      if (words === 0) return null;
      if (group > 0 && part.value < lastScale) total += group * part.value;
      else if (group === 0 && total > 0 && part.value >= lastScale && total < LARGEST) total *= part.value;
      else if (before) return { ...before, scale: 1, article };
      else break;
      lastScale = part.value;
      hundreds = rest = -1;
      before = null;
    } else if (part.kind === 'dozen') {
      if (words === 0 || total > 0 || hundreds >= 0) break;
      return { end: word.end, value: Math.max(rest, 1) * 12, scale: 12, words: words + 1, article };
    } else {
      break;
    }
    end = word.end;
    words++;
    word = next(text, end);
  }
  if (words === 0 || (article && words === 1)) return null;
  return {
    end,
    value: value(),
    scale: Number.isFinite(lastScale) ? lastScale : hundreds > 0 && rest < 0 ? 100 : 1,
    words,
    article,
  };
}

/** A number in words at `at`: null where none starts there. */
export function readNumberWords(text: string, at: number): NumberReading | null {
  const first = wordAt(text, at);
  if (!first) return null;
  const part = PARTS.get(first.lower);
  if (!part) return null;
  if (part.kind === 'half') return readHalf(text, first, part.value);
  if (part.kind === 'article') {
    const share = articleFraction(text, first) ?? hedgedOne(text, first);
    if (share) return share;
  }
  const integer = readInteger(text, at);
  if (!integer) return null;
  return (
    pointed(text, at, integer) ??
    fraction(text, at, integer) ?? {
      start: at,
      end: integer.end,
      value: integer.value,
      precision:
        integer.scale > 1
          ? precisionOf(integer.value / integer.scale, 0, integer.scale)
          : precisionOf(integer.value, 0, 1),
      form: 'words',
      scaled: integer.scale > 1 || integer.value >= 100,
      scale: integer.scale,
      digits: 0,
    }
  );
}

function inWords(start: number, end: number, value: number, scale: number, precision: number): NumberReading {
  return {
    start,
    end,
    value: times(value, scale),
    precision: precision * scale,
    form: 'fraction',
    scaled: scale > 1,
    scale,
    digits: 0,
  };
}

/** "nearly a mile", "just under a tonne": one of it. Without a hedge it is an article ("a ton of fun"). */
function hedgedOne(text: string, article: Word): NumberReading | null {
  const measure = next(text, article.end);
  if (!measure || !ONE_OF.has(measure.lower) || !readHedgeBefore(text, article.start, false)) return null;
  return { ...inWords(article.start, article.end, 1, 1, 1), form: 'words' };
}

/** "half a million", "half million", "half a dozen", "half of", "half an hour"; "quarter million". */
function readHalf(text: string, half: Word, value: number): NumberReading | null {
  const following = next(text, half.end);
  if (!following) return null;
  const article = following.lower === 'a' || following.lower === 'an';
  const scaleWord = article ? next(text, following.end) : following;
  const scale = scaleWord && PARTS.get(scaleWord.lower);
  if (scaleWord && scale && (scale.kind === 'scale' || scale.kind === 'dozen')) {
    return {
      ...inWords(half.start, scaleWord.end, value, scale.value, scale.kind === 'dozen' ? 1 / 12 : 0.1),
      form: 'words',
    };
  }
  return inWords(half.start, half.end, value, 1, 0.01);
}

/** "a third", "a half", "a quarter of a million". */
function articleFraction(text: string, article: Word): NumberReading | null {
  const word = next(text, article.end);
  const below = word && BELOW.get(word.lower);
  if (!word || !below || word.lower.endsWith('s')) return null;
  const of = next(text, word.end);
  const direct = of && PARTS.get(of.lower);
  // "a half-million", "a quarter million".
  if (of && direct?.kind === 'scale')
    return { ...inWords(article.start, of.end, 1 / below, direct.value, 0.1), form: 'words' };
  const a = of?.lower === 'of' ? next(text, of.end) : of?.lower === 'a' ? of : null;
  const scaleWord = a?.lower === 'a' ? next(text, a.end) : null;
  const scale = scaleWord && PARTS.get(scaleWord.lower);
  if (scaleWord && scale?.kind === 'scale') {
    return { ...inWords(article.start, scaleWord.end, 1 / below, scale.value, 0.1), form: 'words' };
  }
  return inWords(article.start, word.end, 1 / below, 1, 0.01);
}

/** "nought point five", "one point two million". */
function pointed(text: string, start: number, integer: Integer): NumberReading | null {
  const point = next(text, integer.end);
  if (point?.lower !== 'point') return null;
  let shown = '';
  let end = point.end;
  for (let word = next(text, end); word && shown.length < 6; word = next(text, end)) {
    const part = PARTS.get(word.lower);
    if (part?.kind !== 'unit') break;
    shown += part.value;
    end = word.end;
  }
  if (!shown) return null;
  const value = Number(`${integer.value}.${shown}`);
  return { ...scaled(text, start, end, value, 10 ** -shown.length), form: 'words' };
}

function scaled(text: string, start: number, end: number, value: number, precision: number): NumberReading {
  const word = next(text, end);
  const scale = word && PARTS.get(word.lower);
  if (word && scale?.kind === 'scale') return inWords(start, word.end, value, scale.value, precision);
  return inWords(start, end, value, 1, precision);
}

/** "two-thirds", "one quarter", "two and a half million", "one and three quarters". */
function fraction(text: string, start: number, integer: Integer): NumberReading | null {
  const word = next(text, integer.end);
  if (!word) return null;
  const below = BELOW.get(word.lower);
  if (below) {
    const plural = word.lower.endsWith('s');
    if ((integer.value === 1) === plural && word.lower !== 'halves') return null;
    // "two fourths" is a fraction, "one fifth" too; "one second" is none, and an ordinal's "twenty fifth" is read
    // elsewhere.
    if (!plural && integer.words > 1) return null;
    return scaled(text, start, word.end, integer.value / below, 0.01);
  }
  if (word.lower !== 'and') return null;
  const one = next(text, word.end);
  if (!one) return null;
  const part = PARTS.get(one.lower);
  const above = part?.kind === 'article' ? 1 : part?.kind === 'unit' ? part.value : 0;
  const name = above > 0 ? next(text, one.end) : null;
  const denominator = name && BELOW.get(name.lower);
  if (!name || !denominator || above >= denominator) return null;
  return { ...scaled(text, start, name.end, integer.value + above / denominator, 0.1), form: 'words' };
}

/**
 * Whether the word at `at` is a number word of its own ("two", "forty", "hundred"): names and years are spelled
 * with several.
 */
export function isNumberWord(lower: string): boolean {
  const kind = PARTS.get(lower)?.kind;
  return kind !== undefined && kind !== 'article' && kind !== 'half';
}
