/** Many files or whole folders on their way into the plan: looked through before anything is recorded. */
import type { Input } from '../../framework/contract/contract';
import type { LookedFile, LookedThrough, Skipped } from '../../framework/contract/views';
import { dayOf } from '../../framework/day';
import type { Plan } from '../../framework/plan';
import { isOfDisk } from '../disk-error';
import type { Job } from '../files/file-work';
import { gather, type FoundFile } from '../files/gather';
import { localDay } from '../local-day';
import type { Parts } from '../parts';
import { hashOfFile } from '../plan/file-hash';

type Needed = Pick<Parts, 'session' | 'offered' | 'fileWork'>;

/** The day on which it was last changed, on this computer's calendar; no file is of tomorrow. */
function dayOfFile({ modified }: FoundFile): string {
  const changed = new Date(modified);
  const today = localDay();
  const day = dayOf(changed.toISOString(), -changed.getTimezoneOffset());
  return day > today ? today : day;
}

/** Titles of the pieces whose file is there already, by its hash. */
function titlesByHash({ evidence }: Plan): ReadonlyMap<string, string> {
  return new Map(
    [...evidence.values()].flatMap(({ file, title }) => (file === null ? [] : [[file.sha256, title]])),
  );
}

/** Reads each file once, to tell which are in the plan already and which are the same as another one of them. */
async function compared(parts: Needed, files: readonly FoundFile[], job: Job): Promise<LookedThrough> {
  const titles = titlesByHash(parts.session.plan.plan);
  const names = new Map<string, string>();
  const looked: LookedFile[] = [];
  const skipped: Skipped[] = [];
  const ofBytes = files.reduce((sum, { size }) => sum + size, 0);
  let bytes = 0;
  for (const [index, found] of files.entries()) {
    const tell = (more: number) =>
      job.tell({ step: 'reading', files: index, of: files.length, bytes: bytes + more, ofBytes });
    try {
      const sha256 = await hashOfFile(found.file, { ...job, read: tell });
      const offered = await parts.offered.give(found.file);
      const same = names.get(sha256) ?? null;
      if (same === null) names.set(sha256, found.name);
      const title = titles.get(sha256) ?? null;
      looked.push({ ...offered, inside: found.name, day: dayOfFile(found), title, same });
    } catch (error) {
      if (!isOfDisk(error)) throw error;
      skipped.push({ name: found.name, why: 'unreadable' });
    }
    bytes += found.size;
  }
  return { files: looked, skipped };
}

export async function lookThrough(parts: Needed, { paths }: Input<'files.look'>): Promise<LookedThrough> {
  const places = paths.map((word) => parts.offered.pathOf(word));
  return parts.fileWork.run(async (job) => {
    const gathered = await gather(places, job);
    const { files, skipped } = await compared(parts, gathered.files, job);
    return { files, skipped: [...gathered.skipped, ...skipped] };
  });
}
