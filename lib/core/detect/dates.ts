import type { DateMention, TextBlock } from '../types';
import { weekdayBefore } from './dates/weekdays';
import { measureFollows } from './quantities/unit-words';
import {
  isDash,
  isDigit,
  isHyphen,
  isLetter,
  isSpace,
  isUpper,
  skipSpaces,
  skipSpacesBack,
  WordGate,
  wordAt,
  wordBefore,
} from './scan';

const MONTHS = new Map<string, number>();
const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
for (const [i, name] of MONTH_NAMES.entries()) MONTHS.set(name, i + 1).set(name.slice(0, 3), i + 1);
MONTHS.set('sept', 9);
const MONTH_GATE = new WordGate(MONTHS.keys());

/** Lower-case words that announce a year where nothing else does ("since 2014"). */
const YEAR_PREPOSITIONS = new Set(
  (
    'in since by from until till of during before after between to through early late mid around circa and for ' +
    'fiscal year'
  ).split(' '),
);

/** Words before a bare four-digit number that make it a count ("about 2000 people"), where a noun follows. */
const COUNTING = new Set(
  'about over around than least most nearly almost roughly approximately some only just another these those'.split(' '),
);

/** Before a four-digit number that numbers a thing ("Room 1804", "flight 1977"). */
const LABELS = new Set(
  'no number room flight route page section highway channel bus box article suite unit line lot'.split(' '),
);

const SHORTEST_YEAR = 1000;
const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;

type DateParts = Pick<DateMention, 'year' | 'month' | 'day' | 'weekday'>;
interface Reading extends DateParts {
  start: number;
  end: number;
}

/**
 * Calendar dates of one block, in order, without overlap: "Friday, Oct. 31, 2025", "31 October", "March 2020",
 * "2025-10-31", "since 2014". Offsets are UTF-16 code units into the block's text. Linear in the text.
 */
export function detectDates(block: TextBlock): DateMention[] {
  const { text } = block;
  const found: DateMention[] = [];
  let i = 0;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    let reading: Reading | null = null;
    if (isDigit(c)) reading = readFromDigits(text, i);
    else if (isLetter(c)) {
      const end = tokenEnd(text, i);
      reading = monthInitial(c) && MONTH_GATE.mayHold(text, i, end) ? readFromMonth(text, i) : null;
      if (!reading) {
        i = end;
        continue;
      }
    } else {
      i++;
      continue;
    }
    if (reading) {
      const dated = withWeekday(text, reading, found.at(-1)?.end ?? 0);
      found.push({ type: 'date', block: block.id, ...dated });
      i = reading.end;
    } else {
      i = tokenEnd(text, i);
    }
  }
  return found;
}

/** J F M A S O N D, in a capital: "may" and "march" in lower case are verbs. */
function monthInitial(c: number): boolean {
  return c === 74 || c === 70 || c === 77 || c === 65 || c === 83 || c === 79 || c === 78 || c === 68;
}

/** Past a run of letters and digits: what is inside a word starts no date ("A2014b"). */
function tokenEnd(text: string, at: number): number {
  let i = at + 1;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (!isLetter(c) && !isDigit(c)) break;
  }
  return i;
}

interface Digits {
  value: number;
  end: number;
}

/** The run of one to four digits at `at`; null where there is none or it is longer. */
function digits(text: string, at: number, most = 4): Digits | null {
  let end = at;
  while (isDigit(text.charCodeAt(end))) if (++end - at > most) return null;
  return end === at ? null : { value: Number(text.slice(at, end)), end };
}

/** "Oct. 31, 2025", "October 2025", "Oct 31", "October 31st". */
function readFromMonth(text: string, at: number): Reading | null {
  const word = wordAt(text, at);
  const month = word && MONTHS.get(word.lower);
  if (!word || !month) return null;
  let p = word.end;
  if (text[p] === '.' && word.text.length < 5) p++;
  p = skipSpaces(text, p);
  const number = digits(text, p);
  if (!number) return monthAlone(text, word.start, word.end, month);
  if (number.end - p === 4) {
    return asYear(number.value)
      ? { start: at, end: number.end, year: number.value, month, day: null, weekday: null }
      : null;
  }
  const dayEnd = dayEnds(text, number);
  if (dayEnd < 0) return null;
  const year = yearAfter(text, dayEnd);
  return { start: at, end: year?.end ?? dayEnd, year: year?.value ?? null, month, day: number.value, weekday: null };
}

