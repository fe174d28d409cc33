import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseHosts, patternOf } from '../../lib/ext/hosts';

const LINE = 'example.com\tLondon\tGB\tnational';

describe('parseHosts', () => {
  test('reads hosts, skips comments and empty lines', () => {
    expect(
      parseHosts(
        `# a comment\n\n${LINE}\r\nexample.co.uk\tLeeds\tGB\tlocal\n`.replace('example.co.uk', 'news.test'),
        'f',
      ),
    ).toEqual([
      { host: 'example.com', city: 'London', country: 'GB', reach: 'national' },
      { host: 'news.test', city: 'Leeds', country: 'GB', reach: 'local' },
    ]);
  });

  test.each<[string, string, string]>([
    ['a scheme', 'https://example.com\tLondon\tGB', 'hosts.txt:2: "https://example.com" is not a host name'],
    ['a path', 'example.com/news\tLondon\tGB', 'hosts.txt:2: "example.com/news" is not a host name'],
    ['capitals', 'Example.com\tLondon\tGB', 'hosts.txt:2: "Example.com" is not a host name'],
    ['a wildcard', '*.example.com\tLondon\tGB', 'hosts.txt:2: "*.example.com" is not a host name'],
    ['one label', 'localhost\tLondon\tGB', 'hosts.txt:2: "localhost" is not a host name'],
    ['a hyphen at the end', 'example-.com\tLondon\tGB', 'hosts.txt:2: "example-.com" is not a host name'],
    ['spaces for tabs', 'example.com London GB', 'hosts.txt:2: "example.com London GB" is not a host name'],
    ['no city', 'example.com\t\tGB', 'hosts.txt:2: a line is host, home city'],
    ['no country', 'example.com\tLondon', 'hosts.txt:2: "" is not a country code'],
    ['a country in words', 'example.com\tLondon\tBritain', 'hosts.txt:2: "Britain" is not a country code'],
    ['no reach', 'example.com\tLondon\tGB', 'hosts.txt:2: "" is none of local, national, world'],
    ['another reach', 'example.com\tLondon\tGB\tfar', 'hosts.txt:2: "far" is none of'],
    ['a fifth column', `${LINE}\tx`, 'hosts.txt:2: a line is host, home city'],
    ['a host twice', `${LINE}\n${LINE}`, 'hosts.txt:3: "example.com" stands here twice'],
    ['no order', `${LINE}\nalpha.com\tLondon\tGB\tlocal`, 'hosts.txt:3: "alpha.com" comes after "example.com"'],
  ])('refuses %s, naming the line', (_, lines, message) => {
    expect(() => parseHosts(`# head\n${lines}\n`, 'hosts.txt')).toThrow(message);
  });

  test('refuses a list with nothing in it', () => {
    expect(() => parseHosts('# nothing\n', 'hosts.txt')).toThrow('hosts.txt: no host in it');
  });

  test('the list that ships has that form, from all continents', () => {
    const hosts = parseHosts(readFileSync('lib/data/news-hosts.txt', 'utf8'), 'lib/data/news-hosts.txt');
    expect(hosts.length).toBeGreaterThanOrEqual(250);
    const countries = new Set(hosts.map(({ country }) => country));
    expect([...countries]).toEqual(expect.arrayContaining(['US', 'GB', 'IN', 'AU', 'ZA', 'NG', 'CN', 'BR']));
  });
});

test('patternOf takes in the names below a host', () => {
  expect(patternOf('example.com')).toBe('*://*.example.com/*');
});
