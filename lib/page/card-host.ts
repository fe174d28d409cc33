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
  /** Id of what names the card. */
  heading: string;
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
 * While the page shows a modal dialog or an element full screen, all that lies outside of that is drawn but takes neither
 * pointer nor focus. A modal dialog of our own does, wherever it hangs: so the card is one for as long as it is in use.
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
    // A dialog takes the focus when it is shown, even as a popover: only where it must be one to be entered.
    const card = this.#document.createElement(this.barred() ? 'dialog' : 'div');
    card.className = 'card';
    card.popover = 'manual';
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-labelledby', filling.heading);
    card.dataset.theme = dark ? 'dark' : 'light';
    root.append(card);
    // The page's shortcuts are not for keys that are pressed in the card.
    for (const type of ['keydown', 'keypress', 'keyup'] as const) {
      root.addEventListener(type, (event) => event.stopPropagation());
    }
    filling.fill(card, () => this.place());
    this.#document.documentElement.append(host);
    this.#show(card);
    this.#open = { host, card, filling, before: null };
    this.#rects = rects;
    this.#point = point;
    this.place();
  }

  /** Shows the card as a popover, and leaves the focus where it is. */
  #show(card: HTMLElement): void {
    const focused = this.#document.activeElement;
    card.showPopover();
    if (focused !== this.#document.activeElement && focused instanceof HTMLElement)
      focused.focus({ preventScroll: true });
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
    // A dialog gives the focus back where it closes, and not where it is taken off.
    if (card instanceof HTMLDialogElement) card.close();
    host.remove();
    if (hadFocus && before instanceof HTMLElement && before !== this.#document.body)
      before.focus({ preventScroll: true });
  }

  /** Marks the card as one that stays and gives it the focus: its links are the next stops of the Tab key. */
  pin(): void {
    if (!this.#open) return;
    this.#open.card.dataset.pinned = '';
    if (!this.#isInFront()) this.#open.before = this.#document.activeElement;
    this.inFront(true);
    const card = this.#open.card.firstElementChild;
    if (card instanceof HTMLElement) card.focus({ preventScroll: true });
  }

  /** Whether an event with this target, at this point of the window, is on the card. */
  isCard(target: EventTarget | null, { x, y }: Point): boolean {
    if (!this.#open) return false;
    const { host, card } = this.#open;
    const isTarget = target === host;
    // What lies before all else is met wherever the pointer is, and what the page has barred is met nowhere.
    if (isTarget ? !this.#isInFront() : !this.barred()) return isTarget;
    const { left, right, top, bottom } = card.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** Whether the page keeps pointer and keys to one of its elements, outside of which the card is. */
  barred(): boolean {
    return this.#document.querySelector(':modal:not(:root)') !== null;
  }

  #isInFront(): boolean {
    return this.#open?.card instanceof HTMLDialogElement && this.#open.card.open;
  }

  /** Lets the card take pointer and keys where the page has barred it, or gives them back to the page. */
  inFront(on: boolean): void {
    if (!this.#open || on === this.#isInFront()) return;
    const { card } = this.#open;
    if (!(card instanceof HTMLDialogElement)) return;
    if (!on) {
      card.close();
      this.#show(card);
      // A popover of the page's that closes by itself would close under a modal dialog.
    } else if (this.barred() && !this.#document.querySelector(':popover-open:not([popover=manual])')) {
      card.hidePopover();
      card.style.animation = 'none';
      card.showModal();
    }
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
