/** Other people in whose name the command line writes: `--as NAME --device ID`. */
import * as v from 'valibot';
import type { Request } from '../../framework/request';
import { filledText } from '../../framework/text';
import type { Guest } from '../installation/guest';
import { commandLineSeat } from '../keys/seat';
import { introduce } from '../keys/signing';
import { nodeCrypto } from '../node-crypto';
import type { OpenPlan } from '../plan/plan-folder';
import { givenPassphrase } from './passphrase';
import { UsageError } from './refusal';
import { settingsFolder } from './settings-folder';

export interface NamedGuest {
  readonly name: string;
  /** `[a-z0-9-]{1,32}` */
  readonly device: string;
}

/** @returns null where nobody is named: then it is the plan's individual */
export function guestOf(values: {
  readonly as?: string | undefined;
  readonly device?: string | undefined;
}): NamedGuest | null {
  const { as: name, device = 'cli' } = values;
  if (name === undefined) {
    if (values.device !== undefined) throw new UsageError('--device goes with --as');
    return null;
  }
  const read = v.safeParse(filledText, name);
  if (!read.success) throw new UsageError(`--as ${read.issues[0].message}`);
  if (!/^[a-z0-9-]{1,32}$/.test(device)) {
    throw new UsageError('--device takes 1 to 32 of a to z, 0 to 9 and -');
  }
  return { name: read.output, device };
}

function idOf(...parts: readonly string[]): string {
  return nodeCrypto.sha256(JSON.stringify(parts)).slice(0, 32);
}

/**
 * The same name in the same plan is the same person on every computer, so that a second computer that says so has to be
 * let in before it counts. @param plan its id
 */
export function guestIn(plan: string, { name, device }: NamedGuest): Guest {
  const person = idOf('person', plan, name);
  return { person, device: idOf('device', person, device), deviceName: device };
}

/** The other side has to know with which key somebody signs before it can sign itself. */
function isFinishing({ type }: Request): boolean {
  return type === 'checkin.rated' || type === 'checkin.show';
}

/** Whoever writes for the first time says their name in the same act; whoever has rated, their key too. */
export async function introduced(
  plan: OpenPlan,
  requests: readonly Request[],
  guest: NamedGuest | null,
): Promise<readonly Request[]> {
  const isAlone = requests.some(({ type }) => type === 'change.undo' || type === 'change.redo');
  if (guest === null || isAlone) return requests;
  const known = plan.plan.people.get(plan.writer);
  const isKeyWanted = requests.some(isFinishing) && (known?.key ?? '') === '';
  if (isKeyWanted) {
    const seat = commandLineSeat(settingsFolder(), plan.writer);
    const given = { passphrase: givenPassphrase(), replace: false, name: guest.name };
    return [...requests, ...(await introduce(plan, seat, given)).requests];
  }
  return known === undefined ? [...requests, { type: 'person.set', name: guest.name }] : requests;
}
