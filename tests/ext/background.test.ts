import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background';
import type { Detection } from '../../lib/core/types';
import { ask } from '../../lib/ext/messages';
import { readPackaged } from '../../lib/ext/packaged';

/** What the background asked for while it was being read. */
const early = vi.hoisted(() => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return new Response('early');
  });
  return asked;
});

const listen = { addListener: vi.fn() };

/** The background as it starts, over a package whose files are these. */
function start(files: (file: string) => Promise<Uint8Array<ArrayBuffer>>): void {
  Object.assign(browser.permissions, { onAdded: listen, onRemoved: listen });
  Object.assign(browser, { commands: { onCommand: listen }, contextMenus: { onClicked: listen } });
  vi.stubGlobal('fetch', async (url: string) => new Response(await files(url.slice(url.lastIndexOf('/') + 1))));
  background.main();
}

beforeAll(async () => {
  expect(early).toEqual(['/data/gazetteer.bin']);
  expect(new TextDecoder().decode(await readPackaged('gazetteer.bin'))).toBe('early');
});

beforeEach(() => {
  fakeBrowser.reset();
  vi.unstubAllGlobals();
});

describe('a dataset that cannot be used ends in its sentence', () => {
  test.each<[string, (file: string) => Promise<Uint8Array<ArrayBuffer>>, RegExp]>([
    [
      'missing',
      () => Promise.reject(new TypeError('Failed to fetch')),
      /gazetteer\.bin could not be read.*Failed to fetch/,
    ],
    ['empty', async () => new Uint8Array(0), /holds 0 bytes/],
    ['something else', async () => new TextEncoder().encode('<!doctype html>'.repeat(20)), /not a Tallymark dataset/],
  ])('%s', async (_, files, sentence) => {
    start(files);
    const document = { blocks: [], published: '2025-10-28', url: null };
    for (const message of [{ type: 'about' }, { type: 'detect', document }, { type: 'check', document }] as const) {
      expect(await ask(message)).toEqual({
        ok: false,
        message: { id: 'error_data', params: [expect.stringMatching(sentence)] },
      });
    }
  });

  test('and the next message tries anew', async () => {
    const files = vi.fn(async () => new Uint8Array(0));
    start(files);
    await ask({ type: 'about' });
    const once = files.mock.calls.length;
    await ask({ type: 'about' });
    expect(files.mock.calls.length).toBe(2 * once);
  });
});

const trigger = (message: object, sender: object) =>
  new Promise((resolve) => {
    fakeBrowser.runtime.onMessage.trigger(message as never, sender as never, resolve as never);
  });

describe('what a host wrote of before', () => {
  const whole = async (file: string) => new Uint8Array(await readFile(`.data/${file}`));
  const ask = async (name: string, text: string, incognito: boolean | undefined) => {
    const document = {
      blocks: [{ id: 0, role: 'body', text }],
      published: '2025-10-28',
      url: `https://www.daily.example/${name}`,
    };
    const tab = incognito === undefined ? undefined : { id: 1, incognito };
    const answer = (await trigger({ type: 'detect', document }, { tab })) as { detection: Detection };
    return answer.detection.places[0]!.country;
  };
  const told = 'The council of Athens, Ga., met in Athens. A road near Watkinsville, Ga., was closed.';

  test('places a later article, and itself alike when it is read again', async () => {
    start(whole);
    expect(await ask('b', 'A school in Athens closed.', false)).toBe('GR');
    expect(await ask('a', told, false)).toBe('US');
    expect(await ask('c', 'A school in Athens closed.', false)).toBe('US');
    expect(await ask('b#end', 'A school in Athens closed.', false)).toBe('GR');
  });

  test.each([[true], [undefined]])('is not kept of, nor used in, a private window (%s)', async (incognito) => {
    start(whole);
    await ask('a', told, incognito);
    expect(await ask('b', 'A school in Athens closed.', false)).toBe('GR');
    await ask('c', told, false);
    expect(await ask('d', 'A school in Athens closed.', incognito)).toBe('GR');
  });
});

describe('styles', () => {
  const css = '::highlight(a) { color: red }';

  test('are laid over the frame that asks, and taken away from it', async () => {
    start(() => Promise.reject(new Error('not needed')));
    const [insertCSS, removeCSS] = [vi.fn(async () => {}), vi.fn(async () => {})];
    Object.assign(browser.scripting, { insertCSS, removeCSS });
    const sender = { tab: { id: 7 }, frameId: 3 };
    expect(await trigger({ type: 'dress', css }, sender)).toEqual({ ok: true });
    expect(insertCSS).toHaveBeenCalledExactlyOnceWith({ target: { tabId: 7, frameIds: [3] }, css });
    expect(await trigger({ type: 'undress', css }, sender)).toEqual({ ok: true });
    expect(removeCSS).toHaveBeenCalledExactlyOnceWith({ target: { tabId: 7, frameIds: [3] }, css });
  });

  test('are refused to what is no page, and a refusal of the browser is passed on', async () => {
    start(() => Promise.reject(new Error('not needed')));
    Object.assign(browser.scripting, { insertCSS: () => Promise.reject(new Error('Cannot access contents')) });
    const failed = (text: string) => ({ ok: false, message: { id: 'error_unexpected', params: [text] } });
    expect(await trigger({ type: 'dress', css }, {})).toEqual(failed('Error: styles are laid over pages only'));
    expect(await trigger({ type: 'dress', css }, { tab: { id: 7 } })).toEqual(failed('Error: Cannot access contents'));
  });
});
