import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/** A picture of few colours: the browser's own encoder knows no palette, and makes a file four times as large. */
export interface Few {
  width: number;
  height: number;
  /** R, G, B of each pixel, row by row. */
  rgb: Uint8Array;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG with a palette, in base64. Colours beyond 256, the rarest, become the likest of the others. */
export function encode({ width, height, rgb }: Few): string {
  const counts = new Map<number, number>();
  const colourAt = (pixel: number) => (rgb[3 * pixel]! << 16) | (rgb[3 * pixel + 1]! << 8) | rgb[3 * pixel + 2]!;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = colourAt(pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const palette = colours.slice(0, MOST_COLOURS);
  const apart = (a: number, b: number) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
  const likest = (colour: number) =>
    palette.reduce((best, other, at) => (apart(colour, other) < apart(colour, palette[best]!) ? at : best), 0);
  const places = new Map(colours.map((colour, at) => [colour, at < MOST_COLOURS ? at : likest(colour)]));
  // Each row begins with its filter: none, which is best for a palette.
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + x + 1] = places.get(colourAt(y * width + x))!;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits, of a palette.
  head.set([8, 3, 0, 0, 0], 8);
  const table = Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', new Uint8Array())]).toString('base64');
}
