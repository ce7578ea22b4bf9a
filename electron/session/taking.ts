/** Plans that came as files: into the plan they are of where it is known, else into a new folder. */
import { basename, join } from 'node:path';
import type { TakenFile, WaitingDevice } from '../../framework/contract/check-in-views';
import type { Merge } from '../../framework/merge';
import { readBundleAside } from '../bundle/aside';
import { startReaderInElectron } from '../bundle/start-in-electron';
import { failureOf } from '../failure';
import { arrivedFolder } from '../installation';
import type { Job } from '../files/file-work';
import type { Parts } from '../parts';
import type { Arrived } from '../plan/merging';
import { openPlan, type OpenPlan } from '../plan/plan-folder';
import { makePlanFrom } from '../plan/plan-from-bundle';
import { foldersOfPlan } from './known-plans';
import { everKnown } from './looked';
import { readPerson } from './person-row';
import { freshFolder } from './plan-places';

type Needed = Pick<Parts, 'session' | 'settings' | 'installation' | 'plansFolder' | 'userData' | 'noteBug'>;

/** A file, and what the person said about it. */
export interface Coming {
  /** Absolute path. */
  readonly file: string;
  /** What names it for the window; null where nothing does. */
  readonly word: string | null;
  readonly accept: ReadonlySet<string>;
}

function waitingIn({ waiting }: Merge, { plan }: OpenPlan): readonly WaitingDevice[] {
  return waiting.map(({ id, begin, lines }) => ({
    journal: id,
    person: begin.person === plan.person ? plan.profile.name : (plan.people.get(begin.person)?.name ?? ''),
    device: begin.deviceName,
    since: lines[0]?.line.at ?? '',
  }));
}

async function folderOf(parts: Needed, plan: string): Promise<string | null> {
  const { settings, plansFolder, session } = parts;
  if (session.open?.id === plan) return session.open.folder;
  const folders = await foldersOfPlan(plan, { recent: everKnown(settings.current), plansFolder });
  for (const folder of folders) {
    if ((await readPerson(folder, '')).state === 'ready') return folder;
  }
  return null;
}

async function into(
  parts: Needed,
  folder: string,
  use: (plan: OpenPlan) => Promise<TakenFile>,
): Promise<TakenFile> {
  const { session, installation } = parts;
  const { open } = session;
  if (open?.folder === folder) {
    const taken = await use(open);
    if (session.open === open) await session.tell();
    return taken;
  }
  const plan = await openPlan(await installation, folder);
  try {
    return await use(plan);
  } finally {
    await plan.close();
  }
}

type Kept = Pick<TakenFile, 'name' | 'path'>;

function told(plan: OpenPlan, merge: Merge, kept: Kept): TakenFile {
  const { folder } = plan;
  const acts = merge.entries.length;
  const kind = merge.writes.length === 0 ? 'same' : 'updated';
  const person = plan.plan.profile.name;
  return { ...kept, kind, person, folder, acts, waiting: waitingIn(merge, plan), trouble: null };
}

async function anew(parts: Needed, arrived: Arrived, kept: Kept): Promise<TakenFile> {
  const { plansFolder, installation } = parts;
  const { by, checkIn } = arrived.manifest;
  const folder = freshFolder(plansFolder, by.name === '' ? 'Plan' : by.name);
  await makePlanFrom(arrived, folder);
  const plan = await openPlan(await installation, folder);
  try {
    await introduce(parts, plan, checkIn);
    const person = plan.plan.profile.name;
    return { ...kept, kind: 'new', person, folder, acts: plan.entries.length, waiting: [], trouble: null };
  } finally {
    await plan.close();
  }
}

/** A plan that was shared for a check-in by somebody else is for review, once it is known what the reviewer is called. */
async function introduce({ settings }: Needed, plan: OpenPlan, checkIn: string | null): Promise<void> {
  const { reviewName } = settings.current;
  if (!plan.isUnknownPerson || checkIn === null || reviewName === '') return;
  await plan.answer(false);
  await plan.apply([{ type: 'person.set', name: reviewName }]);
}

async function takeOne(parts: Needed, { file, word, accept }: Coming, job: Job): Promise<TakenFile> {
  const kept = { name: basename(file), path: word };
  try {
    const staged = await readBundleAside(file, {
      start: startReaderInElectron,
      parent: join(parts.userData, arrivedFolder),
      job,
    });
    try {
      const folder = await folderOf(parts, staged.manifest.plan);
      if (folder === null) return await anew(parts, staged, kept);
      return await into(parts, folder, async (plan) => told(plan, await plan.merge(staged, accept), kept));
    } finally {
      await staged.remove();
    }
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) parts.noteBug('bundle', error);
    if (failure?.code === 'cancelled') throw error;
    const trouble = failure?.message ?? 'It could not be taken in. The reason has been noted.';
    return { ...kept, kind: 'refused', person: '', folder: '', acts: 0, waiting: [], trouble };
  }
}

/** One after the other; a bad one does not keep the others out. */
export async function takeBundles(
  parts: Needed,
  coming: readonly Coming[],
  job: Job,
): Promise<readonly TakenFile[]> {
  const taken: TakenFile[] = [];
  for (const one of coming) {
    job.goOn();
    taken.push(await takeOne(parts, one, job));
  }
  return taken;
}
