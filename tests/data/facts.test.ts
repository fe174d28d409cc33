import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDataset, PROJECT } from '../../lib/cli/dataset';
import type { FactsFile } from '../../lib/core/facts';
import type { Gazetteer } from '../../lib/core/gazetteer';
import { compileFacts } from '../../lib/data/facts';

const TABLES = join(PROJECT, 'lib/data/facts');
let gazetteer: Gazetteer;
let folder: string;

beforeAll(async () => {
  gazetteer = (await openDataset()).gazetteer;
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facts-'));
  cpSync(TABLES, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
};

describe('compileFacts', () => {
  it('is deterministic', () => {
    expect(compileFacts(folder, gazetteer)).toBe(compileFacts(TABLES, gazetteer));
  });

  it('holds the hand-kept figures and those of the country packages', () => {
    const { figures } = JSON.parse(compileFacts(folder, gazetteer)) as FactsFile;
    const of = (subject: number | string, property: string) =>
      figures.filter((row) => row.subject === subject && row.property === property);
    expect(of(1814906, 'area').map((row) => row.value)).toEqual([82403]);
    expect(of('AT', 'area').map((row) => [row.definition, row.value])).toEqual([
      ['total-area', 83871],
      ['land-area', 82445],
    ]);
    expect(of('AT', 'capital').map((row) => gazetteer.place(row.value)?.name)).toEqual(['Vienna']);
    expect(of('US.TX', 'area').map((row) => [row.definition, row.value])).toEqual([
      ['total-area', 695662],
      ['land-area', 676587],
    ]);
    expect(of('BO', 'capital')).toEqual([]);
    expect(of('AD', 'gdp').map((row) => [row.value, row.unit])).toEqual([[expect.any(Number), 'USD']]);
    expect(of('AT', 'population').map((row) => row.grade)).not.toContain('gazetteer');
    expect(of('AD', 'population').map((row) => row.source)).toEqual(['cia-factbook-2015', 'cldr-48']);
  });

  const bad: [what: string, file: string, from: string, to: string, message: RegExp][] = [
    [
      'a figure that is no number',
      'population.tsv',
      '32054159',
      '32.05m',
      /^population\.tsv:3: value "32\.05m" is not a number/,
    ],
    [
      'an id of another place',
      'population.tsv',
      '1814906\tChongqing',
      '1816670\tChongqing',
      /^population\.tsv:3: place 1816670 is "Beijing"/,
    ],
    [
      'a code of another division',
      'states-us.tsv',
      'US.TX\tTexas',
      'US.TN\tTexas',
      /^states-us\.tsv:\d+: division US\.TN is "Tennessee" in the gazetteer, not "Texas"/,
    ],
    [
      'a code of no division',
      'states-us.tsv',
      'US.TX\tTexas',
      'US.TXS\tTexas',
      /^states-us\.tsv:\d+: no first-level division US\.TXS/,
    ],
    ['a code of a county', 'states-us.tsv', 'US.TX\tTexas', 'US.113\tDallas', /no first-level division US\.113/],
    ['an id of no place', 'area.tsv', '1814906\tChongqing', '1\tChongqing', /^area\.tsv:3: no place 1/],
    ['a date that is none', 'population.tsv', '2020-11-01', '2020-13-01', /^population\.tsv:3: as-of "2020-13-01"/],
    ['a unit that is none', 'area.tsv', 'square_kilometre', 'square_leagues', /^area\.tsv:3: unknown unit/],
    ['a cell too many', 'area.tsv', '82403', '82403\t1', /^area\.tsv:3: 12 cells where a row needs/],
    ['an unlisted source', 'area.tsv', 'cq-yearbook', 'cq-almanac', /"cq-almanac" is cited but not listed/],
    ['an uncited source', 'sources.tsv', 'npc-1997\t', 'npc-1998\t', /"npc-1997" is cited but not listed/],
    ['no address', 'sources.tsv', 'https://tjj.cq.gov.cn/', 'tjj.cq.gov.cn', /^sources\.tsv:\d+: url/],
    ['a day that is none', 'observances.tsv', '10-31', '31-10', /^observances\.tsv:3: rule "31-10" is neither/],
    ['a relation that is none', 'definitions.tsv', '>=', 'about', /^definitions\.tsv:3: relation "about"/],
    ['a scope that is none', 'coverage.tsv', 'administrative', 'official', /^coverage\.tsv:3: unknown scope/],
    [
      'a break in no series',
      'breaks.tsv',
      'Hanoi\t*\tmunicipality',
      'Hanoi\t*\tcity-proper',
      /^breaks\.tsv:\d+: no figure of Hanoi has the definition "city-proper"/,
    ],
    ['a break at no date', 'breaks.tsv', '2008-08-01', '2008-08-32', /^breaks\.tsv:\d+: at "2008-08-32" is not/],
    ['a header that is another', 'area.tsv', 'subject\tname', 'name\tsubject', /^area\.tsv:2: the columns should be/],
  ];
  it.each(bad)('stops at %s', (_, file, from, to, message) => {
    edit(file, from, to);
    expect(() => compileFacts(folder, gazetteer)).toThrow(message);
  });

  it('stops at a figure that stands twice', () => {
    const text = readFileSync(join(folder, 'area.tsv'), 'utf8');
    writeFileSync(join(folder, 'area.tsv'), `${text}${text.split('\n')[2]}\n`);
    expect(() => compileFacts(folder, gazetteer)).toThrow(/^area\.tsv:6: the same figure stands in area\.tsv:3/);
  });
});
