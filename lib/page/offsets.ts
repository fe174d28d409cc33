import type { Span } from '../core/types';

/** A stretch of a block's text that stands unbroken in one text node. Offsets in UTF-16 code units. */
export interface Run extends Span {
  node: Text;
  /** Where in the node's data the run begins. */
  from: number;
}

/** Whitespace that does not stand in the rendered text as it is written, and what a reader does not see. */
const IRREGULAR = /[ \t\n\f\r]{2,}|[\t\n\f\r]|[\u00ad\u200b\u2060\ufeff]+/g;
const SPACE = /[ \t\n\f\r]/;

/**
 * The text of one block as it is rendered, put together from text nodes, and the way back. Whitespace collapses
 * across nodes as in CSS, but for no-break spaces, which join the groups of a number; soft hyphens and zero-width
 * spaces fall out.
 */
export class OffsetMap {
  text = '';
  readonly runs: Run[] = [];

  append(node: Text): void {
    const data = node.data;
    let done = 0;
    IRREGULAR.lastIndex = 0;
    for (let match = IRREGULAR.exec(data); match; match = IRREGULAR.exec(data)) {
      this.#add(node, done, data.slice(done, match.index));
      if (SPACE.test(match[0])) this.#add(node, match.index, ' ');
      done = match.index + match[0].length;
    }
    this.#add(node, done, data.slice(done));
  }

  /** A space that stands in no node: a line break. */
  appendSpace(): void {
    if (!this.#endsInSpace()) this.text += ' ';
  }

  /** Ends the block: the space at its end is not rendered. */
  close(): void {
    if (!this.text.endsWith(' ')) return;
    this.text = this.text.slice(0, -1);
    const last = this.runs.at(-1);
    if (last && last.end > this.text.length) last.end = this.text.length;
    if (last && last.end === last.start) this.runs.pop();
  }

  /** True at the start, too, where a space is not rendered either. */
  #endsInSpace(): boolean {
    return this.text === '' || this.text.endsWith(' ');
  }

  /** Adds text that has no irregular whitespace in it; a space at its start falls to one that is there already. */
  #add(node: Text, at: number, written: string): void {
    const doubled = written.startsWith(' ') && this.#endsInSpace() ? 1 : 0;
    const from = at + doubled;
    const text = doubled ? written.slice(1) : written;
    if (text === '') return;
    const start = this.text.length;
    this.text += text;
    const last = this.runs.at(-1);
    if (last?.node === node && last.end === start && last.from + (last.end - last.start) === from) {
      last.end = this.text.length;
    } else {
      this.runs.push({ node, from, start, end: this.text.length });
    }
  }
}

/** The index of the first run that ends after an offset: the one that holds it, or the next where it is in none. */
function firstEndingAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The runs that a span touches, each cut to it. */
export function runsOf(runs: readonly Run[], span: Span): Run[] {
  const cut: Run[] = [];
  for (let index = firstEndingAfter(runs, span.start); index < runs.length; index += 1) {
    const run = runs[index]!;
    if (run.start >= span.end || span.start >= span.end) break;
    const start = Math.max(run.start, span.start);
    cut.push({ node: run.node, from: run.from + start - run.start, start, end: Math.min(run.end, span.end) });
  }
  return cut;
}

/** The DOM range of a span, as StaticRange takes it; null where the span holds no text of a node. */
export function rangeOf(block: { runs: readonly Run[] }, span: Span): StaticRangeInit | null {
  const cut = runsOf(block.runs, span);
  const first = cut[0];
  const last = cut.at(-1);
  if (!first || !last) return null;
  return {
    startContainer: first.node,
    startOffset: first.from,
    endContainer: last.node,
    endOffset: last.from + last.end - last.start,
  };
}
