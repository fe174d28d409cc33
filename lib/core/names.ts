import { foldCode, foldInto, hashBytes, IGNORED, MAX_FOLDED } from './fold';
import type { PackedFile } from './packed';

/** Number of a folded name; NO_NAME where there is none. */
export type NameKey = number;
export const NO_NAME = -1;

const INDEX_BITS = 18;
const INDEX_MASK = (1 << INDEX_BITS) - 1;
const FIRST_WORD_SLOTS = 1 << 16;

/**
 * Every name the dataset knows, behind an open-addressing hash of its folded form.
 *
 * Only the written forms are stored, in UTF-8, sorted by folded form; forms that fold alike ("San José", "San Jose")
 * share the key of the first. A slot holds a name's number and the upper bits of its hash, so that a miss is told
 * without a look at the text.
 */
export class NameIndex {
  private readonly utf8: Uint8Array;
  private readonly offset: Uint32Array;
  private readonly slots: Uint32Array;
  /** Most words of any name that starts with a word of this hash. */
  private readonly words = new Uint8Array(FIRST_WORD_SLOTS);
  private readonly wanted = new Uint8Array(MAX_FOLDED + 2);
  private readonly found = new Uint8Array(MAX_FOLDED + 2);
  readonly size: number;
  /** Key of each written form; serves the building of other indexes. */
  readonly keys: Uint32Array;

  constructor(file: PackedFile) {
    this.utf8 = file.u8('names.text');
    const sizes = file.u8('names.size');
    this.size = sizes.length;
    this.offset = new Uint32Array(this.size + 1);
    let slots = 1024;
    while (slots < this.size * 1.3) slots *= 2;
    this.slots = new Uint32Array(slots);
    for (let i = 0; i < this.size; i++) this.offset[i + 1] = this.offset[i]! + sizes[i]!;
    this.keys = this.build();
  }

  private build(): Uint32Array {
    const { slots, size } = this;
    const keys = new Uint32Array(size);
    const mask = slots.length - 1;
    let now = this.found;
    let before = this.wanted;
    let lengthBefore = 0;
    for (let form = 0; form < size; form++) {
      const length = this.foldForm(form, now);
      if (length === lengthBefore && sameBytes(now, before, length)) {
        keys[form] = keys[form - 1]!;
        continue;
      }
      keys[form] = form;
      const hash = hashBytes(now, length);
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = (hash & ~INDEX_MASK) | (form + 1);
      this.countWords(now, length);
      [now, before] = [before, now];
      lengthBefore = length;
    }
    return keys;
  }

  private countWords(folded: Uint8Array, length: number): void {
    let words = 1;
    let first = length;
    for (let i = 0; i < length; i++) {
      if (folded[i] !== 0x20) continue;
      if (words === 1) first = i;
      words++;
    }
    if (words === 1) return;
    const slot = hashBytes(folded, first) % FIRST_WORD_SLOTS;
    if (this.words[slot]! < words) this.words[slot] = words;
  }

  /** Folds a stored form; the same as `foldInto`, from UTF-8. */
  private foldForm(form: number, out: Uint8Array): number {
    const { utf8 } = this;
    const end = this.offset[form + 1]!;
    let length = 0;
    for (let at = this.offset[form]!; at < end; ) {
      const lead = utf8[at]!;
      let code = lead;
      if (lead < 0x80) at += 1;
      else if (lead < 0xe0) {
        code = ((lead & 0x1f) << 6) | (utf8[at + 1]! & 0x3f);
        at += 2;
      } else {
        code = ((lead & 0x0f) << 12) | ((utf8[at + 1]! & 0x3f) << 6) | (utf8[at + 2]! & 0x3f);
        at += 3;
      }
      const folded = foldCode(code);
      if (folded === IGNORED || folded === 0) continue;
      if (folded === 0x20 && (length === 0 || out[length - 1] === 0x20)) continue;
      out[length++] = folded & 0xff;
      if (folded > 0xff) out[length++] = folded >> 8;
    }
    return length;
  }

  /** The key of `text[start, end)`, whatever its case, diacritics and hyphens. */
  find(text: string, start: number, end: number): NameKey {
    const length = foldInto(text, start, end, this.wanted);
    if (length === 0) return NO_NAME;
    const hash = hashBytes(this.wanted, length);
    const mark = (hash & ~INDEX_MASK) >>> 0;
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]!;
      if (entry === 0) return NO_NAME;
      if ((entry & ~INDEX_MASK) >>> 0 !== mark) continue;
      const form = (entry & INDEX_MASK) - 1;
      if (this.foldForm(form, this.found) === length && sameBytes(this.found, this.wanted, length)) return form;
    }
  }

  /** Most words of a name that starts with a word of this folded hash (`hashBytes`): an upper bound, at least 1. */
  longestFrom(firstWordHash: number): number {
    return this.words[firstWordHash % FIRST_WORD_SLOTS]! || 1;
  }

  /** The name as written. */
  text(form: number): string {
    let text = '';
    for (let at = this.offset[form]!; at < this.offset[form + 1]!; ) {
      const lead = this.utf8[at]!;
      if (lead < 0x80) {
        text += String.fromCharCode(lead);
        at += 1;
      } else if (lead < 0xe0) {
        text += String.fromCharCode(((lead & 0x1f) << 6) | (this.utf8[at + 1]! & 0x3f));
        at += 2;
      } else {
        const high = ((lead & 0x0f) << 12) | ((this.utf8[at + 1]! & 0x3f) << 6);
        text += String.fromCharCode(high | (this.utf8[at + 2]! & 0x3f));
        at += 3;
      }
    }
    return text;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false;
  return true;
}
