/** Signatures under check-ins as others may check them, and those that do not hold. */
import type { CheckIn } from '../../framework/check-in';
import { readChange } from '../../framework/change';
import type { SealedLine } from '../../framework/line';
import { signerName } from '../../framework/sign-off/compose';
import { verifySignature } from '../../framework/sign-off/verify';
import { nodeCrypto } from '../node-crypto';
import type { Ledger } from './ledger';

interface BadSignature {
  /** Counted from 1. */
  readonly line: number;
  readonly checkIn: string;
  readonly payload: string;
  readonly key: string;
  readonly sig: string;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What a line says of a signature that is none, word for word. */
export function badSignatures(lines: readonly SealedLine[]): readonly BadSignature[] {
  return lines.flatMap(({ line: { seq, changes } }) =>
    (changes ?? []).flatMap((raw): readonly BadSignature[] => {
      if (raw.type !== 'checkin.sign') return [];
      const change = readChange(raw);
      if (change?.type === 'checkin.sign' && verifySignature(change, nodeCrypto)) return [];
      const { checkIn, payload, key, sig } = raw;
      return [
        {
          line: seq + 1,
          checkIn: textOf(checkIn),
          payload: textOf(payload),
          key: textOf(key),
          sig: textOf(sig),
        },
      ];
    }),
  );
}

/** With all that OpenSSL needs to check it; bytes in base64. */
export interface ShownSignature {
  /** Id of the person in whose lines it stands. */
  readonly by: string;
  readonly name: string;
  /** SPKI, base64; and the same as PEM. */
  readonly key: string;
  readonly keyPem: string;
  readonly sig: string;
  readonly holds: boolean;
  /** What this one is under, where that is something else than `payload` of the check-in. */
  readonly payload?: string;
}

export interface ShownCheckIn {
  readonly id: string;
  readonly date: string | null;
  /** What was signed first of what holds, as text; its UTF-8 bytes are what is signed. Null where nothing was signed. */
  readonly payload: string | null;
  readonly signatures: readonly ShownSignature[];
  readonly closed: CheckIn['closed'];
}

type Found = Pick<ShownSignature, 'by' | 'key' | 'sig' | 'holds'> & { readonly payload: string };

function pemOf(key: string): string {
  return `-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----\n`;
}

function foundIn({ journals }: Ledger, { id, signatures }: CheckIn): readonly Found[] {
  const good = signatures.map(({ by, key, sig, payload }) => ({ by, key, sig, payload, holds: true }));
  const bad = journals.flatMap(({ begin, lines }) =>
    badSignatures(lines)
      .filter(({ checkIn }) => checkIn === id)
      .map(({ key, sig, payload }) => ({ by: begin.person, key, sig, payload, holds: false })),
  );
  return [...good, ...bad];
}

/** Every check-in of the plan with what was signed in it. */
export function shownCheckIns(ledger: Ledger): readonly ShownCheckIn[] {
  const { plan } = ledger;
  return [...plan.checkIns.values()].map((checkIn) => {
    const found = foundIn(ledger, checkIn);
    const payload = found[0]?.payload ?? null;
    return {
      id: checkIn.id,
      date: checkIn.date,
      payload,
      signatures: found.map(({ payload: own, ...signature }) => ({
        ...signature,
        name: signerName({ plan, checkIn }, signature.by),
        keyPem: pemOf(signature.key),
        ...(own !== payload && { payload: own }),
      })),
      closed: checkIn.closed,
    };
  });
}
