import { finishHash, foldCode, HASH_START, HASH_STEP, IGNORED } from '../../fold';
import type { TextBlock } from '../../types';
import { hashOf } from './words';

/** What a token looks like; bits of `Tokens.flags`. */
export const Shape = {
  /** Its first letter is a capital. */
  capital: 1,
  /** All letters are capitals, and there are two or more. */
  upper: 2,
  /** Its first letter is a small one. */
  lower: 4,
  digit: 8,
  /** "London's", "Athens'": the stem ends before the apostrophe. */
  possessive: 16,
  /** A full stop follows at once, or stands inside: "Gov.", "U.S." */
  dotted: 32,
  /** First of its sentence. */
  first: 64,
} as const;

/** What stands between a token and the one before it. */
export const Gap = {
  none: 0,
  space: 1,
  hyphen: 2,
  comma: 3,
  /** The end of a sentence. */
  stop: 4,
  /** A full stop that belongs to an abbreviation, and a space. */
  dot: 5,
  open: 6,
  dash: 7,
  other: 8,
  slash: 9,
  ampersand: 10,
} as const;

const CHUNK = 1024;

const UPPER = buildUpper();

function buildUpper(): Uint8Array {
  const table = new Uint8Array(0x2000);
  for (let code = 0x41; code < table.length; code++) {
    if (foldCode(code) === 0 || foldCode(code) === IGNORED) continue;
    const letter = String.fromCharCode(code);
    if (letter.toLowerCase() !== letter) table[code] = 1;
  }
  return table;
}

/** Words of a whole document in columns: no string is made for a word. */
export class Tokens {
  count = 0;
  /** Number of the block, in the order given. */
  block = new Int32Array(CHUNK);
  start = new Int32Array(CHUNK);
  end = new Int32Array(CHUNK);
  /** Where the word ends without its possessive ending. */
  stem = new Int32Array(CHUNK);
  /** `hashBytes` of the folded stem. */
  hash = new Uint32Array(CHUNK);
  flags = new Uint8Array(CHUNK);
  gap = new Uint8Array(CHUNK);
  /** Number of the sentence, counted through the document. */
  sentence = new Int32Array(CHUNK);
  readonly texts: string[];

  constructor(blocks: TextBlock[]) {
    this.texts = blocks.map((block) => block.text);
    let sentence = 0;
    for (let block = 0; block < blocks.length; block++) sentence = this.scan(block, sentence) + 1;
  }

  text(token: number): string {
    return this.texts[this.block[token]!]!.slice(this.start[token], this.stem[token]);
  }

  is(token: number, shape: number): boolean {
    return token >= 0 && token < this.count && (this.flags[token]! & shape) !== 0;
  }

  /** Whether the tokens stand in one block, `token` being the one before `token + 1`. */
  joined(token: number): boolean {
    return token >= 0 && token + 1 < this.count && this.block[token] === this.block[token + 1];
  }

