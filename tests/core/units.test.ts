import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, unit } from '../../lib/core/units';

describe('unit', () => {
  it.each([
    ['square_kilometre', 'area', 1e6],
    ['cubic_foot', 'volume', 0.028316846592],
    ['kilometre', 'length', 1000],
    ['megawatt_hour', 'energy', 3.6e9],
    ['kiloton', 'mass', 907184740],
    ['percent', 'share', 0.01],
    ['USD', 'money', 1],
    ['person', 'count', 1],
    ['kilometre/hour', 'length/time', 1000 / 3600],
    ['person/square_kilometre', 'count/area', 1e-6],
    ['multiple', 'multiple', 1],
  ])('%s', (id, dimension, factor) => {
    expect(unit(id)?.dimension).toBe(dimension);
    expect(unit(id)?.factor).toBeCloseTo(factor, 12);
  });

  it.each(['', 'XYZ', 'a/', '/b', '100000_person', 'two words'])('knows no unit "%s"', (id) => {
    expect(unit(id)).toBeUndefined();
  });
});

describe('convert', () => {
  it.each([
    [82400, 'square_kilometre', 'square_mile', 31814.8],
    [100, 'mile', 'kilometre', 160.934],
    [32, 'degree_fahrenheit', 'degree_celsius', 0],
    [-40, 'degree_celsius', 'degree_fahrenheit', -40],
    [0, 'degree_celsius', 'kelvin', 273.15],
    [1000, 'person/square_mile', 'person/square_kilometre', 386.102],
    [60, 'mile/hour', 'kilometre/hour', 96.5606],
    [10, 'knot', 'kilometre/hour', 18.52],
    [1, 'hectare', 'acre', 2.47105],
    [2, 'decade', 'year', 20],
    [5, 'person', 'person', 5],
  ])('%d %s in %s', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBeCloseTo(expected, 1);
  });

  it.each([
    ['metre', 'gram'],
    ['USD', 'EUR'],
    ['person', 'trip'],
    ['USD/barrel', 'EUR/barrel'],
    ['person/square_mile', 'trip/square_mile'],
    ['percent', 'percentage_point'],
    ['year', 'year_of_age'],
    ['metre', 'XYZ'],
    ['death/100000_person', 'death/person'],
  ])('%s is not %s', (from, to) => {
    expect(convert(1, from, to)).toBeNull();
  });

  it('there and back is the same', () => {
    const pair = fc.constantFrom<[string, string]>(
      ['mile', 'kilometre'],
      ['acre', 'square_kilometre'],
      ['pound', 'tonne'],
      ['degree_fahrenheit', 'degree_celsius'],
      ['person/square_mile', 'person/square_kilometre'],
    );
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), pair, (value, [from, to]) => {
        const there = convert(value, from, to)!;
        expect(convert(there, to, from)).toBeCloseTo(value, 3);
      }),
    );
  });
});
