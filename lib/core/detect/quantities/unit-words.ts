import { SIGNS } from '../../units/currencies';
import { isApostrophe, isDigit, isHyphen, isLetter, isSpace, skipSpaces, type Word, wordAt } from '../scan';
import { PHRASE_LENGTH, PHRASES, type Spelling, SYMBOLS } from './unit-spellings';

export interface UnitReading {
  id: string;
  /** Where its own words start, behind the space or hyphen. */
  start: number;
  end: number;
  /** Joined by a hyphen: "a 40-yard line", "30-year bonds". */
  hyphenated: boolean;
}

/**
 * A measure at `at`, which stands right behind a number: "%", " square kilometers", "-mile", "km/h", "°C". No
 * compounds.
 */
export function readMeasure(text: string, at: number, digits: boolean): UnitReading | null {
  let p = skipSpaces(text, at);
  const spaced = p > at;
  let hyphenated = false;
  if (isHyphen(text.charCodeAt(p))) {
    // "8- to 16-meter" is read by the range; "5 - miles" is no unit.
    if (spaced && !isSpace(text.charCodeAt(p + 1))) return null;
    hyphenated = true;
    p = spaced ? skipSpaces(text, p + 1) : p + 1;
  }
  const c = text.charCodeAt(p);
  if (isLetter(c)) return worded(text, p, spaced, hyphenated, digits);
  return hyphenated ? percentPoint(text, p) : signed(text, p, spaced);
}

function percentPoint(text: string, p: number): UnitReading | null {
  return text[p] === '%' ? { id: 'percent', start: p, end: p + 1, hyphenated: true } : null;
}

/** "%", "°C", "€", quotes. */
function signed(text: string, p: number, spaced: boolean): UnitReading | null {
  const c = text[p] ?? '';
  if (c === '%' || c === '％') {
    const points = /^[- ]?points?\b/.exec(text.slice(p + 1, p + 9));
    if (points) return { id: 'percentage_point', start: p, end: p + 1 + points[0].length, hyphenated: false };
    return { id: 'percent', start: p, end: p + 1, hyphenated: false };
  }
  if (c === '°' || c === 'º' || c === '℃' || c === '℉') return degrees(text, p);
  if (c === '‰') return { id: 'permille', start: p, end: p + 1, hyphenated: false };
  if (c === '¢') return { id: 'cent', start: p, end: p + 1, hyphenated: false };
  if (!spaced && c === 'Ω') return { id: 'ohm', start: p, end: p + 1, hyphenated: false };
  if (c !== '$' && SIGNS[c] && !isDigit(text.charCodeAt(skipSpaces(text, p + 1)))) {
    return { id: SIGNS[c], start: p, end: p + 1, hyphenated: false };
  }
  if (c === '$' && !isDigit(text.charCodeAt(spaced ? skipSpaces(text, p + 1) : p + 1)))
    return { id: 'USD', start: p, end: p + 1, hyphenated: false };
  // `10 " long` in text whose marks were set apart.
  if (spaced && c === '"') {
    const next = followingWord(text, p + 1);
    return next && /^(?:long|wide|tall|thick|deep|high)$/.test(next.lower) ? primes(text, p) : null;
  }
  return spaced ? null : primes(text, p);
}

function degrees(text: string, p: number): UnitReading {
  const c = text[p]!;
  if (c === '℃' || c === '℉')
    return { id: c === '℃' ? 'degree_celsius' : 'degree_fahrenheit', start: p, end: p + 1, hyphenated: false };
  const q = text[p + 1] === ' ' ? p + 2 : p + 1;
  const scale = text[q];
  if ((scale === 'C' || scale === 'F') && !isLetter(text.charCodeAt(q + 1))) {
    return { id: scale === 'C' ? 'degree_celsius' : 'degree_fahrenheit', start: p, end: q + 1, hyphenated: false };
  }
  const word = wordAt(text, q);
  if (word?.lower === 'celsius' || word?.lower === 'fahrenheit') {
    return { id: `degree_${word.lower}`, start: p, end: word.end, hyphenated: false };
  }
  return { id: 'degree', start: p, end: p + 1, hyphenated: false };
}

