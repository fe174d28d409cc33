import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { Term } from '../core/terms';
import type { GateDecision, MessageRef, Outcome, Span } from '../core/types';
import { contextLives, typeOf, withPatience } from './messaging';

/** How a page stands, for the popup and the list. */
export interface PageState {
  host: string;
  /** Goes up whenever something else is drawn. */
  revision: number;
  /** Findings are drawn. */
  running: boolean;
  /** The claims are among them: cities and statistics come first. */
  checked: boolean;
  /** Null while the page is not judged yet. */
  gate: GateDecision | null;
  off: 'here' | 'everywhere' | null;
  error: MessageRef | null;
  counts: { cities: number; statistics: number; claims: Record<Outcome, number> };
}

/** One finding on the page, in reading order. */
export interface PageFinding {
  text: string;
  /** "city", "statistic" or the kind of the claim. */
  kind: string;
  outcome: Outcome | null;
  reason: string | null;
  block: number;
  start: number;
  end: number;
}

/** Everything that is marked on a page, for the list. */
export interface PageList {
  url: string;
  title: string;
  /** YYYY-MM-DD, where the page says so. */
  published: string | null;
  /** In reading order. */
  terms: Term[];
  /** The texts of the blocks that the terms stand in, by id. */
  texts: Record<string, string>;
}

/** A term, as the list knows it. */
export interface TermRef extends Span {
  block: number;
}

/** What the extension's own pages, and the background, ask of a page. */
export type ToPage =
  | { type: 'page-state' }
  | { type: 'page-findings' }
  | { type: 'page-list' }
  /** Scroll to a term and open its card. Answered with whether it is to be seen. */
  | ({ type: 'page-go' } & TermRef)
  /** The same for the term after the one shown last, or before it. */
  | { type: 'page-step'; by: 1 | -1 }
  /** Read what is selected, whatever the page is. Answered with whether anything is. */
  | { type: 'page-check-selection' };

interface PageAnswers {
  'page-state': PageState;
  'page-findings': PageFinding[];
  'page-list': PageList;
  'page-go': boolean;
  'page-step': boolean;
  'page-check-selection': boolean;
}

type Kind = ToPage['type'];
type Asked<K extends Kind> = Extract<ToPage, { type: K }>;

const ref: v.GenericSchema<MessageRef> = v.looseObject({ id: v.string(), params: v.optional(v.array(v.any())) });

const questions = v.variant('type', [
  v.object({ type: v.literal('page-state') }),
  v.object({ type: v.literal('page-findings') }),
  v.object({ type: v.literal('page-list') }),
  v.object({ type: v.literal('page-go'), block: v.number(), start: v.number(), end: v.number() }),
  v.object({ type: v.literal('page-step'), by: v.picklist([1, -1]) }),
  v.object({ type: v.literal('page-check-selection') }),
]);

const answers = {
  'page-state': v.object({
    host: v.string(),
    revision: v.number(),
    running: v.boolean(),
    checked: v.boolean(),
    gate: v.nullable(v.object({ run: v.boolean(), reasons: v.array(v.string()) })),
    off: v.nullable(v.picklist(['here', 'everywhere'])),
    error: v.nullable(ref),
    counts: v.object({
      cities: v.number(),
      statistics: v.number(),
      claims: v.object({
        agrees: v.number(),
        differs: v.number(),
        outdated: v.number(),
        depends: v.number(),
        'cannot-tell': v.number(),
      }),
    }),
  }),
  'page-findings': v.array(
    v.object({
      text: v.string(),
      kind: v.string(),
      outcome: v.nullable(v.picklist(['agrees', 'differs', 'outdated', 'depends', 'cannot-tell'])),
      reason: v.nullable(v.string()),
      block: v.number(),
      start: v.number(),
      end: v.number(),
    }),
  ),
  'page-list': v.object({
    url: v.string(),
    title: v.string(),
    published: v.nullable(v.string()),
    terms: v.array(
      v.looseObject({
        block: v.number(),
        start: v.number(),
        end: v.number(),
        text: v.string(),
        content: v.variant('type', [
          v.looseObject({ type: v.literal('claim'), findings: v.pipe(v.array(v.any()), v.minLength(1)) }),
          v.looseObject({ type: v.literal('city'), places: v.pipe(v.array(v.any()), v.minLength(1)) }),
          v.looseObject({ type: v.literal('statistic'), mention: v.any() }),
        ]),
      }),
    ),
    texts: v.record(v.string(), v.string()),
  }),
  'page-go': v.boolean(),
  'page-step': v.boolean(),
  'page-check-selection': v.boolean(),
} satisfies { [K in Kind]: v.GenericSchema };

/** A page answers from what it has at hand; a selection it has to ask the engine about. */
const PATIENCE_MS = 2_000;
const SELECTION_PATIENCE_MS = 20_000;

/**
 * Asks the content script of a tab's own document, or of a frame in it; null where none answers, or not with what was
 * asked.
 */
export async function askPage<M extends ToPage>(
  tabId: number,
  message: M,
  frameId = 0,
): Promise<PageAnswers[M['type']] | null> {
  const patience = message.type === 'page-check-selection' ? SELECTION_PATIENCE_MS : PATIENCE_MS;
  try {
    const answer = await withPatience(browser.tabs.sendMessage(tabId, message, { frameId }), patience);
    return v.is(answers[message.type], answer) ? (answer as PageAnswers[M['type']]) : null;
  } catch {
    return null;
  }
}

export type PageHandlers = {
  [K in Kind]: (message: Asked<K>) => PageAnswers[K] | Promise<PageAnswers[K]>;
};

/** Answers what `askPage` asks. Returns the way to stop. What is not a question of ours is left for others. */
export function onPageMessage(handlers: PageHandlers): () => void {
  const listener = (message: unknown, _: Browser.runtime.MessageSender, sendResponse: (answer: unknown) => void) => {
    if (typeOf(message)?.startsWith('page-') !== true) return;
    const parsed = v.safeParse(questions, message);
    if (!parsed.success) return;
    const handler = handlers[parsed.output.type] as (message: ToPage) => unknown;
    // Without an answer, the one who asks stops waiting by itself.
    Promise.resolve(handler(parsed.output)).then(sendResponse, () => {});
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => {
    if (contextLives()) browser.runtime.onMessage.removeListener(listener);
  };
}
