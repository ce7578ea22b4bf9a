/** Making a key known in a plan, and signing a check-in with it: what is recorded comes out as requests. */
import type { CheckIn } from '../../framework/check-in';
import type { Request } from '../../framework/request';
import { partsInWords } from '../../framework/sign-off/changed-parts';
import { missingBefore, signerName, type Signing } from '../../framework/sign-off/compose';
import { textToSign } from '../../framework/sign-off/text-to-sign';
import { localDay } from '../local-day';
import type { OpenPlan } from '../plan/plan-folder';
import { PlanError } from '../plan-error';
import type { MadeKey } from './key-box';
import type { Seat } from './seat';

/** Stands for a key that is only made once it is known that something can be signed with it. */
export const anyKey = 'a key that is yet to be made';

export function checkInOf({ plan }: Pick<OpenPlan, 'plan'>, id: string): CheckIn {
  const checkIn = plan.checkIns.get(id);
  if (checkIn === undefined) throw new PlanError('missing', 'There is no such check-in in this plan.');
  return checkIn;
}

/** The check-in as that key would sign it now. */
export function signingOf(open: OpenPlan, checkIn: CheckIn, own: ReadonlyMap<string, string>): Signing {
  const { plan, framework } = open;
  return { plan, framework, checkIn, keys: own, at: new Date().toISOString(), day: localDay() };
}

/** Says in the plan who somebody is and which key is theirs; nothing where it says so already. */
export function introduction(open: OpenPlan, key: string, name: string): readonly Request[] {
  const { plan, writer } = open;
  const known = plan.people.get(writer);
  const isNamed = (known?.name ?? '') !== '' || name.trim() === '';
  if (known?.key === key && isNamed) return [];
  return [{ type: 'person.set', key, ...(!isNamed && { name }) }];
}

function nameHere({ plan, writer }: OpenPlan): string {
  return writer === plan.person ? plan.profile.name : '';
}

/** What the person must hear when a key has been taken the place of. */
export function toldOf({ setAside }: Pick<MadeKey, 'setAside'>): string | null {
  return setAside === null
    ? null
    : `A new signing key was made here. The old one, which could not be opened any more, was kept as ${setAside}.`;
}

export interface Introduced {
  readonly made: MadeKey;
  readonly requests: readonly Request[];
}

/**
 * The writer's key, made where there is none that may open.
 * @param name what the writer calls themselves, where the plan does not know yet
 * @throws PlanError `refused` where a passphrase is needed, or is too weak; `disk`
 */
export async function introduce(
  open: OpenPlan,
  { keys, person }: Seat,
  given: { readonly passphrase: string | null; readonly replace: boolean; readonly name: string },
): Promise<Introduced> {
  const { passphrase, replace } = given;
  const made = await (replace ? keys.replaceKey(person, passphrase) : keys.makeKey(person, passphrase));
  const name = given.name === '' ? nameHere(open) : given.name;
  return { made, requests: introduction(open, made.key, name) };
}

/**
 * The writer's key made known where nobody need type or hear anything: one that is here already, or a new one where the
 * plan knows none of theirs and the keyring keeps it. Never keeps an act from being recorded.
 */
export async function introduceSilently(open: OpenPlan, seat: Seat): Promise<readonly Request[]> {
  const { keys, person } = seat;
  if (open.isUnknownPerson) return [];
  const known = open.plan.people.get(person)?.key ?? '';
  // The keyring is asked only where there is something to tell: some systems ask the person before they answer.
  if (known !== '' && (await keys.publicKeyOf(person))?.key === known) return [];
  const state = await keys.stateOf(person);
  if (state === 'broken') return [];
  if (state === 'none' && (known !== '' || keys.newKeyNeedsPassphrase(person))) return [];
  try {
    return (await introduce(open, seat, { passphrase: null, replace: false, name: '' })).requests;
  } catch (error) {
    if (error instanceof PlanError) return [];
    throw error;
  }
}

/**
 * Which words are signed where the other has signed something else than the check-in says now: `theirs`, or it as it is
 * `now`, which they then have to sign too. Null: neither was chosen.
 */
export type Words = 'theirs' | 'now' | null;

function chosenText(signing: Signing, writer: string, words: Words): string {
  const text = textToSign(signing, writer);
  if (text.status === 'missing') throw new PlanError('refused', text.missing.join(' '));
  if (text.status !== 'changed' || words === 'now') return text.text;
  if (words === 'theirs') return text.signed;
  const name = signerName(signing, text.by);
  throw new PlanError(
    'refused',
    `Since ${name === '' ? 'the other' : name} signed, this has changed: ${partsInWords(text.parts)}. Nothing was signed.`,
  );
}

export interface Signed {
  readonly requests: readonly Request[];
  readonly key: string;
  readonly told: string | null;
}

interface Asked {
  readonly checkIn: string;
  readonly passphrase: string | null;
  readonly words: Words;
}

/** @throws PlanError where the key does not open */
async function signedBy(
  open: OpenPlan,
  seat: Seat,
  asked: Asked & { readonly made: MadeKey },
): Promise<Signed> {
  const { made, passphrase, words } = asked;
  const { keys, person, where } = seat;
  const checkIn = checkInOf(open, asked.checkIn);
  const payload = chosenText(signingOf(open, checkIn, new Map([[person, made.key]])), person, words);
  const signed = await keys.signWith(person, passphrase, Buffer.from(payload, 'utf8'));
  if (signed.status === 'broken') {
    throw new PlanError('refused', 'Your signing key cannot be opened here any more: make a new one.');
  }
  // What names the key that was lost is signed anew with the one that has taken its place.
  if (signed.status === 'replaced') return signedBy(open, seat, { ...asked, made: signed.made });
  const { key, sig } = signed;
  const sign: Request = { type: 'checkin.sign', checkIn: checkIn.id, payload, key, sig, where };
  return { requests: [...introduction(open, key, nameHere(open)), sign], key, told: toldOf(made) };
}

/**
 * One signature over a check-in, as requests of one act. Where the writer has no key yet it is made; where it cannot be
 * opened it is replaced, which is said.
 * @throws PlanError `refused` where something has to come first, or a passphrase is wrong or missing; `disk`
 */
export async function signCheckIn(open: OpenPlan, seat: Seat, asked: Asked): Promise<Signed> {
  const { keys, person } = seat;
  const before = (await keys.publicKeyOf(person))?.key ?? anyKey;
  const checkIn = checkInOf(open, asked.checkIn);
  // Nothing is made where there is nothing to sign.
  const missing = missingBefore(signingOf(open, checkIn, new Map([[person, before]])));
  if (missing.length > 0) throw new PlanError('refused', missing.join(' '));
  const made = await keys.makeKey(person, asked.passphrase);
  return signedBy(open, seat, { ...asked, made });
}
