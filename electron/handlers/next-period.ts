/** A new plan from the open one: made whole beside the others, then put in its place and opened. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Input } from '../../framework/contract/contract';
import type { PlanView } from '../../framework/contract/views';
import { actsOf, nextPeriod } from '../../framework/next-period';
import type { Plan } from '../../framework/plan';
import { diskError } from '../disk-error';
import { makeFolder, syncFolder, temporaryName } from '../durable';
import { tellPage } from '../events';
import type { Installation } from '../installation';
import { localDay } from '../local-day';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';
import { keepFolder, takeIn } from '../plan/attach';
import { createPlan, openPlan, type OpenPlan } from '../plan/plan-folder';
import { forgetWriting } from '../session/forget-plan';
import { freshFolder } from '../session/plan-places';

type Needed = Pick<Parts, 'session' | 'installation' | 'plansFolder' | 'window'>;

let running: AbortController | null = null;

function cancelled(): PlanError {
  return new PlanError('cancelled', 'Nothing was made. Your plan is as it was.');
}

/** Files that the new plan needs, and their size; one that is missing is missing there too. */
async function filesFor(old: OpenPlan, wanted: Plan) {
  const needed = new Map<string, number>();
  for (const { file } of wanted.evidence.values()) if (file !== null) needed.set(file.sha256, file.size);
  const files: { readonly path: string; readonly size: number }[] = [];
  for (const [sha256, size] of needed) {
    const path = await old.fileOf(sha256);
    if (path !== null) files.push({ path, size });
  }
  return files;
}

interface Copying {
  readonly old: OpenPlan;
  readonly wanted: Plan;
  readonly isCancelled: () => boolean;
  /** From 0 to 1. */
  readonly tell: (done: number) => void;
}

async function copyFiles(folder: string, { old, wanted, isCancelled, tell }: Copying): Promise<void> {
  const files = await filesFor(old, wanted);
  const all = Math.max(
    1,
    files.reduce((sum, { size }) => sum + size, 0),
  );
  let done = 0;
  let told = 0;
  const goOn = () => {
    if (isCancelled()) throw cancelled();
  };
  const target = join(folder, 'files');
  for (const { path, size } of files) {
    const read = (bytes: number) => {
      if (done + bytes - told < all / 100) return;
      told = done + bytes;
      tell(Math.min(1, told / all));
    };
    await takeIn(target, { file: path }, { goOn, read });
    done += size;
  }
  if (files.length > 0) await keepFolder(target);
}

interface Made {
  readonly installation: Installation;
  readonly title: string;
  readonly plansFolder: string;
}

/** @throws PlanError; then nothing is left of it */
async function make({ installation, title, plansFolder }: Made, copying: Copying): Promise<string> {
  const { old, wanted, isCancelled } = copying;
  await makeFolder(plansFolder);
  // Under a name that is passed over and swept away, should this never come to an end.
  const temporary = join(plansFolder, temporaryName());
  let id: string | null = null;
  try {
    const { frameworkText } = old;
    const fresh = { folder: temporary, frameworkText, profile: wanted.profile, title };
    const plan = await createPlan(installation, fresh);
    id = plan.id;
    try {
      await copyFiles(temporary, copying);
      for (const changes of actsOf(plan.plan, wanted)) await plan.record(changes);
    } finally {
      await plan.close();
    }
    if (isCancelled()) throw cancelled();
    const folder = freshFolder(plansFolder, title);
    await rename(temporary, folder);
    await syncFolder(plansFolder);
    return folder;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    if (id !== null) await forgetWriting(installation, id);
    throw diskError('Making the plan in', plansFolder, error);
  }
}

/** One at a time. The plan it comes from is only read. */
export async function startNext(parts: Needed, { title, choices }: Input<'plans.next'>): Promise<PlanView> {
  if (running !== null)
    throw new PlanError('refused', 'A plan is being made already. Wait until it is ready.');
  const { session, plansFolder, window } = parts;
  const control = new AbortController();
  running = control;
  const page = window()?.webContents;
  const say = (done: number, step: 'copying' | 'ended') => {
    if (page !== undefined) tellPage(page, 'plans.progress', { done, step });
  };
  try {
    const old = session.plan;
    const installation = await parts.installation;
    if (old.isUnknownPerson || !installation.knows(old.plan.person)) {
      throw new PlanError(
        'refused',
        'This is the plan of somebody else: only they can begin their next one.',
      );
    }
    const wanted = nextPeriod(old.plan, choices, { framework: old.framework, today: localDay() });
    const isCancelled = () => control.signal.aborted;
    const copying = { old, wanted, isCancelled, tell: (done: number) => say(done, 'copying') };
    const folder = await make({ installation, title: title.trim(), plansFolder }, copying);
    return await session.show(() => openPlan(installation, folder));
  } finally {
    running = null;
    say(1, 'ended');
  }
}

/** Where nothing is being made, nothing is to be ended. */
export function cancelNext(): null {
  running?.abort();
  return null;
}