  private scan(block: number, sentence: number): number {
    const text = this.texts[block]!;
    const length = text.length;
    let gap: number = Gap.none;
    let first = true;
    let at = 0;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (!isWordStart(code)) {
        if (code !== 0x20) gap = widen(gap, text, at);
        else if (gap === Gap.hyphen) gap = Gap.dash;
        else if (gap === Gap.none && !first) gap = Gap.space;
        at++;
        continue;
      }
      if (gap === Gap.dot && !this.abbreviated(this.count - 1, text)) gap = Gap.stop;
      if (gap === Gap.stop) {
        sentence++;
        first = true;
      }
      at = this.word(block, text, at, first ? Shape.first : 0, gap, sentence);
      first = false;
      gap = Gap.none;
    }
    return sentence;
  }

  /** Reads one word from `at`; returns where it ends. */
  private word(block: number, text: string, at: number, flags: number, gap: number, sentence: number): number {
    if (this.count === this.start.length) this.grow();
    const start = at;
    let hash = HASH_START;
    let letters = 0;
    let capitals = 0;
    let lastDot = -1;
    let shape = flags;
    const length = text.length;
    let apostrophe = -1;
    let hashBefore = hash;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      const folded = foldCode(code);
      if (folded === IGNORED) {
        if (code === 0x2e) {
          // "U.S." and "D.C." are one word; "Gov." ends before its stop.
          const single = lastDot < 0 ? at - start === 1 : at - lastDot === 2;
          if (!single || letters === 0 || !isLetter(text.charCodeAt(at + 1))) break;
          lastDot = at;
          shape |= Shape.dotted;
        } else if (code < 0x300 || code > 0x36f) {
          if (!isWordStart(text.charCodeAt(at + 1))) break;
          apostrophe = at;
          hashBefore = hash;
        }
        continue;
      }
      if (folded <= 0x20) {
        if (!isForeign(code)) break;
        continue;
      }
      if (letters === 0 && at === start) {
        if (folded <= 0x39) shape |= Shape.digit;
        else shape |= UPPER[code] ? Shape.capital : Shape.lower;
      }
      letters++;
      if (UPPER[code]) capitals++;
      hash = Math.imul(hash ^ (folded & 0xff), HASH_STEP);
      if (folded > 0xff) hash = Math.imul(hash ^ (folded >> 8), HASH_STEP);
    }
    let stem = at;
    const last = text.charCodeAt(at - 1) | 0x20;
    if (apostrophe >= 0 && apostrophe === at - 2 && last === 0x73) {
      stem = apostrophe;
      hash = hashBefore;
      shape |= Shape.possessive;
      if (UPPER[text.charCodeAt(at - 1)]) capitals--;
      letters--;
    } else if (last === 0x73 && isApostrophe(text.charCodeAt(at))) shape |= Shape.possessive;
    if (lastDot >= 0 && text.charCodeAt(at) === 0x2e) at++;
    else if (text.charCodeAt(at) === 0x2e) shape |= Shape.dotted;
    if (letters > 1 && capitals === letters) shape |= Shape.upper;
    const token = this.count++;
    this.block[token] = block;
    this.start[token] = start;
    this.end[token] = at;
    this.stem[token] = lastDot >= 0 ? at : stem;
    this.hash[token] = finishHash(hash);
    this.flags[token] = shape;
    this.gap[token] = gap === Gap.none && token > 0 && this.block[token - 1] === block ? Gap.other : gap;
    this.sentence[token] = sentence;
    return at;
  }

  /** "Mr. Smith", "St. Louis", "J. Edgar", "U.S. officials": a stop that ends no sentence. */
  private abbreviated(token: number, text: string): boolean {
    if (token < 0) return false;
    const start = this.start[token]!;
    const size = this.stem[token]! - start;
    if (size === 1) return UPPER[text.charCodeAt(start)] === 1;
    if (text.charCodeAt(start + 1) === 0x2e) return size <= 4;
    return size <= 5 && ABBREVIATIONS.has(this.hash[token]!);
  }

  private grow(): void {
    const size = this.start.length * 2;
    const wider = <T extends Int32Array | Uint32Array | Uint8Array>(column: T): T => {
      const next = new (column.constructor as new (size: number) => T)(size);
      next.set(column as never);
      return next;
    };
    this.block = wider(this.block);
    this.start = wider(this.start);
    this.end = wider(this.end);
    this.stem = wider(this.stem);
    this.hash = wider(this.hash);
    this.flags = wider(this.flags);
    this.gap = wider(this.gap);
    this.sentence = wider(this.sentence);
  }
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function isLetter(code: number): boolean {
  const folded = foldCode(code);
  return folded > 0x39 && folded !== IGNORED;
}

/** Letters of other scripts: a word, but no name of the gazetteer. */
function isForeign(code: number): boolean {
  return (code >= 0x370 && code < 0x1e00) || (code >= 0x1f00 && code < 0x2000) || code >= 0x3040;
}

function isWordStart(code: number): boolean {
  const folded = foldCode(code);
  return (folded > 0x20 && folded !== IGNORED) || isForeign(code);
}

/** The gap so far, and one more character that is neither a word's nor a plain space. */
function widen(gap: number, text: string, at: number): number {
  const code = text.charCodeAt(at);
  switch (code) {
    case 0x2e:
      return gap === Gap.none ? Gap.dot : Gap.stop;
    case 0x21:
    case 0x3f:
    case 0x0a:
    case 0x0d:
    case 0x2026:
      return Gap.stop;
    case 0x2d:
    case 0x2010:
    case 0x2011:
      return gap === Gap.none ? Gap.hyphen : gap === Gap.stop ? gap : Gap.dash;
    case 0x2013:
    case 0x2014:
      return gap === Gap.stop ? gap : Gap.dash;
    case 0x2c:
      return gap === Gap.none || gap === Gap.space || gap === Gap.dot ? Gap.comma : gap;
    case 0x28:
    case 0x5b:
      return gap === Gap.stop || gap === Gap.dash ? gap : Gap.open;
    case 0x2f:
      return gap === Gap.none ? Gap.slash : gap;
    case 0x26:
      return gap === Gap.none || gap === Gap.space ? Gap.ampersand : gap;
    case 0xa0:
    case 0x09:
    case 0x2009:
    case 0x202f:
      return gap === Gap.none ? Gap.space : gap;
    default:
      return gap === Gap.none || gap === Gap.space ? Gap.other : gap;
  }
}

const ABBREVIATIONS = new Set(
  `mr mrs ms messrs dr drs st ste ft mt gov govs sen sens rep reps gen col lt sgt capt cmdr maj det prof rev hon pres supt jr sr vs no
     inc co corp ltd jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun ave blvd rd
     dist dept ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
     nev okla ore pa tenn tex va vt wash wis wyo ont que alta man sask`
    .split(/\s+/)
    .map(hashOf),
);