/** How far back a quotation's opening mark is looked for. */
const QUOTE_REACH = 300;

/** `5'`, `10"`, `6′`, `9″`: feet and inches, unless the mark closes a quotation ("the year 5"). */
function primes(text: string, p: number): UnitReading | null {
  const c = text[p];
  if (c === '′') return { id: 'foot', start: p, end: p + 1, hyphenated: false };
  if (c === '″') return { id: 'inch', start: p, end: p + 1, hyphenated: false };
  if (c !== '"' && c !== "'") return null;
  if (isLetter(text.charCodeAt(p + 1))) return null;
  let marks = 0;
  for (let i = p - 1; i >= 0 && p - i < QUOTE_REACH; i--) {
    if (text[i] === c && !(c === "'" && isLetter(text.charCodeAt(i - 1)) && isLetter(text.charCodeAt(i + 1)))) marks++;
  }
  if (marks % 2 === 1) return null;
  return { id: c === '"' ? 'inch' : 'foot', start: p, end: p + 1, hyphenated: false };
}

function worded(text: string, p: number, spaced: boolean, hyphenated: boolean, digits: boolean): UnitReading | null {
  let first = wordAt(text, p);
  if (!first) return null;
  // "one US fluid ounce", "two imperial pints".
  if (first.text === 'US' || first.lower === 'imperial') {
    const next = followingWord(text, first.end);
    if (next && !PHRASES.has(`us ${next.lower}`) && PHRASES.has(next.lower)) first = next;
    else if (next?.lower === 'fluid') first = next;
  }
  const degree = digits && !hyphenated ? bareDegree(text, first) : null;
  if (degree) return { id: degree, start: p, end: first.end, hyphenated: false };
  if (spaced && isKoreanWon(text, first)) return { id: 'KRW', start: p, end: first.end, hyphenated: false };
  const scale = pairedScale(text, first);
  if (scale) return { id: scale, start: p, end: first.end, hyphenated };
  const phrase = readPhrase(text, first);
  const symbol = readSymbol(text, first, spaced, hyphenated, digits);
  const best = symbol && (!phrase || symbol.end > phrase.end) ? symbol : phrase;
  return best && { id: best.id, start: p, end: best.end, hyphenated };
}

const TEMPERATURES =
  /temperature|degree|celsius|fahrenheit|°|weather|thermometer|mercury|forecast|heat|freez|frost|\b(?:hot|warm|cold|cool|highs?|lows?|oven)\b|boil/i;

