import { isUpper, skipSpacesBack, type Word, wordBefore } from '../scan';

const NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const WEEKDAYS = new Map<string, number>();
for (const [day, name] of NAMES.entries()) WEEKDAYS.set(name, day).set(name.slice(0, 3), day);
WEEKDAYS.set('tues', 2).set('wednes', 3).set('thur', 4).set('thurs', 4);

export interface Weekday {
  start: number;
  end: number;
  /** 0 Sunday to 6 Saturday. */
  day: number;
}

/**
 * The weekday that ends at `at` ("Friday", "Fri."), or null. A full stop after a name in full ends a sentence: "They left
 * on Monday. March 5 was cold." A newspaper is no day: "the Daily Sun, March 5".
 */
export function weekdayBefore(text: string, at: number): Weekday | null {
  const dotted = text[at - 1] === '.';
  const word = wordBefore(text, dotted ? at - 1 : at);
  if (!word || word.end !== (dotted ? at - 1 : at)) return null;
  const day = asWeekday(text, word);
  if (day === null || (dotted && NAMES.includes(word.lower))) return null;
  return { start: word.start, end: at, day };
}

function asWeekday(text: string, word: Word): number | null {
  const day = WEEKDAYS.get(word.lower);
  if (day === undefined || !isUpper(text.charCodeAt(word.start))) return null;
  const before = wordBefore(text, word.start);
  if (!before || before.end < skipSpacesBack(text, word.start)) return day;
  if (word.lower === 'sun' && (before.lower === 'the' || isUpper(text.charCodeAt(before.start)))) return null;
  // "Sheffield Wednesday" plays football.
  return before.lower === 'sheffield' ? null : day;
}
