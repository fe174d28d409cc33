import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataError, Gazetteer, NameStyle } from '../../lib/core/gazetteer';
import { buildGazetteer } from '../../lib/data/gazetteer/build';
import type { SourcePlace } from '../../lib/data/gazetteer/geonames';
import { cityDemonyms } from '../../lib/data/gazetteer/names';
import { readPriors } from '../../lib/data/gazetteer/priors';

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
    ['a missing cell', 'states.tsv', (text) => `${text}\nUS.TX\tname`, /states\.tsv:\d+: 2 cells where a row needs/],
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
    [
      'a form that no text can match',
      'cities.tsv',
      (text) => `${text}\nKyiv\tUA\talias\tKyiv (Kiev)\tboth`,
      /cities\.tsv:\d+: no text can match "Kyiv \(Kiev\)"/,
    ],
  ])(
    'names: %s',
    (_what, file, change, message) => {
      expect(() => buildGazetteer({ tables: copy(file, change) })).toThrow(message);
    },
    60_000,
  );
});

describe('city demonyms', () => {
  const header = 'word\tplace\tname\tnote';
  const priors = readPriors(tables);
  const named = (id: number, name: string) => ({ id, name }) as SourcePlace;
  const places = [named(2643743, 'London'), named(702550, 'Lviv'), named(2911298, 'Hamburg'), named(1, 'Chelsea')];
  const regions = { list: [], byCode: new Map(), names: [{ name: 'Danish', region: 1, style: NameStyle.adjective }] };
  const read = (row: string) => {
    const file = path.join(folder, 'city-demonyms.tsv');
    writeFileSync(file, [header, 'Londoner\t2643743\tLondon', row].join('\n'));
    return cityDemonyms(places, regions, priors, file);
  };

  it.each<[string, string, RegExp]>([
    ['an id that is none', 'Erewhonian\t2\tErewhon', /:3: GeoNames has no place 2$/],
    ['an id of another place', 'Lisburner\t2643743\tLisburn', /:3: place 2643743 is "London", not "Lisburn"$/],
    ['a name that is not shown', 'Lvovite\t702550\tLvov', /:3: place 702550 is "Lviv", not "Lvov"$/],
    ['lower case', 'londonite\t2643743\tLondon', /:3: "londonite" is not a capitalised word$/],
    ['no word', 'EC1\t2643743\tLondon', /:3: "EC1" is not a capitalised word$/],
    ['a missing cell', 'Londonite\t2643743', /:3: 2 cells where a row needs word, place, name, note/],
    ['a double', 'Londoner\t2643743\tLondon', /:3: "Londoner" stands in line 2 already$/],
    ['a plural that is another row', 'Londoners\t2643743\tLondon', /:3: "Londoners" stands in line 2 already$/],
    ['the name of a place', 'Chelsea\t2643743\tLondon', /:3: a place is called "Chelsea"$/],
    ['the people of a country', 'Danish\t2643743\tLondon', /:3: "Danish" are the people of a country or state/],
    ['food', 'Hamburger\t2911298\tHamburg', /:3: "Hamburger" is a word or a person's name as well/],
    ['a surname', 'Romano\t2643743\tLondon', /:3: "Romano" is a word or a person's name as well/],
  ])('%s', (_what, row, message) => {
    expect(() => read(row)).toThrow(message);
  });

  it('gives the plural where there is one, and takes another meaning where a note says why', () => {
    expect(read('Hamburger\t2911298\tHamburg\ta dish too')).toEqual([
      ['Londoner', 2643743],
      ['Londoners', 2643743],
      ['Hamburger', 2911298],
      ['Hamburgers', 2911298],
    ]);
    expect(read('Lvivese\t702550\tLviv').slice(2)).toEqual([['Lvivese', 702550]]);
  });

  it('stop the build', () => {
    const own = mkdtempSync(path.join(folder, 'names-'));
    cpSync(tables, own, { recursive: true });
    writeFileSync(path.join(own, 'city-demonyms.tsv'), `${header}\nErewhonian\t1\tErewhon`);
    expect(() => buildGazetteer({ tables: own })).toThrow(/city-demonyms\.tsv:2: GeoNames has no place 1/);
  }, 60_000);
});
