import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Session } from './session';
import { until } from './until';

const NARROW = 360;
/** A word of 60 letters, in place of all that a page or the record brings along. */
const WORD = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochia';

/**
 * Puts the word into elements, one after the other, and gives what then stands out at a side of the box. In a page, or in
 * the open card of one.
 */
function outside(word: string, selectors: readonly string[], inCard: boolean): string[] {
  const card = inCard ? document.documentElement.lastElementChild!.shadowRoot!.querySelector('.card') : null;
  const box = card ?? document.body;
  const out: string[] = [];
  for (const selector of selectors) {
    const found = [...box.querySelectorAll(selector)];
    if (found.length === 0) out.push(`there is no ${selector}`);
    for (const element of found) {
      const kept = [...element.childNodes];
      element.replaceChildren(word);
      const { left, right } = card?.getBoundingClientRect() ?? { left: 0, right: document.documentElement.clientWidth };
      for (const part of [element, ...box.querySelectorAll('*')]) {
        const place = part.getBoundingClientRect();
        if (part.matches('.unseen, svg *, details:not([open]) *') || place.width === 0) continue;
        if (place.left < left - 1 || place.right > right + 1) out.push(`${selector}: ${part.localName}`);
      }
      if (box.scrollWidth > box.clientWidth) out.push(`${selector} is ${box.scrollWidth} of ${box.clientWidth}`);
      element.replaceChildren(...kept);
    }
  }
  return out;
}

/** Long words in each narrow surface. */
export function longWords(at: () => Session): void {
  describe('a word of 60 letters', () => {
    const narrow = (page: Page) => page.setViewport({ width: NARROW, height: 640 });
    beforeAll(async () => {
      await at().openArticle('hands.html');
      await narrow(at().page);
    });
    afterAll(() => at().page.setViewport({ width: 1280, height: 900 }));

    test.each<[term: string, says: string, selectors: string[]]>([
      [
        'more than 32 million residents',
        '32.05 million',
        ['h2 span', '.stated', '.record', '.text .value', '.row .label', '.actions button', 'footer a', '.licence'],
      ],
      ['Chongqing', 'Local time', ['h2 span', '.stated', '.series .label', 'dd', 'dt', 'footer a']],
    ])('fits into the card of %s', async (term, says, selectors) => {
      await at().hover(term);
      await until(
        'the whole card',
        () => at().cardText(),
        (text) => text?.includes(says) ?? false,
      );
      expect(await at().page.evaluate(outside, WORD, selectors, true)).toEqual([]);
      await at().leave();
      await at().cardClosed();
    });

    test('fits into the list', async () => {
      const list = await at().listPage();
      await narrow(list);
      await until('findings', () => list.$('.finding'));
      const selectors = ['.page-title', 'h2', '.finding-text', '.finding-kind', '.finding-says', '#copy'];
      expect(await list.evaluate(outside, WORD, selectors, false)).toEqual([]);
      await list.close();
    });

    test('fits into the popup', async () => {
      const popup = await at().popup(`document.querySelector('.tally-list li')`);
      const selectors = ['.site .switch-label', '.status-sentence', '.tally-list span', '.switch-aside', '.dataset p'];
      const body = `return (${outside})(${JSON.stringify(WORD)}, ${JSON.stringify(selectors)}, false);`;
      expect(await popup.run(body)).toEqual([]);
      await popup.close();
    });
  });
}
