import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Point } from './hit';

const GAP_PX = 8;
/** A card lower than this shows nothing: in a window that small it may leave the window. */
const LEAST_HEIGHT_PX = 80;

export interface CardHostOptions {
  css: string;
  /** Open only in the build for browser tests, which cannot look into a closed root. */
  mode: ShadowRootMode;
  /** For pages of our own: their policy allows no style element, and theirs is the one world with constructed sheets. */
  constructed?: boolean;
}

/** What fills a card, and takes itself out again. */
export interface CardFilling {
  /** `grown` is to be called when what is in the card has changed its size. */
  fill(card: HTMLElement, grown: () => void): void;
  empty(card: HTMLElement): void;
}

interface OpenCard {
  host: HTMLElement;
  card: HTMLElement;
  filling: CardFilling;
  /** What had the focus when the card took it. */
  before: Element | null;
}

/**
 * Hangs a card on the page's root element while it is open, and takes it off when it closes. The card is a manual
 * popover within a closed shadow root: in the top layer nothing of the page lies over it, clips it or transforms it.
 */
export class CardHost {
  readonly #document: Document;
  readonly #options: CardHostOptions;
  #open: OpenCard | null = null;
  #rects: () => readonly DOMRect[] = () => [];
  #point: Point = { x: 0, y: 0 };

  constructor(document: Document, options: CardHostOptions) {
    this.#document = document;
    this.#options = options;
  }

  /** Opens a card beside the lines that `rects` gives, near the point. */
  open(rects: () => readonly DOMRect[], point: Point, dark: boolean, filling: CardFilling): void {
    this.close();
    const host = this.#document.createElement('div');
    const root = host.attachShadow({ mode: this.#options.mode });
    this.#dress(root);
    const card = this.#document.createElement('div');
    card.className = 'card';
    card.popover = 'manual';
    card.dataset.theme = dark ? 'dark' : 'light';
    root.append(card);
    // The page's shortcuts are not for keys that are pressed in the card.
    for (const type of ['keydown', 'keypress', 'keyup'] as const) {
      root.addEventListener(type, (event) => event.stopPropagation());
    }
    filling.fill(card, () => this.place());
    this.#document.documentElement.append(host);
    card.showPopover();
    this.#open = { host, card, filling, before: null };
    this.#rects = rects;
    this.#point = point;
    this.place();
  }

  #dress(root: ShadowRoot): void {
    const { css, constructed } = this.#options;
    if (constructed) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
      return;
    }
    // Of all ways to style a shadow root only this one works in both under a page's "style-src 'none'": Firefox 140 gives
    // content scripts no constructable sheets, and no CSSOM for an empty style element that the policy has emptied.
    const style = this.#document.createElement('style');
    style.textContent = css;
    root.append(style);
  }

  close(): void {
    if (!this.#open) return;
    const { host, card, filling, before } = this.#open;
    const hadFocus = this.#document.activeElement === host;
    this.#open = null;
    filling.empty(card);
    host.remove();
    if (hadFocus && before instanceof HTMLElement && before !== this.#document.body)
      before.focus({ preventScroll: true });
  }

  /** Marks the card as one that stays and gives it the focus: its links are the next stops of the Tab key. */
  pin(): void {
    if (!this.#open) return;
    this.#open.card.dataset.pinned = '';
    this.#open.before = this.#document.activeElement;
    const card = this.#open.card.firstElementChild;
    if (card instanceof HTMLElement) card.focus({ preventScroll: true });
  }

  isCard(target: EventTarget | null): boolean {
    return this.#open !== null && target === this.#open.host;
  }

  rect(): DOMRect | null {
    return this.#open?.card.getBoundingClientRect() ?? null;
  }

  /** Puts the card below its term, or above where there is more room; never over it. */
  place(): void {
    if (!this.#open) return;
    const { card } = this.#open;
    const around = aroundPoint(this.#rects(), this.#point);
    if (!around) return;
    void computePosition(
      { getBoundingClientRect: () => around, contextElement: this.#document.documentElement },
      card,
      {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          offset(GAP_PX),
          flip({ padding: GAP_PX, crossAxis: false }),
          shift({ padding: GAP_PX }),
          size({
            padding: GAP_PX,
            apply({ availableHeight, elements }) {
              elements.floating.style.maxHeight = `${Math.max(LEAST_HEIGHT_PX, Math.floor(availableHeight))}px`;
            },
          }),
        ],
      },
    ).then(({ x, y }) => {
      card.style.left = `${Math.round(x)}px`;
      card.style.top = `${Math.round(y)}px`;
    });
  }
}

/**
 * The rectangle that the card keeps clear of: from side to side the line under the pointer, from top to bottom all
 * lines of the term that are near it. A term that a column or a page break parts has lines far away.
 */
function aroundPoint(rects: readonly DOMRect[], { x, y }: Point): DOMRect | null {
  const distance = (rect: DOMRect) =>
    Math.hypot(Math.max(rect.left - x, 0, x - rect.right), Math.max(rect.top - y, 0, y - rect.bottom));
  const line = [...rects].sort((a, b) => distance(a) - distance(b))[0];
  if (!line) return null;
  const near = rects.filter(({ top }) => Math.abs(top - line.top) < 6 * line.height);
  const top = Math.min(...near.map((rect) => rect.top));
  const bottom = Math.max(...near.map((rect) => rect.bottom));
  return new DOMRect(line.left, top, line.width, bottom - top);
}
