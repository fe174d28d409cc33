import { describe, expect, test } from 'vitest';
import { readSiteFile, typedHost, writeSiteFile } from '../../lib/ext/site-list';

describe('typedHost', () => {
  test.each<[string, string | null]>([
    ['www.example.com', 'www.example.com'],
    ['  Example.COM ', 'example.com'],
    ['https://www.example.com/2025/a?b#c', 'www.example.com'],
    ['http://localhost:8080/', 'localhost'],
    ['example.com:8080/path', 'example.com'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['192.0.2.7', '192.0.2.7'],
    ['example', null],
    ['', null],
    ['not a site', null],
    ['ftp://example.com', null],
    ['chrome://settings', null],
    ['file:///etc/hosts', null],
    ['javascript:alert(1)', null],
    ['someone@example.com', null],
    ['*.example.com', null],
    ['.example.com', null],
    ['example..com', null],
  ])('%j is %j', (typed, expected) => {
    expect(typedHost(typed)).toBe(expected);
  });
});

describe('the file of sites', () => {
  const sites = { on: ['a.test', 'b.test'], off: ['c.test'] };
  const file = (over: object) => JSON.stringify({ format: 'tallymark-sites', version: 1, on: [], off: [], ...over });

  test('comes back as it went', () => {
    expect(readSiteFile(writeSiteFile(sites))).toEqual(sites);
  });

  test.each<[string, string, object | null]>([
    ['no JSON', 'a.test', null],
    ['other JSON', '{"on":["a.test"]}', null],
    ['a list', '[]', null],
    ['of another program', file({ format: 'other-sites' }), null],
    ['of a later version', file({ version: 2 }), null],
    ['sites that are no text', file({ on: [7] }), null],
    ['names twice, out of order', file({ off: ['b.test', 'a.test', 'B.test'] }), { on: [], off: ['a.test', 'b.test'] }],
    ['names that are no hosts', file({ on: ['a.test', 'nonsense', '<all_urls>'] }), { on: ['a.test'], off: [] }],
  ])('%s', (_, text, expected) => {
    expect(readSiteFile(text)).toEqual(expected);
  });
});
