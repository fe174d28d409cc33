import { describe, expect, it } from 'vitest';
import { MARK_STRENGTHS, MARK_STYLES, type MarkLook } from '../../lib/core/look';
import { markCss, TERM_STYLES } from '../../lib/page/palette';

const names = Object.fromEntries(TERM_STYLES.map((style) => [style, `n${style.replace('-', '')}`])) as Parameters<
  typeof markCss
>[0];

const LOOK: MarkLook = { markStyle: 'both', markStrength: 'normal' };

/** The declarations of each style, and of the flash. */
function declarations(dark: boolean, underlines: boolean, look = LOOK): Record<string, string> {
  const css = markCss(names, 'flash', { dark, underlines, ...look });
  return Object.fromEntries(
    Array.from(css.matchAll(/::highlight\((\w+)\)\{([^}]*)\}/g), ([, name, rules]) => [name!, rules!]),
  );
}

describe.each([
  ['white', false, [255, 255, 255], [51, 51, 51]],
  ['sepia', false, [244, 236, 216], [51, 51, 51]],
  ['grey', false, [224, 224, 224], [33, 33, 33]],
  ['dark', true, [19, 21, 25], [233, 235, 239]],
  ['dark grey', true, [43, 45, 49], [233, 235, 239]],
  ['black', true, [0, 0, 0], [200, 200, 200]],
] as const)('on %s pages', (_, dark, ground, text) => {
  const channel = (value: number) => (value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]: readonly number[]) =>
    0.2126 * channel(r!) + 0.7152 * channel(g!) + 0.0722 * channel(b!);
  const contrast = (a: readonly number[], b: readonly number[]) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high! + 0.05) / (low! + 0.05);
  };

  const laid = ([r, g, b, alpha]: readonly number[]) =>
    [r, g, b].map((channel, index) => ground[index]! * (1 - alpha!) + channel! * alpha!);
  const numbers = (pattern: RegExp, rules: string) => pattern.exec(rules)?.slice(1).map(Number);
  const looks = MARK_STYLES.flatMap((markStyle) =>
    MARK_STRENGTHS.flatMap((markStrength) =>
      [true, false].map((underlines) => ({ markStyle, markStrength, underlines })),
    ),
  );

  it.each(looks)('text keeps a contrast of 4.5 on every tint: %o', ({ underlines, ...look }) => {
    for (const rules of Object.values(declarations(dark, underlines, look))) {
      const tint = numbers(/background-color:rgb\((\d+) (\d+) (\d+)\/([\d.]+)\)/, rules);
      if (tint) expect(contrast(laid(tint), text)).toBeGreaterThan(4.5);
    }
  });

  const lined = looks.filter(({ markStyle, underlines }) => underlines && markStyle !== 'tint');
  it.each(lined)('lines keep a contrast of 3 to the ground: %o', ({ markStyle, markStrength }) => {
    const { flash: _, ...marks } = declarations(dark, true, { markStyle, markStrength });
    const lines = Object.values(marks).map((rules) =>
      numbers(/underline \w+ \d+px rgb\((\d+) (\d+) (\d+)\/([\d.]+)\)/, rules),
    );
    expect(lines).toHaveLength(TERM_STYLES.length);
    for (const line of lines) expect(contrast(laid(line!), ground)).toBeGreaterThan(3);
  });
});

describe('told apart by more than colour', () => {
  const styles = (underlines: boolean, markStyle: MarkLook['markStyle']) => {
    const { flash, ...rules } = declarations(false, underlines, { ...LOOK, markStyle });
    expect(flash).toContain('background-color');
    return Object.values(rules);
  };

  it.each(['both', 'underline'] as const)('each has a line of its own where lines are drawn: %s', (markStyle) => {
    const looks = styles(true, markStyle).map(
      (rules) => `${/underline (\w+ \w+)/.exec(rules)?.[1]} ${rules.includes('background-color')}`,
    );
    expect(new Set(looks).size).toBe(TERM_STYLES.length);
  });

  it.each<[boolean, MarkLook['markStyle']]>([
    [false, 'both'],
    [false, 'underline'],
    [false, 'tint'],
    [true, 'tint'],
  ])('each has a tint where they are not (drawn %s, %s)', (underlines, markStyle) => {
    for (const rules of styles(underlines, markStyle)) expect(rules).toMatch(/^background-color:[^;]*;$/);
  });

  it('has no tint where the reader wants lines alone', () => {
    for (const rules of styles(true, 'underline')) expect(rules).toMatch(/^text-decoration:/);
  });

  it('is fainter and stronger by the reader’s choice', () => {
    const alphas = MARK_STRENGTHS.map((markStrength) => {
      const { ndiffers } = declarations(false, true, { ...LOOK, markStrength });
      return [.../\/([\d.]+).*\/([\d.]+)/.exec(ndiffers!)!].slice(1).map(Number);
    });
    const [faint, normal, strong] = alphas as [number[], number[], number[]];
    for (const part of [0, 1])
      expect([faint[part], normal[part], strong[part]]).toEqual([...alphas].map((a) => a[part]).sort());
    expect(new Set(alphas.map(String)).size).toBe(3);
  });

  it('nothing prints', () => {
    expect(
      markCss(names, 'flash', { dark: false, underlines: true, ...LOOK }).replace(
        /@media screen[^{]*\{(?:[^{}]*\{[^}]*\})*\}/g,
        '',
      ),
    ).toBe('');
  });
});
