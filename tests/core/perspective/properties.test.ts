import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PerspectiveKind, PerspectiveLine } from '../../../lib/core/types';
import { convert, unit as unitOf } from '../../../lib/core/units';
import { linesOf } from './table';

const PUBLISHED = '2021-06-15';
const whole = (min: number, max: number) => fc.integer({ min, max });
const written = (value: number) => value.toLocaleString('en-US');

/** Sentences with a figure put in, and the kinds of line that they can have. */
const sentences: [name: string, kinds: PerspectiveKind[], text: fc.Arbitrary<string>][] = [
  ['people', ['people-share'], whole(10, 900).map((n) => `In Austria, ${written(n * 10_000)} people are out of work.`)],
  [
    'public money',
    ['money-person', 'gdp-share'],
    whole(1, 900).map((n) => `Kenya’s government will spend $${written(n)} million on schools.`),
  ],
  [
    'a sum for things',
    ['money-each'],
    fc.tuple(whole(2, 5000), whole(2, 900)).map(([n, m]) => `The city will spend €${n} million on ${m} buses.`),
  ],
  [
    'a share of a count',
    ['percentage'],
    fc.tuple(whole(1, 99), whole(100, 9999)).map(([n, m]) => `Some ${n} percent of the ${written(m)} seats are empty.`),
  ],
  [
    'both ends',
    ['change'],
    fc.tuple(whole(1, 99), whole(1, 99)).map(([n, m]) => `The rate rose from ${n} percent to ${m} percent.`),
  ],
  [
    'both ends of a sum',
    ['change'],
    fc.tuple(whole(1, 999), whole(1, 999)).map(([n, m]) => `Rents went from $${n} million to $${m} million.`),
  ],
  [
    'a part of a count',
    ['ratio'],
    fc
      .tuple(whole(1000, 4000), whole(1001, 99_999))
      .map(([n, m]) => `The fire took ${written(n)} of its ${written(m)} homes.`),
  ],
  [
    'one share in two groups',
    ['change'],
    fc
      .tuple(whole(1, 99), whole(1, 99))
      .map(([n, m]) => `Some ${n} percent of workers, compared with ${m} percent in the south, are farmers.`),
  ],
  [
    'some among others',
    ['ratio'],
    fc
      .tuple(whole(1000, 4000), whole(1001, 99_999))
      .map(([n, m]) => `It has ${written(n)} ill workers among its ${written(m)} workers.`),
  ],
  [
    'a sum over years',
    ['rate'],
    fc.tuple(whole(1, 999), whole(2, 20)).map(([n, m]) => `The agency has spent $${n} million over ${m} years.`),
  ],
  [
    'a quarter’s takings',
    ['rate'],
    whole(1, 999).map((n) => `The bank earned $${n} million in the first quarter, up from a year earlier.`),
  ],
  [
    'an area in a part of the world',
    ['area', 'conversion'],
    whole(20, 900_000).map((n) => `Fires burned ${written(n)} square kilometres of forest in Spain.`),
  ],
  [
    'the figure before a rise',
    ['before'],
    fc.tuple(whole(3, 300), whole(100, 99_999)).map(([p, n]) => `Sales rose ${p} percent to ${written(n)}.`),
  ],
  [
    'the figure before a fall',
    ['before'],
    fc.tuple(whole(3, 99), whole(1, 999)).map(([p, n]) => `The loss was $${n} million, down ${p} percent.`),
  ],
  [
    'a count of events',
    ['incidence'],
    whole(100, 90_000).map((n) => `In Austria, ${written(n)} deaths were linked to the heat.`),
  ],
  [
    'a share of an earlier count',
    ['percentage'],
    fc.tuple(whole(1, 99), whole(100, 9999)).map(([n, m]) => `Of the ${written(m)} schools, ${n} percent are closed.`),
  ],
  [
    'a city’s money',
    ['money-person'],
    whole(2, 900).map((n) => `The city council of Vienna passed a budget of €${written(n)} million.`),
  ],
  [
    'people of a state',
    ['people-share'],
    whole(30, 1700).map((n) => `In Texas, ${written(n * 10_000)} people are out of work.`),
  ],
  [
    'a state’s money',
    ['money-person'],
    whole(6, 9000).map((n) => `Texas will spend $${written(n)} million on schools.`),
  ],
  [
    'a stretch of time',
    ['rate'],
    fc
      .tuple(whole(100, 999_999), whole(2, 11), fc.constantFrom('months', 'years', 'days', 'weeks'))
      .map(([n, m, time]) => `Crews repaired ${written(n)} pumps over ${m} ${time}.`),
  ],
  [
    'area',
    ['area', 'conversion'],
    whole(20, 900_000).map((n) => `Fires burned ${written(n)} square kilometres of forest.`),
  ],
  ['length', ['length', 'conversion'], whole(100, 18_000).map((n) => `The line is ${written(n)} miles long.`)],
  [
    'measures',
    ['conversion', 'temperature', 'area', 'length'],
    fc
      .tuple(
        whole(1, 9999),
        fc.constantFrom(
          'feet',
          'kilometres',
          'pounds',
          'acres',
          'litres',
          'ounces',
          'stone',
          'cubic feet',
          'cubic metres',
          'degrees Celsius',
        ),
      )
      .map(([n, unit]) => `It was ${written(n)} ${unit} in all.`),
  ],
];

