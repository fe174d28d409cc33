import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataError, Gazetteer } from '../../lib/core/gazetteer';
import { buildGazetteer } from '../../lib/data/gazetteer/build';

const tables = path.resolve(import.meta.dirname, '../../lib/data/names');
const MEGABYTE = 1024 * 1024;
let folder: string;
let bytes: Uint8Array;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tallymark-'));
  bytes = buildGazetteer({ tables });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('builds the same bytes twice, and few of them', () => {
  expect(Buffer.compare(buildGazetteer({ tables }), bytes)).toBe(0);
  expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(2.7 * MEGABYTE);
}, 120_000);

describe('a file that is not a whole dataset', () => {
  const say = (changed: Uint8Array) => {
    try {
      new Gazetteer(changed);
    } catch (error) {
      expect(error).toBeInstanceOf(DataError);
      return (error as Error).message;
    }
    return 'no error';
  };
  const with32 = (at: number, value: number) => {
    const changed = bytes.slice();
    new DataView(changed.buffer).setUint32(at, value, true);
    return changed;
  };

  it.each<[string, () => Uint8Array, RegExp]>([
    ['empty', () => new Uint8Array(0), /holds 0 bytes, too few/],
    ['cut short', () => bytes.slice(0, bytes.length - 1000), /cut short or changed/],
    ['with more at its end', () => new Uint8Array([...bytes.slice(0, 64), ...bytes]), /not a Tallymark|damaged|holds/],
    ['of another kind', () => new TextEncoder().encode('<!doctype html><p>Not found'), /not a Tallymark dataset file/],
    ['of another version', () => with32(4, 99), /version 99/],
    ['with a table that is too long', () => with32(12, 0xffffff), /damaged/],
    ['with a section outside', () => with32(16 + 16 + 4, 0xfffffff8), /lies outside the file/],
    ['with a section of another name', () => with32(16, 0x7a7a7a7a), /"meta" is missing/],
  ])('%s', (_what, make, sentence) => {
    const message = say(make());
    expect(message).toMatch(sentence);
    expect(message).toMatch(/npm run data/);
  });
});

describe('bad sources stop the build with file, line and reason', () => {
  const copy = (name: string, change: (text: string) => string) => {
    const own = mkdtempSync(path.join(folder, 'names-'));
    cpSync(tables, own, { recursive: true });
    writeFileSync(path.join(own, name), change(readFileSync(path.join(own, name), 'utf8')));
    return own;
  };
  const goodRow =
    '3038999\tSoldeu\tSoldeu\t\t42.57688\t1.66769\tP\tPPL\tAD\t\t02\t\t\t\t602\t\t1832\tEurope/Andorra\t2017-11-06';
  const places = (...rows: string[]) => {
    const file = path.join(folder, `places-${Math.abs(rows.join().length)}.txt`);
    writeFileSync(file, rows.join('\n'));
    return file;
  };

  it.each<[string, string, RegExp]>([
    ['a cell too few', goodRow.replace('\tSoldeu\tSoldeu', '\tSoldeu'), /\.txt:2: 18 cells where 19 belong/],
    ['latitude', goodRow.replace('42.57688', '142.5'), /\.txt:2: the coordinates are out of range/],
    ['population', goodRow.replace('\t602\t', '\t602.5\t'), /\.txt:2: the population is not a whole number/],
    ['country', goodRow.replace('\tAD\t', '\tAndorra\t'), /\.txt:2: "Andorra" is not a country code/],
    ['id', goodRow.replace('3038999', 'x'), /\.txt:2: the id is not a positive whole number/],
  ])('places: %s', (_what, row, message) => {
    expect(() => buildGazetteer({ tables, places: places(goodRow, row) })).toThrow(message);
  });

  it.each<[string, string, (text: string) => string, RegExp]>([
    ['a header', 'countries.tsv', (text) => text.replace('code', 'kode'), /countries\.tsv:1: the columns should be/],
    ['a country', 'countries.tsv', (text) => `${text}\nQQ\tname\tNowhere`, /countries\.tsv:\d+: no place lies in/],
    ['a style', 'states.tsv', (text) => `${text}\nUS.TX\todd\tTejas`, /states\.tsv:\d+: "odd" is none of/],
    ['a missing cell', 'states.tsv', (text) => `${text}\nUS.TX\tname`, /states\.tsv:\d+: a row needs/],
    [
      'a place',
      'cities.tsv',
      (text) => `${text}\nErewhon\tNZ\talias\tUtopia`,
      /cities\.tsv:\d+: GeoNames has no place/,
    ],
    [
      'no proof',
      'cities.tsv',
      (text) => `${text}\nParis\tFR\talias\tLoonville`,
      /cities\.tsv:\d+: "Loonville" is no alt/,
    ],
    ['a double', 'cities.tsv', (text) => `${text}\nKyiv\tUA\talias\tKiev`, /cities\.tsv:\d+: "Kiev" stands in line/],
  ])(
    'names: %s',
    (_what, file, change, message) => {
      expect(() => buildGazetteer({ tables: copy(file, change) })).toThrow(message);
    },
    60_000,
  );
});
