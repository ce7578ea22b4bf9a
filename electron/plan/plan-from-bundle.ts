/** A plan that is not on this computer yet, out of the file in which it came: made whole, then put in its place. */
import { basename, join, resolve } from 'node:path';
import { planMerge } from '../../framework/merge';
import { makeFolder, replace } from '../durable';
import { nodeCrypto } from '../node-crypto';
import { PlanError } from '../plan-error';
import { journalName, layoutOf } from './layout';
import { bytesOf } from './line-writer';
import { arrivedJournals, bringFiles, bringFramework, type Arrived } from './merging';
import { planFileText } from './plan-file';
import { makeFolderWhole } from './whole-folder';

async function fill(folder: string, arrived: Arrived): Promise<void> {
  const layout = layoutOf(folder);
  const incoming = await arrivedJournals(arrived);
  const { plan } = arrived.manifest;
  const merge = planMerge({ plan, local: [], incoming, accepted: new Set(), crypto: nodeCrypto });
  for (const name of [layout.journals, layout.frameworks, layout.files]) await makeFolder(name);
  const start = merge.entries.flatMap(({ changes }) =>
    changes.flatMap((change) => {
      if (change.type === 'plan.start') return [change.framework];
      return change.type === 'share.state' ? [change.restated?.framework ?? ''] : [];
    }),
  );
  const framework = start.filter((hash) => hash !== '').at(-1);
  if (framework === undefined) {
    throw new PlanError(
      'refused',
      'The file does not say which framework the plan is about. Nothing was made.',
    );
  }
  await bringFramework(arrived, layout, framework);
  await bringFiles(arrived, layout, new Set());
  const numbers = new Map<string, number>();
  for (const { journal, lines } of merge.writes) {
    const number = (numbers.get(journal) ?? 0) + 1;
    numbers.set(journal, number);
    const name = journalName(journal);
    const own = number === 1 ? name : name.replace('.jsonl', `-${String(number)}.jsonl`);
    await replace(join(layout.journals, own), bytesOf(lines));
  }
  await replace(layout.planFile, Buffer.from(planFileText({ id: plan })));
}

/**
 * @param folder must not exist, or be empty
 * @throws PlanError; then nothing is left behind
 */
export async function makePlanFrom(arrived: Arrived, folder: string): Promise<void> {
  const doing = `Making the plan ${basename(resolve(folder))} in`;
  await makeFolderWhole(folder, doing, (temporary) => fill(temporary, arrived));
}