/**
 * A month with no number is a date only where it cannot be a verb or a name ("in March", "last May", "by early
 * June").
 */
function monthAlone(text: string, start: number, end: number, month: number): Reading | null {
  const before = wordBefore(text, start);
  if (!before || !MONTH_ALONE_AFTER.has(before.lower)) return null;
  if (end - start < 4 && month !== 5 && text[end] !== '.') return null;
  return { start, end, year: null, month, day: null, weekday: null };
}
const MONTH_ALONE_AFTER = new Set('in since last next this early late mid during until through by from'.split(' '));

/** Where a day of the month ends, its ordinal letters included; -1 where the number is no day. */
function dayEnds(text: string, number: Digits): number {
  if (number.value < 1 || number.value > 31) return -1;
  let end = number.end;
  const suffix = wordAt(text, end);
  if (suffix) {
    if (!/^(?:st|nd|rd|th)$/.test(suffix.lower)) return -1;
    end = suffix.end;
  }
  // "March 3.5 million", "May 10,000": the number is no day. "Oct. 31, 2025" and "Oct. 28-31" are.
  const c = text.charCodeAt(end);
  if ((c === 0x2e || c === 0x2c) && isDigit(text.charCodeAt(end + 1))) return -1;
  if (c === 0x25 || c === 0x3a || c === 0x2f) return -1;
  return end;
}

/** ", 2025" or " 2025" after a day. */
function yearAfter(text: string, at: number): Digits | null {
  let p = at;
  if (text[p] === ',') p++;
  p = skipSpaces(text, p);
  if (p === at) return null;
  const number = digits(text, p);
  return number && number.end - p === 4 && asYear(number.value) && !continues(text, number.end) ? number : null;
}

/** "31 October 2025", "2025-10-31", "10/31/2025", "1997". */
function readFromDigits(text: string, at: number): Reading | null {
  const number = digits(text, at);
  if (!number || isNumberTail(text, at)) return null;
  const length = number.end - at;
  if (length === 4) return isoDate(text, at, number) ?? bareYear(text, at, number);
  if (length > 2) return null;
  return slashedDate(text, at, number) ?? dayFirst(text, at, number);
}

/** Digits that go on from something before: "12.45", "$1997", "GT-2014", "10,1997". */
function isNumberTail(text: string, at: number): boolean {
  if (at === 0) return false;
  const c = text.charCodeAt(at - 1);
  if (isLetter(c) || '$£€¥₹#@+&'.includes(text[at - 1]!)) return true;
  // "MC-2014" is a code, "mid-2014" a time.
  if (isHyphen(c) && isUpper(text.charCodeAt(at - 2))) return true;
  // "555-2014": a telephone number; "2010-2014" is two years.
  if (isHyphen(c) && isDigit(text.charCodeAt(at - 2)) && !isDigit(text.charCodeAt(at - 5))) return true;
  return (c === 0x2e || c === 0x2c || c === 0x3a || c === 0x2f) && isDigit(text.charCodeAt(at - 2));
}

function isoDate(text: string, at: number, year: Digits): Reading | null {
  const separator = text.charCodeAt(year.end);
  if (!isHyphen(separator) && separator !== 0x2f) return null;
  const month = digits(text, year.end + 1, 2);
  if (!month || month.end - year.end !== 3 || text.charCodeAt(month.end) !== separator) return null;
  const day = digits(text, month.end + 1, 2);
  if (!day || day.end - month.end !== 3 || month.value < 1 || month.value > 12 || day.value < 1 || day.value > 31)
    return null;
  return { start: at, end: day.end, year: year.value, month: month.value, day: day.value, weekday: null };
}

/**
 * "10/31/2025" or "31/10/2025": which is the month is known only where the other number is above 12, or both are
 * the same.
 */
function slashedDate(text: string, at: number, first: Digits): Reading | null {
  if (text[first.end] !== '/') return null;
  const second = digits(text, first.end + 1, 2);
  if (!second || text[second.end] !== '/') return null;
  const year = digits(text, second.end + 1);
  if (!year || year.end - second.end !== 5 || !asYear(year.value)) return null;
  const [a, b] = [first.value, second.value];
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return null;
  const known = a > 12 || b > 12 || a === b;
  const month = a > 12 ? b : a;
  const day = a > 12 ? a : b;
  return {
    start: at,
    end: year.end,
    year: year.value,
    month: known ? month : null,
    day: known ? day : null,
    weekday: null,
  };
}

