/** What whoever writes in the open plan sees of keys and signatures. */
import type { CheckIn, Signature } from '../../framework/check-in';
import type { OtherKey, OwnKey, SignerRow, SignState } from '../../framework/contract/sign-views';
import { safetyCode } from '../../framework/safety-code';
import { partsInWords } from '../../framework/sign-off/changed-parts';
import { missingBefore, signerName, type Signing } from '../../framework/sign-off/compose';
import { keyStanding } from '../../framework/sign-off/key-standing';
import { readPayload } from '../../framework/sign-off/payload';
import { signedStanding, textToSign } from '../../framework/sign-off/text-to-sign';
import { nodeCrypto } from '../node-crypto';
import type { OpenPlan } from '../plan/plan-folder';
import type { Seat } from './seat';
import { anyKey, checkInOf, signingOf } from './signing';

async function ownKey({ plan }: OpenPlan, { keys, person, where }: Seat): Promise<OwnKey> {
  const [state, known] = await Promise.all([keys.stateOf(person), keys.publicKeyOf(person)]);
  return {
    state,
    needsPassphrase: keys.newKeyNeedsPassphrase(person),
    code: known === null ? null : safetyCode(known.key, nodeCrypto),
    since: known?.made ?? null,
    where,
    isTold: known !== null && plan.people.get(person)?.key === known.key,
  };
}

function otherKey({ plan }: OpenPlan, checkIn: CheckIn, writer: string): OtherKey {
  const person = writer === plan.person ? checkIn.mentor : plan.person;
  const { key = '', keySince = '' } = plan.people.get(person) ?? {};
  const code = key === '' ? null : safetyCode(key, nodeCrypto);
  return { name: signerName({ plan, checkIn }, person), code, since: keySince };
}

function signerRow(signing: Signing, signature: Signature, writer: string): SignerRow {
  const { by, key, at, where } = signature;
  return {
    person: by,
    name: signerName(signing, by),
    isYou: by === writer,
    code: safetyCode(key, nodeCrypto),
    at,
    where,
    ...keyStanding(signing.plan, signature),
    changed: signedStanding(signing, signature)?.changed ?? null,
  };
}

function choiceOf(signing: Signing, writer: string): SignState['choice'] {
  const key = signing.keys.get(writer);
  const text = key === undefined ? null : textToSign(signing, writer);
  if (text?.status !== 'changed') return null;
  const signed = readPayload(text.signed);
  const named = [signed?.individual, signed?.mentor].some((one) => one?.person === writer && one.key === key);
  return { parts: partsInWords(text.parts), canSignTheirs: named };
}

/** @param id of the check-in; null: the key alone */
export async function signState(open: OpenPlan, seat: Seat, id: string | null): Promise<SignState> {
  const key = await ownKey(open, seat);
  if (id === null) return { key, other: null, signers: [], missing: [], choice: null };
  const { person } = seat;
  const checkIn = checkInOf(open, id);
  const known = await seat.keys.publicKeyOf(person);
  const own = new Map(known === null ? [] : [[person, known.key]]);
  const signing = signingOf(open, checkIn, own);
  const before = own.size === 0 ? new Map([[person, anyKey]]) : own;
  return {
    key,
    other: otherKey(open, checkIn, person),
    signers: checkIn.signatures.map((signature) => signerRow(signing, signature, person)),
    missing: missingBefore({ ...signing, keys: before }),
    choice: choiceOf(signing, person),
  };
}
