import type { Installation } from '../installation';
import { PlanError } from '../plan-error';

function refuse(): Promise<never> {
  return Promise.reject(new PlanError('read-only', 'This command only reads, so nothing was changed.'));
}

function nothing(): Promise<null> {
  return Promise.resolve(null);
}

/**
 * Whoever only looks: nobody in particular. So that reading a plan needs no folder of settings, leaves none behind, and
 * gives everybody the same answer.
 */
export function reader(): Installation {
  return {
    folder: '',
    person: '',
    device: '',
    deviceName: '',
    kind: 'cli',
    isGuest: false,
    knows: () => false,
    isOwnDevice: () => false,
    learn: refuse,
    signer: nothing,
    keepKey: refuse,
    memory: nothing,
    remember: refuse,
    journalsOf: () => Promise.resolve([]),
    addJournal: refuse,
    withLock: refuse,
  };
}
