import { resolve } from 'node:path';
import type { Entry } from '../../framework/fold';
import type { Merge } from '../../framework/merge';
import type { StandingJournal } from '../../framework/standing';
import { PlanError } from '../plan-error';
import { openPlan, type OpenPlan } from '../plan/plan-folder';
import { makePlanFrom } from '../plan/plan-from-bundle';
import type { Arrived } from '../plan/merging';
import { readArguments } from './arguments';
import { withArrived } from './arrived';
import type { Answer } from './command';
import { jsonText, say } from './output';
import { readingPlan, writingPlan } from './plan-access';
import { kindOf } from './path-kind';
import { reader } from './reader';
import { Refused } from './refusal';

function waitingRow({ id, begin, lines }: StandingJournal): unknown {
  return {
    journal: id,
    device: begin.device,
    name: begin.deviceName,
    person: begin.person,
    lines: lines.length,
  };
}

function actRow({ id, person, at, changes }: Entry): unknown {
  return { act: id, person, at, changes: changes.map(({ type }) => type) };
}

/** By the name of a device, its id, or the id of its journal. */
function acceptedOf(waiting: readonly StandingJournal[], names: readonly string[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const name of names) {
    const found = waiting.filter(({ id, begin }) => [id, begin.device, begin.deviceName].includes(name));
    if (found.length === 0)
      throw new Refused(`No device "${name}" is waiting in this file. Nothing was changed.`);
    for (const { id } of found) ids.add(id);
  }
  return ids;
}

async function tell(merge: Merge, plan: OpenPlan): Promise<void> {
  for (const { begin } of merge.waiting) {
    const who = plan.plan.people.get(begin.person)?.name ?? plan.plan.profile.name;
    const device = begin.deviceName === '' ? begin.device : begin.deviceName;
    await say(
      `What ${who === '' ? 'somebody' : who} is said to have written on "${device}" was left out: nothing shows that it is theirs. Bring it in with --accept ${device} if it is.`,
    );
  }
}

/** Of what was added to a plan that was there before. */
function answer({ entries, waiting, accepted }: Merge): Answer {
  const output = jsonText({
    isNew: false,
    acts: entries.map(actRow),
    accepted,
    waiting: waiting.map(waitingRow),
  });
  return { output };
}

async function into(plan: OpenPlan, arrived: Arrived, given: Given): Promise<Answer> {
  const first = await plan.previewMerge(arrived, new Set());
  const accepted = acceptedOf(first.waiting, given.accept);
  const merge = given.isDry
    ? await plan.previewMerge(arrived, accepted)
    : await plan.merge(arrived, accepted);
  await tell(merge, plan);
  return answer(merge);
}

interface Given {
  readonly isDry: boolean;
  readonly accept: readonly string[];
}

/** Into a folder where there is no plan yet. */
async function anew(folder: string, arrived: Arrived, { isDry, accept }: Given): Promise<Answer> {
  if (accept.length > 0) throw new Refused(`There is no plan at ${folder} yet, so no device is waiting.`);
  if (isDry) return { output: jsonText({ isNew: true, plan: arrived.manifest.plan, folder }) };
  await makePlanFrom(arrived, folder);
  const plan = await openPlan(reader(), folder, { readOnly: true });
  try {
    return {
      output: jsonText({
        isNew: true,
        plan: plan.id,
        folder,
        acts: plan.entries.map(actRow),
        accepted: [],
        waiting: [],
      }),
    };
  } finally {
    await plan.close();
  }
}

/**
 * `merge PLAN FILE.rung|FILE.pdf [--dry-run] [--accept DEVICE]`: adds what came to the plan, or makes the plan where there is none.
 */
export async function merge(args: readonly string[]): Promise<Answer> {
  const { positionals, values } = readArguments(args, ['PLAN', 'FILE'], {
    'dry-run': { type: 'boolean' },
    accept: { type: 'string', multiple: true },
  });
  const [path = '', file = ''] = positionals;
  const given = { isDry: values['dry-run'] === true, accept: values.accept ?? [] };
  const folder = resolve(path);
  const kind = await kindOf(folder);
  if (kind !== 'nothing' && kind !== 'folder')
    throw new Refused(`${folder} is a file, not the folder of a plan.`);
  return withArrived(file, async (arrived) => {
    if (kind === 'nothing' || !(await hasPlan(folder))) return anew(folder, arrived, given);
    const use = (plan: OpenPlan) => into(plan, arrived, given);
    return given.isDry ? readingPlan(folder, use) : writingPlan(folder, use);
  });
}

async function hasPlan(folder: string): Promise<boolean> {
  const { holdsPlan } = await import('../plan/plan-at');
  try {
    return await holdsPlan(folder);
  } catch (error) {
    if (error instanceof PlanError && error.code === 'missing') return false;
    throw error;
  }
}
