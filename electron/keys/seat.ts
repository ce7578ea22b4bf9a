/** With which keys whoever writes in the open plan signs. */
import { SigningKeys } from './signing-keys';
import type { SafeStorage } from './safe-storage';
import type { OpenPlan } from '../plan/plan-folder';

/** Whoever is about to sign: their keys, and where that is. */
export interface Seat {
  readonly keys: SigningKeys;
  readonly person: string;
  /** As it stands in the signature. */
  readonly where: 'own' | 'here';
}

/** Somebody else than the person of this installation sits here: their key is under a passphrase only they type. */
export function windowSeat(
  { isSeat, writer }: Pick<OpenPlan, 'isSeat' | 'writer'>,
  { folder, keyring }: { readonly folder: string; readonly keyring: SafeStorage },
): Seat {
  if (isSeat) {
    return { keys: new SigningKeys({ folder, where: 'here', keyring: null }), person: writer, where: 'here' };
  }
  return { keys: new SigningKeys({ folder, where: 'app', keyring }), person: writer, where: 'own' };
}

/** The command line has a key file of its own for each person. */
export function commandLineSeat(folder: string, person: string): Seat {
  return { keys: new SigningKeys({ folder, where: 'cli', keyring: null }), person, where: 'own' };
}
