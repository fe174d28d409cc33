import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Family } from '../../lib/cli/browsers';
import type { Outcome } from '../../lib/core/types';
import { hands } from './hands';
import { longWords } from './long-words';
import { HOST, OTHER_HOST, Session } from './session';
import { surfaces } from './surfaces';
import { toggles } from './toggles';
import { until } from './until';

const ARTICLE = 'chongqing.html';
const RESIDENTS = /32 million residents/;
const SITE_SWITCH = `document.querySelector('.site input[role="switch"]')`;
/** What a reader may wait for a change to show: "at once". */
const AT_ONCE = { timeout: 2000, interval: 50 };

/** The founding article's rows as our own article has them: words of the claim, and what comes of it. */
const ROWS: [words: RegExp, kind: string, outcome: Outcome][] = [
  [RESIDENTS, 'population', 'agrees'],
  [/largest megacity/, 'superlative', 'depends'],
  [/exceeding 10 million/, 'definition', 'agrees'],
  [/Oct 31/, 'event', 'agrees'],
  [/2014/, 'event', 'agrees'],
  [/fourth municipality/, 'status', 'agrees'],
  [/1997/, 'status', 'agrees'],
  [/following Beijing, Shanghai and Tianjin/, 'status', 'agrees'],
  [/82,400 square kilometers/, 'area', 'agrees'],
  [/comparable to Austria/, 'comparison', 'agrees'],
  [/five times the size of Beijing/, 'comparison', 'agrees'],
];

