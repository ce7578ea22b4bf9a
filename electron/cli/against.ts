/** Whether a plan that left the computer in a file still says what the plan it was made of says. */
import type { Manifest } from '../../framework/bundle/manifest';
import { shareInDocument } from '../../framework/document/share-of-document';
import type { Plan } from '../../framework/plan';
import { sharedPlan, type ShareChoices } from '../../framework/share/choices';
import { differences } from '../../framework/share/differences';
import type { Arrived } from '../plan/merging';
import { openPlan } from '../plan/plan-folder';
import { readingPlan } from './plan-access';
import { reader } from './reader';
import { Refused } from './refusal';

/** With what the file was made: a document says it, and of any other file its manifest and its plan do. */
function choicesOf({ document, leftOut }: Manifest, { share }: Plan, now: Plan): ShareChoices {
  if (document !== undefined) return shareInDocument(now, document.choices, 'plan-and-files');
  const { files, private: isPrivate, earlier, levels } = leftOut;
  return { files: !files, private: !isPrivate, earlier: !earlier, levels, skills: share?.skills ?? null };
}

async function planIn({ layout }: Arrived): Promise<Plan> {
  const open = await openPlan(reader(), layout.root, { readOnly: true });
  try {
    return open.plan;
  } finally {
    await open.close();
  }
}

/**
 * @param path of the plan's folder
 * @returns one sentence for each thing that is not the same
 * @throws Refused where they are two plans
 */
export async function differencesTo(path: string, arrived: Arrived): Promise<readonly string[]> {
  const given = await planIn(arrived);
  return readingPlan(path, ({ id, plan, framework, folder }) => {
    if (id !== arrived.manifest.plan) throw new Refused(`The plan in the file is not the one in ${folder}.`);
    const now = sharedPlan(plan, framework, choicesOf(arrived.manifest, given, plan));
    return differences(given, now, framework);
  });
}
