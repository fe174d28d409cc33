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