/** "31 October 2025", "the 4th of July". */
function dayFirst(text: string, at: number, number: Digits): Reading | null {
  let p = dayEnds(text, number);
  if (p < 0) return null;
  const ordinal = p > number.end;
  p = skipSpaces(text, p);
  let word = wordAt(text, p);
  if (ordinal && word?.lower === 'of') word = wordAt(text, skipSpaces(text, word.end));
  const month = word && monthInitial(word.text.charCodeAt(0)) ? MONTHS.get(word.lower) : undefined;
  if (!word || !month) return null;
  let end = word.end;
  if (text[end] === '.' && word.text.length < 5 && isSpace(text.charCodeAt(end + 1))) {
    const after = yearAfter(text, end + 1);
    if (after) end++;
  }
  const year = yearAfter(text, end);
  return { start: at, end: year?.end ?? end, year: year?.value ?? null, month, day: number.value, weekday: null };
}

function asYear(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** Something that makes the digits part of a longer number or code: "2014.5", "2014s", "2014%". */
function continues(text: string, end: number): boolean {
  const c = text.charCodeAt(end);
  if (isLetter(c) || c === 0x25 || c === 0xb0) return true;
  if (c === 0x27 || c === 0x2019) return false;
  return (c === 0x2e || c === 0x2c || c === 0x2f || c === 0x3a) && isDigit(text.charCodeAt(end + 1));
}

/** A four-digit number of 1500 to 2100 with no unit is a year, unless a word counts with it ("about 2000 people"). */
function bareYear(text: string, at: number, number: Digits): Reading | null {
  const { value, end } = number;
  if (value < SHORTEST_YEAR || continues(text, end)) return null;
  const before = wordBefore(text, at);
  const announced = before !== null && YEAR_PREPOSITIONS.has(before.lower);
  // "in 1066": below 1500 only a preposition, and nothing after it that could be counted, makes a year.
  if (value < FIRST_YEAR)
    return announced && before?.lower === 'in' && !wordFollows(text, end) ? year(at, end, value) : null;
  if (value > LAST_YEAR || measureFollows(text, end)) return null;
  if (before && LABELS.has(before.lower)) return null;
  if (/^ ?(?:GMT|UTC|EST|EDT|BST|CET|hrs|hours)\b/.test(text.slice(end, end + 7))) return null;
  if (before && COUNTING.has(before.lower) && !announced && countedFollows(text, end)) return null;
  if (before && before.lower === 'around' && countedFollows(text, end)) return null;
  // "2014-15": the season or the fiscal year is one mention, of its first year. "2014-2016" is two.
  if (isDash(text.charCodeAt(end))) {
    const second = digits(text, end + 1);
    if (second && second.end - end === 3 && second.value === (value + 1) % 100 && !continues(text, second.end)) {
      return { start: at, end: second.end, year: value, month: null, day: null, weekday: null };
    }
  }
  return year(at, end, value);
}

function year(start: number, end: number, value: number): Reading {
  return { start, end, year: value, month: null, day: null, weekday: null };
}

function wordFollows(text: string, end: number): boolean {
  const p = skipSpaces(text, end);
  return p > end && isLetter(text.charCodeAt(p));
}

/** A lower-case word in the plural follows: "about 2000 people", "over 1800 homes". */
function countedFollows(text: string, end: number): boolean {
  let p = end;
  for (let n = 0; n < 3; n++) {
    const next = skipSpaces(text, p);
    if (next === p) return false;
    const word = wordAt(text, next);
    if (!word) return false;
    if (/^(?:people|men|women|children|police)$/.test(word.lower) || /[^su']s$/.test(word.text)) return true;
    p = word.end;
  }
  return false;
}

/** Takes in the weekday before a date: "Friday, Oct. 31". */
function withWeekday(text: string, reading: Reading, floor: number): Reading {
  if (reading.day === null) return reading;
  const comma = skipSpacesBack(text, reading.start);
  const found = weekdayBefore(text, text[comma - 1] === ',' ? comma - 1 : comma);
  return found && found.start >= floor ? { ...reading, start: found.start, weekday: found.day } : reading;
}
