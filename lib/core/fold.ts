/**
 * Folding of names: "Köln", "KÖLN" and "Koln" are one key, "Stoke-on-Trent" and "Stoke on Trent" another.
 * Lower case, no diacritics, one space for spaces and hyphens, no apostrophes and no full stops.
 * The compiler and the reader must fold alike, so this is the only place that knows how.
 */

/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  þ: 'th',
  ŧ: 't',
  ə: 'a',
  ĸ: 'k',
  ƙ: 'k',
  ɓ: 'b',
  ɗ: 'd',
};

const TABLE_SIZE = 0x2080;

/** Skipped altogether: combining marks, apostrophes, full stops. */
export const IGNORED = 0xffff;
/** Nothing that a folded name can hold. */
const NOT_A_NAME = 0;
export const SPACE = 0x20;

/** Character code to one folded ASCII character in the low byte, and a second in the high byte ("ß" is "ss"). */
const TABLE = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE);
  for (let code = 0x30; code <= 0x39; code++) table[code] = code;
  for (let code = 0x61; code <= 0x7a; code++) {
    table[code] = code;
    table[code - 0x20] = code;
  }
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const) {
    for (let code = from; code <= to; code++) {
      const base = String.fromCharCode(code).normalize('NFD').charCodeAt(0);
      if (base < 0x80 && base !== code) table[code] = table[base]!;
    }
  }
  for (const [letter, ascii] of Object.entries(WHOLE_LETTERS)) {
    const pair = ascii.charCodeAt(0) | ((ascii.charCodeAt(1) || 0) << 8);
    for (const form of [letter, letter.toUpperCase()]) if (form.length === 1) table[form.charCodeAt(0)] = pair;
  }
  table[0x1e9e] = table[0xdf]!;
  for (let code = 0x300; code <= 0x36f; code++) table[code] = IGNORED;
  for (const mark of "'’‘`´ʻʼʾʿ‛.") table[mark.charCodeAt(0)] = IGNORED;
  for (const gap of ' \u00a0\u2009\u202f\t-‐‑') table[gap.charCodeAt(0)] = SPACE;
  return table;
}

/** The folded form of one UTF-16 unit: see `TABLE`. */
export function foldCode(code: number): number {
  return code < TABLE_SIZE ? TABLE[code]! : NOT_A_NAME;
}

/** Longest folded name, in bytes; a longer text folds to nothing. */
export const MAX_FOLDED = 96;

/**
 * Folds `text[start, end)` into `out`, which holds at least MAX_FOLDED + 2 bytes.
 * Returns the length, or 0 where the text holds a character that no name has, or is too long.
 */
export function foldInto(text: string, start: number, end: number, out: Uint8Array): number {
  const length = foldOn(text, start, end, out, 0);
  return length > 0 && out[length - 1] === SPACE ? length - 1 : length;
}

/** Folds on behind the first `length` bytes of `out`, and returns how many there are then; a space may be the last. */
export function foldOn(text: string, start: number, end: number, out: Uint8Array, length: number): number {
  for (let at = start; at < end; at++) {
    const folded = foldCode(text.charCodeAt(at));
    if (folded === IGNORED) continue;
    if (folded === NOT_A_NAME || length > MAX_FOLDED) return 0;
    if (folded === SPACE) {
      if (length > 0 && out[length - 1] !== SPACE) out[length++] = SPACE;
      continue;
    }
    out[length++] = folded & 0xff;
    if (folded > 0xff) out[length++] = folded >> 8;
  }
  return length > MAX_FOLDED ? 0 : length;
}

const scratch = new Uint8Array(MAX_FOLDED + 2);

/** The folded form as a string, '' where the text cannot be a name. */
export function fold(text: string): string {
  const length = foldInto(text, 0, text.length, scratch);
  let folded = '';
  for (let i = 0; i < length; i++) folded += String.fromCharCode(scratch[i]!);
  return folded;
}

export const HASH_START = 0x811c9dc5;
export const HASH_STEP = 0x01000193;

/** FNV-1a over folded bytes, as an unsigned 32-bit number. */
export function hashBytes(bytes: Uint8Array, length: number): number {
  let hash = HASH_START;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ bytes[i]!, HASH_STEP);
  return finishHash(hash);
}

/** The last step of the hash, for those who mix in the bytes themselves. */
export function finishHash(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
