/** Plans that came as files, from wherever they were handed over. */
import type { Taken } from '../../framework/contract/check-in-views';
import type { Input } from '../../framework/contract/contract';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';
import { takeBundles, type Coming } from '../session/taking';

/** A single plan is shown at once; of several only what came is told. */
async function take(parts: Parts, coming: readonly Coming[]): Promise<Taken> {
  const files = await parts.fileWork.run((job) => takeBundles(parts, coming, job));
  const [only, ...others] = files.filter(({ kind }) => kind !== 'refused');
  if (only !== undefined && others.length === 0) await parts.plans.openFolder(only.folder);
  return { files };
}

export async function takeChosen(parts: Parts, input: Input<'bundle.take'>): Promise<Taken> {
  const { dialogs, offered } = parts;
  if (input.from === 'choose') {
    const files = await dialogs.chooseFiles('bundles');
    if (files.length === 0) throw new PlanError('cancelled', 'Nothing was opened.');
    const given = await Promise.all(files.map((file) => offered.give(file)));
    return takeChosen(parts, { from: 'offered', paths: given.map(({ path }) => path), accept: [] });
  }
  const accept = new Set(input.accept);
  return take(
    parts,
    input.paths.map((word) => ({ file: offered.pathOf(word), word, accept })),
  );
}

/** Handed over by the system, the command line or a second start. */
export async function takeHanded(parts: Parts, files: readonly string[]): Promise<Taken> {
  const given = await Promise.all(files.map((file) => parts.offered.give(file)));
  return takeChosen(parts, { from: 'offered', paths: given.map(({ path }) => path), accept: [] });
}

export async function beginReview(parts: Parts, { name }: Input<'review.begin'>): Promise<null> {
  const { session, settings } = parts;
  await settings.change({ reviewName: name });
  const open = session.plan;
  await open.answer(false);
  if (open.role !== 'other') throw new PlanError('refused', 'This is your own plan, so nothing was changed.');
  await session.act((plan) => plan.apply([{ type: 'person.set', name }]));
  await session.tell();
  return null;
}
