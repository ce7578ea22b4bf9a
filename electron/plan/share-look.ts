/** What a file for somebody else would hold, before it is made. */
import { passedBound } from '../../framework/bundle/bounds';
import type { ShareLook } from '../../framework/contract/check-in-views';
import { textOf } from '../../framework/line';
import type { Plan } from '../../framework/plan';
import type { ShareChoices } from '../../framework/share/choices';
import { emptiedIn } from '../../framework/share/sharing';
import { isConfirming } from '../../framework/agreement';
import { hashesOf, sharingOf } from './packing';
import type { PlanStore } from './plan-store';
import { listStored } from './stored-files';

function privateIn({ notes, evidence, actions }: Plan): number {
  const all = [...notes.values(), ...evidence.values(), ...actions.values()];
  return all.filter((item) => item.private).length;
}

export async function lookAtShare(store: PlanStore, choices: ShareChoices): Promise<ShareLook> {
  const { ledger, reading, place } = store;
  const { empty, shared } = sharingOf(store, choices);
  const wanted = choices.files ? hashesOf(shared) : new Set<string>();
  const stored = (await listStored(place.layout.files)).filter(({ sha256 }) => wanted.has(sha256));
  const fileBytes = stored.reduce((sum, { size }) => sum + size, 0);
  const lines = ledger.journals.flatMap((journal) => emptiedIn(journal.lines, empty));
  const lineBytes = lines.reduce((sum, { line }) => sum + textOf(line).length + 1, 0);
  const jsonBytes = lineBytes + reading.frameworkText.length;
  const held = [...ledger.plan.checkIns.values()].filter(
    (one) => isConfirming(one) && !shared.checkIns.has(one.id),
  );
  return {
    // Text packs to about a third; files mostly are packed already.
    size: fileBytes + Math.round(jsonBytes / 3),
    files: { count: stored.length, size: fileBytes },
    private: privateIn(ledger.plan),
    emptied: empty.size,
    heldBack: held.length,
    tooMuch: passedBound({
      entries: stored.length + ledger.files.length + 3,
      bytes: fileBytes + jsonBytes,
      jsonBytes,
    }),
  };
}
