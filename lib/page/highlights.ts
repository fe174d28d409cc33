import type { TermStyle } from '../core/terms';
import { type Run, rangeOf } from './offsets';
import { isBroken, markCss, TERM_STYLES, type Theme } from './palette';

export interface Marked {
  style: TermStyle;
  range: StaticRangeInit;
  runs: readonly Run[];
}

/** Long enough for an eye that comes from the list to find it. */
const FLASH_MS = 1600;

/**
 * Marks text through the CSS Custom Highlight API, which changes no node. The ranges are static: two thousand live ones
 * made the page's own changes twenty times as slow. The page can list the names, so they are drawn by lot at each load.
 */
export class Highlighter {
  readonly css: string;
  readonly #names: Record<TermStyle, string>;
  readonly #flash = randomName();
  readonly #theme: Theme;
  #shining: ReturnType<typeof setTimeout> | undefined;

  constructor(theme: Theme) {
    this.#theme = theme;
    this.#names = Object.fromEntries(TERM_STYLES.map((style) => [style, randomName()])) as Record<TermStyle, string>;
    this.css = markCss(this.#names, this.#flash, theme);
  }

  /** Marks these and no others. */
  draw(marks: Iterable<Marked>): void {
    const ranges = new Map<TermStyle, StaticRange[]>();
    for (const { style, range, runs } of marks) {
      const pieces = isBroken(style, this.#theme) ? words(runs) : [range];
      const list = ranges.get(style) ?? [];
      ranges.set(style, list);
      list.push(...pieces.map((piece) => new StaticRange(piece)));
    }
    for (const style of TERM_STYLES) {
      const list = ranges.get(style);
      if (list) CSS.highlights.set(this.#names[style], new Highlight(...list));
      else CSS.highlights.delete(this.#names[style]);
    }
  }

  /** Makes one stretch of text shine for a moment. */
  flash(range: StaticRangeInit): void {
    const shine = new Highlight(new StaticRange(range));
    shine.priority = 1;
    CSS.highlights.set(this.#flash, shine);
    clearTimeout(this.#shining);
    this.#shining = setTimeout(() => CSS.highlights.delete(this.#flash), FLASH_MS);
  }

  clear(): void {
    clearTimeout(this.#shining);
    CSS.highlights.delete(this.#flash);
    for (const name of Object.values(this.#names)) CSS.highlights.delete(name);
  }
}

/** The words of a stretch of text, each in its own range. */
function words(runs: readonly Run[]): StaticRangeInit[] {
  return runs.flatMap((run) => {
    const text = run.node.data.slice(run.from, run.from + run.end - run.start);
    return Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) =>
      rangeOf({ runs: [run] }, { start: run.start + index, end: run.start + index + word.length }),
    ).filter((range) => range !== null);
  });
}

/** Eight letters, so that no name reads as a number or tells of another. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return String.fromCharCode(...Array.from(bytes, (byte) => 97 + (byte % 26)));
}
