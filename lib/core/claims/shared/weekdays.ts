import type { CalendarDay } from '../../calendar';
import { type Weekday, weekdayBefore } from '../../detect/dates/weekdays';
import { isDash, isSpace, skipSpacesBack, wordBefore } from '../../detect/scan';
import type { DateMention, Span } from '../../types';
import type { Sentence } from './sentence';

/** Weekdays and the days that they are said of, one for one: "Friday-Sunday, Oct. 31-Nov. 2". */
export interface Pairing extends Span {
  weekdays: number[];
  days: CalendarDay[];
  /** More days follow, or the weekday comes again: it may be said of another of them. */
  loose: boolean;
  /** "Friday night, Nov. 1": the night of a day goes on after midnight. */
  night: boolean;
}

/** The day of a date without the weekday before it. */
interface Dated extends CalendarDay {
  start: number;
  end: number;
  named: boolean;
}

interface Group {
  days: CalendarDay[];
  end: number;
  /** Only the ends are named, and the days between are meant too. */
  range: boolean;
}

const MOST = 7;

/** Every pairing of a sentence, in order. A date whose weekday is not beyond doubt makes none. */
export function readPairings(sentence: Sentence): Pairing[] {
  const { text } = sentence.block;
  const dates = sentence.dates.flatMap((date) => datedOf(text, date));
  const found: Pairing[] = [];
  let from = sentence.start;
  for (const [index, date] of dates.entries()) {
    if (date.start < from) continue;
    const group = groupOf(text, dates, index);
    const before = weekdaysBefore(text, date.start, from);
    const bracket = text[group.end] === ')' && before?.bracketed ? 1 : 0;
    const pairing = before
      ? pair(before, { ...group, end: group.end + bracket }, date.start)
      : pairAfter(text, date, sentence);
    if (pairing) found.push(pairing);
    from = Math.max(group.end, pairing?.end ?? 0);
  }
  return found;
}

function datedOf(text: string, date: DateMention): Dated[] {
  const { year, month, day, end, weekday } = date;
  if (month === null || day === null || isUnread(text, date)) return [];
  const prefix = weekday === null ? 0 : (/^\p{L}{3,9}\.?,?\s*/u.exec(text.slice(date.start, end))?.[0].length ?? 0);
  return [{ year, month, day, start: date.start + prefix, end, named: weekday !== null }];
}

/** "31 October 2030 GMT": the four digits are a time. "Oct. 12, 1492": a year that was not taken for one. */
const isUnread = (text: string, { year, end }: DateMention): boolean =>
  /^\s?(?:GMT|UTC|EST|EDT|CET|hrs|hours|local)\b/.test(text.slice(end, end + 8)) ||
  (year === null && /^,?\s+\d{3,4}\b/.test(text.slice(end, end + 8)));

/** What joins two days or two weekdays. */
const JOIN = /^(?:\s?[-–—−]\s?|,?\s+(?:to|through|thru|until|till|and|or|&)\s+|,\s+)/;
const OVER = /[-–—−]|\b(?:to|through|thru|until|till)\b/;
/** "Nov. 1-2", "Oct. 30 and 31": the day that follows has no month of its own. */
const BARE_DAY = /^(\d{1,2})(?:st|nd|rd|th)?(?=$|\s?[-–—−(]|[.,;:)]*(?:\s|$))/;
const YEAR = /^,?\s+((?:1[5-9]|20)\d\d)(?![\d:,.]\d|[a-z%])/;

/** The dates that stand together from one on: "Oct. 31-Nov. 2, 2025", "Nov. 1 and 2". */
function groupOf(text: string, dates: Dated[], index: number): Group {
  const first = dates[index]!;
  const days: CalendarDay[] = [{ ...first }];
  let { end } = first;
  let range = false;
  while (days.length < MOST) {
    const join = JOIN.exec(text.slice(end, end + 12));
    if (!join) break;
    const at = end + join[0].length;
    const next = dates.find((date) => date.start === at && !date.named);
    const bare = next ? null : BARE_DAY.exec(text.slice(at, at + 12));
    // "Oct. 31, 12 people", "Oct. 31 to 12 schools": a bare day stands at the end of its words, or before a year.
    if (!next && !(bare && isBareDay(text, at + bare[0].length, Number(bare[1])))) break;
    days.push(next ?? { year: null, month: days.at(-1)!.month, day: Number(bare![1]) });
    end = next ? next.end : at + bare![0].length;
    range ||= OVER.test(join[0]);
  }
  const year = days.at(-1)!.year === null && days.length > 1 ? YEAR.exec(text.slice(end, end + 8)) : null;
  if (year) {
    days.at(-1)!.year = Number(year[1]);
    end += year[0].length;
  }
  return { days: carryYear(days).map(({ year, month, day }) => ({ year, month, day })), end, range };
}

const isBareDay = (text: string, end: number, day: number): boolean =>
  day >= 1 &&
  day <= 31 &&
  /^(?:$|[.,;:)–—-]|\s(?:and|or|to|through|at|in|from|for|with|the|will|was|were|is|are|&)\b|,?\s+(?:1[5-9]|20)\d\d\b)/.test(
    text.slice(end, end + 12),
  );

