import { CURRENCY_CODES } from '../../units/currencies';
import { isDigit, isHyphen, skipSpaces, wordAt } from '../scan';

/** Scale words; "hundred" and "dozen" after digits too ("4 hundred", "3 dozen"). */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
  ['dozen', 12],
  ['dozens', 12],
  ['mln', 1e6],
  ['mn', 1e6],
  ['mil', 1e6],
  ['mio', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** Letters that are a scale only in company: `m` is million beside a currency or before a noun, else metre. */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['m', 1e6],
  ['M', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['t', 1e12],
  ['T', 1e12],
  ['cr', 1e7],
]);

const MILLIONS: ReadonlySet<string> = new Set(CURRENCY_CODES);

interface Scale {
  end: number;
  factor: number;
}

/** Words that cannot be counted: "5m tall", "3m from", "10m in". */
const NOT_COUNTED = new Set(
  (
    'tall high long wide deep away above below from in on at of and or to by the a an is was were are for with per x ' +
    'apart ahead behind up down off over under across inside outside south north east west square into until final ' +
    'backstroke freestyle butterfly breaststroke hurdles race sprint relay dash gap'
  ).split(' '),
);

/**
 * The scale that follows a number at `at`: " million", "bn", "-million", "m".
 * `money`: a currency stands before the number, so a letter is a scale. Repeats multiply: "2 lakh crore".
 */
export function readScale(text: string, at: number, money: boolean): Scale | null {
  const first = oneScale(text, at, money);
  if (!first || first.factor < 100) return first;
  const p = skipSpaces(text, first.end);
  const second = p > first.end ? wordAt(text, p) : null;
  const factor = second ? SCALES.get(second.lower) : undefined;
  // "two dozen hundred" is no number, but "hundred million" and "lakh crore" are.
  if (!second || factor === undefined || factor < 1000 || factor < first.factor) return first;
  return { end: second.end, factor: first.factor * factor };
}

function oneScale(text: string, at: number, money: boolean): Scale | null {
  let p = skipSpaces(text, at);
  const spaced = p > at;
  if (!spaced && isHyphen(text.charCodeAt(p))) p++;
  const word = wordAt(text, p);
  if (!word) return null;
  // "10m2" and "3M2" are an area and a name.
  if (isDigit(text.charCodeAt(word.end))) return null;
  const factor = SCALES.get(word.lower);
  // "30 MUSD", "120 MEUR": the million is written into the currency's code.
  if (/^M[A-Z]{3}$/.test(word.text) && MILLIONS.has(word.text.slice(1))) return { end: p + 1, factor: 1e6 };
  if (factor !== undefined) return { end: word.end + (abbreviated(text, word.end, word.lower) ? 1 : 0), factor };
  if (p !== at && !(spaced && money)) return null;
  const letter = LETTERS.get(word.text);
  if (letter === undefined) return null;
  if (money) return letter === 1e12 && spaced ? null : { end: word.end, factor: letter };
  // "4K" and "8K" are screens.
  if (word.text === 'K' && at > 1 && !isDigit(text.charCodeAt(at - 2)) && text[at - 2] !== '.') return null;
  return letterStands(text, at, word.end, word.text) ? { end: word.end, factor: letter } : null;
}

/** "mln." and "bn." before more of the sentence. */
function abbreviated(text: string, end: number, word: string): boolean {
  return text[end] === '.' && word.length < 4 && !SCALES_IN_FULL.has(word) && followedByLower(text, end + 1);
}
const SCALES_IN_FULL = new Set(['lac']);

function followedByLower(text: string, at: number): boolean {
  const p = skipSpaces(text, at);
  const c = text.charCodeAt(p);
  return p > at && c >= 0x61 && c <= 0x7a;
}

/** Whether a letter scale may stand with no currency: "25k", "1.8M users", "2.7m copies", but "1.8m tall" and "5t". */
function letterStands(text: string, at: number, end: number, letter: string): boolean {
  // "573.15K" beside "300 °C" is a temperature.
  if (letter === 'K') return !/°|kelvin/i.test(text.slice(Math.max(0, at - 40), end + 40));
  if (letter === 'k') return true;
  if (letter === 'mm' || letter === 't' || letter === 'T' || letter === 'cr') return false;
  const p = skipSpaces(text, end);
  const next = p > end ? wordAt(text, p) : null;
  if (letter === 'm') return next !== null && (pluralAhead(text, p) || joinedAhead(text, p));
  // "updated 25M ago" are minutes.
  if (letter === 'M') return next === null || (next.lower !== 'roads' && next.lower !== 'ago');
  // "Section 5B", "a 1500b packet": billions have decimals or something in the plural that they count.
  return isDecimal(text, at) || (next !== null && pluralAhead(text, p));
}

/** "between 1m and 2m people": the other end of a range counts for both. */
function joinedAhead(text: string, at: number): boolean {
  const join = /^(?:and|to|or) \d{1,3}(?:\.\d{1,2})?m /.exec(text.slice(at, at + 14));
  return join !== null && pluralAhead(text, at + join[0].length);
}

/** Whether the digits that end at `at` stand behind a decimal point. */
function isDecimal(text: string, at: number): boolean {
  let p = at - 1;
  while (at - p < 4 && isDigit(text.charCodeAt(p))) p--;
  return text[p] === '.';
}

/** A word in the plural within the next four: what millions count. */
function pluralAhead(text: string, at: number): boolean {
  let p = at;
  for (let n = 0; n < 5; n++) {
    const word = wordAt(text, p);
    if (!word || (NOT_COUNTED.has(word.lower) && !(n > 0 && word.lower === 'and'))) return false;
    if (/^(?:people|men|women|children|viewers)$/.test(word.lower) || /[^sui]s$/.test(word.text)) return true;
    p = skipSpaces(text, word.end);
    if (p === word.end) return false;
  }
  return false;
}
