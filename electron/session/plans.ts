/** Which plan is open: making, opening, moving and discarding plans, and remembering them. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Input } from '../../framework/contract/contract';
import type { PlanView } from '../../framework/contract/views';
import { readRequests } from '../../framework/request';
import type { Dialogs } from '../dialogs';
import { makeFolder } from '../durable';
import type { Installation } from '../installation';
import { movePlan } from '../plan/places';
import { layoutOf } from '../plan/layout';
import { readPlan } from '../plan/reading';
import { planFolderAt } from '../plan/plan-at';
import { createPlan, openPlan, PlanError, type OpenPlan } from '../plan/plan-folder';
import { safeName } from '../files/safe-name';
import type { SettingsStore } from '../settings';
import { shippedFrameworkText } from '../shipped-framework';
import { backupAt, bringBack, type BackupToBringBack } from './bring-back';
import { freshFolder, removePlan } from './plan-places';
import { nameOf } from './plan-view';
import { withoutRecent } from './recent-plans';
import type { Session } from './session';

export interface PlansParts {
  readonly session: Session;
  readonly settings: SettingsStore;
  readonly installation: Promise<Installation>;
  readonly dialogs: Dialogs;
  /** Where new plans go. */
  readonly plansFolder: string;
}

type From = 'none' | 'recent' | 'choose' | 'sample';

function cancelled(): PlanError {
  return new PlanError('cancelled', 'Nothing was changed.');
}

export class Plans {
  readonly #parts: PlansParts;

  constructor(parts: PlansParts) {
    this.#parts = parts;
  }

  /** A plan in the default place. */
  async create({ name, role, level }: Input<'plan.create'>): Promise<PlanView> {
    const { session, installation, plansFolder } = this.#parts;
    return session.show(async () => {
      const open = await createPlan(await installation, {
        folder: freshFolder(plansFolder, name),
        frameworkText: shippedFrameworkText(),
        profile: { name: name.trim(), role: role.trim(), mentor: '' },
      });
      return level === null ? open : startingAt(open, level);
    });
  }

  async open(input: Extract<Input<'plan.open'>, { readonly from: From }>): Promise<PlanView | null> {
    switch (input.from) {
      case 'none':
        await this.#parts.session.leave();
        return null;
      case 'recent':
        return this.openFolder(this.#recentFolder(input.id));
      case 'choose': {
        const folder = await this.#parts.dialogs.chooseFolder('Open a plan', 'Open this plan');
        if (folder === null) throw cancelled();
        return this.openAt(folder);
      }
      case 'sample':
        return this.#openSample();
    }
  }

  /** Opens the plan in a folder; the one that is open already stays as it is. */
  async openFolder(folder: string): Promise<PlanView> {
    const { session, installation } = this.#parts;
    const place = resolve(folder);
    return session.show(async (before) =>
      before?.folder === place ? before : openPlan(await installation, place),
    );
  }

  /** A second backup is never written in like a plan: it becomes one in the default place, unless that plan is here. */
  async #bringBack(backup: BackupToBringBack): Promise<PlanView> {
    const { settings, plansFolder } = this.#parts;
    const here = settings.current.recent.find(({ id }) => id === backup.plan);
    if (here !== undefined && (await this.#isPlanIn(here.folder, backup.plan))) {
      throw new PlanError(
        'refused',
        `This is the second backup of a plan that is in ${here.folder}. Open that one: Settings goes back to any of its backups.`,
      );
    }
    const name = basename(backup.root).replace(/ [0-9a-f]{16}$/, '');
    const target = freshFolder(plansFolder, name);
    await makeFolder(plansFolder);
    await bringBack(backup, target);
    return this.openFolder(target);
  }

  /** Whether that plan can be opened there: a folder that only bears its name is no reason to keep its backup back. */
  async #isPlanIn(folder: string, id: string): Promise<boolean> {
    try {
      const place = { layout: layoutOf(folder), installation: await this.#parts.installation };
      return (await readPlan(place, [])).ledger.id === id;
    } catch (error) {
      if (error instanceof PlanError) return false;
      throw error;
    }
  }

  /** Opens the plan that a path means: its folder, a file in it, the folder around it, or a second backup of it. */
  async openAt(path: string): Promise<PlanView> {
    const backup = await backupAt(resolve(path));
    if (backup !== null) return this.#bringBack(backup);
    return this.openFolder(await planFolderAt(path));
  }

  /** Moves the open plan into a folder that the person chooses. */
  async move(): Promise<PlanView> {
    const { session, dialogs } = this.#parts;
    const { plan } = session;
    const parent = await dialogs.chooseFolder('Move the plan to', 'Move it here');
    if (parent === null) throw cancelled();
    const target = join(parent, safeName(nameOf(plan), 'Plan'));
    if (existsSync(target)) {
      throw new PlanError('refused', `There is already something called ${target}. Choose another folder.`);
    }
    await session.relocate(async (open) => {
      refuseOther(open, plan);
      await movePlan(open, target);
      return target;
    });
    return session.view();
  }

  /** Removes the sample from the disk. Any other plan stays, whatever is asked. */
  async discard(): Promise<null> {
    const { session, settings } = this.#parts;
    const sample = session.plan;
    if (!sample.isSample) {
      throw new PlanError('refused', 'Only the sample can be removed. Your own plans stay where they are.');
    }
    await session.relocate(async (open, drafts) => {
      refuseOther(open, sample);
      await open.close();
      await removePlan(open.folder);
      await drafts.forget();
      return null;
    });
    await settings.change(withoutRecent(settings.current.recent, sample.id));
    return null;
  }

  #recentFolder(id: string): string {
    const { recent } = this.#parts.settings.current;
    const folder = recent.find((plan) => plan.id === id)?.folder;
    if (folder === undefined)
      throw new PlanError('missing', 'That plan is not in the list any more. Open it from its folder.');
    return folder;
  }

  /** The sample of the default place where there is one, else a new one. */
  async #openSample(): Promise<PlanView> {
    const { session, installation, plansFolder } = this.#parts;
    const { makeSample } = await import('../sample');
    return session.show(async (): Promise<OpenPlan> => {
      const folder = join(plansFolder, 'Sample');
      const there = existsSync(folder) ? await openPlan(await installation, folder).catch(ifNoPlan) : null;
      if (there?.isSample === true) return there;
      await there?.close();
      return makeSample(await installation, freshFolder(plansFolder, 'Sample'));
    });
  }
}

/** Another plan may have been opened while this one waited for its turn. @throws PlanError `refused` */
function refuseOther(open: OpenPlan, meant: OpenPlan): void {
  if (open === meant) return;
  throw new PlanError('refused', 'Another plan was opened meanwhile, so nothing was changed. Try it again.');
}

/** *I already work at level N*. A plan that cannot begin there is not begun at all. */
async function startingAt(open: OpenPlan, level: number): Promise<OpenPlan> {
  try {
    await open.apply(readRequests([{ type: 'level.claim', level }]));
    return open;
  } catch (error) {
    await open.close();
    await removePlan(open.folder);
    throw error;
  }
}

/** A folder called Sample need not be ours. */
function ifNoPlan(error: unknown): null {
  if (error instanceof PlanError) return null;
  throw error;
}
