/**
 * The packed container: a header, a table of named sections, and the sections, each a typed array.
 *
 *   0  u32  magic "TLYM"           8  u32  length of the whole file
 *   4  u32  version                12 u32  number of sections
 *   16      per section: 16 bytes of name (ASCII, zero-filled), u32 type, u32 offset, u32 length in bytes, u32 zero
 *
 * Little-endian throughout, as is every machine that runs a browser; sections start at multiples of eight.
 */

export const MAGIC = 0x4d594c54;
export const VERSION = 1;
export const HEADER_BYTES = 16;
export const ENTRY_BYTES = 32;
export const NAME_BYTES = 16;
export const SECTION_ALIGN = 8;

/** Bytes for an element of each type, by the number that stands for the type in the file. */
export const ELEMENT_BYTES = { 1: 1, 2: 2, 4: 4 } as const;
export type ElementType = keyof typeof ELEMENT_BYTES;

/** The dataset cannot be used; the message says why, and what to do. */
export class DataError extends Error {
  override name = 'DataError';
}

interface Section {
  type: number;
  offset: number;
  bytes: number;
}

/** Sections of a packed file by name. Throws DataError for a file that is none, is cut short, or has another version. */
export class PackedFile {
  readonly #bytes: Uint8Array;
  readonly #sections = new Map<string, Section>();

  constructor(bytes: Uint8Array) {
    if (bytes.byteLength < HEADER_BYTES) {
      throw new DataError(
        `The dataset file holds ${bytes.byteLength} bytes, too few to be one: build it again with "npm run data".`,
      );
    }
    // Typed arrays need an aligned start; a Node Buffer may lie anywhere in its pool.
    this.#bytes = bytes.byteOffset % SECTION_ALIGN === 0 ? bytes : bytes.slice();
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    if (view.getUint32(0, true) !== MAGIC) {
      throw new DataError('This is not a Tallymark dataset file: build it again with "npm run data".');
    }
    const version = view.getUint32(4, true);
    if (version !== VERSION) {
      throw new DataError(
        `The dataset file has version ${version}, and this program reads ${VERSION}: build it again with "npm run data".`,
      );
    }
    const length = view.getUint32(8, true);
    if (length !== bytes.byteLength) {
      throw new DataError(
        `The dataset file should hold ${length} bytes but holds ${bytes.byteLength}: it was cut short or changed. ` +
          'Build it again with "npm run data".',
      );
    }
    this.#readTable(view, view.getUint32(12, true));
  }

  #readTable(view: DataView, count: number): void {
    if (HEADER_BYTES + count * ENTRY_BYTES > view.byteLength) throw damaged('its table of contents is too long');
    for (let entry = 0; entry < count; entry++) {
      const at = HEADER_BYTES + entry * ENTRY_BYTES;
      let name = '';
      for (let i = 0; i < NAME_BYTES && view.getUint8(at + i) !== 0; i++) {
        name += String.fromCharCode(view.getUint8(at + i));
      }
      const section = {
        type: view.getUint32(at + NAME_BYTES, true),
        offset: view.getUint32(at + NAME_BYTES + 4, true),
        bytes: view.getUint32(at + NAME_BYTES + 8, true),
      };
      if (section.offset % SECTION_ALIGN !== 0 || section.offset + section.bytes > view.byteLength) {
        throw damaged(`section "${name}" lies outside the file`);
      }
      this.#sections.set(name, section);
    }
  }

  u8(name: string): Uint8Array {
    const { start, count } = this.#place(name, 1);
    return new Uint8Array(this.#bytes.buffer, start, count);
  }

  u16(name: string): Uint16Array {
    const { start, count } = this.#place(name, 2);
    return new Uint16Array(this.#bytes.buffer, start, count);
  }

  u32(name: string): Uint32Array {
    const { start, count } = this.#place(name, 4);
    return new Uint32Array(this.#bytes.buffer, start, count);
  }

  /** A section of ASCII JSON. */
  json(name: string): unknown {
    const bytes = this.u8(name);
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    try {
      return JSON.parse(text);
    } catch {
      throw damaged(`section "${name}" cannot be read`);
    }
  }

  #place(name: string, type: ElementType): { start: number; count: number } {
    const section = this.#sections.get(name);
    if (!section) throw damaged(`section "${name}" is missing`);
    if (section.type !== type || section.bytes % ELEMENT_BYTES[type] !== 0) {
      throw damaged(`section "${name}" is of another type`);
    }
    return { start: this.#bytes.byteOffset + section.offset, count: section.bytes / ELEMENT_BYTES[type] };
  }
}

function damaged(what: string): DataError {
  return new DataError(`The dataset file is damaged (${what}): build it again with "npm run data".`);
}
