import type { Page } from 'puppeteer-core';

/** The texts under the page's highlights, white space collapsed, in the order in which they were registered. */
export function highlightedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((static_) => {
        const range = document.createRange();
        range.setStart(static_.startContainer, static_.startOffset);
        range.setEnd(static_.endContainer, static_.endOffset);
        return range.toString().replace(/\s+/g, ' ').trim();
      }),
    ),
  );
}

export interface Point {
  x: number;
  y: number;
}

/**
 * The middle of the first line of `text`, in CSS pixels of the viewport, after scrolling it there. Null where no
 * highlight begins with that text; it may be drawn in several pieces. A highlight has no element: the rectangle of its
 * range is all there is to point at.
 */
export function pointAtHighlight(page: Page, text: string): Promise<Point | null> {
  return page.evaluate((text) => {
    const words = text.split(/\s+/).map((word) => word.replace(/[^\w]/g, '\\$&'));
    const pattern = new RegExp(`^\\s*${words.join('\\s+')}`);
    for (const { startContainer, startOffset } of [...CSS.highlights.values()].flatMap((highlight) => [...highlight])) {
      const range = document.createRange();
      range.selectNodeContents(document.body);
      range.setStart(startContainer, startOffset);
      if (!pattern.test(range.toString())) continue;
      startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      range.setEnd(startContainer, startContainer.textContent?.length ?? startOffset);
      const line = [...range.getClientRects()].find((rect) => rect.width > 1);
      if (line) return { x: line.x + Math.min(line.width / 2, 12), y: line.y + line.height / 2 };
    }
    return null;
  }, text);
}
