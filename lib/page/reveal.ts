import { rectsOf } from './hit';

/**
 * Scrolls a range into view, without a leap longer than a frame: whoever asked for it is waiting. False where it is not
 * to be seen, as in a part of the page that is folded away.
 */
export function reveal(window: Window, term: { range: StaticRangeInit }): boolean {
  const { startContainer } = term.range;
  const element = startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;
  if (!element || rectsOf(term).length === 0) return false;
  // Within boxes of the page that scroll by themselves, too.
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const line = rectsOf(term)[0];
  if (!line) return false;
  // A paragraph higher than the window may have its middle there and its term elsewhere.
  if (line.top < 0 || line.bottom > window.innerHeight) {
    window.scrollBy({ top: line.top - window.innerHeight / 2, behavior: 'instant' });
  }
  return true;
}