/** "Dec. 31-Jan. 1, 2026": a year is that of the days before it too, less one where the month runs over. */
function carryYear(days: CalendarDay[]): CalendarDay[] {
  for (let i = days.length - 2; i >= 0; i--) {
    const [day, next] = [days[i]!, days[i + 1]!];
    if (day.year === null && next.year !== null) day.year = next.year - (day.month > next.month ? 1 : 0);
  }
  return days;
}

interface Weekdays {
  start: number;
  days: number[];
  range: boolean;
  every: boolean;
  night: boolean;
  /** "Friday (Oct. 31)". */
  bracketed: boolean;
}

/** The weekdays before a date: "Friday and Saturday, ", "late Monday afternoon, ", "this Saturday (". Null where none stand there. */
function weekdaysBefore(text: string, at: number, floor: number): Weekdays | null {
  let p = skipSpacesBack(text, at);
  const the = p < at ? wordBefore(text, p) : null;
  if (the?.lower === 'the' && the.end === p) p = skipSpacesBack(text, the.start);
  const bracketed = text[p - 1] === '(';
  if (bracketed || text[p - 1] === ',') p = skipSpacesBack(text, p - 1);
  else if (p === at) return null;
  const part = wordBefore(text, p);
  const parted = part !== null && part.end === p && /^(?:morning|afternoon|evening|night)$/.test(part.lower);
  if (parted) p = skipSpacesBack(text, part.start);
  const days: Weekday[] = [];
  let range = false;
  let day = weekdayBefore(text, p);
  while (day && day.start >= floor && days.length < MOST) {
    days.unshift(day);
    const join = joinBefore(text, day.start);
    const earlier = join && weekdayBefore(text, join.start);
    if (earlier) range ||= join.over;
    day = earlier;
  }
  if (days.length === 0) return null;
  const { start } = days[0]!;
  return {
    start,
    days: days.map((one) => one.day),
    range,
    every: /^(?:every|each|per)$/.test(wordBefore(text, start)?.lower ?? ''),
    night: parted && /^(?:evening|night)$/.test(part.lower),
    bracketed,
  };
}

/** What joins a weekday to one before it: a dash, a comma, "and", "through". */
function joinBefore(text: string, at: number): { start: number; over: boolean } | null {
  const p = skipSpacesBack(text, at);
  const c = text.charCodeAt(p - 1);
  if (isDash(c) || c === 0x2014) return { start: skipSpacesBack(text, p - 1), over: true };
  if (text[p - 1] === ',') return { start: p - 1, over: false };
  const word = p < at ? wordBefore(text, p) : null;
  if (!word || word.end !== p || !/^(?:and|or|to|through|thru|until|till)$/.test(word.lower)) return null;
  let { start } = word;
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
  if (text[start - 1] === ',') start--;
  return { start, over: OVER.test(word.lower) };
}

function pair(before: Weekdays, group: Group, dateStart: number): Pairing | null {
  const { start, days: weekdays, night } = before;
  const { days, end } = group;
  const made = (pairs: number[], of: CalendarDay[], loose: boolean): Pairing => ({
    start,
    end,
    weekdays: pairs,
    days: of,
    loose: loose || before.every,
    night,
  });
  if (weekdays.length === 1) return made(weekdays, days.slice(0, 1), days.length > 1);
  if (weekdays.length === days.length) return made(weekdays, days, false);
  // "Friday, Saturday and Sunday, Oct. 31-Nov. 2": the days between are named among the weekdays alone.
  if (weekdays.length > 2 && days.length === 2 && group.range && !before.range && dateStart < end) {
    return made([weekdays[0]!, weekdays.at(-1)!], days, false);
  }
  return null;
}

/** After the date: "Oct. 31, 2025, a Friday", "Oct. 31 (Friday)", "Oct. 31 falls on a Friday this year". */
const AFTER =
  /^(?:,?\s+an?\s+|\s+\((?:an?\s+)?|,?\s+(?:which\s+|that\s+)?(?:is|was|will be|falls on|fell on|will fall on|falling on|landed on|lands on|happens to be)\s+(?:also\s+)?(?:an?\s+)?)((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?(?=\)))/;
/** "Oct. 31 is a Friday deadline", "Oct. 31, a Sunday Times report": the weekday belongs to what follows. */
const ENDS =
  /^(?:$|[.,;:!)\]—–]|\s[—–(]|\s(?:morning|afternoon|evening|night|this year|in|at|when|and|but|so|with|before|after|since|as|for|on)\b)/;
/** "If Oct. 31 is a Friday", "whenever July 4 falls on a Tuesday". */
const SUPPOSED = /\b(?:if|when|whenever|whether|unless|were|years?)\b/i;

function pairAfter(text: string, date: Dated, sentence: Sentence): Pairing | null {
  const match = AFTER.exec(text.slice(date.end, date.end + 40));
  if (!match) return null;
  const end = date.end + match[0].length;
  if (!ENDS.test(text.slice(end, end + 12)) || /\?["”’)]*$/.test(sentence.text)) return null;
  if (SUPPOSED.test(text.slice(sentence.start, date.start)) && date.year === null) return null;
  const name = match[1]!;
  const word = weekdayBefore(` ${name.replace('.', '')}`, name.replace('.', '').length + 1);
  if (!word) return null;
  const { year, month, day, start } = date;
  return { start, end, weekdays: [word.day], days: [{ year, month, day }], loose: false, night: false };
}
