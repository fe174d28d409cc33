import type { Wardrobe } from '../../lib/page/marks';

const sheets = new Map<string, CSSStyleSheet>();

/** The way to style marks on a page of our own, whose policy allows no style element and which no one else may style. */
export const ownWardrobe: Wardrobe = {
  dress: async (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
    document.adoptedStyleSheets.push(sheet);
  },
  undress: async (css) => {
    const sheet = sheets.get(css);
    sheets.delete(css);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  },
};
