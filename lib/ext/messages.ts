import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { Analysis, Detection, MessageRef, PlaceId, PlacesKnown, SourceDocument } from '../core/types';
import { contextLives, typeOf, withPatience } from './messaging';

/** What a page, or the popup, asks of the background. Each is whole in itself: a worker may die between any two. */
export type ToBackground =
  | { type: 'detect'; document: SourceDocument }
  | { type: 'check'; document: SourceDocument }
  /** Lay a style over the frame that asks, without a node in its document. */
  | { type: 'dress'; css: string }
  | { type: 'undress'; css: string }
  /** How many claims the page of the tab that asks holds; null where nothing is drawn on it. */
  | { type: 'count'; count: number | null }
  /** Which kinds of claims there are. */
  | { type: 'kinds' }
  | { type: 'about' }
  /** What is known of the places of an open card. */
  | { type: 'places'; ids: PlaceId[] };

interface About {
  version: string;
  /** The day of the dataset, YYYY-MM-DD. */
  dataDate: string;
  /** How many places and how many figures it holds. */
  places: number;
  facts: number;
}

export interface Failure {
  ok: false;
  message: MessageRef;
}

interface Results {
  detect: { detection: Detection };
  check: { analysis: Analysis };
  dress: object;
  undress: object;
  count: object;
  kinds: { kinds: string[] };
  about: { about: About };
  places: PlacesKnown;
}

type Kind = ToBackground['type'];
type Asked<K extends Kind> = Extract<ToBackground, { type: K }>;
export type Answer<M extends ToBackground> = ({ ok: true } & Results[M['type']]) | Failure;

const ref: v.GenericSchema<MessageRef> = v.looseObject({ id: v.string(), params: v.optional(v.array(v.any())) });
const failure = v.object({ ok: v.literal(false), message: ref });
const mentions = { mentions: v.array(v.any()), places: v.array(v.any()) };

/**
 * Shapes of the answers, as deep as a reader of them would trip over: the background is our own code, so what is
 * guarded against is another version of it after an update.
 */
const answers = {
  detect: v.object({ ok: v.literal(true), detection: v.looseObject(mentions) }),
  check: v.object({
    ok: v.literal(true),
    analysis: v.looseObject({ ...mentions, findings: v.array(v.any()), perspectives: v.array(v.any()) }),
  }),
  dress: v.object({ ok: v.literal(true) }),
  undress: v.object({ ok: v.literal(true) }),
  count: v.object({ ok: v.literal(true) }),
  kinds: v.object({ ok: v.literal(true), kinds: v.array(v.string()) }),
  about: v.object({
    ok: v.literal(true),
    about: v.object({ version: v.string(), dataDate: v.string(), places: v.number(), facts: v.number() }),
  }),
  places: v.object({
    ok: v.literal(true),
    places: v.array(v.object({ id: v.number(), facts: v.array(v.any()), zone: v.nullable(v.string()) })),
    land: v.string(),
  }),
} satisfies Record<Kind, v.GenericSchema>;

const source = v.object({
  blocks: v.array(
    v.object({
      id: v.number(),
      role: v.picklist(['headline', 'body', 'caption', 'quote', 'list']),
      text: v.string(),
    }),
  ),
  published: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  undated: v.optional(v.boolean()),
  url: v.nullable(v.string()),
  home: v.optional(v.nullable(v.object({ city: v.string(), region: v.string(), country: v.string() }))),
});

const questions = v.variant('type', [
  v.object({ type: v.literal('detect'), document: source }),
  v.object({ type: v.literal('check'), document: source }),
  v.object({ type: v.literal('dress'), css: v.string() }),
  v.object({ type: v.literal('undress'), css: v.string() }),
  v.object({ type: v.literal('count'), count: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
  v.object({ type: v.literal('kinds') }),
  v.object({ type: v.literal('about') }),
  v.object({ type: v.literal('places'), ids: v.array(v.number()) }),
]);

/** A cold worker with the data answers in 0.3 s, its first use of the language library in 1.5: this is a dead one. */
const BACKGROUND_PATIENCE_MS = 20_000;

/**
 * Asks the background. Never throws: where nobody answers in time, or what comes back is not an answer, that is a
 * `Failure` with the words for it; null only where the extension itself is gone and there is nothing to say it with.
 */
export async function ask<M extends ToBackground>(
  message: M,
  patience = BACKGROUND_PATIENCE_MS,
): Promise<Answer<M> | null> {
  if (!contextLives()) return null;
  let answer: unknown;
  try {
    answer = await withPatience(browser.runtime.sendMessage(message), patience);
  } catch {
    return contextLives() ? { ok: false, message: { id: 'error_no_answer' } } : null;
  }
  if (v.is(failure, answer)) return answer;
  if (v.is(answers[message.type], answer)) return answer as unknown as Answer<M>;
  return { ok: false, message: { id: answer == null ? 'error_no_answer' : 'error_bad_answer' } };
}

type Sender = Browser.runtime.MessageSender;
export type Handlers = {
  [K in Kind]: (message: Asked<K>, sender: Sender) => Promise<Answer<Asked<K>>>;
};

/**
 * Answers what `ask` asks. To be called while the background's script first runs, so that a message may wake it.
 * Messages that are not ours are left for others; one of ours with a wrong shape, and a handler that throws, each end
 * in a `Failure`.
 */
export function answerMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse: (answer: unknown) => void) => {
    const type = typeOf(message);
    if (type === null || !Object.hasOwn(handlers, type)) return;
    const parsed = v.safeParse(questions, message);
    if (!parsed.success) {
      sendResponse({ ok: false, message: { id: 'error_bad_question' } });
      return;
    }
    const handler = handlers[parsed.output.type] as (message: ToBackground, sender: Sender) => Promise<unknown>;
    handler(parsed.output, sender).then(sendResponse, (error: unknown) =>
      sendResponse({ ok: false, message: { id: 'error_unexpected', params: [String(error)] } }),
    );
    // Not an async listener, nor a promise: such a one would answer undefined to messages that are not its own.
    return true;
  });
}
