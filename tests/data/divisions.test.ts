import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../../lib/cli/dataset';
import { type AuditRow, readTables } from '../../lib/data/audit/rows';
import { isoOfDivision } from '../../lib/data/audit/tables/divisions';
import { checkWholes } from '../../lib/data/audit/wholes';

let rows: AuditRow[];

beforeAll(() => {
  rows = readTables(join(PROJECT, 'lib/data/facts')).rows;
});

const changed = (subject: string, asOf: string, change: (row: AuditRow) => AuditRow[]): AuditRow[] =>
  rows.flatMap((row) => (row.subject === subject && row.asOf === asOf ? change(row) : [row]));

describe('divisions', () => {
  it('come to what was published for their country', () => {
    expect(checkWholes(rows)).toEqual([]);
  });

  it.each<[string, string, string, RegExp]>([
    [
      'a person too many in Wyoming',
      'US.WY',
      '2020-04-01',
      /^US: .* 51 divisions with 331,449,282, not 51 with 331,449,281$/,
    ],
    ['a person too many in Nunavut', 'CA.14', '2021-05-11', /^CA: /],
    ['a person too many in Tibet', 'CN.14', '2020-11-01', /^CN: /],
    ['a person too many in Bremen', 'DE.03', '2022-05-15', /^DE: /],
  ])('find %s', (_, subject, asOf, expected) => {
    const found = checkWholes(changed(subject, asOf, (row) => [{ ...row, value: row.value + 1 }]));
    expect(found.map(({ name, what }) => `${name}: ${what}`)).toEqual([expect.stringMatching(expected)]);
  });

  it('find one that is missing, however small', () => {
    const found = checkWholes(changed('AU.03', '2023', () => []));
    expect(found.map(({ kind, what }) => [kind, what])).toEqual([['sum', expect.stringContaining('7 divisions')]]);
  });

  it('find one above its country', () => {
    const found = checkWholes(changed('GB.SCT', '2022-03-20', (row) => [{ ...row, value: row.value * 20 }]));
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([['parts', 'Scotland']]);
  });

  it('have no whole to come to where the tables do not speak of the country', () => {
    expect(checkWholes(rows.filter((row) => !/^\w\w\./.test(String(row.subject))))).toEqual([]);
  });

  it.each<[string | number, string[]]>([
    ['US.TX', ['US-TX']],
    ['GB.SCT', ['GB-SCT']],
    ['CA.08', ['CA-ON']],
    ['JP.40', ['JP-13']],
    ['IN.21', ['IN-OD', 'IN-OR']],
    ['CA.06', []],
    ['US', []],
    [2988507, []],
  ])('ISO 3166-2 of %s', (code, expected) => expect(isoOfDivision(code)).toEqual(expected));
});
