import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const file = new URL('../../lib/data/news-hosts.txt', import.meta.url);
const lines = readFileSync(file, 'utf8').split('\n');
const comment = lines.filter((line) => line.startsWith('#'));
const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
const hosts = rows.map(([host]) => host!);

/** Countries of the list by continent. A country that stands in none fails the test below: put it where it belongs. */
const CONTINENTS: Record<string, string> = {
  Africa: 'BW EG ET GH GM KE LR LY MA MW MZ NA NG RW TZ UG ZA ZM ZW',
  Asia: `AE AF AZ BD BH BN BT CN GE HK ID IL IN IR JO JP KH KR KW KZ LA LB LK MM MO MY NP OM PH PK QA SA SG TH TW VN`,
  Europe: 'AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HU IE IS IT JE LU LV MT NL NO PL PT RO RU SE SK TR UA',
  'North America': 'BB BM BS BZ CA CR CU JM KY LC MX TT US',
  Oceania: 'AU CK FJ NZ PG SB TO VU WS',
  'South America': 'AR BR CO GY UY',
};
const continentOf = new Map(
  Object.entries(CONTINENTS).flatMap(([name, codes]) => codes.split(' ').map((code) => [code, name] as const)),
);

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
function isHost(host: string): boolean {
  const labels = host.split('.');
  return labels.length >= 2 && labels.every((label) => LABEL.test(label)) && /^[a-z]{2,}$/.test(labels.at(-1)!);
}

function underAnother(host: string, all: ReadonlySet<string>): boolean {
  const labels = host.split('.');
  return labels.slice(1).some((_, index) => all.has(labels.slice(index + 1).join('.')));
}

describe('the rules of the list themselves', () => {
  test.each([
    ['bbc.co.uk', true],
    ['6abc.com', true],
    ['post-gazette.com', true],
    ['https://bbc.co.uk', false],
    ['bbc.co.uk/news', false],
    ['bbc.co.uk:443', false],
    ['BBC.co.uk', false],
    ['*.bbc.co.uk', false],
    ['localhost', false],
    ['-bbc.co.uk', false],
    ['bbc..uk', false],
    ['127.0.0.1', false],
  ])('%s is a host: %s', (host, expected) => expect(isHost(host)).toBe(expected));

  test.each([
    ['news.bbc.com', ['bbc.com'], true],
    ['a.b.bbc.com', ['bbc.com'], true],
    ['abbc.com', ['bbc.com'], false],
    ['bbc.com', ['bbc.com'], false],
    ['guardian.ng', ['guardian.co.tt'], false],
  ])('%s lies under one of %j: %s', (host, all, expected) => {
    expect(underAnother(host, new Set(all))).toBe(expected);
  });
});

describe('the list of news hosts', () => {
  test('says in its head what it is and why it is frozen', () => {
    expect(lines.slice(0, 2)).toEqual(comment);
    expect(comment.join(' ')).toMatch(/frozen/i);
    expect(comment.join(' ')).toMatch(/disable/);
  });

  test('ends with one line feed and has no blank line, no space at an end and no carriage return', () => {
    expect(lines.at(-1)).toBe('');
    expect(lines.slice(0, -1).filter((line) => line === '' || line !== line.trim())).toEqual([]);
  });

  test('has four fields a line: host, home city, country, reach', () => {
    const broken = rows.filter(
      ([host, city, country, reach, ...rest]) =>
        rest.length > 0 ||
        !isHost(host!) ||
        !/^\p{Lu}[\p{L}.‘ -]+$/u.test(city ?? '') ||
        !/^[A-Z]{2}$/.test(country ?? '') ||
        !['local', 'national', 'world'].includes(reach ?? ''),
    );
    expect(broken).toEqual([]);
  });

  test('names each host once, in code-unit order, without www', () => {
    expect(hosts).toEqual([...new Set(hosts)].sort());
    expect(hosts.filter((host) => host.startsWith('www.'))).toEqual([]);
  });

  test('holds no host that another one covers', () => {
    const all = new Set(hosts);
    expect(hosts.filter((host) => underAnother(host, all))).toEqual([]);
  });

  test('has 250 hosts or more, from every inhabited continent', () => {
    expect(hosts.length).toBeGreaterThanOrEqual(250);
    expect(rows.filter(([, , country]) => !continentOf.has(country!))).toEqual([]);
    const counts = new Map(Object.keys(CONTINENTS).map((name) => [name, 0]));
    for (const [, , country] of rows) {
      const continent = continentOf.get(country!)!;
      counts.set(continent, counts.get(continent)! + 1);
    }
    expect(counts.get('Africa')).toBeGreaterThanOrEqual(40);
    expect(counts.get('Asia')).toBeGreaterThanOrEqual(60);
    expect(counts.get('Europe')).toBeGreaterThanOrEqual(60);
    expect(counts.get('North America')).toBeGreaterThanOrEqual(80);
    expect(counts.get('Oceania')).toBeGreaterThanOrEqual(20);
    expect(counts.get('South America')).toBeGreaterThanOrEqual(5);
  });

  test.each([
    ['chinadaily.com.cn', 'Beijing', 'CN', 'national'],
    ['bbc.co.uk', 'London', 'GB', 'national'],
    ['nytimes.com', 'New York City', 'US', 'national'],
    ['straitstimes.com', 'Singapore', 'SG', 'national'],
    ['nation.africa', 'Nairobi', 'KE', 'national'],
    ['stuff.co.nz', 'Wellington', 'NZ', 'national'],
    ['kaieteurnewsonline.com', 'Georgetown', 'GY', 'national'],
    ['apnews.com', 'New York City', 'US', 'world'],
    ['tampabay.com', 'St. Petersburg', 'US', 'local'],
  ])('%s is at home in %s, %s (%s)', (host, city, country, reach) => {
    expect(rows).toContainEqual([host, city, country, reach]);
  });

  test.each(['google.com', 'yahoo.com', 'go.com', 'sky.com', 'people.cn', 'facebook.com', 'wikipedia.org'])(
    '%s is too wide to stand here',
    (host) => expect(hosts).not.toContain(host),
  );
});
