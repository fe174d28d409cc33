import type { Point } from './hit';

/** How long the pointer may be off both the term and its card before the card closes. */
const LEAVE_MS = 250;
/** A hand at rest still trembles. */
const TREMBLE_PX = 3;
/** Someone who typed less than this long ago is typing. */
const TYPING_MS = 1000;
/** How far the page may scroll under an open card before the reader has gone elsewhere. */
const SCROLL_AWAY_PX = 24;

/** What a click on a page is for, where it is not for us. */
const INTERACTIVE =
  'a, button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], [role="tab"], [onclick]';

/** Keys that are no typing, though they are pressed. */
const MODIFIERS = { alt: 'Alt', ctrl: 'Control', shift: 'Shift' };

/** How a card is called for, by the reader's choice. */
export interface Ways {
  /** How long the pointer rests on a term first, in milliseconds. */
  delay: number;
  /** The key to be held meanwhile. */
  key: keyof typeof MODIFIERS | 'none';
}

export interface CardPorts<Term> {
  ways(): Ways;
  termAt(point: Point): Term | null;
  /** The term's lines in the viewport; none where it is gone. */
  rectsOf(term: Term): readonly DOMRect[];
  open(term: Term, point: Point, pinned: boolean): void;
  close(): void;
  /** The reader has taken hold of the open card: it may take the focus. */
  pin(): void;
  /** The page has moved under a pinned card. */
  place(): void;
  /** Whether an event with this target, at this point, is on the open card. */
  isCard(target: EventTarget | null, point: Point): boolean;
  /** Whether the page keeps pointer and keys to one of its elements, which is not the card. */
  barred(): boolean;
  /** The pointer is on the card, or no longer: what is barred may take pointer and keys for so long. */
  inFront(on: boolean): void;
  cardRect(): DOMRect | null;
}

/**
 * Opens and closes the one card by what the pointer and the keys do. It only listens, and events that a script made are
 * none of ours. The one event it lays a hand on is the Escape that closes a card over a modal dialog of the page, which
 * would close with it. Ends with the signal.
 */
export class Hover<Term> {
  readonly #ports: CardPorts<Term>;
  readonly #window: Window;
  #open: { term: Term; pinned: boolean; top: number } | null = null;
  /** The term whose card the reader sent away: it stays away until the pointer has been elsewhere. */
  #dismissed: Term | null = null;
  #at: Point = { x: -1, y: -1 };
  #restedAt: Point = { x: -1, y: -1 };
  #rest: ReturnType<typeof setTimeout> | undefined;
  #leave: ReturnType<typeof setTimeout> | undefined;
  #pressed = false;
  /** The key that a card asks for is down. */
  #held = false;
  #typedAt = Number.NEGATIVE_INFINITY;

