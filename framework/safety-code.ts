/** A public key in digits, so that two people can compare it by voice. */
import type { Crypto } from './crypto';

const groups = 6;
/** Five bytes for five digits, as the numeric fingerprints of Signal's messages do: no digit is likelier by more than 1 in 10 million. */
const lettersEach = 10;

/**
 * The safety code of a person's key: six groups of five digits, one space apart, `02946 77010 …`; about 99 bits. Who
 * wants the same code for another key has to try 2^99 keys, and who compares it needs no Rung: it is the SHA-256 of the
 * key's base64 text, whose first 30 bytes are taken five by five as whole numbers, each modulo 100,000.
 * @param key the public key as it stands in a signature: SPKI, base64
 */
export function safetyCode(key: string, crypto: Crypto): string {
  const hash = crypto.sha256(key);
  const numbers = Array.from({ length: groups }, (_, group) =>
    Number.parseInt(hash.slice(group * lettersEach, (group + 1) * lettersEach), 16),
  );
  return numbers.map((number) => String(number % 100_000).padStart(5, '0')).join(' ');
}
