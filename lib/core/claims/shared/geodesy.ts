import type { Place } from '../../types';

const EARTH_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Kilometres between two places along the great circle. */
export function distanceBetween(from: Place, to: Place): number {
  const [a, b] = [from.lat * RADIANS, to.lat * RADIANS];
  const half =
    Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(((to.lon - from.lon) * RADIANS) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Degrees clockwise from north in which `to` lies as seen from `from`, 0 to 360. */
export function bearingOf(from: Place, to: Place): number {
  const [a, b] = [from.lat * RADIANS, to.lat * RADIANS];
  const step = (to.lon - from.lon) * RADIANS;
  const y = Math.sin(step) * Math.cos(b);
  const x = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(step);
  return (Math.atan2(y, x) / RADIANS + 360) % 360;
}

/** The smaller angle between two bearings, 0 to 180. */
export function turn(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360;
  return apart > 180 ? 360 - apart : apart;
}

/** Eight winds clockwise from north. */
export const WINDS = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'] as const;

export const windOf = (bearing: number): string => WINDS[Math.round(bearing / 45) % 8]!;

const SHORT: Record<string, string> = { N: 'north', S: 'south', E: 'east', W: 'west' };

/**
 * Bearing of a direction in words: "southwest", "south-west", "north northeast", "NNE", "north-northwest".
 * Null where the words are no direction.
 */
export function bearingOfWords(words: string): number | null {
  const long = /^[NSEW]{1,3}$/.test(words) ? [...words].map((letter) => SHORT[letter]!).join('') : words.toLowerCase();
  const steps = long.match(/north|south|east|west/g);
  if (!steps || steps.length > 3 || long.replace(/north|south|east|west|[- ]/g, '') !== '') return null;
  const pair = (first: string, second: string): number | null => {
    const index = WINDS.findIndex((wind) => wind === first + second);
    return index < 0 ? null : index * 45;
  };
  if (steps.length === 1) return pair(steps[0]!, '');
  if (steps.length === 2) return pair(steps[0]!, steps[1]!);
  // "North-northwest" lies halfway between north and northwest.
  const main = pair(steps[0]!, '');
  const side = pair(steps[1]!, steps[2]!);
  if (main === null || side === null || turn(main, side) !== 45) return null;
  return (main + (((side - main + 540) % 360) - 180) / 2 + 360) % 360;
}

/** People to the square kilometre of a typical built-up area: with it a population gives a size. */
const CROWD = 3000;
const LARGEST_KM = 30;
/** Coordinates are kept to a hundredth of a degree. */
const SMALLEST_KM = 1.5;

/** Kilometres from the middle of a place to its edge, as far as its population tells. */
export const radiusOf = ({ population }: Place): number =>
  Math.min(LARGEST_KM, Math.max(SMALLEST_KM, Math.sqrt(population / (CROWD * Math.PI))));

const degrees = (value: number, positive: string, negative: string): string =>
  `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;

/** "45.46° N 9.19° E" */
export const position = ({ lat, lon }: Place): string => `${degrees(lat, 'N', 'S')} ${degrees(lon, 'E', 'W')}`;
