/** Who stands for what the document says: signatures that Rung checked, those on paper, and room for ink. */
import { lastShown } from '../choose';
import { namesIn } from '../check-in-names';
import type { CheckIn, Signature } from '../check-in';
import type { Crypto } from '../crypto';
import type { Plan } from '../plan';
import { safetyCode } from '../safety-code';

export interface ReportSigner {
  readonly role: 'individual' | 'mentor';
  readonly name: string;
  /** `YYYY-MM-DD`; null where they have not signed. */
  readonly day: string | null;
  readonly how: 'signed' | 'paper' | 'open';
  /** Whether the mentor signed at the individual's computer. */
  readonly where: Signature['where'] | null;
  /** Of the key that signed; null where none did. */
  readonly code: string | null;
}

export interface ReportSignOff {
  /** The day of the check-in that is signed; null where there was none. */
  readonly checkIn: string | null;
  readonly signers: readonly ReportSigner[];
}

function signerOf(
  { role, name }: Pick<ReportSigner, 'role' | 'name'>,
  signature: Signature | undefined,
  crypto: Crypto | undefined,
): ReportSigner {
  if (signature === undefined) return { role, name, day: null, how: 'open', where: null, code: null };
  const { day, where, key } = signature;
  return { role, name, day, how: 'signed', where, code: crypto ? safetyCode(key, crypto) : null };
}

function signersOf(plan: Plan, checkIn: CheckIn, crypto: Crypto | undefined): readonly ReportSigner[] {
  const names = namesIn(plan, checkIn);
  const own = checkIn.signatures.find(({ by }) => by === plan.person);
  const theirs = checkIn.signatures.find(({ by }) => by !== plan.person);
  const paper = checkIn.closed?.paper ?? null;
  const individual = signerOf({ role: 'individual', name: names.individual }, own, crypto);
  if (paper === null) return [individual, signerOf({ role: 'mentor', name: names.mentor }, theirs, crypto)];
  const onPaper = { role: 'mentor', how: 'paper', where: null, code: null } as const;
  return [individual, { ...onPaper, name: paper.name, day: paper.date }];
}

/** Without a check-in there is room for both to sign by hand all the same. */
export function signPart(plan: Plan, crypto: Crypto | undefined): ReportSignOff {
  const last = lastShown(plan);
  if (last !== null) {
    return { checkIn: last.date ?? last.opened, signers: signersOf(plan, last, crypto) };
  }
  const { name, mentor } = plan.profile;
  const open = { day: null, how: 'open', where: null, code: null } as const;
  return {
    checkIn: null,
    signers: [
      { ...open, role: 'individual', name: name.trim() },
      { ...open, role: 'mentor', name: mentor.trim() },
    ],
  };
}
