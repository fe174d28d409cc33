import {
  isApostrophe,
  isDash,
  isDigit,
  isHyphen,
  isLetter,
  isSpace,
  isUpper,
  skipSpaces,
  skipSpacesBack,
  wordAt,
  wordBefore,
  wordStart,
} from '../scan';
import { digitsEnd } from './digits';
import type { NumberReading } from './number';

/** What a bare number behind these words is the number of: "page 12", "flight 370", "Game 6". */
const LABELS = new Set(
  (
    'section row page pages chapter article part game channel number numbers no nos nr room route highway ' +
    'flight phase level category type stage step question ' +
    'version class grade apartment suite gate platform lane track week day round season episode figure ' +
    'table volume issue line lot block ' +
    'district ward zone tier windows form rule group pool heat exit junction interstate bus train tram ' +
    'terminal dock pier studio schedule ' +
    'appendix annex clause paragraph verse psalm act scene book opus symphony model mark series chapter ' +
    'title resolution directive bill proposition ' +
    'prop amendment protocol area sector channel radio formula super group division league league no. vol ' +
    'fig sec art ch pp p pt wave sprint point age ' +
    'top under aged unit quarter half year goal priority pillar version release build patch player seed ' +
    'ranked rank ranks post zip code region types regions schools district precinct canto cabin car'
  ).split(' '),
);
for (const word of ['age', 'aged', 'top', 'under', 'point', 'area', 'week', 'half', 'year', 'goal', 'quarter', 'post'])
  LABELS.delete(word);

const MONTHS_AND_DAYS = new Set(
  (
    'January February March April May June July August September October November December Monday Tuesday ' +
    'Wednesday Thursday Friday Saturday Sunday'
  ).split(' '),
);

/** Streets: "10 Downing Street", "1600 Pennsylvania Avenue". */
const STREETS = new Set(
  (
    'street st road rd avenue ave lane ln drive dr boulevard blvd way square court ct place highway parkway ' +
    'terrace crescent row close'
  ).split(' '),
);

/** Digits that are no quantity whatever follows: parts of names, codes, times, dates, numbered things. */
export function isCode(text: string, number: NumberReading): boolean {
  const { start, end } = number;
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  // "COVID19", "A380", "x86", "#12", "@2", "user_1", "\\2": part of a longer name. Currency codes were read before.
  if (isLetter(before) || '#@_\\&'.includes(text[start - 1] ?? ' ')) return true;
  if (text[start - 1] === '.' && (isLetter(text.charCodeAt(start - 2)) || isDigit(text.charCodeAt(start - 2))))
    return true;
  if (
    (text[start - 1] === ',' || text[start - 1] === '/' || text[start - 1] === ':') &&
    isDigit(text.charCodeAt(start - 2))
  )
    return true;
  if (isLetter(after) && !number.scaled) return true;
  // "10.1.2", "1.2.3.4": a version or an address.
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) return true;
  if (text[end] === ':' && isDigit(text.charCodeAt(end + 1))) return true;
  if (text[end] === '/' && isDigit(text.charCodeAt(end + 1))) return true;
  return isHyphen(before) && joinedToName(text, start - 1);
}

/**
 * "F-16", "COVID-19", "TA-35", "555-1234": a hyphen behind a capital word, a code or digits. "sub-300" and
 * "minus-5" are numbers.
 */
function joinedToName(text: string, hyphen: number): boolean {
  const c = text.charCodeAt(hyphen - 1);
  if (isDigit(c) || c === 0x29) return true;
  // "COVID -19": a tokeniser set the hyphen apart.
  if (isSpace(c)) return isUpper(text.charCodeAt(hyphen - 2)) && isUpper(text.charCodeAt(hyphen - 3));
  if (!isLetter(c)) return false;
  const start = wordStart(text, hyphen);
  const word = text.slice(start, hyphen);
  return !/^(?:sub|minus|mid|over|under|then|pre|post|non|Sub|Minus|Over|Under|almost|nearly|an?|the|and|to|or)$/.test(
    word,
  );
}

/** "14th", "21st", "2nd". */
export function isOrdinal(text: string, end: number): boolean {
  const suffix = /^(?:st|nd|rd|th|ST|ND|RD|TH)(?![\p{L}\d])/u.test(text.slice(end, end + 3));
  return suffix;
}

