import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber, formatUnit, say } from '../../lib/core/say';

const words: Record<string, string> = {
  record_figure: 'On record for $1: $2 ($3, $4).',
  definition_municipality: 'municipality',
  unit_square_kilometre: 'km²',
};
const lookup = (id: string, subs: string[]): string =>
  (words[id] ?? '').replace(/\$(\d)/g, (_, n) => subs[n - 1] ?? '');

describe('say', () => {
  it('fills in names, figures, definitions and dates', () => {
    const ref = {
      id: 'record_figure',
      params: ['Chongqing', { number: 32054159 }, { id: 'definition_municipality' }, { date: '2020-11-01' }],
    };
    expect(say(ref, lookup)).toBe('On record for Chongqing: 32.05 million (municipality, Nov 1, 2020).');
  });

  it('shows the id of a message that is missing, never nothing', () => {
    expect(say({ id: 'no_such_message' }, lookup)).toBe('no_such_message');
  });
});

describe('formats', () => {
  it.each([
    [82403, '82,403'],
    [16410.54, '16,410.5'],
    [32054159, '32.05 million'],
    [50.6e9, '50.6 billion'],
    [0.25, '0.25'],
  ])('number %s', (value, expected) => expect(formatNumber(value)).toBe(expected));

  it.each([
    ['2020', '2020'],
    ['2020-11', 'Nov 2020'],
    ['2020-11-01', 'Nov 1, 2020'],
  ])('date %s', (value, expected) => expect(formatDate(value)).toBe(expected));

  it.each([
    ['square_kilometre', 2, 'km²'],
    ['trip', 2, 'trips'],
    ['trip', 1, 'trip'],
    ['city', 2, 'cities'],
    ['USD', 2, 'USD'],
  ])('unit %s of %s', (unit, value, expected) => expect(formatUnit(unit, value, lookup)).toBe(expected));
});
