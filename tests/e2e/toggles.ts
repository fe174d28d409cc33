import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './pages';
import { flip, type Session } from './session';
import { until } from './until';

/** What a reader may wait for a change to show: "at once". */
const AT_ONCE = { timeout: 3000, interval: 50 };
const KINDS_OF_ALL = KINDS.map(([kind]) => kind).sort();

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Each switch and each choice, and what comes of it on a page that is open and is not loaded again. */
export function toggles(at: () => Session): void {
  describe('each switch shows on the open page', () => {
    let options: Page;
    const page = () => at().page;
    const choose = (selector: string) =>
      options.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.click(), selector);
    const kindsThere = async () => {
      const kinds = (await at().findings()).filter(({ outcome }) => outcome !== null).map(({ kind }) => kind);
      return [...new Set(kinds)].sort();
    };
    const marks = async (words: RegExp) => (await at().highlighted()).filter((text) => words.test(text)).length;
    /** What the card over some words says, opened anew each time. */
    const card = async (text: string) => {
      await page().bringToFront();
      await at().leave();
      await at().hover(text);
      const says = await at().cardOpened();
      await at().leave();
      await at().cardClosed();
      return says;
    };
    /** How the marks of claims that agree are drawn. */
    const look = () =>
      page().evaluate(() => {
        const isOf = ({ startContainer, startOffset, endOffset }: AbstractRange) =>
          /1703/.test(startContainer.textContent!.slice(startOffset, endOffset));
        const [name] = [...CSS.highlights].find(([, ranges]) => [...ranges].some(isOf)) ?? [];
        const { textDecorationLine, backgroundColor } = getComputedStyle(document.body, `::highlight(${name})`);
        return { line: textDecorationLine.includes('underline'), tint: Number(/[\d.]+(?=\)$)/.exec(backgroundColor)) };
      });

    beforeAll(async () => {
      await at().openArticle('kinds.html');
      await until('a claim of each kind', kindsThere, ({ length }) => length === KINDS.length);
      await page().evaluate(() => Object.assign(window, { loadedOnce: true }));
      options = await at().ownPage('options.html');
      await until('the kinds of claims', () => options.$('fieldset .switch'));
    });
    afterEach(async () => {
      await choose('#reset');
      await until('the question', () => options.$('#reset-yes'));
      await choose('#reset-yes');
      await expect.poll(kindsThere, AT_ONCE).toEqual(KINDS_OF_ALL);
    });
    afterAll(async () => {
      expect(await page().evaluate(() => 'loadedOnce' in window)).toBe(true);
      await options?.close();
    });

    test.each(KINDS)('%s', async (kind, label, _, marked) => {
      expect(await marks(marked)).toBeGreaterThan(0);
      await flip(options, label);
      await expect.poll(kindsThere, AT_ONCE).toEqual(KINDS_OF_ALL.filter((one) => one !== kind));
      await expect.poll(() => marks(marked), AT_ONCE).toBe(0);
      await flip(options, label);
      await expect.poll(kindsThere, AT_ONCE).toEqual(KINDS_OF_ALL);
      expect(await marks(marked)).toBeGreaterThan(0);
    });

    test.each<[label: string, gone: RegExp]>([
      ['Tallymark is on', /\w/],
      ['Claims', /founded in 1703/],
      ['Cities', /^Hamburg$/],
      ['Statistics', /^40 kilometers$/],
    ])('%s', async (label, gone) => {
      expect(await marks(gone)).toBeGreaterThan(0);
      await flip(options, label);
      await expect.poll(() => marks(gone), AT_ONCE).toBe(0);
      await flip(options, label);
      await expect.poll(() => marks(gone), { timeout: 15_000 }).toBeGreaterThan(0);
    });

    test.each<[label: string, more: RegExp]>([
      ['Every figure', /1,200 pins/],
      ['Every mention', /^Hamburg$/],
    ])('%s', async (label, more) => {
      const before = await marks(more);
      await flip(options, label);
      await expect.poll(() => marks(more), AT_ONCE).toBeGreaterThan(before);
      await flip(options, label);
      await expect.poll(() => marks(more), AT_ONCE).toBe(before);
    });

    test('the popup’s switches', async () => {
      const popup = await at().popup(`document.querySelector('.tally-list li')`);
      const rows: [label: string, gone: RegExp][] = [
        ['Claims', /founded in 1703/],
        ['Cities', /^Hamburg$/],
        ['Statistics', /^40 kilometers$/],
        // The first of all is for every site.
        ['', /\w/],
      ];
      for (const [label, gone] of rows) {
        const turn = () =>
          popup.run(`
            const rows = [...document.querySelectorAll('label.switch')];
            rows.find((row) => row.textContent.startsWith(${JSON.stringify(label)})).querySelector('input').click();`);
        await turn();
        await expect.poll(() => marks(gone), { ...AT_ONCE, message: label }).toBe(0);
        await turn();
        await expect.poll(() => marks(gone), { timeout: 15_000, message: label }).toBeGreaterThan(0);
      }
      await popup.close();
    });

    // A measure that is in the reader's units already has nothing to tell.
    test.each([
      ['metric', 0, 1],
      ['us', 1, 0],
      ['both', 1, 1],
    ])('units: %s', async (choice, kilometers, miles) => {
      await choose(`input[name=units][value=${choice}]`);
      const told = async () => [await marks(/^40 kilometers$/), await marks(/^30 miles$/)];
      await expect.poll(told, AT_ONCE).toEqual([kilometers, miles]);
    });

    test('how numbers and dates are written', async () => {
      const written = async (language: string) => {
        await options.select('#language', language);
        await later(300);
        return card('3.7 million people');
      };
      expect(await written('en-GB')).toMatch(/31 Dec 20\d\d/);
      expect(await written('en-US')).toMatch(/Dec 31, 20\d\d/);
    });

    test('style and strength of the marks', async () => {
      const normal = await look();
      expect(normal).toEqual({ line: true, tint: expect.any(Number) });
      const tint = async () => (await look()).tint;
      await choose('input[name=mark-strength][value=strong]');
      await expect.poll(tint, AT_ONCE).toBeGreaterThan(normal.tint);
      await choose('input[name=mark-strength][value=faint]');
      await expect.poll(tint, AT_ONCE).toBeLessThan(normal.tint);
      await choose('input[name=mark-style][value=underline]');
      await expect.poll(look, AT_ONCE).toEqual({ line: true, tint: 0 });
      await choose('input[name=mark-style][value=tint]');
      await expect.poll(async () => (await look()).line, AT_ONCE).toBe(false);
      expect(await tint()).toBeGreaterThan(0);
    });

    test.each([
      ['alt', 'Alt'],
      ['ctrl', 'Control'],
      ['shift', 'Shift'],
    ] as const)('the key %s, which is waited for', async (value, key) => {
      await choose(`input[name=key][value=${value}]`);
      await later(300);
      await page().bringToFront();
      await at().leave();
      await at().hover('founded in 1703');
      await later(700);
      expect(await at().cardText()).toBeNull();
      await page().keyboard.down(key);
      expect(await at().cardOpened()).toContain('1703');
      await page().keyboard.up(key);
      await at().leave();
      await at().cardClosed();
    });
  });
}
