import type { Layout } from './blocks';

const INLINE = /^(?:inline|contents|ruby|none)/;

/**
 * The browser's own layout. The styles of an article's elements are known by the time it is read; asking for two
 * properties of each costs about a microsecond.
 */
export function layoutOf(window: Window): Layout {
  let asked: Element | null = null;
  let style: CSSStyleDeclaration | null = null;
  const styleOf = (element: Element): CSSStyleDeclaration => {
    if (asked !== element || style === null) {
      asked = element;
      style = window.getComputedStyle(element);
    }
    return style;
  };
  return {
    isHidden(element) {
      const { display, visibility } = styleOf(element);
      return display === 'none' || visibility === 'hidden' || visibility === 'collapse';
    },
    isBlock(element) {
      const { display, cssFloat } = styleOf(element);
      if (INLINE.test(display)) return false;
      // A drop cap floats beside the word that it begins.
      return cssFloat === 'none' || (element.textContent ?? '').trim().length > 2;
    },
  };
}
