import { parseArgs } from 'node:util';
import { BROWSERS, type BrowserName } from './browsers';
import { UsageError } from './options';

export interface StartOptions {
  /** Null is whichever is here. */
  browser: BrowserName | null;
  headless: boolean;
  /** A file or an address to open instead of the demo. */
  target: string | null;
}

export const USAGE = `Usage: npm start -- [--headless] [--browser ${BROWSERS.join('|')}] [FILE or URL]`;

/** Reads the arguments of `npm start`. Throws a `UsageError`. */
export function parseStart(args: string[]): StartOptions {
  const { values, positionals } = read(args);
  if (positionals.length > 1)
    throw new UsageError(`One page at a time: ${positionals.join(', ')} are ${positionals.length}.`);
  const browser = values.browser ?? null;
  if (browser !== null && !isBrowser(browser)) {
    throw new UsageError(`There is no browser "${browser}" here: it is one of ${BROWSERS.join(', ')}.`);
  }
  return { browser, headless: values.headless ?? false, target: positionals[0] ?? null };
}

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { headless: { type: 'boolean' }, browser: { type: 'string' } },
    });
  } catch (error) {
    // Node's advice after the first sentence is about quoting, not about us.
    throw new UsageError((error as Error).message.replace(/\. .*/s, '.'));
  }
}

function isBrowser(name: string): name is BrowserName {
  return (BROWSERS as readonly string[]).includes(name);
}

/** Whether a window can be shown at all: only Linux may have no display. */
export function hasDisplay(platform: NodeJS.Platform, env: Record<string, string | undefined>): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
