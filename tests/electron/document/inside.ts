/** All that is inside a PDF, taken apart to the last packed byte: its own streams, and what those carry. */
import { inflateRawSync, inflateSync } from 'node:zlib';

/** Entries of a zip file, by their local headers. */
function unzipped(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf('PK\x03\x04'); at !== -1; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    const method = bytes.readUInt16LE(at + 8);
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (method === 8) found.push(inflateRawSync(bytes.subarray(start), { finishFlush: 2 }));
  }
  return found;
}

function streams(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 1)) {
    const content = bytes.subarray(at + 7);
    const isPacked = content[0] === 0x78;
    found.push(
      isPacked ? inflateSync(content, { finishFlush: 2 }) : content.subarray(0, content.indexOf('endstream')),
    );
  }
  return found;
}

/** As Latin-1, one after the other. */
export function textsInside(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const first = streams(bytes);
  const second = first.flatMap((one) => (one.subarray(0, 2).toString() === 'PK' ? unzipped(one) : []));
  return [bytes, ...first, ...second].map((one) => one.toString('latin1')).join('\n');
}
