/** `npm start`: the extension at work on the demo newspaper, or on any page, in a real browser. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { say } from '../core/say';
import type { PageFinding, PageState } from '../ext/page-messages';
import { BrowserError, ensureBrowser, thisMachine } from './browsers';
import { buildExtension } from './build';
import { PROJECT } from './dataset';
import { askTab, type Drive, drive } from './drive';
import { pointAtHighlight } from './highlighted';
import { UsageError } from './options';
import { serve } from './serve';
import { hasDisplay, parseStart, type StartOptions, USAGE } from './start-options';
import { table } from './table';
import { openWords } from './words';

/** A reserved name, never a real paper's. */
const DEMO_HOST = 'daily.tallymark.test';
const DEMO_PAGES = path.join(PROJECT, 'tests/corpus/pages');
const DEMO_ARTICLE = 'chongqing.html';
const PICTURE = 'out/demo.png';
/** A cold worker's first use of the language library takes about a second; a loaded machine many times that. */
const PATIENCE_MS = 20_000;

/** Something that must not pass for success; the message is for the person at the terminal. */
class Failed extends Error {}

interface Target {
  /** Folder to serve. */
  folder: string;
  /** File in the folder, or null where `url` is opened as it is. */
  file: string | null;
  url: string | null;
}

function targetOf(argument: string | null): Target {
  if (argument === null) return { folder: DEMO_PAGES, file: DEMO_ARTICLE, url: null };
  if (/^https?:\/\//.test(argument)) return { folder: DEMO_PAGES, file: null, url: argument };
  const file = path.resolve(argument);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new Failed(`${argument} is neither a file here nor an address that begins with http:// or https://.`);
  }
  return { folder: path.dirname(file), file: path.basename(file), url: null };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks the page until it has claims, or will have none. Throws where the gate kept the extension out, or nobody answers. */
async function findings(extensionPage: Page, url: string): Promise<PageFinding[]> {
  const ask = <T>(type: string) => askTab(extensionPage, url, { type }) as Promise<T | null>;
  const words = openWords();
  let answered = false;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(200)) {
    const state = await ask<PageState>('page-state');
    if (!state) continue;
    answered = true;
    if (state.gate && !state.gate.run) {
      const reasons = state.gate.reasons.map((reason) => say({ id: `gate_${reason.replaceAll('-', '_')}` }, words));
      throw new Failed(`The extension left this page alone. ${reasons.join('. ')}.`);
    }
    if (state.error) throw new Failed(say(state.error, words));
    const found = (await ask<PageFinding[]>('page-findings')) ?? [];
    if (found.some(({ outcome }) => outcome !== null)) return found;
    // Claims follow within seconds of cities and figures, if there are any.
    if (found.length > 0 && end - Date.now() < PATIENCE_MS / 2) return found;
  }
  throw new Failed(
    answered ? `Nothing was found on ${url}: no city, no figure.` : `The extension does not answer on ${url}.`,
  );
}

/** Moves the pointer over a finding and waits for its card, which hangs on <html> beside head and body only while it is open. */
async function openCard(page: Page, found: PageFinding[]): Promise<PageFinding> {
  const claims = found.filter(({ outcome }) => outcome !== null && outcome !== 'cannot-tell');
  const choice = claims.find(({ outcome }) => outcome === 'agrees') ?? claims[0] ?? found[0]!;
  const text = choice.text.replace(/\s+/g, ' ').trim();
  const point = await pointAtHighlight(page, text);
  if (!point) throw new Failed(`"${text}" was found, but is not highlighted on the page.`);
  await page.mouse.move(point.x, point.y, { steps: 5 });
  const opened = await page
    .waitForFunction(() => document.documentElement.children.length > 2, { timeout: 5000, polling: 100 })
    .catch(() => null);
  if (!opened) throw new Failed(`The pointer was on "${text}", and no card opened.`);
  await pause(400); // the card fades in
  return choice;
}

async function showWithoutWindow({ browser, extensionPage }: Drive, url: string): Promise<void> {
  const own = await extensionPage('popup.html');
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  const found = await findings(own, page.url());
  await page.bringToFront();
  const hovered = await openCard(page, found);
  mkdirSync(path.join(PROJECT, path.dirname(PICTURE)), { recursive: true });
  await page.screenshot({ path: path.join(PROJECT, PICTURE) });
  const rows = found.map(({ text, kind, outcome, reason }) => [text, kind, outcome ?? '', reason ?? '']);
  console.log(`\n${table(['TEXT', 'KIND', 'OUTCOME', 'REASON'], rows)}\n`);
  console.log(`${found.length} findings, ${found.filter(({ outcome }) => outcome !== null).length} of them claims.`);
  console.log(`${PICTURE} shows the page with the card of "${hovered.text}" open.`);
}

async function showInWindow({ browser }: Drive, url: string): Promise<void> {
  const closed = new Promise((resolve) => browser.once('disconnected', resolve));
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  console.log('Point at a highlight for its card. Close the browser, or press Ctrl+C here, to stop.');
  await closed;
}

async function start(options: StartOptions): Promise<void> {
  const machine = thisMachine();
  const { folder, file, url } = targetOf(options.target);
  const window = !options.headless && hasDisplay(machine.platform, machine.env);
  const found = ensureBrowser(options.browser, machine, console.log);
  console.log(`Building the extension for ${found.path}.`);
  const extension = buildExtension(found.family, 'demo');
  const site = await serve(folder);
  try {
    const driven = await drive({ found, extension, hosts: [DEMO_HOST], port: site.port, window });
    const address = url ?? driven.address(DEMO_HOST, encodeURI(file!));
    if (url === null)
      console.log(`Serving ${pathToFileURL(folder).pathname} as ${new URL(address).origin}, for this browser alone.`);
    console.log(`Opening ${address}${window ? '' : ', without a window'}.`);
    try {
      await (window ? showInWindow : showWithoutWindow)(driven, address);
    } finally {
      await driven.close().catch(() => undefined);
    }
  } finally {
    await site.close();
  }
}

try {
  await start(parseStart(process.argv.slice(2)));
} catch (error) {
  const { message } = error as Error;
  if (error instanceof UsageError) {
    console.error(`${message}\n${USAGE}`);
    process.exitCode = 2;
  } else {
    const expected = error instanceof Failed || error instanceof BrowserError;
    console.error(expected ? message : `npm start failed: ${(error as Error).stack ?? message}`);
    process.exitCode = 1;
  }
}
