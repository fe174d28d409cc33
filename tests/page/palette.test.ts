import { describe, expect, it } from 'vitest';
import { markCss, TERM_STYLES } from '../../lib/page/palette';

const names = Object.fromEntries(TERM_STYLES.map((style) => [style, `n${style.replace('-', '')}`])) as Parameters<
  typeof markCss
>[0];

/** The declarations of each style. */
function declarations(dark: boolean, underlines: boolean): Record<string, string> {
  const css = markCss(names, { dark, underlines });
  return Object.fromEntries(
    Array.from(css.matchAll(/::highlight\((\w+)\)\{([^}]*)\}/g), ([, name, rules]) => [name!, rules!]),
  );
}

describe.each([
  ['light', false, [255, 255, 255], [28, 30, 34]],
  ['sepia', false, [244, 236, 216], [28, 30, 34]],
  ['grey', false, [224, 224, 224], [28, 30, 34]],
  ['dark', true, [19, 21, 25], [233, 235, 239]],
  ['black', true, [0, 0, 0], [200, 200, 200]],
] as const)('on %s pages', (_, dark, ground, text) => {
  const channel = (value: number) => (value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]: readonly number[]) =>
    0.2126 * channel(r!) + 0.7152 * channel(g!) + 0.0722 * channel(b!);
  const contrast = (a: readonly number[], b: readonly number[]) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high! + 0.05) / (low! + 0.05);
  };

  it.each([true, false])('text keeps a contrast of 4.5 on every tint (underlines %s)', (underlines) => {
    for (const rules of Object.values(declarations(dark, underlines))) {
      const tint = /background-color:rgb\((\d+) (\d+) (\d+)\/([\d.]+)\)/.exec(rules)?.slice(1).map(Number);
      if (!tint) continue;
      const alpha = tint[3]!;
      const mixed = ground.map((base, index) => base * (1 - alpha) + tint[index]! * alpha);
      expect(contrast(mixed, text)).toBeGreaterThan(4.5);
    }
  });
});

describe('told apart by more than colour', () => {
  it('each has a line of its own where lines are drawn', () => {
    const lines = Object.values(declarations(false, true)).map(
      (rules) => /underline (\w+ \w+)/.exec(rules)?.[1] ?? 'none',
    );
    const tinted = Object.values(declarations(false, true)).map((rules) => rules.includes('background-color'));
    const looks = lines.map((line, index) => `${line} ${tinted[index]}`);
    expect(new Set(looks).size).toBe(TERM_STYLES.length);
  });

  it('each has a tint where they are not', () => {
    for (const rules of Object.values(declarations(false, false))) expect(rules).toContain('background-color');
  });

  it('nothing prints', () => {
    expect(
      markCss(names, { dark: false, underlines: true }).replace(/@media screen[^{]*\{(?:[^{}]*\{[^}]*\})*\}/g, ''),
    ).toBe('');
  });
});
