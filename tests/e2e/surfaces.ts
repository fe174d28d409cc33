import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Family } from '../../lib/cli/browsers';
import { highlightedTexts } from '../../lib/cli/highlighted';
import { OTHER_HOST, PROMPTS, type Session } from './session';
import { until } from './until';

const ARTICLE = 'chongqing.html';
const RESIDENTS = /32 million residents/;
/** What a reader may wait for a change to show: "at once". */
const AT_ONCE = { timeout: 3000, interval: 50 };

const click = (page: Page, selector: string) =>
  page.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.click(), selector);
const texts = (page: Page, selector: string) =>
  page.evaluate((selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent!.trim()), selector);

/** Everything beside the page and its card: in the browser that `session` gives. */
export function surfaces(family: Family, at: () => Session): void {
  const schemes = ['light', 'dark'] as const;
  const noViolations = async (page: Page) => {
    for (const scheme of schemes) {
      await at().scheme(page, scheme);
      expect(await at().violations(page), scheme).toEqual([]);
    }
  };

  describe('the page that is shown after installing', () => {
    test('has an article that is really read', async () => {
      const { welcome } = at();
      await welcome.bringToFront();
      const marked = await until(
        'claims in the sample',
        () => highlightedTexts(welcome),
        (found) => found.some((text) => text.includes('largest')),
      );
      expect(marked.join(' ')).toContain('2.1 million people');
    });

    test('breaks no rule of accessibility', () => noViolations(at().welcome));

    afterAll(() => at().welcome.close());
  });

  describe('the options', () => {
    let options: Page;
    beforeAll(async () => {
      await at().openArticle(ARTICLE);
      options = await at().ownPage('options.html');
      await until('the kinds of claims', async () => (await texts(options, 'fieldset .switch')).length > 0);
    });
    afterAll(() => options?.close());
    afterEach(async () => {
      await click(options, '#reset');
      await click(options, '#reset-yes');
      await expect.poll(async () => (await at().highlighted()).length, AT_ONCE).toBeGreaterThan(10);
    });

    test('break no rule of accessibility', () => noViolations(options));

    test('a site that is switched off there is off at once', async () => {
      await options.bringToFront();
      await options.type('#site', at().page.url());
      await click(options, '.add button[type=button]');
      await expect.poll(() => at().highlighted(), AT_ONCE).toEqual([]);
      await click(options, '.sites .link');
      await expect.poll(async () => (await at().highlighted()).length, { timeout: 15_000 }).toBeGreaterThan(10);
    });
  });

  describe('the list', () => {
    let list: Page;
    beforeAll(async () => {
      await at().openArticle(ARTICLE);
      list = await at().listPage();
      await until('findings in the list', async () => (await texts(list, '.finding')).length > 10);
    });
    afterAll(() => list?.close());

    test('holds every finding, by outcome', async () => {
      const { length } = await at().findings();
      expect(await texts(list, '.finding')).toHaveLength(length);
      expect((await texts(list, 'h2')).slice(0, 2)).toEqual([
        expect.stringMatching(/^Depends on the definition1$/),
        expect.stringMatching(/^Agrees\d+$/),
      ]);
    });

    test('breaks no rule of accessibility', () => noViolations(list));

    test('goes to a term, and opens its card', async () => {
      await at().page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await list.evaluate(() => {
        const entries = [...document.querySelectorAll<HTMLElement>('.finding')];
        entries.find(({ textContent }) => /32\smillion\sresidents/.test(textContent!))!.click();
      });
      expect(await at().cardOpened()).toContain('32.05 million');
      const box = await at().page.evaluate(() => {
        const card = document.documentElement.lastElementChild!.shadowRoot!.querySelector(':popover-open')!;
        const { top, bottom } = card.getBoundingClientRect();
        return { top, bottom, height: innerHeight };
      });
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(box.height);
      await at().page.bringToFront();
      await at().page.keyboard.press('Escape');
      await at().cardClosed();
    });

    test('hands over a file', async () => {
      await list.bringToFront();
      await click(list, '#json');
      await until('word of it', async () => (await texts(list, '.said'))[0]?.endsWith('findings saved'));
    });

    test('follows the page', async () => {
      await at().open('shop.html');
      // It looks after its page only while it is to be seen.
      await list.bringToFront();
      await until('an empty list', async () => (await texts(list, '.finding')).length === 0);
    });
  });

  describe('keys', () => {
    beforeAll(() => at().openArticle(ARTICLE));

    test('step from finding to finding, and back', async () => {
      await at().page.evaluate(() => scrollTo(0, 0));
      /** What the flash lies on: the one range that a highlight has to itself, over others. */
      const shown = () =>
        at().page.evaluate(() => {
          const [shining] = [...CSS.highlights.values()].filter(({ priority }) => priority === 1);
          const [range] = shining ?? [];
          if (!range) return null;
          const { startContainer, startOffset } = range;
          const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let count = 0; nodes.nextNode(); count += 1) {
            if (nodes.currentNode === startContainer) return `${count} ${startOffset}`;
          }
          return null;
        });
      const steps: (string | null)[] = [];
      for (const command of ['next-finding', 'next-finding', 'previous-finding']) {
        await at().press(command);
        steps.push(await until('another finding', shown, (place) => place !== null && place !== steps.at(-1)));
        expect(await at().cardOpened()).not.toBe('');
      }
      expect(steps[2]).toBe(steps[0]);
      await at().page.keyboard.press('Escape');
      await at().cardClosed();
    });

    test('switch the site off and on', async () => {
      await at().press('toggle-site');
      await expect.poll(() => at().highlighted(), AT_ONCE).toEqual([]);
      await at().press('toggle-site');
      await expect.poll(async () => (await at().highlighted()).length, { timeout: 15_000 }).toBeGreaterThan(10);
    });
  });

  test('a selection is checked on a page that nobody asked for, and the rest of it left alone', async () => {
    await at().open('plain.html', OTHER_HOST);
    await at().page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('p')!));
    await at().checkSelection();
    expect(await at().cardOpened()).toContain('32.05 million');
    const marked = await at().highlighted();
    expect(marked).toContainEqual(expect.stringMatching(RESIDENTS));
    await at().page.keyboard.press('Escape');
    await at().cardClosed();

    await at().page.evaluate(() => getSelection()!.selectAllChildren(document.querySelectorAll('p')[1]!));
    await at().checkSelection();
    expect(await at().cardOpened()).toContain('Nothing in it');
    expect(await at().violations('card')).toEqual([]);
  });

  if (family === 'firefox') {
    test('the sidebar does not open itself, and opens when it is asked to', async () => {
      expect(await at().inFirefox('return window.SidebarController.isOpen')).toBe(false);
      await at().inFirefox(`await window.SidebarController.show('tallymark_tallymark_test-sidebar-action')`);
      expect(await at().inFirefox('return window.SidebarController.isOpen')).toBe(true);
      await at().inFirefox('window.SidebarController.hide()');
    });

    test('a host that is asked for is read once that is granted, and no longer once it is given back', async () => {
      const options = await at().ownPage('options.html');
      await options.waitForSelector('#site');
      await options.bringToFront();
      const listed = async () => (await texts(options, '.site-name')).includes(OTHER_HOST);
      await at().inFirefox(`Services.prefs.setBoolPref('${PROMPTS}', true)`);
      try {
        await options.type('#site', OTHER_HOST);
        // A refused site is kept, with a button to be asked again.
        const answers = [
          ['.add button[type=submit]', 'secondaryButton'],
          ['.sites .button', 'button'],
        ];
        for (const [asks, button] of answers) {
          await until('what asks', () => options.$(asks!));
          await options.click(asks!);
          const open = () => at().inFirefox<boolean>('return window.PopupNotifications.isPanelOpen');
          await until('the question', open);
          // A click in its first half second, in which a reader may be clicking something else, only has it wait longer.
          await new Promise((resolve) => setTimeout(resolve, 1000));
          await at().inFirefox(
            `window.document.getElementById('addon-webext-permissions-notification').${button}.click()`,
          );
          await until('the question answered', open, (still) => !still);
          if (button === 'secondaryButton') expect(await listed()).toBe(false);
        }
        await until('the host in the list', listed);
      } finally {
        await at().inFirefox(`Services.prefs.setBoolPref('${PROMPTS}', false)`);
      }
      await at().open('plain.html', OTHER_HOST);
      await expect
        .poll(async () => (await at().highlighted()).some((text) => RESIDENTS.test(text)), { timeout: 15_000 })
        .toBe(true);
      await click(options, '.sites .link');
      await until('an empty list', async () => (await texts(options, '.site-name')).length === 0);
      await at().open('plain.html', OTHER_HOST);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await at().highlighted()).toEqual([]);
      await options.close();
    });
  } else {
    test('a host that the reader takes away is left alone, and read once it is given back', async () => {
      await at().allowHosts(false);
      await at().open(ARTICLE);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await at().highlighted()).toEqual([]);
      await at().allowHosts(true);
      await at().openArticle(ARTICLE);
      expect(await at().highlighted()).toContainEqual(expect.stringMatching(RESIDENTS));
    });

    test('the side panel opens from the popup, on the page under it', async () => {
      await at().openArticle(ARTICLE);
      const popup = await at().popup(`document.getElementById('list')`);
      await popup.run(`document.getElementById('list').click()`);
      const panel = await at().sidePanel();
      await until('findings beside the page', async () => (await texts(panel, '.finding')).length > 10);
    });
  }
}
