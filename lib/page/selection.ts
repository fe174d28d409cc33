import type { MarkLook } from '../core/look';
import { type Show, termsOf } from '../core/terms';
import type { Span } from '../core/types';
import { type PageBlock, readPart } from './blocks';
import { isBlock } from './elements';
import { type PlacedTerm, type Point, placeTerms } from './hit';
import { layoutOf } from './layout';
import { Marks, type Wardrobe } from './marks';
import type { Asked, Engine } from './session';
import { readSignals } from './signals';
import { inSlices } from './slices';
import { sourceOf } from './source';

/** Blocks of a selection have numbers of their own, beside those of a story that may be read on the same page. */
const FIRST_BLOCK = 1_000_000;

export interface SelectionPorts {
  engine: Engine & Wardrobe;
  underlines: boolean;
}

/** What a reader has selected, read whatever page it is on, and marked until it is stopped. */
export class SelectionCheck {
  readonly #window: Window & typeof globalThis;
  readonly #ports: SelectionPorts;
  readonly #show: Show;
  readonly #marks: Marks;
  #blocks: readonly PageBlock[] = [];
  #stopped = false;

  constructor(window: Window & typeof globalThis, ports: SelectionPorts, show: Show, look: MarkLook) {
    this.#window = window;
    this.#ports = ports;
    this.#show = show;
    this.#marks = new Marks(window, ports.engine, ports.underlines, look);
  }

  get terms(): readonly PlacedTerm[] {
    return this.#marks.terms;
  }

  get blocks(): readonly PageBlock[] {
    return this.#blocks;
  }

  get dark(): boolean {
    return this.#marks.dark;
  }

  termAt(point: Point): PlacedTerm | null {
    return this.#marks.termAt(point);
  }

  flash(term: PlacedTerm): void {
    this.#marks.flash(term);
  }

  restyle(look: MarkLook): void {
    void this.#marks.restyle(look);
  }

  stop(): void {
    this.#stopped = true;
    this.#marks.strip();
  }

  /** Reads the paragraphs that a range touches, for a figure without its sentence says little, and marks the range. */
  async run(range: Range): Promise<Asked<readonly PlacedTerm[]>> {
    const { document, location } = this.#window;
    const root = blockAround(range.commonAncestorContainer);
    if (!root) return { ok: true, value: [] };
    const read = await inSlices(readPart(root, FIRST_BLOCK, layoutOf(this.#window)), () => this.#stopped);
    const touched = (read ?? []).flatMap((block) => {
      const span = spanIn(block, range);
      return span ? [{ block, span }] : [];
    });
    this.#blocks = touched.map(({ block }) => block);
    await this.#marks.dress(root);
    const answer = await this.#ports.engine.check(sourceOf(this.#blocks, readSignals(document, location.href)));
    if (!answer?.ok) return answer;
    if (this.#stopped) return { ok: true, value: [] };
    const spans = new Map(touched.map(({ block, span }) => [block.id, span]));
    const terms = termsOf(this.#blocks, answer.value, this.#show).filter(({ block, start, end }) => {
      const span = spans.get(block);
      return span && start < span.end && end > span.start;
    });
    this.#marks.draw(placeTerms(terms, this.#blocks));
    return { ok: true, value: this.terms };
  }
}

/** The nearest element whose text begins and ends with it. */
function blockAround(node: Node): Element | null {
  let at: Element | null = node.nodeType === 1 ? (node as Element) : node.parentElement;
  while (at?.parentElement && !isBlock(at)) at = at.parentElement;
  return at;
}

/** The part of a block's text that lies in a range; null where none does. */
export function spanIn({ runs }: Pick<PageBlock, 'runs'>, range: Range): Span | null {
  const parts = runs.flatMap(({ node, from, start, end }): Span[] => {
    if (!range.intersectsNode(node)) return [];
    const low = node === range.startContainer ? Math.max(from, range.startOffset) : from;
    const high = node === range.endContainer ? Math.min(from + end - start, range.endOffset) : from + end - start;
    return low < high ? [{ start: start + low - from, end: start + high - from }] : [];
  });
  const last = parts.at(-1);
  return last ? { start: parts[0]!.start, end: last.end } : null;
}
