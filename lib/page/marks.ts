import type { MarkLook } from '../core/look';
import { styleOf } from '../core/terms';
import { isOnDark } from './brightness';
import { Highlighter } from './highlights';
import { HitIndex, type PlacedTerm, type Point } from './hit';

/** Lays the stylesheet of the marks over the page, without a node in it. */
export interface Wardrobe {
  dress(css: string): Promise<void>;
  undress(css: string): Promise<void>;
}

/** Terms that are drawn on a page, and found again under the pointer. Nothing is drawn before the marks are dressed. */
export class Marks {
  readonly #window: Window & typeof globalThis;
  readonly #wardrobe: Wardrobe;
  readonly #underlines: boolean;
  #look: MarkLook;
  #highlighter: Highlighter | null = null;
  #dark = false;
  #terms: readonly PlacedTerm[] = [];
  #index = new HitIndex([]);

  /** @param underlines whether the browser draws lines in `::highlight()` */
  constructor(window: Window & typeof globalThis, wardrobe: Wardrobe, underlines: boolean, look: MarkLook) {
    this.#window = window;
    this.#wardrobe = wardrobe;
    this.#underlines = underlines;
    this.#look = look;
  }

  get terms(): readonly PlacedTerm[] {
    return this.#terms;
  }

  /** Whether the text stands on a dark ground. */
  get dark(): boolean {
    return this.#dark;
  }

  termAt(point: Point): PlacedTerm | null {
    return this.#index.termAt(this.#window.document, point);
  }

  /** Lays the style that suits the ground on which the text stands, once. */
  async dress(text: Element): Promise<void> {
    if (this.#highlighter) return;
    this.#dark = isOnDark(text, this.#window);
    this.#highlighter = this.#makeHighlighter();
    await this.#wardrobe.dress(this.#highlighter.css);
  }

  /** Draws what is drawn in another look, where it is another. */
  async restyle(look: MarkLook): Promise<void> {
    const same = look.markStyle === this.#look.markStyle && look.markStrength === this.#look.markStrength;
    this.#look = look;
    const before = this.#highlighter;
    if (same || !before) return;
    const after = this.#makeHighlighter();
    this.#highlighter = after;
    // The new names have no style until it is laid; the old marks stay until then.
    await this.#wardrobe.dress(after.css);
    before.clear();
    void this.#wardrobe.undress(before.css);
    if (this.#highlighter === after) this.draw(this.#terms);
  }

  draw(terms: readonly PlacedTerm[]): void {
    this.#terms = terms;
    this.#index = new HitIndex(terms);
    this.#highlighter?.draw(terms.map((term) => ({ ...term, style: styleOf(term) })));
  }

  /** Makes one term shine for a moment. */
  flash({ range }: PlacedTerm): void {
    this.#highlighter?.flash(range);
  }

  /** Removes every mark, and the style. */
  strip(): void {
    this.#highlighter?.clear();
    this.draw([]);
    if (this.#highlighter) void this.#wardrobe.undress(this.#highlighter.css);
    this.#highlighter = null;
  }

  #makeHighlighter(): Highlighter {
    return new Highlighter({ dark: this.#dark, underlines: this.#underlines, ...this.#look });
  }
}
