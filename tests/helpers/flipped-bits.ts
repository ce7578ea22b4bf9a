/** One flipped bit anywhere: refused with what and where, or in one of the few places that nobody reads. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBundle } from '../../electron/bundle/read-bundle';
import { writeBundle } from '../../electron/bundle/write-bundle';
import { PlanError } from '../../electron/plan-error';
import { sampleBundle } from './sample-bundle';

/** Fields of a zip file that Rung does not read: bytes from the beginning of the record, and which of their bits. */
const unread = {
  local: [
    { field: 'version needed', from: 4, to: 6 },
    { field: 'time and date', from: 10, to: 14 },
  ],
  listed: [
    { field: 'version made by and needed', from: 4, to: 8 },
    { field: 'time and date', from: 12, to: 16 },
    { field: 'first disk and inner attributes', from: 34, to: 38 },
    // But for bit 4 of the first byte and the upper half of the last, which say that it is a regular file.
    { field: 'permissions', from: 38, to: 42 },
  ],
} as const;

const kindBits = [
  { byte: 38, bits: 0x10 },
  { byte: 41, bits: 0xf0 },
] as const;

function placesOf(bytes: Buffer, signature: string): readonly number[] {
  const places: number[] = [];
  const wanted = Buffer.from(signature, 'latin1');
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

/** Every bit that nobody reads, as byte and mask. */
function unreadBits(bytes: Buffer): ReadonlyMap<number, number> {
  const masks = new Map<number, number>();
  const add = (start: number, fields: (typeof unread)[keyof typeof unread]) => {
    for (const { from, to } of fields) for (let at = from; at < to; at += 1) masks.set(start + at, 0xff);
  };
  for (const start of placesOf(bytes, 'PK\x03\x04')) add(start, unread.local);
  for (const start of placesOf(bytes, 'PK\x01\x02')) {
    add(start, unread.listed);
    for (const { byte, bits } of kindBits) masks.set(start + byte, 0xff & ~bits);
  }
  return masks;
}

/** The last byte of each entry's packed content: its unused bits, up to seven, mean nothing to anybody. */
function lastPackedBytes(bytes: Buffer): ReadonlySet<number> {
  return new Set(placesOf(bytes, 'PK\x07\x08').map((place) => place - 1));
}

function sentenceOf(error: unknown): string {
  return error instanceof PlanError && error.code === 'refused' ? error.message : `a bug: ${String(error)}`;
}

interface Flips {
  /** What should not be: opened though damaged, refused though nobody reads it, or refused as a bug. */
  readonly wrong: readonly string[];
  readonly refused: number;
  /** How many meant nothing, where they stand in the unused end of a packed content. */
  readonly padding: number;
}

/**
 * Flips every `step`-th bit of a small bundle, one at a time, and opens it.
 * @param folder an empty one
 */
export async function flipBits(folder: string, step: number): Promise<Flips> {
  const [file, staging] = [join(folder, 'plan.rung'), join(folder, 'staging')];
  await writeBundle(file, sampleBundle());
  const bytes = readFileSync(file);
  const mayBeFlipped = unreadBits(bytes);
  const padded = lastPackedBytes(bytes);
  const wrong: string[] = [];
  let [padding, refused] = [0, 0];
  for (let bit = 0; bit < bytes.length * 8; bit += step) {
    const [at, mask] = [bit >> 3, 1 << (bit & 7)];
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ mask;
    writeFileSync(file, flipped);
    mkdirSync(staging);
    const refusal = await readBundle(file, staging).then(() => null, sentenceOf);
    rmSync(staging, { recursive: true });
    const isUnread = ((mayBeFlipped.get(at) ?? 0) & mask) !== 0;
    const isOpened = refusal === null;
    if (isOpened && padded.has(at)) padding += 1;
    else if (isOpened !== isUnread)
      wrong.push(`bit ${String(mask)} of byte ${String(at)}: ${refusal ?? 'opened'}`);
    else if (refusal?.startsWith(`${file} was not opened: `) === false) wrong.push(refusal);
    if (!isOpened) refused += 1;
  }
  return { wrong, refused, padding };
}
