/** One look at a plan's folder: what is there, and what it adds up to. Changes nothing. */
import { join } from 'node:path';
import type { BackupRow } from '../../framework/contract/backup-views';
import type { Framework } from '../../framework/framework';
import type { Installation } from '../installation';
import { PlanError } from '../plan-error';
import { backupFolder, listBackups, loadBackup, newestWholeBackup } from './backups';
import { ownTroubles, type OwnTrouble } from './damage';
import { findFrameworkText, frameworkOf } from './framework-file';
import { findJournals, loadJournals, type LoadedFile } from './journal-files';
import type { Layout } from './layout';
import { Ledger } from './ledger';
import { readPlanFile, type PlanFile } from './plan-file';
import { identify } from './plan-id';

export interface PlanPlace {
  readonly layout: Layout;
  readonly installation: Installation;
}

export interface Reading {
  readonly planFile: PlanFile;
  /** As they were read, before anything was judged: what the next look need not read again. */
  readonly files: readonly LoadedFile[];
  readonly ledger: Ledger;
  readonly framework: Framework;
  readonly frameworkText: string;
  readonly isFrameworkInPlace: boolean;
  readonly ownTroubles: readonly OwnTrouble[];
  /** Where the plan can be read only with the help of a backup: that backup. */
  readonly shownFrom: BackupRow | null;
}

async function idInBackups(layout: Layout): Promise<string | null> {
  for (const { id } of await listBackups(layout)) {
    const planFile = await readPlanFile(join(await backupFolder(layout, id), 'plan.json'));
    if ('id' in planFile) return planFile.id;
  }
  return null;
}

function unidentified(layout: Layout, planFile: PlanFile): PlanError {
  const reason = planFile.status === 'missing' ? 'is not there' : 'cannot be read';
  return new PlanError(
    'missing',
    `${layout.root} cannot be opened: its plan.json ${reason}, and nothing else in it says which plan it is.`,
  );
}

function noBeginning(layout: Layout, ledger: Ledger): PlanError {
  const first = ledger.troubles.find(({ kind }) => kind === 'damaged' || kind === 'torn');
  const why = first === undefined ? 'a part of it is not there' : `${first.file} cannot be read`;
  return new PlanError(
    'missing',
    `${layout.root} cannot be opened: ${why}, and no backup of it is there. Bring the file back and try again.`,
  );
}

interface Judged {
  readonly ledger: Ledger;
  readonly shownFrom: BackupRow | null;
}

/** Without its beginning a plan cannot be shown; then the newest backup lends what is missing, for showing only. */
async function judge(layout: Layout, id: string, files: readonly LoadedFile[]): Promise<Judged> {
  const ledger = new Ledger(id, files);
  if (ledger.plan.framework !== '') return { ledger, shownFrom: null };
  const shownFrom = await newestWholeBackup(layout, id);
  if (shownFrom === null) throw noBeginning(layout, ledger);
  return { ledger: new Ledger(id, [...files, ...(await loadBackup(layout, shownFrom.id))]), shownFrom };
}

/**
 * @param known files read before
 * @throws PlanError where the folder is no plan, or its beginning is nowhere
 */
export async function readPlan(place: PlanPlace, known: readonly LoadedFile[]): Promise<Reading> {
  const { layout, installation } = place;
  const files = await loadJournals(await findJournals(layout.journals, 'journal'), known);
  const { planFile, id: told } = identify(await readPlanFile(layout.planFile), files);
  const id = told ?? (await idInBackups(layout));
  if (id === null) throw unidentified(layout, planFile);
  const { ledger, shownFrom } = await judge(layout, id, files);
  const found = await findFrameworkText(layout, ledger.plan.framework);
  if (found === null) {
    const message = `${layout.root} cannot be opened: the framework it is about is neither in its frameworks folder nor in a backup. Bring the file ${ledger.plan.framework}.json back and try again.`;
    throw new PlanError('missing', message);
  }
  return {
    planFile,
    files,
    ledger,
    framework: frameworkOf(found.text),
    frameworkText: found.text,
    isFrameworkInPlace: found.isInPlace,
    ownTroubles: await ownTroubles(ledger, installation),
    shownFrom,
  };
}
