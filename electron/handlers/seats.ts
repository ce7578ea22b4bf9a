/** Side by side: the window goes on in the name of a mentor who sits at this computer, and back again. */
import type { Input } from '../../framework/contract/contract';
import { asGuest } from '../installation/guest';
import { nodeCrypto } from '../node-crypto';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';
import { openPlan } from '../plan/plan-folder';

function idOf(...parts: readonly string[]): string {
  return nodeCrypto.sha256(JSON.stringify(parts)).slice(0, 32);
}

/** The same name in the same plan on this computer is the same person. */
export async function takeSeat(
  { session, installation }: Parts,
  { name }: Input<'seat.take'>,
): Promise<null> {
  const own = await installation;
  const called = name.trim();
  const { id, folder, role, isSeat } = session.plan;
  if (role !== 'individual' || isSeat)
    throw new PlanError('refused', 'Only the person whose plan it is can hand over.');
  const person = idOf('here', own.device, id, called);
  const guest = { person, device: idOf('here device', own.device, id, called), deviceName: own.deviceName };
  const seat = await openPlan(asGuest(own, guest), folder);
  // Said before the window is theirs: it is to show their name from the first moment.
  if (seat.plan.people.get(person)?.name !== called) {
    await seat.apply([{ type: 'person.set', name: called }]);
  }
  await session.show(() => Promise.resolve(seat));
  return null;
}

export async function leaveSeat({ session, installation }: Parts): Promise<null> {
  const { folder, isSeat } = session.plan;
  if (!isSeat) return null;
  const own = await installation;
  await session.show(() => openPlan(own, folder));
  return null;
}
