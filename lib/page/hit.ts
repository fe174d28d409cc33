import type { Term } from '../core/terms';
import type { PageBlock } from './blocks';
import { type Run, rangeOf, runsOf } from './offsets';

export interface Point {
  x: number;
  y: number;
}

/** A term with its place in the document. */
export interface PlacedTerm extends Term {
  range: StaticRangeInit;
  runs: Run[];
}

/** How far beside its letters a term is still met, in CSS pixels. */
const SLOP = 1;

/** Finds terms a place in the document; those whose text is gone from their block are left out. */
export function placeTerms(terms: readonly Term[], blocks: readonly PageBlock[]): PlacedTerm[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return terms.flatMap((term) => {
    const block = byId.get(term.block);
    const range = block && rangeOf(block, term);
    return range ? [{ ...term, range, runs: runsOf(block.runs, term) }] : [];
  });
}

/** The rectangles of a term's lines in the viewport; none where its nodes are gone or have changed under it. */
export function rectsOf({ range }: { range: StaticRangeInit }): DOMRect[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return [];
  if (startOffset > lengthOf(startContainer) || endOffset > lengthOf(endContainer)) return [];
  const live = startContainer.ownerDocument!.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return Array.from(live.getClientRects()).filter(({ width, height }) => width > 0 && height > 0);
}

function lengthOf(node: Node): number {
  return (node as Text).data?.length ?? node.childNodes.length;
}

function isIn({ x, y }: Point, rect: DOMRect): boolean {
  return x >= rect.left - SLOP && x <= rect.right + SLOP && y >= rect.top - SLOP && y <= rect.bottom + SLOP;
}

/** Which term is at a point of the viewport. */
export class HitIndex {
  readonly #byNode = new Map<Node, { term: PlacedTerm; run: Run }[]>();
  readonly #terms: readonly PlacedTerm[];

  constructor(terms: readonly PlacedTerm[]) {
    this.#terms = terms;
    for (const term of terms) {
      for (const run of term.runs) {
        const list = this.#byNode.get(run.node);
        if (list) list.push({ term, run });
        else this.#byNode.set(run.node, [{ term, run }]);
      }
    }
  }

  /** The shortest term there: a city within a claim before the claim. */
  termAt(document: Document, point: Point): PlacedTerm | null {
    const caret = caretAt(document, point);
    const near = caret
      ? (this.#byNode.get(caret.node) ?? [])
          .filter(({ run }) => caret.offset >= run.from && caret.offset <= run.from + run.end - run.start)
          .map(({ term }) => term)
      : [];
    // The nearest caret to a point in the margin is in the text beside it, hence the look at the rectangles.
    const found = shortest(near.filter((term) => rectsOf(term).some((rect) => isIn(point, rect))));
    return found ?? this.#termUnder(document, point, caret?.node ?? null);
  }

  /** Text that cannot be selected has no caret, or one in the text beside it. */
  #termUnder(document: Document, point: Point, caretNode: Node | null): PlacedTerm | null {
    const top = document.elementFromPoint(point.x, point.y);
    if (!top || (caretNode && top.contains(caretNode))) return null;
    const under = this.#terms.filter((term) => top.contains(term.range.startContainer));
    return shortest(under.filter((term) => rectsOf(term).some((rect) => isIn(point, rect))));
  }
}

function shortest(terms: readonly PlacedTerm[]): PlacedTerm | null {
  return terms.reduce<PlacedTerm | null>(
    (best, term) => (best && best.end - best.start <= term.end - term.start ? best : term),
    null,
  );
}

/** Chromium has had `caretPositionFromPoint` since 128, and the other one for ever. */
function caretAt(document: Document, { x, y }: Point): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position?.offsetNode.nodeType === 3 ? { node: position.offsetNode, offset: position.offset } : null;
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range?.startContainer.nodeType === 3 ? { node: range.startContainer, offset: range.startOffset } : null;
}
