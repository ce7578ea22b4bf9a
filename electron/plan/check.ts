/** The thorough check of a plan: every signature, digest, clock, framework and attached file. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { StoredFile } from '../../framework/plan';
import { troubleSentence, unsignedLine } from '../../framework/journal';
import { diskError, isMissing } from '../disk-error';
import { nodeCrypto } from '../node-crypto';
import { PlanError } from '../plan-error';
import { backupName, listBackups, loadBackup } from './backups';
import { hashOfFile } from './file-hash';
import { findJournals, loadJournals } from './journal-files';
import { layoutOf, type Layout } from './layout';
import { Ledger } from './ledger';
import { readPlanFile, type PlanFile } from './plan-file';
import { identify } from './plan-id';
import { badSignatures } from './signatures';
import { listStored, missingOf } from './stored-files';

function ofPlanFile(name: string, planFile: PlanFile): readonly string[] {
  switch (planFile.status) {
    case 'whole':
      return [];
    case 'newer':
      return [`${name} was written by a newer Rung.`];
    case 'damaged':
      return [`${name} is not what was written.`];
    case 'missing':
      return [`${name} is not there.`];
  }
}

/** Each file by itself: as far as it can be read, and every signature in it. */
function ofJournals(ledger: Ledger): readonly string[] {
  const troubles = ledger.troubles.map(troubleSentence);
  const unsigned = ledger.files
    .map(({ journal }) => (journal === null ? null : unsignedLine(journal, nodeCrypto)))
    .filter((trouble) => trouble !== null)
    .map(troubleSentence);
  return [...troubles, ...unsigned];
}

/** Lines that one file has seen of another, and that are in none. */
function ofUnseen(ledger: Ledger): readonly string[] {
  const known = new Map(
    ledger.files.flatMap(({ journal, lines }) => lines.map(({ id }) => [id, journal?.id])),
  );
  return ledger.files.flatMap((file) =>
    file.lines.flatMap(({ line }, index) =>
      Object.entries(line.seen)
        .filter(([, id]) => !known.has(id))
        .map(
          ([first]) =>
            `Line ${String(index + 1)} of ${file.name} knows a change in journal/${(known.get(first) ?? first).slice(0, 32)}.jsonl that is not there.`,
        ),
    ),
  );
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw diskError('Reading', folder, error);
  }
}

/** @param shown the way from the plan's folder, with slashes */
async function ofFrameworks(folder: string, shown: string, needed: string): Promise<readonly string[]> {
  const sentences: string[] = [];
  const names = (await namesIn(folder)).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    if (nodeCrypto.sha256(text) !== basename(name, '.json')) {
      sentences.push(`${shown}/${name} is not what was written.`);
    }
  }
  if (needed !== '' && !names.includes(`${needed}.json`)) {
    sentences.push(`${shown}/${needed}.json is not there.`);
  }
  return sentences;
}

/** Signatures under check-ins that are not what was signed: those count for nothing. */
function ofSignatures({ journals }: Ledger): readonly string[] {
  return journals.flatMap(({ id, lines }) =>
    badSignatures(lines).map(
      ({ line, checkIn }) =>
        `Line ${String(line)} of journal/${id.slice(0, 32)}.jsonl: the signature under check-in ${checkIn} does not hold.`,
    ),
  );
}

/** Sheets that were signed on paper, of which a scan was attached. */
function missingScans({ plan }: Ledger, here: ReadonlySet<string>): readonly StoredFile[] {
  return [...plan.checkIns.values()]
    .map(({ closed }) => closed?.paper?.file ?? null)
    .filter((file) => file !== null)
    .filter(({ sha256 }) => !here.has(sha256));
}

/** @param attached `some`: files were left out on purpose */
async function ofFiles(layout: Layout, ledger: Ledger, attached: 'all' | 'some'): Promise<readonly string[]> {
  const stored = await listStored(layout.files);
  const sentences: string[] = [];
  for (const { name, path, sha256 } of stored) {
    if ((await hashOfFile(path)) !== sha256) sentences.push(`files/${name} is not what was attached.`);
  }
  if (attached === 'some') return sentences;
  const here = new Set(stored.map(({ sha256 }) => sha256));
  const missing = missingOf(ledger.plan.evidence, stored).filter((sha256) => !here.has(sha256));
  const names = new Map([...ledger.plan.evidence.values()].map(({ file }) => [file?.sha256, file?.name]));
  return [
    ...sentences,
    ...missing.map((sha256) => `The attached file ${sha256} (${names.get(sha256) ?? ''}) is not there.`),
    ...missingScans(ledger, here).map(({ sha256, name }) => `The scan ${sha256} (${name}) is not there.`),
  ];
}

async function ofBackup(layout: Layout, id: string, backup: string): Promise<readonly string[]> {
  const folder = join(layout.backups, backup);
  const shown = backupName(backup);
  const files = await loadBackup(layout, backup);
  const { planFile } = identify(await readPlanFile(join(folder, 'plan.json')), files);
  const ledger = new Ledger(id, files);
  return [
    ...ofPlanFile(`${shown}/plan.json`, planFile),
    ...ofJournals(ledger),
    ...(await ofFrameworks(join(folder, 'frameworks'), `${shown}/frameworks`, ledger.plan.framework)),
  ];
}

async function refuseOther(layout: Layout): Promise<void> {
  try {
    if ((await stat(layout.root)).isDirectory()) {
      const names = await readdir(layout.root);
      if (names.includes('plan.json') || names.includes('journal')) return;
    }
  } catch (error) {
    if (!isMissing(error)) throw diskError('Reading', layout.root, error);
    throw new PlanError('missing', `${layout.root} is not there: look where the plan is.`);
  }
  throw new PlanError('missing', `${layout.root} is no plan: it has neither plan.json nor journal.`);
}

export interface CheckedPlan {
  /** One sentence for each thing that is wrong, naming file and line; none where the plan is sound. */
  readonly problems: readonly string[];
  readonly ledger: Ledger;
}

/**
 * Needs no key and no settings, and changes nothing.
 * @param attached `some`: files were left out on purpose, so that none is missed
 * @throws PlanError where the folder is no plan
 */
export async function checkedPlan(folder: string, attached: 'all' | 'some' = 'all'): Promise<CheckedPlan> {
  const layout = layoutOf(resolve(folder));
  await refuseOther(layout);
  const files = await loadJournals(await findJournals(layout.journals, 'journal'));
  const { id: told, planFile } = identify(await readPlanFile(layout.planFile), files);
  const id = told ?? '';
  const ledger = new Ledger(id, files);
  const beginning = ledger.person === '' ? ['The beginning of the plan cannot be read.'] : [];
  const problems = [
    ...ofPlanFile('plan.json', planFile),
    ...ofJournals(ledger),
    ...beginning,
    ...ofUnseen(ledger),
    ...ofSignatures(ledger),
    ...(await ofFrameworks(layout.frameworks, 'frameworks', ledger.plan.framework)),
    ...(await ofFiles(layout, ledger, attached)),
  ];
  for (const { id: backup } of await listBackups(layout)) {
    problems.push(...(await ofBackup(layout, id, backup)));
  }
  return { problems, ledger };
}

/** What is wrong with a plan's folder. */
export async function checkPlan(folder: string): Promise<readonly string[]> {
  return (await checkedPlan(folder)).problems;
}
