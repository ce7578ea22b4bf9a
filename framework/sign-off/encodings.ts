/** How public keys, signatures and the times of both are written: one spelling each, so that a flipped bit shows. */
import * as v from 'valibot';

/**
 * A person's Ed25519 public key as SPKI (RFC 8410) in base64: 12 bytes that are always the same, then the key's own 32.
 * The last letter has only four bits of them, so any other letter would be a second form of the same key.
 */
export const publicKeySchema = v.pipe(
  v.string('must be a public key'),
  v.regex(/^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'is no Ed25519 public key'),
);

/** An Ed25519 signature in base64: 64 bytes, of which the last letter has only two bits. */
export const signatureSchema = v.pipe(
  v.string('must be a signature'),
  v.regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/, 'is no Ed25519 signature'),
);

function isInstant(text: string): boolean {
  const time = text.length === 24 ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/** A moment in the years 0 to 9999: ISO 8601 in UTC with milliseconds, `2027-03-31T09:30:00.000Z`. */
export const instantSchema = v.pipe(v.string('must be a time'), v.check(isInstant, 'is no time in UTC'));
