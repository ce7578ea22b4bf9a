/** Review forms that come back, in the window. */
import type { Input } from '../../framework/contract/contract';
import type { FormOutputs, FormRead } from '../../framework/contract/form-calls';
import { answersHash, takenBefore } from '../../framework/form/into-plan';
import { readReturned } from '../../framework/form/returned';
import { readFormAside } from '../bundle/aside';
import { startReaderInElectron } from '../bundle/start-in-electron';
import { takeAnswers } from '../document/take-answers';
import { nodeCrypto } from '../node-crypto';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';
import { openPlan } from '../plan/plan-folder';

async function fileOf({ dialogs, offered }: Parts, input: Input<'form.read'>): Promise<string> {
  if (input.from === 'offered') return offered.pathOf(input.path);
  const [file] = await dialogs.chooseFiles('form');
  if (file === undefined) throw new PlanError('cancelled', 'No form was read.');
  return file;
}

export async function readForm(parts: Parts, input: Input<'form.read'>): Promise<FormRead> {
  const { id, plan } = parts.session.plan;
  const raw = await readFormAside(await fileOf(parts, input), startReaderInElectron);
  const read = readReturned(raw, { id, framework: plan.framework }, nodeCrypto);
  if (read.kind === 'refused') throw new PlanError(read.isForm ? 'refused' : 'missing', read.reason);
  if (read.kind === 'flattened') return read;
  const hash = answersHash(read.answers, nodeCrypto);
  return { ...read, hash, isKnown: takenBefore(plan, hash) !== null };
}

export async function takeForm(parts: Parts, input: Input<'form.take'>): Promise<FormOutputs['form.take']> {
  const { session } = parts;
  const installation = await parts.installation;
  const open = session.plan;
  try {
    return await takeAnswers(open, input, { installation, own: (doing) => session.act(doing) });
  } finally {
    // The mentor's lines were written beside the open plan, which is to know of them at once.
    await session.show(() => openPlan(installation, open.folder));
  }
}
