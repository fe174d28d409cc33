/** A page of two terms with a card, and a hand that moves over it: for the tests of `Hover`. */
import { afterEach, beforeEach, vi } from 'vitest';
import { type CardPorts, Hover, type Ways } from '../../lib/page/hover';

/** Two terms on one line, the second within a link, and a card below the first. */
const TERMS = { first: { left: 100, right: 180 }, second: { left: 300, right: 380 } };
type Name = keyof typeof TERMS;
const LINE = { top: 100, bottom: 120 };
const CARD = { left: 100, right: 420, top: 128, bottom: 300 };

export const card = { name: 'the card' } as unknown as HTMLElement;

/** How things stand. */
export const now = {
  open: null as { term: Name; pinned: boolean } | null,
  scrolled: 0,
  /** Whether a modal dialog of the page is open. */
  barred: false,
  front: false,
  ways: { delay: 300, key: 'none' } as Ways,
  stop: new AbortController(),
  hover: null as unknown as Hover<Name>,
};

const rectOf = (name: Name) =>
  ({ ...TERMS[name], top: LINE.top - now.scrolled, bottom: LINE.bottom - now.scrolled }) as DOMRect;

const ports: CardPorts<Name> = {
  ways: () => now.ways,
  termAt: ({ x, y }) =>
    (Object.keys(TERMS) as Name[]).find((name) => {
      const { left, right, top, bottom } = rectOf(name);
      return x >= left && x <= right && y >= top && y <= bottom;
    }) ?? null,
  rectsOf: (name) => [rectOf(name)],
  open: (term, _, pinned) => {
    now.open = { term, pinned };
  },
  close: () => {
    now.open = null;
  },
  pin: () => {
    if (now.open) now.open.pinned = true;
  },
  place: () => {},
  isCard: (target) => target === card,
  barred: () => now.barred,
  inFront: (on) => {
    now.front = on;
  },
  cardRect: () => (now.open ? (CARD as DOMRect) : null),
};

/** Events as the user agent makes them; happy-dom's own are never trusted. */
export function fire(type: string, init: Record<string, unknown> = {}): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const target = (init.target as EventTarget | undefined) ?? document.body;
  for (const [key, value] of Object.entries({
    isTrusted: true,
    buttons: 0,
    button: 0,
    pointerType: 'mouse',
    ...init,
    target,
  })) {
    Object.defineProperty(event, key, { value });
  }
  window.dispatchEvent(event);
  return event;
}

export const move = (clientX: number, clientY: number, init = {}) => fire('pointermove', { clientX, clientY, ...init });
export const click = (clientX: number, clientY: number, init = {}) => fire('click', { clientX, clientY, ...init });
export const wait = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);
export const rest = (x: number, y: number) => {
  move(x, y);
  wait(300);
};

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '';
  window.getSelection()?.removeAllRanges();
  now.open = null;
  now.scrolled = 0;
  now.barred = false;
  now.front = false;
  now.ways = { delay: 300, key: 'none' };
  now.stop = new AbortController();
  now.hover = new Hover(window, ports, now.stop.signal);
});

afterEach(() => {
  now.stop.abort();
  vi.useRealTimers();
});
