/** A new plan from one that is there: made whole beside the others under another name, then put in its place. */
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { actsOf } from '../../framework/next-period';
import type { Plan } from '../../framework/plan';
import { diskError } from '../disk-error';
import { makeFolder, syncFolder, temporaryName } from '../durable';
import type { Installation } from '../installation';
import { forgetWriting } from '../installation/forget';
import { PlanError } from '../plan-error';
import { keepFolder, takeIn } from './attach';
import { createPlan, type OpenPlan } from './plan-folder';

export interface NextPlan {
  /** Only read. */
  readonly old: OpenPlan;
  /** What the new one is to say. */
  readonly wanted: Plan;
  readonly title: string;
  /** Where it goes, asked when it is ready. Must not exist, or be empty. */
  readonly folder: () => string;
  readonly isCancelled: () => boolean;
  /** How far it is, from 0 to 1. */
  readonly tell: (done: number) => void;
}

function cancelled(): PlanError {
  return new PlanError('cancelled', 'Nothing was made. Your plan is as it was.');
}

interface Attached {
  readonly path: string;
  readonly size: number;
}

/** Files that the new plan needs; one that is missing is missing there too. */
async function filesFor({ old, wanted }: NextPlan): Promise<readonly Attached[]> {
  const needed = new Map<string, number>();
  for (const { file } of wanted.evidence.values()) if (file !== null) needed.set(file.sha256, file.size);
  const files: Attached[] = [];
  for (const [sha256, size] of needed) {
    const path = await old.fileOf(sha256);
    if (path !== null) files.push({ path, size });
  }
  return files;
}

async function copyFiles(folder: string, next: NextPlan): Promise<void> {
  const files = await filesFor(next);
  const all = Math.max(
    1,
    files.reduce((sum, { size }) => sum + size, 0),
  );
  let done = 0;
  let told = 0;
  const goOn = () => {
    if (next.isCancelled()) throw cancelled();
  };
  const target = join(folder, 'files');
  for (const { path, size } of files) {
    const read = (bytes: number) => {
      if (done + bytes - told < all / 100) return;
      told = done + bytes;
      next.tell(Math.min(1, told / all));
    };
    await takeIn(target, { file: path }, { goOn, read });
    done += size;
  }
  if (files.length > 0) await keepFolder(target);
}

async function fill(plan: OpenPlan, next: NextPlan): Promise<void> {
  try {
    await copyFiles(plan.folder, next);
    for (const changes of actsOf(plan.plan, next.wanted)) await plan.record(changes);
  } finally {
    await plan.close();
  }
}

/**
 * @param installation whose plan it is to be
 * @returns where it is
 * @throws PlanError; then nothing is left of it
 */
export async function makeNextPlan(installation: Installation, next: NextPlan): Promise<string> {
  const { old, wanted, title } = next;
  const parent = dirname(next.folder());
  // Under a name that is passed over and swept away, should this never come to an end.
  const temporary = join(parent, temporaryName());
  let id: string | null = null;
  try {
    await makeFolder(parent);
    const fresh = { folder: temporary, frameworkText: old.frameworkText, profile: wanted.profile, title };
    const plan = await createPlan(installation, fresh);
    ({ id } = plan);
    await fill(plan, next);
    if (next.isCancelled()) throw cancelled();
    const folder = next.folder();
    await rename(temporary, folder);
    await syncFolder(parent);
    return folder;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    if (id !== null) await forgetWriting(installation, id);
    throw diskError('Making the plan in', parent, error);
  }
}
