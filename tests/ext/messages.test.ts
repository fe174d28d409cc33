import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerMessages, ask, type Handlers, type ToBackground } from '../../lib/ext/messages';

const document = { blocks: [{ id: 0, role: 'body' as const, text: 'Text.' }], published: '2025-10-28', url: null };
const detection = { mentions: [], places: [] };

const handlers = (over: Partial<Handlers> = {}): Handlers => ({
  detect: async () => ({ ok: true, detection }),
  check: async () => ({ ok: true, analysis: { ...detection, findings: [], perspectives: [] } }),
  dress: async () => ({ ok: true }),
  undress: async () => ({ ok: true }),
  count: async () => ({ ok: true }),
  kinds: async () => ({ ok: true, kinds: ['area'] }),
  about: async () => ({ ok: true, about: { version: '1', dataDate: '2026-11-24', places: 2, facts: 3 } }),
  places: async ({ ids }) => ({ ok: true, places: ids.map((id) => ({ id, facts: [], zone: null })), land: 'M0 0z' }),
  ...over,
});

const send = (message: unknown, sender: object = {}) =>
  new Promise<unknown>((resolve) => {
    const answered = fakeBrowser.runtime.onMessage.trigger(message, sender as never, resolve as never);
    answered.then((results) => {
      if (results.every((result) => result === undefined)) setTimeout(() => resolve('left to others'), 0);
    });
  });

beforeEach(() => fakeBrowser.reset());

describe('ask and answerMessages', () => {
  test.each<[ToBackground, object]>([
    [
      { type: 'detect', document },
      { ok: true, detection },
    ],
    [
      { type: 'check', document },
      { ok: true, analysis: { ...detection, findings: [], perspectives: [] } },
    ],
    [{ type: 'dress', css: 'a {}' }, { ok: true }],
    [{ type: 'undress', css: 'a {}' }, { ok: true }],
    [
      { type: 'places', ids: [7] },
      { ok: true, places: [{ id: 7, facts: [], zone: null }], land: 'M0 0z' },
    ],
    [{ type: 'about' }, { ok: true, about: { version: '1', dataDate: '2026-11-24', places: 2, facts: 3 } }],
  ])('%j', async (message, expected) => {
    answerMessages(handlers());
    expect(await ask(message)).toEqual(expected);
  });

  test('the handler gets the whole message, and who sent it', async () => {
    const detect = vi.fn(handlers().detect);
    answerMessages(handlers({ detect }));
    const sender = { tab: { id: 7 }, frameId: 0 };
    await send({ type: 'detect', document }, sender);
    expect(detect).toHaveBeenCalledWith({ type: 'detect', document }, sender);
  });

  test.each<[string, unknown]>([
    ['no document', { type: 'detect' }],
    ['blocks that are no list', { type: 'detect', document: { ...document, blocks: 'text' } }],
    ['a block without text', { type: 'detect', document: { ...document, blocks: [{ id: 0, role: 'body' }] } }],
    [
      'a role that is none',
      { type: 'detect', document: { ...document, blocks: [{ id: 0, role: 'advert', text: '' }] } },
    ],
    ['a date in words', { type: 'check', document: { ...document, published: 'yesterday' } }],
    ['a date with a time', { type: 'check', document: { ...document, published: '2025-10-28T10:00:00Z' } }],
    ['an address that is none', { type: 'check', document: { ...document, url: 3 } }],
    ['a style that is no text', { type: 'dress', css: null }],
  ])('%s is refused before the handler sees it', async (_, message) => {
    const handler = vi.fn();
    answerMessages(handlers({ detect: handler, check: handler, dress: handler }));
    expect(await send(message)).toEqual({ ok: false, message: { id: 'error_bad_question' } });
    expect(handler).not.toHaveBeenCalled();
  });

  test.each<[string, unknown]>([
    ['of another type', { type: 'wxt:reload' }],
    ['named like a property of every object', { type: 'toString' }],
    ['without a type', { document }],
    ['of text', 'detect'],
    ['of nothing', null],
  ])('a message %s is left to others', async (_, message) => {
    answerMessages(handlers());
    expect(await send(message)).toBe('left to others');
  });

  test('a handler that throws ends in a failure with its words', async () => {
    answerMessages(handlers({ check: () => Promise.reject(new RangeError('too deep')) }));
    expect(await ask({ type: 'check', document })).toEqual({
      ok: false,
      message: { id: 'error_unexpected', params: ['RangeError: too deep'] },
    });
  });

  test('nobody there', async () => {
    expect(await ask({ type: 'about' })).toEqual({ ok: false, message: { id: 'error_no_answer' } });
  });

  test('a background that never answers', async () => {
    answerMessages(handlers({ about: () => new Promise(() => {}) }));
    expect(await ask({ type: 'about' }, 20)).toEqual({ ok: false, message: { id: 'error_no_answer' } });
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'error_no_answer'],
    ['text', 'ok', 'error_bad_answer'],
    ['no detection', { ok: true }, 'error_bad_answer'],
    ['mentions that are no list', { ok: true, detection: { mentions: {}, places: [] } }, 'error_bad_answer'],
    ['a failure without words', { ok: false }, 'error_bad_answer'],
  ])('an answer of %s', async (_, answer, id) => {
    vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(answer as never);
    expect(await ask({ type: 'detect', document })).toEqual({ ok: false, message: { id } });
  });

  test('null, and no message, once the extension is gone', async () => {
    const sent = vi.spyOn(browser.runtime, 'sendMessage');
    const id = browser.runtime.id;
    try {
      Object.assign(browser.runtime, { id: undefined });
      expect(await ask({ type: 'about' })).toBeNull();
      expect(sent).not.toHaveBeenCalled();
    } finally {
      Object.assign(browser.runtime, { id });
    }
  });
});
