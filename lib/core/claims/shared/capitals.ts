const CAPITAL = /\p{Lu}/gu;

/**
 * Where the capital letters of a text stand, in order. A name begins with one and most letters are none: the expression
 * walks past those faster than a loop can.
 */
export function capitalsIn(text: string): number[] {
  const found: number[] = [];
  CAPITAL.lastIndex = 0;
  while (CAPITAL.test(text)) {
    const end = CAPITAL.lastIndex;
    // A capital beyond the basic plane is two units long.
    found.push((text.charCodeAt(end - 1) & 0xfc00) === 0xdc00 ? end - 2 : end - 1);
  }
  return found;
}
