import {
  type ElementType,
  ENTRY_BYTES,
  HEADER_BYTES,
  MAGIC,
  NAME_BYTES,
  SECTION_ALIGN,
  VERSION,
} from '../../core/packed';

export type SectionData = Uint8Array | Uint16Array | Uint32Array;

/** Writes the container that `lib/core/packed.ts` reads. Sections keep the order given: equal input, equal bytes. */
export function pack(sections: Record<string, SectionData>): Uint8Array {
  const entries = Object.entries(sections);
  let end = align(HEADER_BYTES + entries.length * ENTRY_BYTES);
  const offsets = entries.map(([, data]) => {
    const start = end;
    end = align(end + data.byteLength);
    return start;
  });
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, end, true);
  view.setUint32(12, entries.length, true);
  for (const [index, [name, data]] of entries.entries()) {
    if (name.length > NAME_BYTES) throw new Error(`section name "${name}" is longer than ${NAME_BYTES} characters`);
    const at = HEADER_BYTES + index * ENTRY_BYTES;
    for (let i = 0; i < name.length; i++) view.setUint8(at + i, name.charCodeAt(i));
    view.setUint32(at + NAME_BYTES, data.BYTES_PER_ELEMENT as ElementType, true);
    view.setUint32(at + NAME_BYTES + 4, offsets[index]!, true);
    view.setUint32(at + NAME_BYTES + 8, data.byteLength, true);
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offsets[index]!);
  }
  return bytes;
}

function align(offset: number): number {
  return Math.ceil(offset / SECTION_ALIGN) * SECTION_ALIGN;
}

/** JSON as bytes; other characters than ASCII are escaped, so that the reader needs no decoder. */
export function jsonBytes(value: unknown): Uint8Array {
  const text = JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new TextEncoder().encode(text);
}
