import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileFor, type Site, serve } from '../../lib/cli/serve';

test.each([
  ['/a.html', 'a.html'],
  ['/a.html?x=1#y', 'a.html'],
  ['/', 'index.html'],
  ['/deep/', 'deep/index.html'],
  ['/a%20b.html', 'a b.html'],
  ['/deep/../a.html', 'a.html'],
  ['/%2e%2e/secret', 'secret'],
])('%s is the file %s', (address, file) => {
  expect(fileFor('/root', address)).toBe(path.join('/root', file));
});

test.each(['/..%2fsecret', '/deep/..%2f..%2fsecret', '/%00', '/%E0%A4%A'])('%s is no file', (address) => {
  expect(fileFor('/root', address)).toBeNull();
});

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
  mkdirSync(path.join(folder, 'pages'));
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'pages/a.html'), '<p>a</p>');
  site = await serve(path.join(folder, 'pages'), {
    '/made': { body: '<p>made</p>', headers: { 'content-security-policy': "default-src 'none'" } },
  });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['/a.html', 200, '<p>a</p>'],
  ['/made', 200, '<p>made</p>'],
  ['/none.html', 404, 'Not found'],
  ['/pages', 404, 'Not found'],
  ['/..%2fsecret.txt', 404, 'Not found'],
  ['/favicon.ico', 204, ''],
])('GET %s', async (address, status, body) => {
  const response = await fetch(`http://127.0.0.1:${site.port}${address}`);
  expect([response.status, await response.text()]).toEqual([status, body]);
});

test('headers, and the record of what was asked for', async () => {
  const response = await fetch(`http://127.0.0.1:${site.port}/made`);
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(site.served.at(-1)).toEqual({ host: '127.0.0.1', path: '/made' });
});
