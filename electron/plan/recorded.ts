import type { StoredFile } from '../../framework/plan';
import { recordAct } from '../../framework/record';
import type { Request } from '../../framework/request';
import { nodeCrypto, randomHex } from '../node-crypto';
import { stampNow } from './line-writer';
import type { PlanStore } from './plan-store';

/**
 * What an act would record in the plan as it is now.
 * @param files by the request's `path`
 * @throws RequestError where a rule is broken
 */
export function recordedIn(
  { ledger, reading }: PlanStore,
  requests: readonly Request[],
  files: ReadonlyMap<string, StoredFile>,
): ReturnType<typeof recordAct> {
  return recordAct(requests, {
    plan: ledger.plan,
    framework: reading.framework,
    steps: ledger.steps,
    canUndo: (act) => ledger.canUndo(act),
    canRedo: (undo) => ledger.canRedo(undo),
    today: stampNow().day,
    person: ledger.writer,
    crypto: nodeCrypto,
    newId: () => randomHex(8),
    files,
    removedApart: (evidence) => ledger.removedApart(evidence),
  });
}
