import { isApostrophe, isDigit, isGroupSpace, isHyphen, isLetter, isLower, isSpace, skipSpaces, wordAt } from '../scan';
import { type NumberReading, precisionOf, times } from './number';
import { readScale } from './scales';
import { readMeasure } from './unit-words';

/** More groups than any figure has: the look ahead stays constant on "1,1,1,1,…". */
const MOST_GROUPS = 8;
/** A longer run of digits is an identifier. */
const MOST_DIGITS = 15;

const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

export function isVulgar(c: number): boolean {
  return (c >= 0xbc && c <= 0xbe) || (c >= 0x2153 && c <= 0x215e);
}

/** The end of the run of digits at `at`. */
export function digitsEnd(text: string, at: number): number {
  let i = at;
  while (isDigit(text.charCodeAt(i))) i++;
  return i;
}

/**
 * A number in digits at `at`: "82,400", "12,34,567.89", "10.57 million", ".5", "2 1/2", "1⁄4", "½", "1.3×10^6".
 * `money`: a currency stands before it, which lets "m" be a scale and plain spaces join groups.
 * Null where no number starts there, or one too long to be meant as a figure.
 */
export function readDigits(text: string, at: number, money: boolean): NumberReading | null {
  if (isVulgar(text.charCodeAt(at)))
    return withScale(text, at, at + 1, VULGAR.get(text[at]!) ?? 0, 'fraction', 0, 2, money);
  const whole = readWhole(text, at, money);
  if (!whole) return null;
  const fraction = readFraction(text, whole.end, whole.value, whole.plain);
  if (fraction) return withScale(text, at, fraction.end, fraction.value, 'fraction', whole.digits, 2, money);
  let { end, value } = whole;
  let decimals = 0;
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
    const stop = digitsEnd(text, end + 1);
    if (stop - end > MOST_DIGITS) return null;
    decimals = stop - end - 1;
    value = Number(`${value}${text.slice(end, stop)}`);
    end = stop;
  }
  const power = readPower(text, end);
  if (power) {
    const scaled = Number(`${value}e${power.exponent}`);
    if (!Number.isFinite(scaled)) return null;
    return { ...reading(at, power.end, scaled, 'figure', whole.digits), precision: 10 ** (power.exponent - decimals) };
  }
  const form = whole.plain && decimals === 0 ? 'integer' : 'figure';
  return withScale(text, at, end, value, form, whole.digits, decimals, money);
}

function reading(
  start: number,
  end: number,
  value: number,
  form: NumberReading['form'],
  digits: number,
): NumberReading {
  return { start, end, value, precision: 1, form, scaled: false, scale: 1, digits };
}

function withScale(
  text: string,
  start: number,
  end: number,
  mantissa: number,
  form: NumberReading['form'],
  digits: number,
  decimals: number,
  money: boolean,
): NumberReading {
  const scale = readScale(text, end, money);
  if (!scale) return { ...reading(start, end, mantissa, form, digits), precision: precisionOf(mantissa, decimals, 1) };
  return {
    start,
    end: scale.end,
    value: times(mantissa, scale.factor),
    precision: precisionOf(mantissa, decimals, scale.factor),
    form: 'figure',
    scaled: true,
    scale: scale.factor,
    digits,
  };
}

interface Whole {
  end: number;
  value: number;
  digits: number;
  /** No separators. */
  plain: boolean;
}

/** The whole part, its groups joined. A number may start with its decimal point (".001"). */
function readWhole(text: string, at: number, money: boolean): Whole | null {
  if (text[at] === '.') return isDigit(text.charCodeAt(at + 1)) ? { end: at, value: 0, digits: 1, plain: true } : null;
  const first = digitsEnd(text, at);
  if (first === at || first - at > MOST_DIGITS) return null;
  const plain: Whole = { end: first, value: Number(text.slice(at, first)), digits: first - at, plain: true };
  if (plain.digits > 3) return plain;
  const dotted = readDotted(text, at, money);
  if (dotted) return dotted;
  // "[300,250]" is a list.
  if (text[at - 1] === '[') return plain;
  const end = groupsEnd(text, first, money);
  if (end === first) return plain;
  const joined = text.slice(at, end).replace(/\D/g, '');
  return joined.length > MOST_DIGITS ? plain : { end, value: Number(joined), digits: joined.length, plain: false };
}

/** "1.234.567 euros": thousands after points, where money or a measure says that it is no version. */
function readDotted(text: string, at: number, money: boolean): Whole | null {
  const match = /^\d{1,3}\.\d{3}\.\d{3}(?:\.\d{3})?(?![\d.,]\d|\d)/.exec(text.slice(at, at + 18));
  if (!match) return null;
  const end = at + match[0].length;
  if (!money && !readMeasure(text, end, true)) return null;
  const joined = match[0].replaceAll('.', '');
  return { end, value: Number(joined), digits: joined.length, plain: false };
}

/**
 * The end of the groups that follow the first digits: threes after commas, apostrophes or close spaces
 * ("1,200", "1’200", "1 200 000"), or twos and a last three after commas ("12,34,567").
 * The first digits' own end where what follows is not grouped.
 */
