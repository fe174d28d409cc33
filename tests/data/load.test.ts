import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDataset, PACKED } from '../../lib/cli/dataset';
import { MAP, zoneOf } from '../../lib/core/atlas';
import { type DataFile, loadAtlas, loadData } from '../../lib/data/load';

let good: Record<DataFile, Uint8Array>;

beforeAll(async () => {
  await openDataset();
  good = {
    'gazetteer.bin': readFileSync(join(PACKED, 'gazetteer.bin')),
    'facts.json': readFileSync(join(PACKED, 'facts.json')),
    'atlas.json': readFileSync(join(PACKED, 'atlas.json')),
  };
});

const load = (files: Partial<Record<DataFile, Uint8Array>>) =>
  loadData(async (file) => {
    const bytes = { ...good, ...files }[file];
    if (bytes.byteLength === 0) throw new Error('not found');
    return bytes;
  });

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('loadAtlas', () => {
  const atlas = (bytes: Uint8Array) => loadAtlas(async () => bytes);

  const rows: [city: number, zone: string][] = [
    [1814906, 'Asia/Shanghai'],
    // Most of Indiana keeps New York's time as "America/Indiana/Indianapolis"; Gary keeps Chicago's.
    [4259418, 'America/Indiana/Indianapolis'],
    [4920607, 'America/Chicago'],
    [5856195, 'Pacific/Honolulu'],
    [2523920, 'Europe/Rome'],
  ];
  it.each(rows)('knows the time zone of %s', async (id, zone) => {
    const { gazetteer } = await load({});
    const place = gazetteer.place(id);
    expect(place && zoneOf(await atlas(good['atlas.json']), place)).toBe(zone);
  });

  it('draws land within the map, and none of it right across', async () => {
    const { land } = await atlas(good['atlas.json']);
    const rings = land.split('M').slice(1);
    expect(rings.length).toBeGreaterThan(30);
    for (const ring of rings) {
      const [x, y, ...steps] = ring.match(/-?\d+/g)!.map(Number);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(MAP.height);
      expect(Math.max(...steps.map(Math.abs))).toBeLessThan(90);
    }
  });

  it.each([
    ['cut short', '{"format":1,"land":"M0 0'],
    ['of another format', '{"format":2}'],
  ])('says so of an atlas %s', async (what, text) => {
    await expect(atlas(encode(text))).rejects.toThrow(`atlas.json is ${what}`);
  });
});

describe('loadData', () => {
  it('reads both files', async () => {
    const { gazetteer, facts } = await load({});
    expect(gazetteer.place(1814906)?.name).toBe('Chongqing');
    expect(facts.about({ place: 1814906, name: 'Chongqing' }, 'area')[0]?.value).toBe(82403);
  });

  it('tells a state, a country and a city of one name apart', async () => {
    const { facts } = await load({});
    const people = (subject: Parameters<typeof facts.about>[0]) => facts.about(subject, 'population').at(-1)?.value;
    expect(people({ admin1: 'US.GA' })).toBe(11180878);
    expect(people({ country: 'GE' })).toBeLessThan(4e6);
    expect(people({ admin1: 'US.NY' })).toBe(19867248);
    expect(people({ place: 5128581, name: 'New York City' })).toBeLessThan(people({ admin1: 'US.NY' })!);
    expect(people({ admin1: 'US' })).toBeUndefined();
    expect(facts.about({ admin1: 'US.TX' }, 'population')[0]?.subject).toEqual({ admin1: 'US.TX', name: 'Texas' });
  });

  const bad: [what: string, files: () => Partial<Record<DataFile, Uint8Array>>, sentence: RegExp][] = [
    [
      'a missing gazetteer',
      () => ({ 'gazetteer.bin': new Uint8Array() }),
      /gazetteer\.bin could not be read \(not found\)/,
    ],
    ['missing facts', () => ({ 'facts.json': new Uint8Array() }), /facts\.json could not be read \(not found\)/],
    ['a gazetteer cut short', () => ({ 'gazetteer.bin': good['gazetteer.bin'].subarray(0, 100_000) }), /cut short/],
    [
      'a gazetteer that is none',
      () => ({ 'gazetteer.bin': encode('<!doctype html>'.repeat(9)) }),
      /gazetteer|dataset/i,
    ],
    ['facts cut short', () => ({ 'facts.json': good['facts.json'].subarray(0, 1000) }), /facts\.json is cut short/],
    ['facts of another format', () => ({ 'facts.json': encode('{"format":2}') }), /facts\.json is of another format/],
  ];
  it.each(bad)('says so of %s', async (_, files, sentence) => {
    await expect(load(files())).rejects.toThrow(sentence);
    await expect(load(files())).rejects.toMatchObject({ name: 'DataError' });
  });
});
