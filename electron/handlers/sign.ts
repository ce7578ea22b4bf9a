/** Keys and signatures for the window. Passphrases pass through here and stay nowhere. */
import { app, safeStorage } from 'electron';
import { basename, dirname } from 'node:path';
import type { Input } from '../../framework/contract/contract';
import type { SignDone, SignState } from '../../framework/contract/sign-views';
import type { SavedFile } from '../../framework/contract/views';
import type { Request } from '../../framework/request';
import { exportTarget } from '../files/export-target';
import { keyringOf } from '../keys/safe-storage';
import { windowSeat, type Seat } from '../keys/seat';
import { signState } from '../keys/sign-state';
import { introduce, introduceSilently, introduction, signCheckIn, toldOf } from '../keys/signing';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';

type SignParts = Pick<Parts, 'session' | 'userData'>;

function seatOf({ session, userData }: SignParts): Seat {
  return windowSeat(session.plan, { folder: userData, keyring: keyringOf(safeStorage) });
}

/** Whoever only looks has no key in this plan. */
function refuseLooking({ session }: SignParts): void {
  const { readOnly, canReview, isUnknownPerson } = session.plan;
  if (isUnknownPerson) throw new PlanError('read-only', 'First say whether this is your plan.');
  if (readOnly !== null && !canReview) throw new PlanError('read-only', readOnly);
}

/**
 * What else goes into an act after which the other side may want to sign: this one's key, where it can be told without
 * anybody typing anything. Where it cannot, the check-in and the sharing of it ask for it.
 */
export function keyAlong(parts: SignParts): Promise<readonly Request[]> {
  return introduceSilently(parts.session.plan, seatOf(parts));
}

/** The same as an act of its own, before a check-in goes to the other side. A plan that can only be read goes without. */
export async function tellKey(parts: SignParts): Promise<void> {
  const { readOnly, canReview } = parts.session.plan;
  if (readOnly === null || canReview) await record(parts, await keyAlong(parts));
}

async function record({ session }: SignParts, requests: readonly Request[]): Promise<void> {
  if (requests.length > 0) await session.act((open) => open.apply(requests));
}

export async function readSigning(parts: SignParts, { checkIn }: Input<'sign.state'>): Promise<SignState> {
  return signState(parts.session.plan, seatOf(parts), checkIn);
}

async function done(parts: SignParts, checkIn: string | null, told: string | null): Promise<SignDone> {
  return { state: await readSigning(parts, { checkIn }), told };
}

export async function makeKey(parts: SignParts, input: Input<'sign.make'>): Promise<SignDone> {
  refuseLooking(parts);
  const { passphrase, replace, name = '', checkIn } = input;
  const { made, requests } = await introduce(parts.session.plan, seatOf(parts), {
    passphrase,
    replace,
    name,
  });
  await record(parts, requests);
  return done(parts, checkIn, toldOf(made));
}

export async function sign(parts: SignParts, input: Input<'sign.checkIn'>): Promise<SignDone> {
  refuseLooking(parts);
  const { requests, told } = await signCheckIn(parts.session.plan, seatOf(parts), input);
  await record(parts, requests);
  return done(parts, input.checkIn, told);
}

/** The key as a file under a passphrase, for another computer of the same person. */
export async function takeAlong(
  parts: SignParts & Pick<Parts, 'dialogs' | 'lastExport'>,
  { opens, passphrase }: Input<'sign.takeAlong'>,
): Promise<SavedFile> {
  const { keys, person } = seatOf(parts);
  const { plan } = parts.session.plan;
  const file = await exportTarget(parts, {
    name: 'Rung signing key.rung-key',
    title: 'Take the signing key along',
    folder: app.getPath('documents'),
    filter: { name: 'Signing key', extensions: ['rung-key'] },
  });
  const said = plan.people.get(person)?.name ?? '';
  const name = person === plan.person ? plan.profile.name : said;
  await keys.exportKey({ person, name, opens }, passphrase, file);
  parts.lastExport.remember(file);
  return { name: basename(file), folder: dirname(file) };
}

/** Takes the place of the key that is here, which is set aside. */
export async function bringKey(
  parts: SignParts & Pick<Parts, 'offered'>,
  { path, passphrase }: Input<'sign.bring'>,
): Promise<SignDone> {
  refuseLooking(parts);
  const { keys, person } = seatOf(parts);
  const made = await keys.importKey(parts.offered.pathOf(path), passphrase, person);
  await record(parts, introduction(parts.session.plan, made.key, made.name));
  const told =
    made.setAside === null
      ? null
      : `The key from the file is the one you sign with now. The one that was here was kept as ${made.setAside}.`;
  return done(parts, null, told);
}
