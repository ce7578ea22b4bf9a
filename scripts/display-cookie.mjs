import { randomBytes } from 'node:crypto';

/** One random cookie for every display (FamilyWild), in the format of the Xauthority file: lengths in two bytes each. */
export function cookieFile() {
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  const head = Buffer.from([0xff, 0xff, 0, 0, 0, 0, 0, name.length]);
  return Buffer.concat([head, name, Buffer.from([0, 16]), randomBytes(16)]);
}
