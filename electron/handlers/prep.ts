/** What a mentor prepares, which stays on this computer. */
import type { Input } from '../../framework/contract/contract';
import type { Parts } from '../parts';
import { keepPreparation, readPreparation } from '../session/preparation';

type Needed = Pick<Parts, 'userData'>;

export function readPrep({ userData }: Needed, { plan }: Input<'prep.read'>): Promise<string> {
  return readPreparation(userData, plan);
}

export async function savePrep({ userData }: Needed, { plan, text }: Input<'prep.save'>): Promise<null> {
  await keepPreparation(userData, plan, text);
  return null;
}
