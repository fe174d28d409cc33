import { statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { ensureFamily, thisMachine } from '../../lib/cli/browsers';
import { drive } from '../../lib/cli/drive';
import { putToSleep, workerTarget } from '../worker';
import { writeControl } from './control';
import { ARTICLE } from './text';

const WARM_UP = 2;

/** Milliseconds of each round, and bytes of heap in the worker. */
export interface Waking {
  version: string;
  empty: number[];
  fetching: number[];
  ours: number[];
  /** The same question once more, to the worker that has just answered it. */
  warm: number[];
  heap: number;
}

interface Contender {
  page: Page;
  /** Origin of its extension. */
  origin: string;
  message: object;
  /** Throws where the answer is not what was asked for. */
  judge(answer: unknown): void;
}

/** Milliseconds from the message to its answer, as the page that asks sees them. */
async function timed({ page, message, judge }: Contender): Promise<number> {
  const { ms, answer } = await page.evaluate(async (message) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage(message);
    return { ms: performance.now() - start, answer };
  }, message);
  judge(answer);
  return ms;
}

async function fromSleep(browser: Browser, contender: Contender): Promise<number> {
  await contender.page.bringToFront();
  await putToSleep(browser, contender.origin);
  return timed(contender);
}

/** What the worker's heap and buffers hold, garbage collected. */
async function heapOf(browser: Browser, origin: string): Promise<number> {
  const worker = await workerTarget(browser, origin)?.worker();
  if (!worker) throw new Error(`The worker of ${origin} is not awake.`);
  await worker.client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await worker.client.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

/** Has the worker run all its scripts but the language model's, then read both halves of the dataset: the difference in its heap. */
async function heapGrowth(browser: Browser, ours: Contender): Promise<number> {
  await putToSleep(browser, ours.origin);
  await timed({ ...ours, message: { type: 'kinds' }, judge: () => undefined });
  const before = await heapOf(browser, ours.origin);
  await timed({ ...ours, message: { type: 'about' }, judge: () => undefined });
  await timed(ours);
  return (await heapOf(browser, ours.origin)) - before;
}

function judgeOurs(answer: unknown): void {
  const { ok, detection } = answer as { ok: boolean; detection?: { mentions: unknown[]; places: unknown[] } };
  if (!ok || !detection?.mentions.length || !detection.places.length) {
    throw new Error(`The extension found nothing: ${JSON.stringify(answer).slice(0, 300)}`);
  }
}

/**
 * Wakes, in one Chromium and by turns, the worker of the built `extension`, one that only fetches the same `files`, and
 * one that does nothing. `scratch` is a folder for the extension that is held against it.
 */
export async function measureWaking(
  extension: string,
  files: string[],
  scratch: string,
  rounds: number,
): Promise<Waking> {
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const controlFolder = path.join(scratch, 'control');
  writeControl(controlFolder, files);
  const found = ensureFamily('chromium', thisMachine(), console.log);
  const driven = await drive({ found, extension, hosts: [], port: 0, window: false });
  try {
    const { browser } = driven;
    const control = `chrome-extension://${await browser.installExtension(controlFolder)}`;
    const controlPage = await browser.newPage();
    await controlPage.goto(`${control}/page.html`);
    const expectBytes = (wanted: number) => (answer: unknown) => {
      if (answer !== wanted) throw new Error(`The control answered ${JSON.stringify(answer)}, not ${wanted} bytes.`);
    };
    const contender = (type: string, wanted: number): Contender => ({
      page: controlPage,
      origin: control,
      message: { type },
      judge: expectBytes(wanted),
    });
    const empty = contender('empty', 0);
    const fetching = contender('fetch', bytes);
    const ours: Contender = {
      page: await driven.extensionPage('popup.html?tab'),
      origin: `chrome-extension://${driven.extensionId}`,
      message: { type: 'detect', document: ARTICLE },
      judge: judgeOurs,
    };
    const result: Waking = { version: await browser.version(), empty: [], fetching: [], ours: [], warm: [], heap: 0 };
    for (let round = -WARM_UP; round < rounds; round++) {
      const asked = {
        empty: await fromSleep(browser, empty),
        fetching: await fromSleep(browser, fetching),
        ours: await fromSleep(browser, ours),
        warm: await timed(ours),
      };
      if (round < 0) continue;
      for (const name of ['empty', 'fetching', 'ours', 'warm'] as const) result[name].push(asked[name]);
    }
    result.heap = await heapGrowth(browser, ours);
    return result;
  } finally {
    await driven.close();
  }
}
