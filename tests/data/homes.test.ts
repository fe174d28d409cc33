import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOfHost } from '../../lib/core/homes';
import type { SourcePlace } from '../../lib/data/gazetteer/geonames';
import { readHomes } from '../../lib/data/gazetteer/homes';
import { readGazetteer } from '../gazetteer';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'homes-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const place = (id: number, name: string, country: string, admin1: string, population: number, alternates = ['']) =>
  ({ id, name, country, admin1: `${country}.${admin1}`, population, alternates }) as SourcePlace;
const places = [
  place(1, 'Salem', 'US', 'OR', 175_000),
  place(2, 'Salem', 'US', 'MA', 44_000),
  place(3, 'Kingston upon Hull', 'GB', 'ENG', 314_000, ['Hull', 'Hulle']),
  place(4, 'Hyderābād', 'IN', '40', 6_800_000),
];
const read = (hosts: string, papers: string) => {
  const [hostsFile, papersFile] = [path.join(folder, 'hosts.txt'), path.join(folder, 'papers.tsv')];
  writeFileSync(hostsFile, `# head\n${hosts}`);
  writeFileSync(papersFile, `host\tplace\tadmin1\tcountry\n${papers}`);
  return readHomes(places, hostsFile, papersFile);
};

describe('the homes of papers', () => {
  it.each<[string, string, string, { place: number; country: string }]>([
    ['local', 'a.example\tSalem\tUS\tlocal', '', { place: 1, country: 'US' }],
    ['national', 'a.example\tSalem\tUS\tnational', '', { place: 0, country: 'US' }],
    ['of the world', 'a.example\tSalem\tUS\tworld', '', { place: 0, country: '' }],
    ['of a state', '', 'a.example\tSalem\tMA\tUS', { place: 2, country: 'US' }],
    ['of no state', '', 'a.example\tSalem\t-\tUS', { place: 1, country: 'US' }],
    ['by an alternate', '', 'a.example\tHull\tENG\tGB', { place: 3, country: 'GB' }],
    ['without its macron', 'a.example\tHyderabad\tIN\tlocal', '', { place: 4, country: 'IN' }],
  ])('%s', (_, hosts, papers, home) => {
    expect(read(hosts, papers)).toEqual([{ hash: hashOfHost('a.example'), ...home }]);
  });

  it.each<[string, string, string, RegExp]>([
    ['no such place', 'a.example\tErewhon\tNZ\tlocal', '', /hosts\.txt:2: GeoNames has no place "Erewhon" in NZ$/],
    ['not even for a national paper', 'a.example\tErewhon\tNZ\tnational', '', /hosts\.txt:2: GeoNames has no place/],
    ['no such place in the state', '', 'a.example\tSalem\tTX\tUS', /papers\.tsv:2: .*"Salem" in TX, US$/],
    ['in both lists', 'a.example\tSalem\tUS\tlocal', 'a.example\tSalem\tOR\tUS', /papers\.tsv:2: "a\.example"/],
    ['twice', '', 'a.example\tSalem\tOR\tUS\na.example\tSalem\tMA\tUS', /papers\.tsv:3: .* stands here before$/],
  ])('are refused: %s', (_, hosts, papers, message) => expect(() => read(hosts, papers)).toThrow(message));
});

describe('a home that was packed', () => {
  const gazetteer = readGazetteer();
  it.each<[string, string | null, string | null]>([
    ['www.statesmanjournal.com', 'Salem', 'US'],
    ['eu.statesmanjournal.com', 'Salem', 'US'],
    ['bbc.co.uk', null, 'GB'],
    ['apnews.com', null, null],
  ])('%s', (host, city, country) => {
    const home = gazetteer.homeOf(host)!;
    expect(home.place === null ? null : gazetteer.place(home.place)!.name).toBe(city);
    expect(home.country < 0 ? null : gazetteer.countryCode(home.country)).toBe(country);
  });

  it.each([['nobody.example'], ['com'], ['']])('none for "%s"', (host) => expect(gazetteer.homeOf(host)).toBeNull());
});
