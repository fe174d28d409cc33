import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A page that is not a file: what the tests serve under a header, or broken on purpose. */
export interface MadePage {
  body: string;
  headers?: Record<string, string>;
}

/** One request as it came in: the host without its port, and the path with its query. */
export interface Served {
  host: string;
  path: string;
}

export interface Site {
  port: number;
  /** Every request so far, in order. */
  served: Served[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** The file that an address means inside `root`, or null for one that climbs out of it or cannot be read as a path. */
export function fileFor(root: string, address: string): string | null {
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (pathname.includes('\0')) return null;
  const file = path.join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const inside = path.relative(root, file);
  return inside.startsWith('..') || path.isAbsolute(inside) ? null : file;
}

/** Serves a folder on a free port of this machine, under whatever host name it is asked for. */
export function serve(root: string, made: Record<string, MadePage> = {}): Promise<Site> {
  const served: Served[] = [];
  const server = createServer(async (request, response) => {
    const address = request.url ?? '/';
    served.push({ host: (request.headers.host ?? '').replace(/:\d+$/, ''), path: address });
    const page = made[address];
    if (page) {
      response.writeHead(200, { 'content-type': TYPES['.html'], ...page.headers }).end(page.body);
      return;
    }
    const file = fileFor(root, address);
    try {
      if (!file || !(await stat(file)).isFile()) throw new Error('no such file');
      const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    } catch {
      // 204 keeps the browser's own request for an icon from showing up as an error on the page's console.
      const icon = address === '/favicon.ico';
      response.writeHead(icon ? 204 : 404, { 'content-type': 'text/plain' }).end(icon ? undefined : 'Not found');
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        served,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
