/** Making a plan: built whole under another name, then put in its place. */
import { basename, join, resolve } from 'node:path';
import type { Change } from '../../framework/change';
import { makeFolder, replace } from '../durable';
import type { Installation } from '../installation';
import { nodeCrypto } from '../node-crypto';
import { announce, rememberQuietly, writeJournal, type Draft } from './commit';
import { frameworkOf } from './framework-file';
import { frameworkName, layoutOf } from './layout';
import { beginJournal, lineOf, stampNow } from './line-writer';
import { planFileText } from './plan-file';
import { makeFolderWhole, refuseTaken } from './whole-folder';

export interface NewPlan {
  /** Must not exist, or be empty. */
  readonly folder: string;
  /** The exact text of the framework the plan is pinned to. */
  readonly frameworkText: string;
  readonly profile: { readonly name: string; readonly role: string; readonly mentor: string };
  /** What the plan is called. */
  readonly title?: string | undefined;
  readonly sample?: true | undefined;
}

async function draftPlan(installation: Installation, fresh: NewPlan): Promise<Draft> {
  const framework = frameworkOf(fresh.frameworkText);
  const { name, role, mentor } = fresh.profile;
  const { title = '' } = fresh;
  const changes: readonly Change[] = [
    { type: 'plan.start', framework: nodeCrypto.sha256(fresh.frameworkText), frameworkId: framework.id },
    { type: 'profile.set', name, role, mentor },
    ...(title === '' ? [] : [{ type: 'plan.rename' as const, title }]),
  ];
  const beginning = await beginJournal(null, installation);
  const { first, sign } = beginning;
  const place = { previous: first, clock: first.line.clock, seen: {}, stamp: stampNow(), sign };
  return { beginning, lines: [first, lineOf(place, changes)] };
}

async function fill(folder: string, fresh: NewPlan, draft: Draft): Promise<void> {
  const layout = layoutOf(folder);
  for (const name of [layout.journals, layout.frameworks, layout.files]) await makeFolder(name);
  const text = fresh.frameworkText;
  await replace(join(layout.frameworks, frameworkName(nodeCrypto.sha256(text))), Buffer.from(text));
  await writeJournal(layout.journals, draft);
  const { sample } = fresh;
  await replace(layout.planFile, Buffer.from(planFileText({ id: draft.beginning.first.id, sample })));
}

/** @throws PlanError; then nothing is left behind */
export async function makePlan(installation: Installation, fresh: NewPlan): Promise<void> {
  const folder = resolve(fresh.folder);
  await refuseTaken(folder);
  const draft = await draftPlan(installation, fresh);
  const { first } = draft.beginning;
  const last = draft.lines.at(-1) ?? first;
  await makeFolderWhole(folder, `Making the plan ${basename(folder)} in`, async (temporary) => {
    await fill(temporary, fresh, draft);
    await announce(installation, first.id, draft);
  });
  await rememberQuietly(installation, first.id, last.id);
}
