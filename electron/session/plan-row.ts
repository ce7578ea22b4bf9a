/** What the list of plans says about one of them, read from its folder without opening it. */
import { basename, resolve } from 'node:path';
import type { PlanRow } from '../../framework/contract/plans-views';
import type { RecentPlan } from '../../framework/contract/views';
import { coveredPlan, isCovered } from '../../framework/cover';
import { dueItems } from '../../framework/due';
import { levelsOf } from '../../framework/levels';
import { nameOfPlan } from '../../framework/plan';
import { notShared, statedFor } from '../../framework/share/not-shared';
import { stat } from '../disk';
import { codeOf, diskError, isMissing } from '../disk-error';
import { safeName } from '../files/safe-name';
import type { Installation } from '../installation';
import { PlanError } from '../plan-error';
import { findJournals } from '../plan/journal-files';
import { layoutOf } from '../plan/layout';
import { readPlan, type Reading } from '../plan/reading';

export type Row = Omit<PlanRow, 'key' | 'isOpen'>;

interface Asked {
  readonly folder: string;
  readonly recent: RecentPlan | null;
}

interface Reader {
  readonly installation: Installation;
  readonly today: string;
}

const nothing = {
  title: '',
  person: '',
  role: '',
  framework: '',
  levels: [],
  savedAt: '',
  late: 0,
  isArchived: false,
  isMine: true,
  isFolderNamed: false,
} as const;

function unread({ folder, recent }: Asked, state: 'missing' | 'unreadable', trouble: string | null): Row {
  const known = recent?.name.trim() ?? '';
  const name = known === '' ? basename(folder) : known;
  const isSample = recent?.isSample ?? false;
  return { ...nothing, id: recent?.id ?? null, folder, name, isSample, state, trouble };
}

/** With or without the number that tells it from others of the same name. */
export function isFolderNamedAfter(folder: string, name: string): boolean {
  const safe = safeName(name, 'Plan');
  const own = basename(folder);
  return own === safe || (own.startsWith(`${safe} `) && /^ \d{1,4}$/.test(own.slice(safe.length)));
}

/** Of a part that somebody shared, what they stated stands for what cannot be worked out. @param viewer null: its person */
function levelsIn({ ledger: { plan }, framework }: Reading, viewer: string | null): Row['levels'] {
  if (viewer !== null && isCovered(plan, viewer)) return null;
  return framework.skills.map((skill) => {
    const hidden = viewer === null ? new Set<string>() : notShared(framework, skill, plan);
    const { claimed } = statedFor(skill, plan, hidden) ?? levelsOf(skill, plan);
    return { skill: skill.name, level: claimed };
  });
}

function rowOf(folder: string, reading: Reading, { installation, today }: Reader): Row {
  const { ledger, framework, planFile } = reading;
  const isMine = installation.knows(ledger.person);
  const plan = isMine ? ledger.plan : coveredPlan(ledger.plan, installation.person);
  const isSample = 'isSample' in planFile && planFile.isSample;
  const called = nameOfPlan(plan, isSample ? 'sample' : 'own');
  const [only] = framework.skills;
  return {
    id: ledger.id,
    folder,
    name: called === '' ? basename(folder) : called,
    title: plan.title.trim(),
    person: plan.profile.name.trim(),
    role: plan.profile.role.trim(),
    framework: framework.skills.length === 1 && only !== undefined ? only.name : framework.name,
    levels: levelsIn(reading, isMine ? null : installation.person),
    savedAt: ledger.entries.at(-1)?.at ?? '',
    late: dueItems(framework, plan, today).filter(({ due }) => due === 'late').length,
    isSample,
    isArchived: plan.isArchived,
    isMine,
    isFolderNamed: called !== '' && isFolderNamedAfter(folder, called),
    state: 'ready',
    trouble: null,
  };
}

/** Enough of the folder to tell whether anything in it has been written since. */
export async function journalsMark(folder: string): Promise<string> {
  const found = await findJournals(layoutOf(folder).journals, 'journal');
  return JSON.stringify(found.map(({ path, mark }) => [basename(path), mark]));
}

/** Remembers what it read of each folder until something in it changes. */
export class RowReader {
  readonly #rows = new Map<string, { readonly mark: string; readonly row: Row }>();

  /** Never fails for what is on the disk: a plan that cannot be read is told of as such. */
  async read(asked: Asked, reader: Reader): Promise<Row> {
    try {
      await stat(asked.folder);
      const mark = `${reader.today} ${await journalsMark(asked.folder)}`;
      const before = this.#rows.get(asked.folder);
      // A plan that became somebody's own is so from now on.
      if (before?.mark === mark && before.row.isMine) return before.row;
      const { installation } = reader;
      const place = { layout: layoutOf(resolve(asked.folder)), installation };
      const row = rowOf(asked.folder, await readPlan(place, []), reader);
      this.#rows.set(asked.folder, { mark, row });
      return row;
    } catch (error) {
      if (isMissing(error)) return unread(asked, 'missing', null);
      if (error instanceof PlanError) return unread(asked, 'unreadable', error.message);
      if (codeOf(error) === '') throw error;
      return unread(asked, 'unreadable', diskError('Reading', asked.folder, error).message);
    }
  }
}
