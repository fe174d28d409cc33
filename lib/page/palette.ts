import type { MarkLook } from '../core/look';
import type { TermStyle } from '../core/terms';

/**
 * How terms are marked. Each style differs from the others in its line as well as in its tint, so that no one needs to
 * tell green from orange. Tints are thin: text keeps its contrast. No tint does so and stands out from the page by 3 to 1
 * as well, so where lines are drawn each style has one, which does.
 */
interface Mark {
  /** R G B of the tint and the line, on light and on dark pages. */
  light: string;
  dark: string;
  /** Strength of the tint: where underlines are drawn too, and where the tint is all there is. */
  tint: number;
  tintAlone: number;
  /** Style and thickness of the underline. */
  line: string;
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
  'cannot-tell': { light: '92 99 112', dark: '160 168 184', tint: 0.13, tintAlone: 0.2, line: 'dashed 1px' },
};

/** Of the tints, and how much of the line's colour there is: with less of it a line is lost on grey. */
const STRENGTHS: Record<MarkLook['markStrength'], { tint: number; line: number }> = {
  faint: { tint: 0.55, line: 0.82 },
  normal: { tint: 1, line: 0.9 },
  strong: { tint: 1.5, line: 1 },
};
/** Text on a stronger tint would lose its contrast. */
const STRONGEST_TINT = 0.46;

export interface Theme extends MarkLook {
  dark: boolean;
  /** Whether the browser draws lines in `::highlight()`. Firefox 140 reads them and does not. */
  underlines: boolean;
}

export const TERM_STYLES = Object.keys(MARKS) as TermStyle[];

/** A reader who wants lines alone, in a browser that draws none, still gets marks. */
function hasLines({ underlines, markStyle }: Theme): boolean {
  return underlines && markStyle !== 'tint';
}

/** Whether a style is drawn word by word under a theme. */
export function isBroken(style: TermStyle, theme: Theme): boolean {
  return !hasLines(theme) && MARKS[style].broken === true;
}

/**
 * The stylesheet of the marks, under the names given, and of the one that shines for a moment over the others. Nothing
 * of it prints. With forced colours the browser lays its own highlight colours under all marks, and the lines alone tell
 * them apart.
 */
export function markCss(names: Record<TermStyle, string>, flash: string, theme: Theme): string {
  const lines = hasLines(theme);
  const bare = lines && theme.markStyle === 'underline';
  const strength = STRENGTHS[theme.markStrength];
  const rules = TERM_STYLES.map((style) => {
    const { light, dark, tint, tintAlone, line } = MARKS[style];
    const rgb = theme.dark ? dark : light;
    const alpha = bare ? 0 : Math.min((lines ? tint : tintAlone) * strength.tint, STRONGEST_TINT);
    const ground = alpha ? `background-color:rgb(${rgb}/${Number(alpha.toFixed(3))});` : '';
    const colour = `rgb(${rgb}/${strength.line})`;
    // Two lines that leave out each "p" are many short ones.
    const whole = line.startsWith('double') ? 'text-decoration-skip-ink:none;' : '';
    const under = `text-decoration:underline ${line} ${colour};text-underline-offset:3px;${whole}`;
    return `::highlight(${names[style]}){${ground}${lines ? under : ''}}`;
  });
  const shine = theme.dark ? '255 200 40/.32' : '255 214 10/.6';
  return `@media screen{${rules.join('')}::highlight(${flash}){background-color:rgb(${shine})}}`;
}
