import type { TermStyle } from '../core/terms';

/**
 * How terms are marked. Each style differs from the others in its line as well as in its tint, so that no one needs to
 * tell green from orange; a claim that cannot be told has a tint alone. Tints are thin: text keeps its contrast.
 */
interface Mark {
  /** R G B of the tint and the line, on light and on dark pages. */
  light: string;
  dark: string;
  /** Strength of the tint: where underlines are drawn too, and where the tint is all there is. */
  tint: number;
  tintAlone: number;
  /** Style and thickness of the underline; null for none. */
  line: string | null;
  /** Where the tint is all there is: it leaves out the spaces between words. */
  broken?: boolean;
}

const MARKS: Record<TermStyle, Mark> = {
  city: { light: '92 99 112', dark: '160 168 184', tint: 0, tintAlone: 0.08, line: 'solid 1px' },
  statistic: { light: '92 99 112', dark: '160 168 184', tint: 0, tintAlone: 0.14, line: 'dotted 2px' },
  agrees: { light: '20 122 88', dark: '64 190 142', tint: 0.15, tintAlone: 0.24, line: 'solid 2px' },
  depends: { light: '52 88 200', dark: '124 154 240', tint: 0.15, tintAlone: 0.26, line: 'dashed 2px', broken: true },
  outdated: { light: '132 96 20', dark: '214 174 84', tint: 0.16, tintAlone: 0.36, line: 'dotted 3px', broken: true },
  differs: { light: '184 76 20', dark: '240 146 88', tint: 0.2, tintAlone: 0.42, line: 'double 3px' },
  'cannot-tell': { light: '92 99 112', dark: '160 168 184', tint: 0.13, tintAlone: 0.2, line: null },
};

export interface Theme {
  dark: boolean;
  /** Whether the browser draws lines in `::highlight()`. Firefox 140 reads them and does not. */
  underlines: boolean;
}

export const TERM_STYLES = Object.keys(MARKS) as TermStyle[];

/** Whether a style is drawn word by word under a theme. */
export function isBroken(style: TermStyle, theme: Theme): boolean {
  return !theme.underlines && MARKS[style].broken === true;
}

/**
 * The stylesheet of the marks, under the names given. Nothing of it prints. With forced colours the browser lays its own
 * highlight colours under all marks, and the lines alone tell them apart.
 */
export function markCss(names: Record<TermStyle, string>, { dark, underlines }: Theme): string {
  const rules = TERM_STYLES.map((style) => {
    const { light, dark: onDark, tint, tintAlone, line } = MARKS[style];
    const rgb = dark ? onDark : light;
    const strength = underlines ? tint : tintAlone;
    const ground = strength ? `background-color:rgb(${rgb}/${strength});` : '';
    const under = line ? `text-decoration:underline ${line} rgb(${rgb}/.85);text-underline-offset:3px;` : '';
    return `::highlight(${names[style]}){${ground}${under}}`;
  });
  return `@media screen{${rules.join('')}}`;
}