/** The whole path, in one real browser with the built extension. */
export function suite(family: Family): void {
  describe(family, () => {
    let session: Session;
    beforeAll(async () => {
      session = await Session.start(family);
    });
    afterAll(() => session?.close());
    beforeEach(({ onTestFailed, task }) => onTestFailed(() => session.picture(task.name).catch(() => undefined)));

    const claimText = async (words: RegExp) =>
      (await session.findings()).find(({ text, outcome }) => outcome !== null && words.test(text))?.text ?? `${words}`;

    describe('the demo article', () => {
      beforeAll(async () => {
        await session.markEverything(true);
        await session.openArticle(ARTICLE);
      });
      afterAll(() => session.markEverything(false));

      test.each(ROWS)('%s: %s %s', async (words, kind, outcome) => {
        const claims = (await session.findings()).filter((one) => one.outcome !== null && words.test(one.text));
        expect(claims).toContainEqual(expect.objectContaining({ kind, outcome }));
      });

      test('nothing differs', async () => {
        const outcomes = (await session.findings()).map(({ outcome }) => outcome);
        expect(outcomes).not.toContain('differs');
        expect(outcomes).not.toContain('outdated');
      });

      test.each([/^(about )?1,200 participants$/, /50\.6 billion/, /10\.57 million/])(
        '%s has no verdict',
        async (words) => {
          const found = (await session.findings()).filter(({ text }) => words.test(text));
          expect(found.length).toBeGreaterThan(0);
          for (const { outcome } of found) expect([null, 'cannot-tell']).toContain(outcome);
        },
      );

      test.each(['14th', '1997', '2014', '2025', 'Oct 31'])('%s is no statistic', async (words) => {
        const statistics = (await session.findings()).filter(({ kind }) => kind === 'statistic');
        expect(statistics.length).toBeGreaterThan(0);
        expect(statistics.map(({ text }) => text)).not.toContain(words);
      });

      test('the cities are the four and no others', async () => {
        const cities = (await session.findings()).filter(({ kind }) => kind === 'city').map(({ text }) => text);
        const plain = cities.map((text) => text.toLowerCase());
        expect(new Set(plain)).toEqual(new Set(['chongqing', 'beijing', 'shanghai', 'tianjin']));
      });

      test('every finding is highlighted, and nothing else', async () => {
        // Several claims may stand on the same words, which are marked once; and what is marked may be drawn word by word.
        const places = new Map(
          (await session.findings()).map((one) => [`${one.block} ${one.start} ${one.end}`, one.text]),
        );
        const words = (texts: Iterable<string>) => [...texts].join(' ').split(' ').sort();
        expect(words(await session.highlighted())).toEqual(words(places.values()));
      });

      test('nothing is said on the console', () => {
        expect(session.console).toEqual([]);
      });

      // A woken worker may run only those scripts that it ran while it was installed.
      if (family === 'chromium') {
        test('a worker that has slept still reads claims', async () => {
          await session.backgroundSleeps();
          await session.openArticle(ARTICLE);
          expect((await session.findings()).some(({ outcome }) => outcome === 'agrees')).toBe(true);
        });
      }
    });

    describe('the card', () => {
      let claim: string;
      beforeAll(async () => {
        await session.openArticle(ARTICLE);
        claim = await claimText(RESIDENTS);
      });

      test('opens under the pointer with figure, record, year and source', async () => {
        expect(await session.cardText()).toBeNull();
        await session.hover(claim);
        const text = await session.cardOpened();
        for (const words of ['more than 32 million residents', '32.05 million', '2020', 'municipality', 'Census']) {
          expect(text).toContain(words);
        }
        // The urban figure stands beside it.
        expect(text).toMatch(/urban agglomeration, UN estimate .*20\d\d \d\d\.\d\d million/i);
      });

      test('stays while the pointer is on it, and closes behind it', async () => {
        const box = await session.page.evaluate(() => {
          const card = document.documentElement.lastElementChild!.shadowRoot!.querySelector(':popover-open')!;
          const { x, y, width } = card.getBoundingClientRect();
          return { x: x + width / 2, y: y + 20 };
        });
        await session.page.mouse.move(box.x, box.y, { steps: 10 });
        await new Promise((resolve) => setTimeout(resolve, 700));
        expect(await session.cardText()).toContain('32 million');
        await session.leave();
        await session.cardClosed();
      });

      test('a click pins it, Escape closes it', async () => {
        await session.hover(claim);
        await session.cardOpened();
        await session.page.mouse.down();
        await session.page.mouse.up();
        await session.leave();
        await new Promise((resolve) => setTimeout(resolve, 700));
        expect(await session.cardText()).toContain('32 million');
        expect(await session.violations('card')).toEqual([]);
        await session.page.keyboard.press('Escape');
        await session.cardClosed();
      });

      test('a finding can be copied from it', async () => {
        await session.hover(claim);
        await session.cardOpened();
        await session.page.mouse.down();
        await session.page.mouse.up();
        expect(await session.pressInCard('Copy')).toBe(true);
        await until(
          'word of it',
          () => session.cardText(),
          (text) => text?.includes('Copied.') ?? false,
        );
        await session.page.keyboard.press('Escape');
        await session.cardClosed();
      });

      test('a city has one too', async () => {
        await session.hover('Tianjin');
        expect(await session.cardOpened()).toContain('China');
        // The record of the place follows when the card is open.
        const whole = (text: string | null) => /Local time .*\d/.test(text ?? '') && /municipality/.test(text ?? '');
        await until('the record of the city', () => session.cardText(), whole);
        await session.leave();
        await session.cardClosed();
      });

      test('is styled under a policy that allows the page no style', async () => {
        await session.openArticle('strict.html');
        await session.hover(await claimText(RESIDENTS));
        await session.cardOpened();
        const style = await session.page.evaluate(() => {
          const card = document.documentElement.lastElementChild!.shadowRoot!.querySelector(':popover-open')!;
          const { position, backgroundColor, borderRadius, fontFamily } = getComputedStyle(
            card.firstElementChild ?? card,
          );
          const outer = getComputedStyle(card);
          const page = getComputedStyle(document.body);
          return {
            fixed: outer.position === 'fixed' || position === 'fixed',
            background: [outer.backgroundColor, backgroundColor].some((color) => !/, 0\)$|transparent/.test(color)),
            round: [outer.borderRadius, borderRadius].some((radius) => Number.parseFloat(radius) > 0),
            ownFont: fontFamily !== page.fontFamily,
          };
        });
        expect(style).toEqual({ fixed: true, background: true, round: true, ownFont: true });
        await session.leave();
        await session.cardClosed();
      });

      test('the highlights are dressed under that policy too', async () => {
        const dressed = await session.page.evaluate(() =>
          [...CSS.highlights.keys()].map((name) => {
            const style = getComputedStyle(document.body, `::highlight(${name})`);
            return style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.textDecorationLine !== 'none';
          }),
        );
        expect(dressed.length).toBeGreaterThan(1);
        expect(dressed).not.toContain(false);
      });
    });

    test('the popup breaks no rule of accessibility', async () => {
      expect(await session.violations('popup')).toEqual([]);
    });

    test('the page about the data lists its sources, and breaks no rule of accessibility', async () => {
      const page = await session.ownPage('data.html');
      const look = () =>
        page.evaluate(() => ({
          // biome-ignore lint/performance/useDomNodeTextContent: what the reader sees is asked for, hidden text is not
          says: document.body.innerText,
          sources: document.querySelectorAll('.sources li').length,
          numbers: document.querySelectorAll('.numbers dd').length,
        }));
      // The seventh number, that of the places, comes from the background.
      const { says, sources } = await until('the sources', look, (seen) => seen.sources > 0 && seen.numbers === 7);
      expect(says).toContain('GeoNames');
      expect(sources).toBeGreaterThan(300);
      expect(await page.evaluate(() => document.querySelectorAll('[role=alert]').length)).toBe(0);
      expect(await session.violations(page)).toEqual([]);
      await page.close();
    });

    test('the page is not touched, but for the card while it is open', async () => {
      await session.openArticle('watched.html');
      const look = () =>
        session.page.evaluate(() => {
          const { before, changes } = window as unknown as { before: string; changes: string[] };
          return { same: document.documentElement.outerHTML === before, changes };
        });
      expect(await look()).toEqual({ same: true, changes: [] });
      await session.hover(await claimText(RESIDENTS));
      await session.cardOpened();
      expect(await look()).toEqual({ same: false, changes: ['childList of html'] });
      await session.leave();
      await session.cardClosed();
      expect(await look()).toEqual({ same: true, changes: ['childList of html', 'childList of html'] });
    });

    test('off and on in the popup shows on the page at once, without a reload', async () => {
      await session.openArticle(ARTICLE);
      const drawn = (await session.highlighted()).sort();
      expect(drawn.length).toBeGreaterThan(10);
      await session.page.evaluate(() => Object.assign(window, { loadedOnce: true }));
      const popup = await session.popup(SITE_SWITCH);
      const flip = () => popup.run<boolean>(`const box = ${SITE_SWITCH}; box.click(); return box.checked;`);
      expect(await popup.run('return document.body.textContent')).toContain(HOST.replace('www.', ''));
      expect(await flip()).toBe(false);
      await expect.poll(() => session.highlighted(), AT_ONCE).toEqual([]);
      expect((await session.state())?.off).toBe('here');
      expect(await flip()).toBe(true);
      await expect.poll(async () => (await session.highlighted()).sort(), { timeout: 10_000 }).toEqual(drawn);
      expect(await session.page.evaluate(() => 'loadedOnce' in window)).toBe(true);
      await popup.close();
    });

    test.each(['index.html', 'shop.html', 'forum.html', 'recipe.html', 'german.html', 'no-body.html', 'empty.html'])(
      'nothing is drawn or said on %s',
      async (file) => {
        const { gate, running } = await session.openJudged(file);
        expect({ run: gate?.run, running }).toEqual({ run: false, running: false });
        expect(await session.highlighted()).toEqual([]);
        expect(session.console).toEqual([]);
      },
    );

    test('changed figures differ, and their card says so', async () => {
      await session.openArticle('wrong-figures.html');
      const differing = (await session.findings()).filter(({ outcome }) => outcome === 'differs');
      expect(differing.map(({ kind }) => kind).sort()).toEqual(['area', 'comparison', 'population']);
      await session.hover(await claimText(/12 million residents/));
      const text = await session.cardOpened();
      expect(text).toMatch(/^Differs/);
      expect(text).toContain('32.05 million');
      await session.leave();
      await session.cardClosed();
    });

    test.each(['plain.html', 'broken-json-ld.html'])('claims are drawn, and nothing is said, on %s', async (file) => {
      await session.openArticle(file);
      expect(await session.highlighted()).toContainEqual(expect.stringMatching(RESIDENTS));
      expect(session.console).toEqual([]);
    });

    hands(family, () => session);

    longWords(() => session);

    surfaces(family, () => session);

    toggles(() => session);

    test('nothing is sent to anyone', async () => {
      await session.open('calls-elsewhere.html');
      await new Promise((resolve) => setTimeout(resolve, 500));
      const sent = await session.end();
      const hosts = sent.map(({ url }) => new URL(url).hostname);
      // What the pages themselves ask for is on record: so would be what the extension asks for.
      expect(sent).toContainEqual(expect.objectContaining({ url: expect.stringContaining('/site.css') }));
      expect(hosts.filter((host) => host !== HOST && host !== OTHER_HOST)).toEqual(['elsewhere.tallymark.test']);
      expect(sent.filter(({ by }) => by.includes('-extension:'))).toEqual([]);
    });
  });
}
