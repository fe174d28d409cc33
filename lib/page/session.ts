import { gate } from '../core/gate';
import type { MarkLook } from '../core/look';
import { type Show, termsOf } from '../core/terms';
import type { Analysis, Detection, GateDecision, MessageRef, SourceDocument } from '../core/types';
import { findArticleRoot } from './article-root';
import { type PageBlock, readStory } from './blocks';
import { type PlacedTerm, type Point, placeTerms } from './hit';
import { layoutOf } from './layout';
import { Marks, type Wardrobe } from './marks';
import { readSignals } from './signals';
import { breathe, inSlices } from './slices';
import { sourceOf } from './source';
import { watchPage } from './watch';

/** What came of asking: the answer, words for why there is none, or null where there is no one left to ask. */
export type Asked<T> = { ok: true; value: T } | { ok: false; message: MessageRef } | null;

/** The way to the engine, which does not run on the page's thread. */
export interface Engine {
  detect(document: SourceDocument): Promise<Asked<Detection>>;
  check(document: SourceDocument): Promise<Asked<Analysis>>;
}

export interface SessionPorts {
  engine: Engine & Wardrobe;
  /** Whether the site is one that the reader, or the list of news hosts, has named: see `gate`. */
  listed: boolean;
  /** Where the story is, on a page that knows; elsewhere it is looked for. */
  root?: (() => Element | null) | undefined;
  /** Whether the browser draws lines in `::highlight()`. */
  underlines: boolean;
  /** The terms were drawn anew: the one whose card is open may be gone. */
  drawn(): void;
  /** Close what is open. */
  hide(): void;
  /** The page is back from the back-forward cache, where it heard nothing of the settings. */
  back(): void;
  /** There is no one left to ask: the extension was updated or removed. */
  orphaned(): void;
}

/** The story that was read last, and what was found in it. */
interface Story {
  root: Element;
  blocks: PageBlock[];
  found: (Detection & Partial<Analysis>) | null;
}

/**
 * One page, from the first look at it to the marks on its text, and again whenever the page changes. Runs until it is
 * stopped, which leaves nothing behind.
 */
export class Session {
  readonly #window: Window & typeof globalThis;
  readonly #ports: SessionPorts;
  readonly #stopped = new AbortController();
  readonly #marks: Marks;
  #show: Show;
  #gate: GateDecision | null = null;
  #error: MessageRef | null = null;
  #story: Story | null = null;
  /** Each reading of the page makes the ones before it stale. */
  #reading = 0;

  constructor(window: Window & typeof globalThis, ports: SessionPorts, show: Show & MarkLook) {
    this.#window = window;
    this.#ports = ports;
    this.#show = show;
    this.#marks = new Marks(window, ports.engine, ports.underlines, show);
    watchPage(
      window,
      {
        root: () => this.#story?.root ?? null,
        changed: () => this.read(),
        left: () => this.#ports.hide(),
        back: () => this.#ports.back(),
        hide: () => this.#ports.hide(),
      },
      this.#stopped.signal,
    );
  }

  get gate(): GateDecision | null {
    return this.#gate;
  }

  get error(): MessageRef | null {
    return this.#error;
  }

  get terms(): readonly PlacedTerm[] {
    return this.#marks.terms;
  }

  /** Whether findings are drawn. */
  get running(): boolean {
    return this.#story?.found != null;
  }

  /** Whether the claims are among them. */
  get checked(): boolean {
    return this.#story?.found?.findings !== undefined;
  }

  get dark(): boolean {
    return this.#marks.dark;
  }

  get blocks(): readonly PageBlock[] {
    return this.#story?.blocks ?? [];
  }

  termAt(point: Point): PlacedTerm | null {
    return this.#marks.termAt(point);
  }

  flash(term: PlacedTerm): void {
    this.#marks.flash(term);
  }

  show(show: Show & MarkLook): void {
    this.#show = show;
    void this.#marks.restyle(show);
    this.#draw();
  }

  /** Removes every mark, and stops watching. */
  stop(): void {
    this.#stopped.abort();
    this.#reading += 1;
    this.#forget();
    this.#marks.strip();
  }

  /** Looks at the page, and reads, asks and draws where it is an article. True where it is not as it was last time. */
  async read(): Promise<boolean> {
    this.#reading += 1;
    const reading = this.#reading;
    const isStale = () => reading !== this.#reading;
    const { document, location } = this.#window;

    const signals = readSignals(document, location.href);
    this.#gate = gate(signals, this.#ports.listed);
    // On a machine that is busy, the first look at a long page takes a frame, and so does the search for its story.
    if (this.#gate.run) await breathe();
    if (isStale()) return true;
    const root = this.#gate.run ? (this.#ports.root?.() ?? findArticleRoot(document)) : null;
    if (!root) {
      const had = this.#story !== null;
      this.#forget();
      return had;
    }
    const blocks = await inSlices(readStory(root, layoutOf(this.#window)), isStale);
    if (!blocks) return true;
    const before = this.#story;
    this.#story = { root, blocks, found: null };
    if (before?.found && !this.#error && isSameText(before.blocks, blocks)) {
      this.#story.found = before.found;
      if (!isSameNodes(before.blocks, blocks)) this.#draw();
      return false;
    }
    await this.#ask(sourceOf(blocks, signals), isStale);
    return true;
  }

  async #ask(source: SourceDocument, isStale: () => boolean): Promise<void> {
    const { engine } = this.#ports;
    const dressed = this.#dress();
    for (const question of [engine.detect, engine.check]) {
      const answer: Asked<Detection> = await question(source);
      if (isStale()) return;
      if (answer === null) {
        this.#ports.orphaned();
        return;
      }
      this.#error = answer.ok ? null : answer.message;
      // Where only the check fails, what was detected stays.
      if (!answer.ok) return;
      await dressed;
      if (isStale() || !this.#story) return;
      this.#story.found = answer.value;
      this.#draw();
    }
  }

  async #dress(): Promise<void> {
    if (!this.#story) return;
    const text = this.#story.blocks.find(({ role }) => role === 'body')?.runs[0]?.node.parentElement;
    await this.#marks.dress(text ?? this.#story.root);
  }

  #draw(): void {
    const { blocks, found } = this.#story ?? {};
    this.#marks.draw(blocks && found ? placeTerms(termsOf(blocks, found, this.#show), blocks) : []);
    this.#ports.drawn();
  }

  #forget(): void {
    this.#story = null;
    this.#error = null;
    this.#draw();
  }
}

function isSameText(before: readonly PageBlock[], after: readonly PageBlock[]): boolean {
  return before.length === after.length && before.every(({ text }, index) => text === after[index]!.text);
}

function isSameNodes(before: readonly PageBlock[], after: readonly PageBlock[]): boolean {
  return before.every(({ runs }, index) => {
    const others = after[index]!.runs;
    return runs.length === others.length && runs.every((run, at) => run.node === others[at]!.node);
  });
}