  constructor(window: Window, ports: CardPorts<Term>, signal: AbortSignal) {
    this.#window = window;
    this.#ports = ports;
    const on = <K extends keyof WindowEventMap>(type: K, handle: (event: WindowEventMap[K]) => void) => {
      const trusted = (event: WindowEventMap[K]) => {
        if (event.isTrusted) handle(event);
      };
      window.addEventListener(type, trusted, { capture: true, passive: type !== 'keydown', signal });
    };
    on('pointermove', (event) => this.#move(event));
    on('pointerdown', (event) => this.#press(event));
    on('pointerup', () => {
      this.#pressed = false;
    });
    on('pointercancel', () => {
      this.#pressed = false;
    });
    on('pointerout', (event) => {
      // Out of the window.
      if (event.relatedTarget === null) this.#away();
    });
    on('click', (event) => this.#click(event as PointerEvent));
    on('keydown', (event) => this.#key(event));
    on('keyup', (event) => {
      if (this.#isHeldKey(event)) this.#held = false;
    });
    on('scroll', () => this.#scroll());
    on('resize', () => this.#scroll());
    on('blur', (event) => {
      // Not of a field in it.
      if (event.target !== window) return;
      clearTimeout(this.#rest);
      if (this.#open && !this.#open.pinned) this.close();
    });
    signal.addEventListener('abort', () => this.close());
  }

  get openTerm(): Term | null {
    return this.#open?.term ?? null;
  }

  /** Opens the card of a term without a pointer on it, and holds it. False where the term is not to be seen. */
  openAt(term: Term): boolean {
    const line = this.#ports.rectsOf(term)[0];
    if (line) this.#show(term, { x: line.left, y: line.top }, true);
    return line !== undefined;
  }

  close(): void {
    clearTimeout(this.#rest);
    this.#shut();
  }

  /** Leaves the pointer's rest alone: it may be on another term by now. */
  #shut(): void {
    clearTimeout(this.#leave);
    this.#leave = undefined;
    if (!this.#open) return;
    this.#open = null;
    this.#ports.close();
  }

  /** Closes the card of a term that is no longer on the page. */
  keepOnly(isThere: (term: Term) => boolean): void {
    if (this.#open && !isThere(this.#open.term)) this.close();
  }

  #show(term: Term, point: Point, pinned: boolean): void {
    this.close();
    const top = this.#ports.rectsOf(term)[0]?.top;
    if (top === undefined) return;
    this.#dismissed = null;
    this.#open = { term, pinned, top };
    this.#ports.open(term, point, pinned);
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const { delay, key } = this.#ports.ways();
    this.#at = { x: event.clientX, y: event.clientY };
    this.#held = key !== 'none' && event[`${key}Key`];
    this.#pressed = event.buttons !== 0;
    if (this.#pressed) {
      clearTimeout(this.#rest);
      return;
    }
    const onCard = this.#ports.isCard(event.target, this.#at);
    if (this.#open && !this.#open.pinned) {
      this.#ports.inFront(onCard);
      if (onCard || this.#isBridge(this.#at)) {
        clearTimeout(this.#leave);
        this.#leave = undefined;
      } else {
        this.#away();
      }
    }
    if (onCard) {
      clearTimeout(this.#rest);
    } else if (Math.hypot(this.#at.x - this.#restedAt.x, this.#at.y - this.#restedAt.y) > TREMBLE_PX) {
      this.#restedAt = this.#at;
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#rests(), delay);
    }
  }

  /** On the term, or in the gap between it and its card. */
  #isBridge({ x, y }: Point): boolean {
    const rects = this.#ports.rectsOf(this.#open!.term);
    if (rects.some((rect) => x >= rect.left - 2 && x <= rect.right + 2 && y >= rect.top - 2 && y <= rect.bottom + 2)) {
      return true;
    }
    const card = this.#ports.cardRect();
    if (!card || rects.length === 0) return false;
    const top = Math.min(...rects.map((rect) => rect.top));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    const between = card.top >= bottom ? y >= bottom && y <= card.top : y >= card.bottom && y <= top;
    return between && x >= card.left && x <= card.right;
  }

  #away(): void {
    clearTimeout(this.#rest);
    if (!this.#open || this.#open.pinned || this.#leave !== undefined) return;
    this.#leave = setTimeout(() => this.#shut(), LEAVE_MS);
  }

  #rests(): void {
    if (this.#pressed || this.#open?.pinned || this.#isSelecting() || this.#isTyping()) return;
    if (!this.#held && this.#ports.ways().key !== 'none') return;
    const term = this.#ports.termAt(this.#at);
    if (term === null) this.#dismissed = null;
    else if (term !== this.#open?.term && term !== this.#dismissed) this.#show(term, this.#at, false);
  }

  #isSelecting(): boolean {
    return this.#window.getSelection()?.isCollapsed === false;
  }

  #isTyping(): boolean {
    if (this.#window.performance.now() - this.#typedAt > TYPING_MS) return false;
    const focus = this.#window.document.activeElement;
    return focus?.matches('input, textarea, select, [contenteditable]') === true;
  }

  #press(event: PointerEvent): void {
    this.#pressed = true;
    clearTimeout(this.#rest);
    if (this.#ports.isCard(event.target, { x: event.clientX, y: event.clientY })) this.#hold();
  }

  #hold(): void {
    if (!this.#open || this.#open.pinned) return;
    this.#open.pinned = true;
    clearTimeout(this.#leave);
    this.#leave = undefined;
    this.#ports.pin();
  }

  /** A click on a term holds its card; a tap, which cannot rest, opens it. Links and buttons keep their clicks. */
  #click(event: PointerEvent): void {
    const point = { x: event.clientX, y: event.clientY };
    if (event.button !== 0 || this.#ports.isCard(event.target, point)) return;
    const target = event.target as Element | null;
    const ours = !target?.closest?.(INTERACTIVE) && !this.#isSelecting();
    const term = ours ? this.#ports.termAt(point) : null;
    if (term === null) {
      if (this.#open?.pinned || event.pointerType === 'touch') this.close();
    } else if (term === this.#open?.term) {
      this.#hold();
    } else {
      this.#show(term, point, true);
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) {
      // Only the card of a term that is still pointed at would come back at the next tremble.
      const term = this.openTerm;
      if (term !== null && this.#ports.barred()) event.preventDefault();
      this.#dismissed = term !== null && this.#ports.termAt(this.#at) === term ? term : null;
      this.close();
      return;
    }
    if (this.#isHeldKey(event)) {
      // The pointer may rest on a term already.
      if (!this.#held) {
        this.#held = true;
        this.#rests();
      }
      return;
    }
    if (Object.values(MODIFIERS).includes(event.key)) return;
    this.#typedAt = this.#window.performance.now();
    clearTimeout(this.#rest);
  }

  #isHeldKey({ key }: KeyboardEvent): boolean {
    const wanted = this.#ports.ways().key;
    return wanted !== 'none' && key === MODIFIERS[wanted];
  }

  /** What scrolls under a resting pointer has not been pointed at. */
  #scroll(): void {
    clearTimeout(this.#rest);
    if (!this.#open) return;
    const top = this.#ports.rectsOf(this.#open.term)[0]?.top;
    if (top === undefined || (!this.#open.pinned && Math.abs(top - this.#open.top) > SCROLL_AWAY_PX)) this.close();
    else this.#ports.place();
  }
}
