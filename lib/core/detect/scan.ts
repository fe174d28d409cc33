/**
 * Walking over text by code unit. Classes of characters are listed, never "everything above some code":
 * "€", "’" and "–" all lie above the letters with accents and are none.
 */

const LETTER = 1;
const DIGIT = 2;
const SPACE = 4;
const CLASS = new Uint8Array(0x250);
for (let c = 0x61; c <= 0x7a; c++) CLASS[c] = CLASS[c - 32] = LETTER;
for (let c = 0x30; c <= 0x39; c++) CLASS[c] = DIGIT;
for (let c = 0xc0; c < 0x250; c++) CLASS[c] = LETTER;
for (const c of [0xaa, 0xb5, 0xba]) CLASS[c] = LETTER;
for (const c of [0xd7, 0xf7]) CLASS[c] = 0;
for (const c of [0x09, 0x0a, 0x0d, 0x20, 0xa0]) CLASS[c] = SPACE;

export function isLetter(c: number): boolean {
  if (c < 0x250) return CLASS[c] === LETTER;
  return (c >= 0x370 && c <= 0x52f) || (c >= 0x1e00 && c <= 0x1fff) || (c >= 0x0300 && c <= 0x036f);
}

export function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

export function isUpper(c: number): boolean {
  return (c >= 0x41 && c <= 0x5a) || (c >= 0xc0 && c <= 0xde && c !== 0xd7);
}

export function isLower(c: number): boolean {
  return isLetter(c) && !isUpper(c);
}

export function isSpace(c: number): boolean {
  return c < 0x250 ? CLASS[c] === SPACE : c === 0x202f || (c >= 0x2000 && c <= 0x200a);
}

/** A space that holds the groups of one number together: no-break, figure, thin. */
export function isGroupSpace(c: number): boolean {
  return c === 0xa0 || c === 0x202f || c === 0x2009 || c === 0x2007 || c === 0x2008;
}

/** Hyphen, no-break hyphen. */
export function isHyphen(c: number): boolean {
  return c === 0x2d || c === 0x2010 || c === 0x2011;
}

/** Anything that joins the ends of a range: a hyphen, an en dash, a minus sign. */
export function isDash(c: number): boolean {
  return isHyphen(c) || c === 0x2013 || c === 0x2212;
}

export function isApostrophe(c: number): boolean {
  return c === 0x27 || c === 0x2019;
}

/**
 * No word, abbreviation or run of spaces that means anything here is longer. Looking further would make the walk
 * quadratic.
 */
const LONGEST_WORD = 24;
const MOST_SPACES = 3;

/** Past the spaces at `at`, at most three. */
export function skipSpaces(text: string, at: number): number {
  let i = at;
  while (i - at < MOST_SPACES && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** Before the spaces that end at `at`, at most three. */
export function skipSpacesBack(text: string, at: number): number {
  let i = at;
  while (at - i < MOST_SPACES && i > 0 && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}

/** The end of the run of letters at `at`; `at` itself where there is none, or where it is longer than any word. */
export function wordEnd(text: string, at: number): number {
  let i = at;
  while (isLetter(text.charCodeAt(i))) if (++i - at > LONGEST_WORD) return at;
  return i;
}

/**
 * The start of the run of letters that ends at `at`; `at` itself where there is none, or it is longer than any
 * word.
 */
export function wordStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && isLetter(text.charCodeAt(i - 1))) if (at - --i > LONGEST_WORD) return at;
  return i;
}

/** A word of the text: `lower` is folded, `text` as written. */
export interface Word {
  start: number;
  end: number;
  text: string;
  lower: string;
}

/** The letters at `at`, or null. */
export function wordAt(text: string, at: number): Word | null {
  const end = wordEnd(text, at);
  if (end === at) return null;
  const word = text.slice(at, end);
  return { start: at, end, text: word, lower: word.toLowerCase() };
}

/** The word that ends before `at`, spaces between; null where anything else stands between. */
export function wordBefore(text: string, at: number): Word | null {
  const end = skipSpacesBack(text, at);
  const start = wordStart(text, end);
  if (start === end) return null;
  const word = text.slice(start, end);
  return { start, end, text: word, lower: word.toLowerCase() };
}

/**
 * A set of words that says no fast: by the first three letters (two, for shorter words) and the length, without
 * making a
 * string. A yes is only a maybe.
 */
export class WordGate {
  private readonly lengths = new Uint32Array(27 * 27 * 27);

  constructor(words: Iterable<string>) {
    for (const word of words) this.lengths[key(word, 0, word.length)]! |= 1 << word.length;
  }

  mayHold(text: string, start: number, end: number): boolean {
    const length = end - start;
    return length < 32 && (this.lengths[key(text, start, end)]! & (1 << length)) !== 0;
  }
}

function key(text: string, start: number, end: number): number {
  let sum = 0;
  for (let i = 0; i < 3; i++) {
    const letter = start + i < end ? (text.charCodeAt(start + i) | 32) - 96 : 0;
    sum = sum * 27 + (letter > 0 && letter < 27 ? letter : 0);
  }
  return sum;
}
