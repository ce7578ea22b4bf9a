/** Which words somebody signs: as the check-in stands, or the very ones under which the other's signature is already. */
import type { Signature } from '../check-in';
import { changedParts, partsInWords, type SignedPart } from './changed-parts';
import { composeCheckIn, type Signing } from './compose';
import { readPayload, type Payload } from './payload';

/** What somebody signed, and what has changed since; null: the check-in cannot be signed as it is, so nothing is compared. */
export interface Standing {
  readonly payload: Payload;
  readonly changed: readonly SignedPart[] | null;
}

/**
 * How what one person signed stands to the check-in as it is. Whoever signed has said with which key, and a check-in
 * without a day has got one by it.
 */
export function signedStanding(
  signing: Signing,
  signature: Pick<Signature, 'by' | 'key' | 'payload'>,
): Standing | null {
  const payload = readPayload(signature.payload);
  if (payload === null) return null;
  const keys = new Map([...signing.keys, [signature.by, signature.key]]);
  const now = composeCheckIn({ ...signing, keys, at: payload.at, day: payload.date });
  return { payload, changed: now.status === 'whole' ? changedParts(payload, now.payload) : null };
}

/** Whose text a signer signs: their own, or the very words under which the other's signature stands already. */
export type SigningText =
  | { readonly status: 'first' | 'second'; readonly text: string }
  | { readonly status: 'missing'; readonly missing: readonly string[] }
  /** The other has signed something else than the check-in says now. `text`: as it is now; `signed`: what they signed. */
  | {
      readonly status: 'changed';
      readonly by: string;
      readonly parts: readonly SignedPart[];
      readonly text: string;
      readonly signed: string;
    };

/** @param writer who is about to sign, with the key that `keys` has for them */
export function textToSign(signing: Signing, writer: string): SigningText {
  const now = composeCheckIn(signing);
  if (now.status === 'missing') return now;
  const other = signing.checkIn.signatures.find(({ by }) => by !== writer);
  if (other === undefined) return { status: 'first', text: now.text };
  const standing = signedStanding(signing, other);
  if (standing?.changed?.length === 0) return { status: 'second', text: other.payload };
  const changed = standing?.changed ?? [];
  return { status: 'changed', by: other.by, parts: changed, text: now.text, signed: other.payload };
}

/**
 * Why somebody may not sign that text. They may sign what the check-in says, and what the other has signed.
 * @returns null where they may; else what completes the sentence "Change 1 (…): …"
 */
export function wrongWords(
  signing: Signing,
  signature: Pick<Signature, 'by' | 'key' | 'payload'>,
): string | null {
  const { signatures } = signing.checkIn;
  if (signatures.some(({ by, payload }) => by !== signature.by && payload === signature.payload)) return null;
  const keys = new Map([[signature.by, signature.key]]);
  const standing = signedStanding({ ...signing, keys }, signature);
  if (standing === null) return 'what was signed cannot be read';
  if (standing.changed === null) return 'the check-in cannot be signed as it is now';
  return standing.changed.length === 0
    ? null
    : `it signs something else than the check-in says: ${partsInWords(standing.changed)}`;
}
