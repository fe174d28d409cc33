import { describe, expect, it } from 'vitest';
import { dayNumber, isDay, isoDay, weekdayOf } from '../../lib/core/calendar';

describe('the calendar', () => {
  it.each<[year: number, month: number, day: number, weekday: number]>([
    [1789, 7, 14, 2],
    [1900, 3, 1, 4],
    [1941, 12, 7, 0],
    [1969, 7, 20, 0],
    [2000, 2, 29, 2],
    [2025, 10, 31, 5],
    [2100, 3, 1, 1],
  ])('%d-%d-%d is day %d of the week', (year, month, day, weekday) => {
    expect(weekdayOf(year, month, day)).toBe(weekday);
  });

  it.each<[year: number, month: number, day: number, there: boolean]>([
    [2024, 2, 29, true],
    [2025, 2, 29, false],
    [1900, 2, 29, false],
    [2025, 4, 31, false],
    [2025, 12, 31, true],
  ])('%d-%d-%d: %s', (year, month, day, there) => {
    expect(isDay(year, month, day)).toBe(there);
  });

  it('counts and writes days', () => {
    expect(dayNumber(2025, 3, 1) - dayNumber(2025, 2, 28)).toBe(1);
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(isoDay(2025, 1, 5)).toBe('2025-01-05');
  });
});
