import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearingOf, bearingOfWords, distanceBetween, turn, windOf } from '../../lib/core/claims/shared/geodesy';
import type { Place } from '../../lib/core/types';

const at = (lat: number, lon: number): Place => ({
  id: 1,
  name: 'Somewhere',
  country: 'XX',
  admin1: '',
  admin1Code: '',
  lat,
  lon,
  population: 1000,
  feature: 'PPL',
});
const somewhere = fc
  .tuple(fc.double({ min: -89, max: 89, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }))
  .map(([lat, lon]) => at(lat, lon));

describe('geodesy', () => {
  it.each<[string, Place, Place, number, string]>([
    ['Milan to Turin', at(45.46, 9.19), at(45.07, 7.69), 125, 'west'],
    ['Cairo to Alexandria', at(30.06, 31.25), at(31.2, 29.92), 180, 'northwest'],
    ['over the date line', at(0, 179), at(0, -179), 222, 'east'],
    ['a degree of longitude at 60° north', at(60, 10), at(60, 11), 56, 'east'],
    ['London to Sydney', at(51.51, -0.13), at(-33.87, 151.21), 16994, 'northeast'],
  ])('%s', (_, from, to, km, wind) => {
    expect(Math.round(distanceBetween(from, to))).toBeCloseTo(km, -1);
    expect(windOf(bearingOf(from, to))).toBe(wind);
  });

  it('is the same both ways, and never more than half around', () => {
    fc.assert(
      fc.property(somewhere, somewhere, (a, b) => {
        expect(distanceBetween(a, b)).toBeCloseTo(distanceBetween(b, a), 6);
        expect(distanceBetween(a, b)).toBeLessThanOrEqual(20_016);
      }),
    );
  });

  it('knows no shorter way by a third place', () => {
    fc.assert(
      fc.property(somewhere, somewhere, somewhere, (a, b, c) => {
        expect(distanceBetween(a, c)).toBeLessThanOrEqual(distanceBetween(a, b) + distanceBetween(b, c) + 1e-6);
      }),
    );
  });

  it.each<[string, number | null]>([
    ['north', 0],
    ['southwest', 225],
    ['south-west', 225],
    ['North East', 45],
    ['NW', 315],
    ['north-northwest', 337.5],
    ['NNE', 22.5],
    ['east-southeast', 112.5],
    ['southsouth', null],
    ['north-south', null],
    ['north-southwest', null],
    ['northern', null],
    ['new', null],
  ])('%s is %s', (words, bearing) => {
    expect(bearingOfWords(words)).toBe(bearing);
  });

  it.each([
    [10, 350, 20],
    [90, 270, 180],
    [337.5, 0, 22.5],
  ])('from %s to %s is a turn of %s', (a, b, angle) => {
    expect(turn(a, b)).toBe(angle);
  });
});