const NO_SOURCE_NEEDED = new Set<PerspectiveKind>([
  'conversion',
  'temperature',
  'change',
  'before',
  'ratio',
  'rate',
  'money-each',
]);
/** Half of the last of two figures, from 1.0 to 9.9. */
const TWO_FIGURES = 0.05;
/** One figure stands for a change only where it is within 6 percent of it. */
const ONE_FIGURE = 0.06 / 0.94;
/** Five degrees Fahrenheit, half of ten, are less than three Celsius. */
const TENS = /^[3-9]\d?0$|^\d{3,}0$/;
/** "1 in 40" and "twice the size" are for what lies this near. */
const ROUND = 0.09;

/** The figure in a mention's own words. */
const stated = (words: string): number => {
  const [number] = words.replaceAll(',', '').match(/\d+(?:\.\d+)?/) ?? [];
  return Number(number) * (/million/.test(words) ? 1e6 : 1);
};

/** What the stated figure comes to when the line is worked backwards. */
function backwards({ kind, value, unit, base, baseUnit }: PerspectiveLine): number {
  if (kind === 'people-share' && unit === null) return value * base;
  if (kind === 'ratio' && unit === 'percent') return (value / 100) * base;
  if (kind === 'people-share' || kind === 'gdp-share') return (value / 100) * base;
  if (kind === 'percentage') return (100 * value) / base;
  if (kind === 'conversion') return value / base;
  if (kind === 'temperature') return convert(value, unit!, baseUnit.split('/')[1]!)!;
  if (kind === 'change') return unit === 'multiple' ? value * base : base * (1 + value / 100);
  return value * base;
}

/** The unit that is left when base and line are put together. */
function unitBack({ kind, unit, baseUnit }: PerspectiveLine): string | null {
  if (kind === 'money-person' || kind === 'money-each' || kind === 'rate' || kind === 'incidence') {
    const [above, below] = unit!.split('/');
    return below === baseUnit ? above! : 'does not cancel';
  }
  if (kind === 'conversion') {
    const [above, below] = baseUnit.split('/');
    return above === unit ? below! : 'does not cancel';
  }
  if (kind === 'before') return baseUnit;
  if (kind === 'percentage') return unit === baseUnit ? 'percent' : 'does not cancel';
  return unit === 'percent' || unit === 'multiple' || unit === null ? baseUnit : null;
}

describe('a part below a thousand, which is no quantity by itself', () => {
  it('is the share that the line on the whole tells, of that whole', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(whole(3, 999), whole(20, 99_999), async (part, all) => {
        const text = `The firm will cut ${part} of its ${written(all)} jobs.`;
        for (const { line } of await linesOf(text, PUBLISHED)) {
          told += 1;
          expect(line.kind).toBe('ratio');
          expect(line.base).toBe(all);
          const share = line.unit === 'percent' ? line.value / 100 : line.value;
          const allowed = line.unit === 'percent' ? TWO_FIGURES : ROUND;
          expect(Math.abs((share * all) / part - 1), text).toBeLessThanOrEqual(allowed);
        }
      }),
      { numRuns: 60 },
    );
    expect(told).toBeGreaterThan(0);
  }, 60_000);
});

describe.each(sentences)('%s', (_, kinds, texts) => {
  it('multiplies back to the figure stated, in its unit, with base, date and source', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        for (const { words, line } of await linesOf(text, PUBLISHED)) {
          told += 1;
          expect(kinds).toContain(line.kind);
          const round = line.kind === 'area' || line.kind === 'length' || line.unit === null;
          const back = backwards(line);
          // A temperature is told in whole degrees, a kiln's in tens, a change in two figures of the change itself.
          const allowed =
            line.kind === 'temperature'
              ? TENS.test(String(line.value))
                ? 3
                : 1
              : line.kind === 'change' && line.unit === 'percent'
                ? (line.base *
                    (/^-?[1-9]0?$/.test(String(line.value)) ? ONE_FIGURE : TWO_FIGURES) *
                    Math.abs(line.value)) /
                    100 +
                  1e-9
                : stated(words) * (round ? ROUND : TWO_FIGURES) + 1e-9;
          expect(Math.abs(back - stated(words)), `${text}: ${JSON.stringify(line)}`).toBeLessThanOrEqual(allowed);
          if (line.kind !== 'temperature') expect(unitOf(unitBack(line)!)?.dimension).toBeDefined();
          expect(line.base).toBeGreaterThan(0);
          for (const { asOf, source } of line.facts) expect(asOf && source.title && source.url).toBeTruthy();
          if (!NO_SOURCE_NEEDED.has(line.kind) && line.kind !== 'percentage') expect(line.facts).toHaveLength(1);
        }
      }),
      { numRuns: 60 },
    );
    expect(told).toBeGreaterThan(0);
  }, 60_000);
});
