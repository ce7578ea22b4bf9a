/** A picture of a window has few colours: as a PNG with a palette it takes a third of the room and looks the same. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes each, line by line. */
  readonly rgb: Uint8Array;
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

/** PNG specification, 9.4: the neighbour that comes nearest to left + above - corner. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** Takes back the filter of each line (PNG specification, 9). */
function unfiltered(data: Buffer, lineLength: number, bytesPerPixel: number): Uint8Array {
  const out = new Uint8Array((data.length / (lineLength + 1)) * lineLength);
  for (let line = 0; line * lineLength < out.length; line += 1) {
    const filter = data[line * (lineLength + 1)] ?? 0;
    for (let x = 0; x < lineLength; x += 1) {
      const at = line * lineLength + x;
      const left = x < bytesPerPixel ? 0 : (out[at - bytesPerPixel] ?? 0);
      const above = line === 0 ? 0 : (out[at - lineLength] ?? 0);
      const corner = x < bytesPerPixel || line === 0 ? 0 : (out[at - lineLength - bytesPerPixel] ?? 0);
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      out[at] = (data[line * (lineLength + 1) + 1 + x] ?? 0) + (guesses[filter] ?? 0);
    }
  }
  return out;
}

/** What Chromium makes: 8 bits a channel, with or without transparency, not interlaced. */
function pixelsOf(png: Buffer): Pixels {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height, channels] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3];
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const bytes = unfiltered(inflateSync(packed), width * channels, channels);
  if (channels === 3) return { width, height, rgb: bytes };
  return { width, height, rgb: bytes.filter((_byte, index) => index % 4 !== 3) };
}

type Colour = readonly [number, number, number];

/** The 256 colours that are used most. */
function paletteOf(colours: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const most = [...counts].sort(([, one], [, other]) => other - one);
  return most.slice(0, 256).map(([colour]) => colour);
}

function partsOf(colour: number): Colour {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function distance(one: Colour, other: Colour): number {
  return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2;
}

/** The place of the nearest colour in the palette, for every colour that there is. */
function placesOf(colours: readonly number[], palette: readonly number[]): ReadonlyMap<number, number> {
  const parts = palette.map(partsOf);
  const places = new Map(palette.map((colour, index) => [colour, index]));
  for (const colour of new Set(colours)) {
    if (places.has(colour)) continue;
    const own = partsOf(colour);
    const distances = parts.map((other) => distance(own, other));
    places.set(colour, distances.indexOf(Math.min(...distances)));
  }
  return places;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

export function smallerPng(png: Buffer): Buffer {
  const { width, height, rgb } = pixelsOf(png);
  const colours = Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(index * 3, index * 3 + 3);
    return (red << 16) | (green << 8) | blue;
  });
  const palette = paletteOf(colours);
  const places = placesOf(colours, palette);
  const lines = Buffer.alloc(height * (width + 1));
  colours.forEach((colour, index) => {
    lines[index + Math.floor(index / width) + 1] = places.get(colour) ?? 0;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 8 bits an entry of a palette.
  head.set([8, 3], 8);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flatMap(partsOf))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
