/** Whether a signature under a check-in holds, and whose it is. */
import * as v from 'valibot';
import type { Crypto } from '../crypto';
import { publicKeySchema, signatureSchema } from './encodings';
import { readPayload } from './payload';

/** A signature with what it is under: the payload's exact text, the signer's public key (SPKI, base64), Ed25519 in base64. */
export interface Signature {
  readonly payload: string;
  readonly key: string;
  readonly sig: string;
}

/**
 * Whether `sig` was made over the UTF-8 bytes of `payload` with the private half of `key`. It says nothing about whose
 * key that is (`signerOf`), nor about what the text holds. Never throws.
 */
export function verifySignature({ payload, key, sig }: Signature, crypto: Crypto): boolean {
  if (!v.is(publicKeySchema, key) || !v.is(signatureSchema, sig)) return false;
  // Half a character has no UTF-8 form: other texts would have the same bytes.
  return !/\p{Surrogate}/u.test(payload) && crypto.verifyText(key, payload, sig);
}

/**
 * Which of the two people named in the payload has signed it with the key the payload names for them.
 * @returns null where the signature does not hold, the text is no check-in, or the key is neither of theirs
 */
export function signerOf(signature: Signature, crypto: Crypto): 'individual' | 'mentor' | null {
  const payload = readPayload(signature.payload);
  if (payload === null || !verifySignature(signature, crypto)) return null;
  if (signature.key === payload.individual.key) return 'individual';
  return signature.key === payload.mentor.key ? 'mentor' : null;
}
