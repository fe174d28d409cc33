import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../lib/data/audit/csv';
import { filedUnder, span } from '../../lib/data/audit/dates';
import { readCities, readFigure } from '../../lib/data/audit/tables/countries';

describe('parts of the audit', () => {
  it.each<[string, string[][]]>([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '"a","b ""c"""\r\n1,"2\n3"',
      [
        ['a', 'b "c"'],
        ['1', '2\n3'],
      ],
    ],
    [
      'a,,\n,,',
      [
        ['a', '', ''],
        ['', '', ''],
      ],
    ],
    ['', []],
  ])('CSV %j', (text, expected) => expect(parseCsv(text)).toEqual(expected));

  it('CSV comes back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (records) => {
          const text = records
            .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
            .join('\n');
          expect(parseCsv(text)).toEqual(records);
        },
      ),
    );
  });

  it.each<[string, ReturnType<typeof readFigure>]>([
    ['47,735,685 (2025 est.)', { value: 47735685, year: 2025 }],
    ['$263.62 billion (2024 est.)', { value: 263.62e9, year: 2024 }],
    ['643,801 sq km ; 551,500 sq km (metropolitan France)', { value: 643801, year: null }],
    ['10,194,277 (July 2025 est.)', { value: 10194277, year: 2025 }],
    ['no permanent inhabitants (2024)', null],
  ])('factbook figure %s', (written, expected) => expect(readFigure(written)).toEqual(expected));

  it('factbook cities', () => {
    expect(readCities('2.902 million ALGIERS (capital), 936,000 Oran&nbsp; (2022)')).toEqual([
      { name: 'ALGIERS', value: 2902000, year: 2022 },
      { name: 'Oran', value: 936000, year: 2022 },
    ]);
    expect(readCities('1.761 million Lyon')).toEqual([]);
  });

  it.each<[string, number, number]>([
    ['2020', 2020, 2021],
    ['2020-07', 2020.5, 2020.583],
    ['2020-12-31', 2020.999, 2021.001],
  ])('span of %s', (date, from, to) => {
    expect(span(date).from).toBeCloseTo(from, 2);
    expect(span(date).to).toBeCloseTo(to, 2);
  });

  it.each<[string, number[]]>([
    ['2020', [2020]],
    ['2020-07-01', [2020]],
    ['2020-01-01', [2020, 2019]],
    ['2020-12-31', [2020, 2021]],
  ])('years that %s is filed under', (date, years) => expect(filedUnder(date)).toEqual(years));
});
