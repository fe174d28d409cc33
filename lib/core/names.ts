import {
  finishHash,
  foldCode,
  foldInto,
  foldOn,
  HASH_START,
  HASH_STEP,
  hashBytes,
  IGNORED,
  MAX_FOLDED,
  SPACE,
} from './fold';
import type { PackedFile } from './packed';
import { Sums } from './sums';

/** Number of a folded name; NO_NAME where there is none. */
export type NameKey = number;
export const NO_NAME = -1;
/** No name has more words: `names.words` counts in a byte. */
export const MOST_WORDS = 256;

/**
 * Every name the dataset knows, behind a hash of its folded form: the packed file holds the names bucket by bucket, so
 * that loading adds up sizes and hashes nothing.
 *
 * Only the written forms are stored, in UTF-8; forms that fold alike ("San José", "San Jose") follow one another and
 * share the key of the first.
 */
export class NameIndex {
  private readonly utf8: Uint8Array;
  /** Bytes of each written form in `utf8`. */
  private readonly bytes: Sums;
  /** Forms in each bucket. */
  private readonly buckets: Sums;
  private readonly bucketMask: number;
  /** Most words of any name that starts with a word of this hash. */
  private readonly words: Uint8Array;
  private readonly wanted = new Uint8Array(MAX_FOLDED + 2);
  private readonly prefixLength = new Int32Array(MOST_WORDS);
  private readonly prefixHash = new Uint32Array(MOST_WORDS);
  private readonly found = new Uint8Array(MAX_FOLDED + 2);
  readonly size: number;

  constructor(file: PackedFile) {
    this.utf8 = file.u8('names.text');
    const sizes = file.u8('names.size');
    const buckets = file.u8('names.bucket');
    this.bytes = new Sums(sizes);
    this.buckets = new Sums(buckets);
    this.bucketMask = buckets.length - 1;
    this.words = file.u8('names.words');
    this.size = sizes.length;
  }

  /** Folds a stored form; the same as `foldInto`, from UTF-8. */
  private foldForm(form: number, out: Uint8Array): number {
    const { utf8 } = this;
    const end = this.bytes.first(form + 1);
    let length = 0;
    for (let at = this.bytes.first(form); at < end; ) {
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
    if (length > 0 && out[length - 1] === SPACE) length--;
    return length;
  }

  /** The key of `text[start, end)`, whatever its case, diacritics and hyphens. */
  find(text: string, start: number, end: number): NameKey {
    const length = foldInto(text, start, end, this.wanted);
    return length === 0 ? NO_NAME : this.findFolded(length, hashBytes(this.wanted, length));
  }

  /**
   * Folds `text` from `start` once and notes where it reaches each of the first `count` of `ends`, which rise: what
   * `findPrefix` needs to look up "San", "San Juan" and "San Juan Bautista" without folding them one by one.
   */
  readPrefixes(text: string, start: number, ends: Int32Array, count: number): void {
    let hash = HASH_START;
    let done = 0;
    let valid = true;
    for (let i = 0, from = start; i < count; from = ends[i++]!) {
      const length: number = valid ? foldOn(text, from, ends[i]!, this.wanted, done) : 0;
      valid = length > 0;
      for (; done < length; done++) hash = Math.imul(hash ^ this.wanted[done]!, HASH_STEP);
      this.prefixLength[i] = length;
      this.prefixHash[i] = finishHash(hash);
    }
  }

  /** The key of the text up to the end of this number, as `readPrefixes` was given them; lasts until a name of another start is looked up. */
  findPrefix(number: number): NameKey {
    const length = this.prefixLength[number]!;
    return length === 0 ? NO_NAME : this.findFolded(length, this.prefixHash[number]!);
  }

  private findFolded(length: number, hash: number): NameKey {
    const bucket = hash & this.bucketMask;
    const last = this.buckets.first(bucket + 1);
    for (let form = this.buckets.first(bucket); form < last; form++) {
      if (!this.mayBegin(form, this.wanted[0]!)) continue;
      if (this.foldForm(form, this.found) === length && sameBytes(this.found, this.wanted, length)) return form;
    }
    return NO_NAME;
  }

  /** Whether a form may begin with this folded character: spares the folding of most that only share the bucket. */
  private mayBegin(form: number, folded: number): boolean {
    const first = this.utf8[this.bytes.first(form)]!;
    const letter = first | 0x20;
    return letter < 0x61 || letter > 0x7a || letter === folded;
  }

  /** Most words of a name that starts with a word of this folded hash (`hashBytes`): an upper bound, at least 1. */
  longestFrom(firstWordHash: number): number {
    return this.words[firstWordHash & (this.words.length - 1)]! || 1;
  }

  /** The name as written. */
  text(form: number): string {
    let text = '';
    const end = this.bytes.first(form + 1);
    for (let at = this.bytes.first(form); at < end; ) {
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