function groupsEnd(text: string, first: number, money: boolean): number {
  const separator = text.charCodeAt(first);
  const comma = separator === 0x2c;
  const close = isGroupSpace(separator) || isApostrophe(separator);
  const loose = separator === 0x20;
  if (!comma && !close && !loose) return first;
  let end = first;
  let groups = 0;
  let pairs = 0;
  for (; groups < MOST_GROUPS; groups++) {
    if (text.charCodeAt(end) !== separator) break;
    const stop = digitsEnd(text, end + 1);
    const size = stop - end - 1;
    if (comma && size === 2 && pairs === groups) pairs++;
    else if (size !== 3) break;
    end = stop;
    if (size === 3 && pairs > 0) {
      groups++;
      break;
    }
  }
  if (groups === 0) return first;
  // "12,34" alone is two numbers; "1,23,456" is Indian.
  if (pairs === groups) return first;
  // "1,200,30": a list rather than a number that happens to start well.
  if (comma && text.charCodeAt(end) === 0x2c && isDigit(text.charCodeAt(end + 1)) && pairs === 0) {
    return digitsEnd(text, end + 1) - end - 1 === 3 ? first : end;
  }
  // "400 737 Max jets" are two numbers; "€1 200", "10 000 dollars" and "1 234 567" are one.
  if (loose && !money && groups < 2 && !isLooseGroup(text, end)) return first;
  return end;
}

/**
 * "10 000 dollars", "12 500 nests", but not "12 500 ml bottles": whether one group after a plain space belongs to
 * the number.
 */
function isLooseGroup(text: string, end: number): boolean {
  const measure = readMeasure(text, end, true);
  if (text.slice(end - 3, end) === '000' || (measure && /^[A-Z]{3}$/.test(measure.id))) return true;
  const noun = wordAt(text, skipSpaces(text, end));
  return !measure && noun !== null && isLower(noun.text.charCodeAt(0)) && /[^su]s$/.test(noun.text);
}

const BARS = new Set(['/', '⁄', '∕']);

/** "1/4" at the end of "1", "2 1/2" or "2½" or "2-1/2" at the end of "2". */
function readFraction(text: string, end: number, whole: number, plain: boolean): { end: number; value: number } | null {
  if (!plain) return null;
  if (BARS.has(text[end] ?? '')) {
    const stop = digitsEnd(text, end + 1);
    const below = fractionBelow(text, end + 1, stop);
    return below > 1 && whole > 0 && whole < below && !isDated(whole, below)
      ? { end: stop, value: whole / below }
      : null;
  }
  if (isVulgar(text.charCodeAt(end))) return { end: end + 1, value: whole + (VULGAR.get(text[end]!) ?? 0) };
  const c = text.charCodeAt(end);
  if (!isSpace(c) && !isHyphen(c)) return null;
  const p = end + 1;
  if (isVulgar(text.charCodeAt(p))) return { end: p + 1, value: whole + (VULGAR.get(text[p]!) ?? 0) };
  const bar = digitsEnd(text, p);
  if (bar === p || bar - p > 2 || !BARS.has(text[bar] ?? '')) return null;
  const stop = digitsEnd(text, bar + 1);
  const above = Number(text.slice(p, bar));
  const below = fractionBelow(text, bar + 1, stop);
  return below > 1 && above > 0 && above < below ? { end: stop, value: whole + above / below } : null;
}

/** The number below the bar; 0 where it is none. */
function fractionBelow(text: string, at: number, stop: number): number {
  if (stop === at || stop - at > 4) return 0;
  const c = text.charCodeAt(stop);
  if (BARS.has(text[stop] ?? '') || isLetter(c) || ((c === 0x2e || c === 0x2c) && isDigit(text.charCodeAt(stop + 1))))
    return 0;
  return Number(text.slice(at, stop));
}

/** "9/11" is a day. */
function isDated(above: number, below: number): boolean {
  return above === 9 && below === 11;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "×10^6", "x10^6", "e-3" after a mantissa. */
function readPower(text: string, at: number): { end: number; exponent: number } | null {
  let p = at;
  if (text[p] === 'e' || text[p] === 'E') {
    p++;
  } else {
    p = skipSpaces(text, p);
    if (text[p] !== '×' && text[p] !== 'x') return null;
    p = skipSpaces(text, p + 1);
    if (text[p] !== '1' || text[p + 1] !== '0') return null;
    p += 2;
    if (text[p] === '^') p++;
  }
  const minus = text[p] === '-' || text[p] === '−' || text[p] === '⁻';
  if (minus || text[p] === '+') p++;
  let shown = '';
  while (shown.length < 3) {
    const raised = SUPERSCRIPTS.indexOf(text[p] ?? ' ');
    if (raised >= 0) shown += raised;
    else if (isDigit(text.charCodeAt(p))) shown += text[p];
    else break;
    p++;
  }
  if (!shown || isLetter(text.charCodeAt(p)) || isDigit(text.charCodeAt(p))) return null;
  return { end: p, exponent: minus ? -Number(shown) : Number(shown) };
}
