import type { Browser, Target } from 'puppeteer-core';

/** After a worker is closed, Chromium takes a while to be done with it. */
const REST_MS = 400;

/** The worker of an extension with this origin while it is awake. Chromium alone. */
export const workerTarget = (browser: Browser, origin: string): Target | undefined =>
  browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(origin));

/** An event that waits for the worker, as the one of the installation may, wakes it again at once. */
const ATTEMPTS = 5;

/** Ends the worker as the browser does after half a minute of rest: the next message wakes it. */
export async function putToSleep(browser: Browser, origin: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const worker = await workerTarget(browser, origin)?.worker();
    await worker?.close();
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    if (!workerTarget(browser, origin)) return;
  }
  throw new Error(`The worker of ${origin} did not stop.`);
}
