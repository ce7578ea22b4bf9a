/**
 * The hashing and signing that the domain needs. It comes in from outside (main passes node:crypto), so that this room
 * stays free of Node; all of it is synchronous and none of it draws random numbers.
 */
export interface Crypto {
  /** SHA-256 of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
  readonly sha256: (text: string) => string;
  /** SHA-256 over the salt's bytes (given as hexadecimal digits) followed by the text's UTF-8 bytes. */
  readonly saltedSha256: (salt: string, text: string) => string;
  /** Whether `sig` (base64) is the Ed25519 signature of the 32 bytes of `id` by `key` (SPKI, base64). Never throws. */
  readonly verify: (key: string, id: string, sig: string) => boolean;
  /**
   * Whether `sig` (base64) is the Ed25519 signature of the text's UTF-8 bytes by `key` (SPKI, base64). Key and signature
   * count only in the one right spelling of their bytes. Never throws.
   */
  readonly verifyText: (key: string, text: string, sig: string) => boolean;
}

/** Signs the 32 bytes of a line's id (given in hexadecimal digits) with a journal's Ed25519 key; base64. */
export type Sign = (id: string) => string;
