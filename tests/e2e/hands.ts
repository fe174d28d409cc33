import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Family } from '../../lib/cli/browsers';
import { pointAtHighlight } from '../../lib/cli/highlighted';
import type { Session } from './session';
import { until } from './until';

const PAGE = 'hands.html';
const CLAIM = 'more than 32 million residents';
/** Longer than a pointer has to rest, by far. */
const LONG_MS = 900;

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a reader's hand, window and printer do to marks and card: in the browser that `session` gives. */
export function hands(family: Family, at: () => Session): void {
  const page = () => at().page;
  const point = async () => (await until('the claim', () => pointAtHighlight(page(), CLAIM)))!;
  const noCard = async () => {
    await later(LONG_MS);
    expect(await at().cardText()).toBeNull();
  };
  const shut = async () => {
    await at().leave();
    await at().cardClosed();
  };
  /** Where the open card lies, what lies uppermost there, and whether anything in it stands out at a side. */
  const card = () =>
    page().evaluate(() => {
      const host = document.documentElement.lastElementChild!;
      const card = host.shadowRoot!.querySelector(':is(:popover-open, :modal)')!;
      const { left, right, top, bottom } = card.getBoundingClientRect();
      return {
        uppermost: document.elementFromPoint((left + right) / 2, top + 20) === host,
        inside: left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight,
        fits: card.scrollWidth <= card.clientWidth,
        ...{ left, top, bottom },
      };
    });
  /** Whether the link of the open card's first source takes a pointer and the focus, as all else in it does. */
  const entered = () =>
    page().evaluate(() => {
      const host = document.documentElement.lastElementChild!;
      const link = host.shadowRoot!.querySelector('footer a') as HTMLElement;
      link.scrollIntoView({ block: 'nearest' });
      const { x, y } = link.getClientRects()[0]!;
      const met = host.shadowRoot!.elementFromPoint(x + 4, y + 4) === link;
      link.focus();
      return met && host.shadowRoot!.activeElement === link;
    });
  /** Moves the pointer onto the open card, where it stays for longer than a card does that it is not on. */
  const ontoCard = async () => {
    const { left, top } = await card();
    await page().mouse.move(left + 60, top + 20, { steps: 8 });
    await later(LONG_MS);
  };
  const focus = () => page().evaluate(() => document.activeElement?.id || document.activeElement?.localName);

  describe('a finger', () => {
    beforeAll(async () => {
      // Chromium has a touch screen where it is told so, before the page is opened.
      if (family === 'chromium') await page().setViewport({ width: 1280, height: 900, hasTouch: true });
      await at().openArticle(PAGE);
    });
    afterAll(async () => {
      if (family === 'chromium') await page().setViewport({ width: 1280, height: 900 });
    });

    test('opens a card by a tap, keeps it by a tap on it, closes it by a tap elsewhere', async () => {
      const { x, y } = await point();
      await page().touchscreen.tap(x, y);
      expect(await at().cardOpened()).toContain('32.05 million');
      const { top } = await card();
      await page().touchscreen.tap(x + 40, top + 24);
      await later(400);
      expect(await at().cardText()).toContain('32.05 million');
      await page().touchscreen.tap(5, 5);
      await at().cardClosed();
    });
  });

  describe('a pointer', () => {
    beforeAll(() => at().openArticle(PAGE));

    test('opens no card while the reader types', async () => {
      const { x, y } = await point();
      await page().focus('#field');
      for (let typed = 0; typed < 10; typed += 1) {
        await page().keyboard.press('a');
        await page().mouse.move(x + (typed % 2) * 6, y);
        await later(100);
        expect(await at().cardText()).toBeNull();
      }
      await page().evaluate(() => (document.activeElement as HTMLElement).blur());
    });

    test('opens no card while the reader selects, nor over what is selected', async () => {
      const { x, y } = await point();
      await at().leave();
      await page().mouse.move(x - 30, y);
      await page().mouse.down();
      await page().mouse.move(x + 60, y, { steps: 5 });
      await noCard();
      await page().mouse.up();
      expect(await page().evaluate(() => getSelection()!.isCollapsed)).toBe(false);
      await page().mouse.move(x + 20, y, { steps: 5 });
      await noCard();
      await page().evaluate(() => getSelection()!.removeAllRanges());
    });

    test('waits as long as the reader wants', async () => {
      const options = await at().ownPage('options.html');
      const wait = async (ms: number) => {
        await options.bringToFront();
        await until('the slider', () => options.$('#delay'));
        await options.evaluate((ms) => {
          const slider = document.querySelector<HTMLInputElement>('#delay')!;
          slider.value = String(ms);
          for (const type of ['input', 'change']) slider.dispatchEvent(new Event(type, { bubbles: true }));
        }, ms);
        await later(400);
        await page().bringToFront();
        await at().leave();
        await at().hover(CLAIM);
      };
      await wait(1000);
      await later(500);
      expect(await at().cardText()).toBeNull();
      expect(await at().cardOpened()).toContain('32.05 million');
      await shut();
      await wait(0);
      await later(250);
      expect(await at().cardText()).toContain('32.05 million');
      await shut();
      await options.bringToFront();
      await options.evaluate(() => document.querySelector<HTMLElement>('#reset')!.click());
      await until('the question', () => options.$('#reset-yes'));
      await options.evaluate(() => document.querySelector<HTMLElement>('#reset-yes')!.click());
      await later(400);
      await options.close();
      await page().bringToFront();
    });
  });

  describe('a window', () => {
    beforeAll(() => at().openArticle(PAGE));

    test('at 400 percent holds the card, which scrolls and does not cover its term', async () => {
      await page().setViewport({ width: 320, height: 225 });
      try {
        await at().hover(CLAIM);
        await at().cardOpened();
        await until('the card in its place', async () => (await card()).inside);
        const { y } = await point();
        const { left: _, top, bottom, ...rest } = await card();
        expect(rest).toEqual({ uppermost: true, inside: true, fits: true });
        expect(y < top || y > bottom).toBe(true);
        await shut();
      } finally {
        await page().setViewport({ width: 1280, height: 900 });
      }
    });

    test('that shows an element full screen has the card in it, and lets the reader into it', async () => {
      const full = () => page().evaluate(() => document.fullscreenElement !== null);
      await page().click('#full');
      await until('full screen', full);
      const before = await focus();
      await at().hover(CLAIM);
      await at().cardOpened();
      await until('the card in its place', async () => (await card()).inside);
      expect(await entered()).toBe(false);
      await ontoCard();
      expect(await entered()).toBe(true);
      await point().then(({ x, y }) => page().mouse.move(x, y, { steps: 8 }));
      // What is full screen has pointer and focus again.
      await until(
        'the term',
        () => entered(),
        (inside) => !inside,
      );
      expect(await focus()).toBe(before);
      await ontoCard();
      await page().mouse.down();
      await page().mouse.up();
      await at().leave();
      await later(LONG_MS);
      expect(await entered()).toBe(true);
      expect(await at().violations('card')).toEqual([]);
      await page().mouse.click(5, 5);
      await at().cardClosed();
      expect(await focus()).toBe(before);
      expect(await full()).toBe(true);
      await page().evaluate(() => document.exitFullscreen());
      await until('no full screen', full, (still) => !still);
    });

    test('that shows an element full screen keeps a popover of the page open under the card', async () => {
      const full = () => page().evaluate(() => document.fullscreenElement !== null);
      await page().click('#full');
      await until('full screen', full);
      await page().evaluate(() => document.querySelector<HTMLElement>('#tip')!.showPopover());
      await at().hover(CLAIM);
      await at().cardOpened();
      await until('the card in its place', async () => (await card()).inside);
      await ontoCard();
      // To be read, though not entered.
      expect(await at().cardText()).toContain('32.05 million');
      expect(await entered()).toBe(false);
      expect(await page().evaluate(() => document.querySelector('#tip')!.matches(':popover-open'))).toBe(true);
      await shut();
      await page().evaluate(() => document.exitFullscreen());
      await until('no full screen', full, (still) => !still);
    });

    test('with a dialog of the page opens the card that the list asks for, and Escape closes the card alone', async () => {
      const list = await at().listPage();
      await until('the claim in the list', () =>
        list.evaluate((claim) => {
          const found = [...document.querySelectorAll<HTMLElement>('.finding')];
          return found.some(({ textContent }) => textContent!.replace(/\s/g, ' ').includes(claim));
        }, CLAIM),
      );
      await page().bringToFront();
      await page().evaluate(() => document.querySelector('dialog')!.showModal());
      const before = await focus();
      await list.evaluate((claim) => {
        const found = [...document.querySelectorAll<HTMLElement>('.finding')];
        found.find(({ textContent }) => textContent!.replace(/\s/g, ' ').includes(claim))!.click();
      }, CLAIM);
      await page().bringToFront();
      await at().cardOpened();
      await until('the card in use', entered);
      await page().keyboard.press('Escape');
      await at().cardClosed();
      expect(await page().evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
      expect(await focus()).toBe(before);
      await page().keyboard.press('Escape');
      await until('no dialog', () => page().evaluate(() => !document.querySelector('dialog')!.open));
      await list.close();
    });

    test('with a dialog of the page keeps the card from what lies under it', async () => {
      await page().evaluate(() => document.querySelector('dialog')!.showModal());
      const { x, y } = await point();
      await page().mouse.move(x, y, { steps: 4 });
      await noCard();
      await page().evaluate(() => document.querySelector('dialog')!.close());
      await at().leave();
    });

    test('with a dialog that is open to others shows the card over it', async () => {
      await page().evaluate(() => document.querySelector('dialog')!.show());
      await at().hover(CLAIM);
      await at().cardOpened();
      await until('the card over all', async () => (await card()).uppermost);
      await page().evaluate(() => document.querySelector('dialog')!.close());
      await shut();
    });
  });

  test('nothing of ours prints', async () => {
    await at().openArticle(PAGE);
    await at().hover(CLAIM);
    await at().cardOpened();
    const look = (page: Page) =>
      page.evaluate(() => {
        const card = document.documentElement.lastElementChild!.shadowRoot!.querySelector(':popover-open')!;
        const dressed = [...CSS.highlights.keys()].filter((name) => {
          const style = getComputedStyle(document.body, `::highlight(${name})`);
          return style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.textDecorationLine !== 'none';
        });
        return { card: getComputedStyle(card).display !== 'none', marks: dressed.length > 0 };
      });
    expect(await look(page())).toEqual({ card: true, marks: true });
    await at().medium('print');
    expect(await look(page())).toEqual({ card: false, marks: false });
    await at().medium('screen');
    await shut();
  });
}
