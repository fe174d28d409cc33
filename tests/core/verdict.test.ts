import { describe, expect, it } from 'vitest';
import type { Fact, Quantity, Relation } from '../../lib/core/types';
import { judge, readRecord, statedInterval } from '../../lib/core/verdict';

const stated = (value: number, relation: Relation, precision: number): Quantity => ({
  value,
  low: value,
  high: value,
  unit: 'person',
  relation,
  change: null,
  precision,
});

describe('statedInterval', () => {
  const rows: [what: string, quantity: Quantity, low: number, high: number][] = [
    ['32 million', stated(32e6, '=', 1e6), 31.5e6, 32.5e6],
    ['about 82,400', stated(82400, '~', 100), 82300, 82500],
    ['about 2 million', stated(2e6, '~', 1e6), 1.5e6, 2.5e6],
    ['more than 32 million', stated(32e6, '>', 1e6), 32e6, 33e6],
    ['more than 10 million', stated(10e6, '>', 1e6), 10e6, 15e6],
    ['nearly 2 million', { ...stated(2e6, '~', 1e6), low: 1.8e6 }, 1.8e6, 2e6],
    ['less than 2 million', stated(2e6, '<', 1e6), 1.5e6, 2e6],
    ['10 to 12 million', { ...stated(11e6, 'range', 1e6), low: 10e6, high: 12e6 }, 9.5e6, 12.5e6],
  ];
  it.each(rows)('%s', (_, quantity, low, high) => expect(statedInterval(quantity)).toEqual({ low, high }));
});

const fact = (
  definition: string,
  value: number,
  asOf: string,
  known = asOf,
  grade: Fact['grade'] = 'official',
): Fact => ({
  subject: { place: 1, name: 'X' },
  property: 'population',
  definition,
  value,
  unit: 'person',
  asOf,
  known,
  of: null,
  grade,
  source: { id: 's', publisher: 'P', title: 'T', year: 2020, url: 'https://example.org/', licence: '' },
});

describe('judge', () => {
  const census = fact('municipality', 1_000_000, '2020-11-01', '2021-05-01');
  const older = fact('municipality', 800_000, '2010-11-01', '2011-05-01');
  const urban = fact('urban-agglomeration', 600_000, '2020-07-01', '2018-05-01');
  const rows: [what: string, quantity: Quantity, facts: Fact[], published: string, outcome: string, reason: string][] =
    [
      ['the census figure', stated(1e6, '=', 1e5), [census], '2021-06-01', 'agrees', 'matches-municipality'],
      [
        'a figure between two censuses',
        stated(9e5, '=', 1e5),
        [older, census],
        '2015-06-01',
        'agrees',
        'matches-municipality',
      ],
      [
        'the other definition',
        stated(6e5, '=', 1e5),
        [census, urban],
        '2021-06-01',
        'agrees',
        'matches-urban-agglomeration',
      ],
      ['the census before', stated(8e5, '=', 1e4), [older, census], '2021-06-01', 'outdated', 'was-so'],
      ['a near miss', stated(1.08e6, '=', 1e4), [census], '2021-06-01', 'cannot-tell', 'close-to-record'],
      ['far above', stated(2e6, '=', 1e5), [census, urban], '2021-06-01', 'differs', 'outside-record'],
      [
        'far above a figure of the gazetteer',
        stated(2e6, '=', 1e5),
        [fact('gazetteer', 1e6, '2020', '2020', 'gazetteer')],
        '2021-06-01',
        'cannot-tell',
        'record-not-firm',
      ],
      [
        'far above a figure that came out later',
        stated(2e6, '=', 1e5),
        [census],
        '2021-01-01',
        'cannot-tell',
        'record-not-firm',
      ],
      ['more than far too little', stated(1e5, '>', 1e4), [census], '2021-06-01', 'differs', 'outside-record'],
      ['at least far too little', stated(1e5, '>=', 1e4), [census], '2021-06-01', 'cannot-tell', 'true-but-far'],
      ['more than far too much', stated(3e6, '>', 1e6), [census, urban], '2021-06-01', 'differs', 'outside-record'],
      [
        'far too much of a city whose suburbs are on no record',
        stated(3e6, '=', 1e6),
        [census],
        '2021-06-01',
        'cannot-tell',
        'wider-definition',
      ],
      ['a record twelve years old', stated(2e6, '=', 1e5), [older], '2023-06-01', 'cannot-tell', 'not-on-record'],
      [
        'a record four years after the article',
        stated(1e6, '=', 1e5),
        [census],
        '2016-06-01',
        'cannot-tell',
        'not-on-record',
      ],
      [
        'two counts of one year',
        stated(5e6, '=', 1e5),
        [fact('municipality', 900_000, '2020-07-01'), census],
        '2024-06-01',
        'cannot-tell',
        'wider-definition',
      ],
      ['nothing on record', stated(1e6, '=', 1e5), [], '2021-06-01', 'cannot-tell', 'not-on-record'],
    ];
  it.each(rows)('%s', (_, quantity, facts, published, outcome, reason) => {
    const { outcome: o, reason: r } = judge(quantity, readRecord(facts, published, published));
    expect([o, r]).toEqual([outcome, reason]);
  });
});
