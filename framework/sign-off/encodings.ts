/** How public keys and signatures of persons are written: one spelling each, so that a flipped bit shows. */
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
