/** Weights of sRGB channels in how bright a colour looks. */
function luminance([red, green, blue]: readonly number[]): number {
  return (0.2126 * red! + 0.7152 * green! + 0.0722 * blue!) / 255;
}

/** Channels 0 to 255 and alpha 0 to 1 of a computed colour; null for those written in other spaces ("oklch(…)"). */
function channels(color: string): { rgb: number[]; alpha: number } | null {
  const parts = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(color);
  const numbers = parts?.[2]
    ?.match(/[\d.]+%?/g)
    ?.map((n) => (n.endsWith('%') ? Number(n.slice(0, -1)) / 100 : Number(n)));
  if (!parts || !numbers || numbers.length < 3) return null;
  const scale = parts[1] === 'color' ? 255 : 1;
  return { rgb: numbers.slice(0, 3).map((n) => n * scale), alpha: numbers[3] ?? 1 };
}

/**
 * Whether text stands on a dark ground: the nearest ground that covers what is behind it; where there is none but
 * a picture, or the browser's own, the text's colour tells, for light text is set on dark.
 */
export function isOnDark(element: Element, window: Window): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor, backgroundImage } = window.getComputedStyle(at);
    if (backgroundImage !== 'none') break;
    const ground = channels(backgroundColor);
    if (ground && ground.alpha > 0.6) return luminance(ground.rgb) < 0.4;
    if (!ground) break;
  }
  const text = channels(window.getComputedStyle(element).color);
  return text !== null && luminance(text.rgb) > 0.6;
}