/** "5pm", "10.30 a.m.", "2 p.m.", "9 o'clock", "0800 GMT". */
export function isTime(text: string, number: NumberReading): boolean {
  if (text[number.end] === ':' && isDigit(text.charCodeAt(number.end + 1))) return true;
  const tail = text.slice(number.end, number.end + 10);
  if (number.value < 25 && /^ ?(?:[ap]\.? ?m\b|[AP]\.?M\b|o['’]clock|hrs? (?:GMT|local|IST))/.test(tail)) return true;
  if (number.digits === 4 && /^ ?(?:GMT|EST|EDT|BST|PST|PDT|UTC|CET|IST|hours GMT|hrs\b)/.test(tail)) return true;
  return false;
}

/** "08.55 Here's the latest": the time that heads an entry of a live report. */
export function isEntryTime(text: string, number: NumberReading): boolean {
  const { start, end } = number;
  if (start > 0 && text[start - 1] !== '\n') return false;
  return /^(?:[01]\d|2[0-3])\.[0-5]\d(?:$| ?["'“‘\p{Lu}])/u.test(text.slice(start, start + 7)) && end === start + 5;
}

/** "2,000 BC", "79 AD", "AD 79". */
export function isEra(text: string, number: NumberReading): boolean {
  if (/^ ?(?:BC|BCE|B\.C|AD|CE|A\.D)(?![\p{L}\d])/u.test(text.slice(number.end, number.end + 6))) return true;
  return /(?:^|[^\p{L}])A\.?D\.? $/u.test(text.slice(Math.max(0, number.start - 6), number.start));
}

/** `41°24′N`, `2°17'`: a place on the globe. */
export function isCoordinate(text: string, number: NumberReading): boolean {
  if (text[number.start - 1] === '°') return true;
  return text[number.end] === '°' && isDigit(text.charCodeAt(number.end + 1));
}

/** "1990s", "the '90s", "in his 40s", "737s". */
export function isDecade(text: string, end: number): boolean {
  const p = isApostrophe(text.charCodeAt(end)) ? end + 1 : end;
  return text[p] === 's' && !isLetter(text.charCodeAt(p + 1)) && !isDigit(text.charCodeAt(p + 1));
}

/** "5G", "4K", "3D", "2x4", "49ers", "20p" is pence: letters that touch and are no unit. */
export function isTagged(text: string, end: number): boolean {
  return isLetter(text.charCodeAt(end));
}

/**
 * "2-1", "21–18", "6-4, 6-3": digits, a dash and digits with no unit; also "555-1234" and "10-4". Called where no
 * unit was found.
 */
export function isScore(text: string, number: NumberReading): boolean {
  const dash = text.charCodeAt(number.end);
  if (isDash(dash) && isDigit(text.charCodeAt(number.end + 1))) return true;
  return isDash(text.charCodeAt(number.start - 1)) && isDigit(text.charCodeAt(number.start - 2));
}

/** "27520 21915": digits a space apart from other digits, with nothing that they count. */
export function isDigitGroup(text: string, number: NumberReading): boolean {
  if (number.form !== 'integer') return false;
  return (
    (text[number.end] === ' ' && isDigit(text.charCodeAt(number.end + 1))) ||
    (text[number.start - 1] === ' ' && isDigit(text.charCodeAt(number.start - 2)))
  );
}

/** "1. Mix", "(2)", "[3]", "3)": a number that numbers its paragraph or a note. */
export function isListNumber(text: string, number: NumberReading): boolean {
  const opens = text[number.start - 1];
  const closes = text[number.end];
  if ((opens === '(' || opens === '[') && (closes === ')' || closes === ']')) return true;
  const lineStart = skipSpacesBack(text, number.start);
  const atLineStart = lineStart === 0 || text[lineStart - 1] === '\n' || text[number.start - 1] === '\n';
  return (
    atLineStart && (closes === '.' || closes === ')' || closes === ':') && isSpace(text.charCodeAt(number.end + 1))
  );
}

/**
 * Whether a bare integer is the name or number of something because of the word before it: "Boeing 737", "Article 50",
 * "row 21", "No. 3", "S&P 500". `counted`: a noun in the plural follows.
 */
export function isNamed(text: string, number: NumberReading, counted: boolean): boolean {
  const at = number.start;
  const word = wordBefore(text, at);
  if (!word) {
    if (text[at - 1] !== ' ') return false;
    // "No. 3", "Vol. 12", "Sec. 4".
    if (text[at - 2] === '.') {
      const short = wordBefore(text, at - 2);
      return short !== null && short.end === at - 2 && LABELS.has(short.lower) && short.text.length < 5;
    }
    return false;
  }
  if (at === word.end) return false;
  // "a No 1 hit", "iOS 17.4".
  if (LABELS.has(word.lower)) return !(word.text === 'no' && counted);
  if (!isUpper(word.text.charCodeAt(0))) return isUpper(word.text.charCodeAt(1)) && word.text.length > 2;
  if (MONTHS_AND_DAYS.has(word.text)) return false;
  if (isSentenceStart(text, word.start)) return !counted && COMMON_STARTS.has(word.lower) === false;
  if (number.value === 1) return true;
  // "In Syria 300 people": a place, then a count. "the Boeing 737 jets" keeps its number where it is three digits
  // of a model.
  if (counted)
    return (
      number.digits === 3 &&
      number.value >= 100 &&
      /^(?:boeing|airbus|peugeot|porsche|bmw|fiat|fortune|ftse|nasdaq|p|euro|stoxx)$/.test(word.lower)
    );
  return true;
}
const COMMON_STARTS = new Set(
  (
    'the a an about some over nearly almost around only just all those these in at for with by of from to and ' +
    'but more than'
  ).split(' '),
);

export function isSentenceStart(text: string, at: number): boolean {
  const p = skipSpacesBack(text, at);
  return p === 0 || '.!?:"“”\n'.includes(text[p - 1]!);
}

/** "16-18 Industrial Avenue", "10 Downing Street". */
export function isAddress(text: string, number: NumberReading): boolean {
  let p = number.end;
  for (let n = 0; n < 4; n++) {
    const next = skipSpaces(text, p);
    if (next === p) return false;
    const word = wordAt(text, next);
    if (!word || !isUpper(word.text.charCodeAt(0))) return false;
    if (n > 0 && STREETS.has(word.lower)) return true;
    p = text[word.end] === '.' && n === 0 && word.text.length === 1 ? word.end + 1 : word.end;
  }
  return false;
}

/** "+44 20 7946 0958", "(555) 123-4567", "0800 123 456": a run of digit groups. */
export function isPhone(text: string, number: NumberReading): boolean {
  if (
    text[number.start - 1] === '+' &&
    number.digits > 1 &&
    text[number.end] === ' ' &&
    isDigit(text.charCodeAt(number.end + 1))
  )
    return true;
  if (text[number.start] === '0' && number.digits > 1 && number.form === 'integer') return true;
  const p = number.end;
  if (!isHyphen(text.charCodeAt(p)) && text[p] !== ' ') return false;
  if (number.form !== 'integer' || number.digits < 3) return false;
  const stop = digitsEnd(text, p + 1);
  return stop - p - 1 === 4 && text[p] === '-';
}