/** "-10C", "highs of 18-21C": a letter alone is a temperature below zero, or where the words around speak of one. */
function bareDegree(text: string, word: Word): string | null {
  if ((word.text !== 'C' && word.text !== 'F') || /[-#+\d]/.test(text[word.end] ?? '')) return null;
  const around = text.slice(Math.max(0, word.start - 80), word.start + 40);
  const signed = /(?:^|[\s(])[-−]\d{1,3}(?:\.\d)? ?$/.test(text.slice(Math.max(0, word.start - 9), word.start));
  if (!signed && !TEMPERATURES.test(around)) return null;
  return word.text === 'C' ? 'degree_celsius' : 'degree_fahrenheit';
}

/** "40,000 won a month", "1.2 trillion won ($890 million)", but "the 3,000 won seats": a verb has an object. */
function isKoreanWon(text: string, word: Word): boolean {
  if (word.text !== 'won' || !/(?:,\d{3}|illion) $/.test(text.slice(Math.max(0, word.start - 8), word.start)))
    return false;
  const next = followingWord(text, word.end);
  return next === null || /^(?:for|to|per|from|and|or|at|as|was|were|is|worth|each)$/.test(next.lower);
}

/** "24C (75F)": one letter is a scale only where the other one stands beside it, in brackets or before them. */
function pairedScale(text: string, { text: letter, start, end }: Word): string | null {
  if (letter !== 'C' && letter !== 'F') return null;
  const other = letter === 'C' ? 'F' : 'C';
  const ahead = /^\s?[([](?:minus |[-–−])?\d{1,4}(?:\.\d)?\s?°?([CF])[)\],;]/.exec(text.slice(end, end + 20));
  const behind = /([CF])\s?[([](?:minus |[-–−])?\d{1,4}(?:\.\d)?\s?$/.exec(text.slice(Math.max(0, start - 20), start));
  const paired = ahead?.[1] === other || (behind?.[1] === other && /[)\],;]/.test(text[end] ?? ''));
  return paired ? (letter === 'C' ? 'degree_celsius' : 'degree_fahrenheit') : null;
}

/** The longest phrase of the tables at `first`; hyphens between its words count as spaces. */
function readPhrase(text: string, first: Word): { id: string; end: number } | null {
  const folded = first.lower;
  let most = PHRASE_LENGTH.get(folded) ?? 0;
  let key = folded;
  let end = first.end;
  if ((folded === 'sq' || folded === 'cu') && text[end] === '.') {
    key = `${folded}.`;
    end++;
    most = 2;
  }
  if (folded === 'u' && text.startsWith('.S.', end)) {
    key = 'u.s.';
    end += 3;
    most = 2;
  }
  if (most === 0) return null;
  let hit = PHRASES.has(key) ? { id: PHRASES.get(key)!.id, end } : null;
  for (let n = 1; n < most; n++) {
    const next = followingWord(text, end);
    if (!next) break;
    key += ` ${next.lower}`;
    end = next.end;
    const spelling = PHRASES.get(key);
    if (spelling) hit = { id: spelling.id, end };
  }
  return hit && powered(text, hit);
}

/** The word after one space or hyphen. */
function followingWord(text: string, at: number): Word | null {
  const c = text.charCodeAt(at);
  if (!isSpace(c) && !isHyphen(c)) return null;
  // Tokenised text sets hyphens apart: "28 - year - old".
  const p = isSpace(c) && isHyphen(text.charCodeAt(at + 1)) && isSpace(text.charCodeAt(at + 2)) ? at + 2 : at + 1;
  return wordAt(text, skipSpaces(text, p));
}

/** "kilometers squared", "km cubed". */
function powered(text: string, hit: { id: string; end: number }): { id: string; end: number } {
  const next = followingWord(text, hit.end);
  if (next && (next.lower === 'squared' || next.lower === 'cubed') && /metre$|^(?:mile|foot|inch|yard)$/.test(hit.id)) {
    return { id: `${next.lower === 'squared' ? 'square' : 'cubic'}_${hit.id}`, end: next.end };
  }
  return hit;
}

/** Words behind "m", "in", "a" that say whether it was meant: "2 in the morning", "5 m people". */
const AFTER_INCH = /^(?:thick|wide|long|tall|deep|high|by|x|and|or|of|rain|snow)$/;

function readSymbol(
  text: string,
  word: Word,
  spaced: boolean,
  hyphenated: boolean,
  digits: boolean,
): { id: string; end: number } | null {
  let end = word.end;
  let written = word.text;
  // "m.p.h.", "km/h", "y/o", "°C" reach beyond the letters.
  for (const long of LONG_SYMBOLS.get(written) ?? []) {
    if (text.startsWith(long, word.start) && !isLetter(text.charCodeAt(word.start + long.length))) {
      return { id: SYMBOLS.get(long)!.id, end: word.start + long.length };
    }
  }
  const power = readExponent(text, end);
  let spelling: Spelling | undefined = SYMBOLS.get(written);
  if (!spelling) {
    const lower = word.lower;
    if (written.length > 2 && SYMBOLS.has(lower)) spelling = SYMBOLS.get(lower);
    else if (lower === 'pc' && !spaced) spelling = { id: 'percent', weak: false };
  }
  if (written === 'pc' && !spaced) spelling = { id: 'percent', weak: false };
  if (written === 'pc' && spaced) spelling = { id: 'percent', weak: true };
  if (written === 'p' && digits && !(spaced && text[end] === '.')) spelling = { id: 'penny', weak: false };
  if (!spelling) return null;
  if (power) {
    if (!/metre$|^(?:mile|foot|inch|yard)$/.test(spelling.id)) return null;
    return { id: `${power.exponent === 2 ? 'square' : 'cubic'}_${spelling.id}`, end: power.end };
  }
  if (isDigit(text.charCodeAt(end))) return null;
  // "24703 L-202": a code.
  if (isHyphen(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) return null;
  if (spelling.weak && !digits) return null;
  if (!standsAsSymbol(text, word, spaced, hyphenated)) return null;
  if (
    text[end] === '.' &&
    SYMBOLS.has(`${written}.`) &&
    isSpace(text.charCodeAt(end + 1)) &&
    isLowerAhead(text, end + 1)
  )
    end++;
  written = text.slice(word.start, end);
  return { id: spelling.id, end };
}

/** Symbols with a dot or a slash inside, by the letters before it. */
const LONG_SYMBOLS = new Map<string, string[]>();
for (const written of SYMBOLS.keys()) {
  const letters = /^[a-zA-Z]+(?=[./].)/.exec(written)?.[0];
  if (letters) LONG_SYMBOLS.set(letters, [...(LONG_SYMBOLS.get(letters) ?? []), written]);
}

function isLowerAhead(text: string, at: number): boolean {
  const c = text.charCodeAt(skipSpaces(text, at));
  return c >= 0x61 && c <= 0x7a;
}

function readExponent(text: string, at: number): { exponent: 2 | 3; end: number } | null {
  let p = at;
  if (text[p] === '^') p++;
  const c = text[p];
  const exponent = c === '2' || c === '²' ? 2 : c === '3' || c === '³' ? 3 : 0;
  if (exponent === 0 || isDigit(text.charCodeAt(p + 1)) || isLetter(text.charCodeAt(p + 1))) return null;
  return { exponent, end: p + 1 };
}

/** Single letters and small words that are units only with the right company. */
function standsAsSymbol(text: string, word: Word, spaced: boolean, hyphenated: boolean): boolean {
  const next = followingWord(text, word.end);
  switch (word.text) {
    case 'in':
      // "12 in thick" and "a 5 in screen", but "3 in London", "2 in 5".
      return (
        !hyphenated &&
        (text[word.end] === ')' ||
          (next !== null && AFTER_INCH.test(next.lower)) ||
          (!next && !isSpace(text.charCodeAt(word.end + 1)) && !isDigit(text.charCodeAt(skipSpaces(text, word.end)))))
      );
    case 'K':
      // "573.15K" is a temperature, "10K" a thousand: a scale has been read before.
      return true;
    case 'A':
    case 'B':
    case 'T':
    case 'N':
    case 'V':
    case 'W':
    case 'J':
      // "5 W USB charger", "12V"; "Section 5 A", "4 B", "2 N" are labels.
      return word.text === 'W' || word.text === 'V' || (!spaced && word.text === 'A');
    case 'b':
    case 'c':
    case 's':
    case 't':
    case 'h':
      return !spaced && !hyphenated && !isApostrophe(text.charCodeAt(word.end));
    case 'AU':
    case 'pp':
    case 'ha':
    case 'bar':
    case 'rem':
    case 'mi':
    case 'ct':
    case 'kn':
    case 'kt':
    case 'pt':
      return word.text !== 'bar' || hyphenated === false;
    default:
      return true;
  }
}

/** "the 2014 second round", "her 2016 cup win", "the 1998 quarter": a thing of that year. */
const SINGULAR_AFTER_YEAR = new Set(
  'second minute hour day week month quarter year decade century cup point pound stone bar'.split(' '),
);

/**
 * Whether a measure or a currency follows a bare number: it is no year then ("the 1520 sq m centre", "2000
 * dollars").
 */
export function measureFollows(text: string, end: number): boolean {
  const measure = readMeasure(text, end, true);
  // "In 2014 in thick fog": one or two letters are too little behind a year, but for the plainest.
  if (!measure || measure.hyphenated) return false;
  const written = text.slice(measure.start, measure.end);
  if (SINGULAR_AFTER_YEAR.has(written.toLowerCase())) return false;
  // "the 2015 UAH career fair": a rare currency's code is rather somebody's name.
  if (/^[A-Z]{3}$/.test(written)) return /^(?:USD|EUR|GBP|JPY|CHF|CNY|RMB|INR|AUD|CAD)$/.test(written);
  return written.length > 2 || /^(?:km|kg|m²|ft|hp|kW|MW|mm|cm|%|°|g|m)$/.test(written);
}
