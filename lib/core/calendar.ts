/** A day of the calendar as far as it is named: "Oct. 31" has no year. Months count from 1. */
export interface CalendarDay {
  year: number | null;
  month: number;
  day: number;
}

const atNoon = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day, 12));

/** Whether there is such a day: no 30 February, and no 29 February 2025. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = atNoon(year, month, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** 0 Sunday to 6 Saturday, by the Gregorian calendar. */
export const weekdayOf = (year: number, month: number, day: number): number => atNoon(year, month, day).getUTCDay();

/** Days since 1 January 1970. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / 864e5);

/** YYYY-MM-DD. */
export const isoDay = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** MM-DD in a year of a day that comes by a rule: "10-31" itself, "3-thursday-11", "last-monday-05"; null where the rule is another. */
export function dayByRule(rule: string, year: number): string | null {
  if (/^\d\d-\d\d$/.test(rule)) return rule;
  const [, which, name, month] = /^([1-5]|last)-([a-z]{6,9})-(\d\d)$/.exec(rule) ?? [];
  const weekday = WEEKDAYS.indexOf(name ?? '');
  if (!which || !month || weekday < 0) return null;
  const first = 1 + ((weekday - weekdayOf(year, Number(month), 1) + 7) % 7);
  let day = first + 7 * (which === 'last' ? 4 : Number(which) - 1);
  if (which === 'last' && !isDay(year, Number(month), day)) day -= 7;
  return isDay(year, Number(month), day) ? isoDay(year, Number(month), day).slice(5) : null;
}
