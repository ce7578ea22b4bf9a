/** A plan, or a chosen part of it, into one file for somebody else. */
import type { InDocument, ManifestFields } from '../../framework/bundle/manifest';
import type { Journal } from '../../framework/journal';
import { textOf } from '../../framework/line';
import type { Plan } from '../../framework/plan';
import { shareAll, type ShareChoices } from '../../framework/share/choices';
import { emptiedIn, planSharing, type Sharing } from '../../framework/share/sharing';
import { counts } from '../../framework/standing';
import { writeBundle, type WrittenBundle } from '../bundle/write-bundle';
import type { BundleEntry } from '../bundle/measured-entry';
import type { Job } from '../files/file-work';
import { nodeCrypto } from '../node-crypto';
import { PlanError } from '../plan-error';
import { refuseReadOnly } from './archived';
import { frameworkName, journalName } from './layout';
import { planFileText } from './plan-file';
import type { PlanStore } from './plan-store';
import { listStored } from './stored-files';

export interface Packing {
  /** Absolute path. */
  readonly target: string;
  readonly choices: ShareChoices;
  /** The check-in that the file is for; null where it is for none. */
  readonly checkIn: string | null;
  /** The document that is to carry it, and its files beside it. */
  readonly document?: InDocument | undefined;
  readonly job?: Job | undefined;
}

/** Copies of one journal by a sync tool say nothing more than the longest of them. */
function distinct(journals: readonly Journal[]): readonly Journal[] {
  return journals.filter(
    (journal, index) =>
      !journals.some(
        (other, at) =>
          at !== index &&
          other.id === journal.id &&
          journal.lines.every(({ id }, line) => other.lines[line]?.id === id) &&
          (other.lines.length > journal.lines.length || at < index),
      ),
  );
}

function journalEntries({ ledger }: PlanStore, empty: ReadonlySet<string>): readonly BundleEntry[] {
  const standing = new Map(ledger.journals.map((journal) => [journal.id, journal.standing]));
  const whole = ledger.files
    .map(({ journal }) => journal)
    .filter((journal) => journal !== null)
    .filter(({ id }) => counts(standing.get(id) ?? 'waiting'));
  const numbers = new Map<string, number>();
  return distinct(whole).map((journal) => {
    const number = (numbers.get(journal.id) ?? 0) + 1;
    numbers.set(journal.id, number);
    const name = journalName(journal.id);
    const text = emptiedIn(journal.lines, empty)
      .map(({ line }) => `${textOf(line)}\n`)
      .join('');
    const own = number === 1 ? name : name.replace('.jsonl', `-${String(number)}.jsonl`);
    return { name: `journal/${own}`, bytes: Buffer.from(text) };
  });
}

/** Files that the shared plan speaks of, the earlier ones too where they go along. */
export function hashesOf(plan: Plan): ReadonlySet<string> {
  const pieces = [...plan.evidence.values()];
  const scans = [...plan.checkIns.values()].map(({ closed }) => closed?.paper?.file ?? null);
  const files = [
    ...pieces.flatMap(({ file, earlier = [] }) => [file, ...earlier.map((one) => one.file)]),
    ...scans,
  ];
  return new Set(files.flatMap((file) => (file === null ? [] : [file.sha256])));
}

async function fileEntries(store: PlanStore, shared: Plan): Promise<readonly BundleEntry[]> {
  const { files } = store.place.layout;
  const wanted = hashesOf(shared);
  const stored = (await listStored(files)).filter(({ sha256 }) => wanted.has(sha256));
  const each = new Map(stored.map((file) => [file.sha256, file]));
  return [...each.values()].map(({ name, path }) => ({ name: `files/${name}`, path }));
}

function aboutOf(store: PlanStore, packing: Packing, stated: Sharing['stated']): ManifestFields {
  const { choices, checkIn, document } = packing;
  const { ledger, writer } = store;
  const { plan } = ledger;
  const own = plan.people.get(writer)?.name ?? '';
  const name = writer === plan.person ? plan.profile.name : own;
  return {
    plan: plan.id,
    made: new Date().toISOString(),
    by: { person: writer, name },
    levels: writer === plan.person ? stated : [],
    leftOut: {
      files: !choices.files || document !== undefined,
      private: !choices.private,
      earlier: !choices.earlier,
      levels: choices.levels,
    },
    checkIn,
    ...(document !== undefined && { document }),
  };
}

/** What would go out, and what has to be recorded first. Nothing is written. */
export function sharingOf(store: PlanStore, choices: ShareChoices): Sharing {
  const { ledger, reading, role, place } = store;
  if (role !== 'individual' && choices.withheld !== undefined) {
    const message =
      'Only the person whose plan it is can leave something out of it, so it was not put into the document.';
    throw new PlanError('refused', message);
  }
  // Of somebody else's plan there is only what they shared.
  const chosen = role === 'individual' ? choices : { ...shareAll, files: choices.files };
  const from = { plan: ledger.plan, framework: reading.framework, journals: ledger.journals };
  const sharing = planSharing({ ...from, crypto: nodeCrypto }, chosen);
  // Only the person whose plan it is says what of it was shared.
  const isOwner = role === 'individual' && place.installation.knows(ledger.person);
  return isOwner ? sharing : { ...sharing, change: null };
}

/**
 * To be called while holding the plan's lock. Where something is left out that is recorded first, so that whoever opens
 * the file is told.
 * @throws PlanError as `writeBundle`
 */
export async function packPlan(store: PlanStore, packing: Packing): Promise<WrittenBundle> {
  const { choices, target, document, job } = packing;
  const { empty, change, shared, stated } = sharingOf(store, choices);
  if (change !== null) {
    refuseReadOnly(store);
    await store.commit([change]);
  }
  const { ledger, reading, own } = store;
  const framework = frameworkName(ledger.plan.framework);
  const entries: readonly BundleEntry[] = [
    { name: 'plan.json', bytes: Buffer.from(planFileText({ id: ledger.id, sample: sampleOf(store) })) },
    { name: `frameworks/${framework}`, bytes: Buffer.from(reading.frameworkText) },
    ...journalEntries(store, empty),
    ...(choices.files && document === undefined ? await fileEntries(store, shared) : []),
  ];
  const signed =
    own.status === 'found' && entries.some(({ name }) => name === `journal/${journalName(own.own.id)}`);
  const sealer = signed ? { journal: own.own.id, sign: own.own.sign } : null;
  return writeBundle(target, { entries, about: aboutOf(store, packing, stated), sealer }, job);
}

function sampleOf({ reading: { planFile } }: PlanStore): true | undefined {
  return 'isSample' in planFile && planFile.isSample ? true : undefined;
}
