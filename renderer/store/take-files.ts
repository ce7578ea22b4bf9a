/** Files from a drop or a paste, whether they lie on the disk or are only a picture on the clipboard. */
import type { OfferedFile } from '../../framework/contract/views';
import type { Result } from '../../framework/contract/result';
import { call, offer } from '../api';
import { canTakeForm, readForm } from './form';
import { dropWords } from '../strings/plan-switch';
import type { Taken } from '../../framework/contract/check-in-views';
import { isKeptToPlan } from './navigate';
import { openPlan } from './settings';
import { setUi, useStore } from './store';

/** As base64 without the `data:` before it. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error(`${file.name} could not be read`));
    reader.onload = () => {
      const text = typeof reader.result === 'string' ? reader.result : '';
      resolve(text.slice(text.indexOf(',') + 1));
    };
    reader.readAsDataURL(file);
  });
}

/** As many as one looks over by their names. More, or a folder, are shown in a summary first. */
const handful = 5;

function isBundleName(name: string): boolean {
  return name.toLowerCase().endsWith('.rung');
}

/** Where nothing else takes a PDF in, it is opened for the plan that it may carry. */
function mayCarryPlan(name: string): boolean {
  return isBundleName(name) || name.toLowerCase().endsWith('.pdf');
}

export function areMany(files: readonly OfferedFile[]): boolean {
  return files.length > handful || files.some(({ isFolder }) => isFolder === true);
}

async function takeFile(file: File): Promise<Result<readonly OfferedFile[]>> {
  const offered = await offer([file]);
  if (!offered.ok || offered.value.length > 0) return offered;
  // A screenshot was never on the disk, so the shell leaves it out: it gets the bytes.
  const kept = await call('files.paste', { name: file.name, base64: await base64Of(file) });
  return kept.ok ? { ok: true, value: [kept.value] } : kept;
}

const nothing: Result<readonly OfferedFile[]> = { ok: true, value: [] };

/** A plan is opened, never attached; not while something is typed that would be lost by it. */
async function openInstead(plan: OfferedFile): Promise<Result<readonly OfferedFile[]>> {
  if (useStore.getState().ui.dialog !== null) {
    return { ok: false, error: { code: 'refused', message: dropWords.planInDialog } };
  }
  if (plan.isBundle === true) await takeBundles([plan]);
  else await openPlan({ from: 'dropped', path: plan.path });
  return nothing;
}

/** What came of plans in files: one without a hitch is simply there, anything else is told of. */
export function showTaken(taken: Taken): void {
  const [only, ...others] = taken.files;
  if (only === undefined) return;
  const isPlain = others.length === 0 && only.waiting.length === 0 && only.kind !== 'refused';
  const isStranger = useStore.getState().open?.isUnknownPerson === true;
  if (!isPlain || only.kind === 'same') setUi({ dialog: { kind: 'taken', taken } });
  // A plan that came as a file is mostly somebody else's: the only question is what they call the reader.
  else if (isStranger) setUi({ dialog: { kind: 'review' } });
}

/**
 * Takes in plans that came as files, by their words.
 * @param accept ids of journals of which the person says that they are of whom they name
 */
export async function takeBundles(
  files: readonly Pick<OfferedFile, 'path'>[],
  accept: string[] = [],
): Promise<void> {
  if (isKeptToPlan()) return;
  const answer = await call('bundle.take', {
    from: 'offered',
    paths: files.map(({ path }) => path),
    accept,
  });
  if (answer.ok) showTaken(answer.value);
  else if (answer.error.code !== 'cancelled') setUi({ failure: answer.error.message });
}

/** Asks which. */
export async function chooseBundles(): Promise<void> {
  if (isKeptToPlan()) return;
  const answer = await call('bundle.take', { from: 'choose' });
  if (answer.ok) showTaken(answer.value);
  else if (answer.error.code !== 'cancelled') setUi({ failure: answer.error.message });
}

/** One PDF may be a review form that came back: to the open plan, where that takes any. */
async function takenAsForm([file, ...others]: readonly OfferedFile[]): Promise<boolean> {
  const { open } = useStore.getState();
  if (file === undefined || others.length > 0 || isBundleName(file.name)) return false;
  return open !== null && canTakeForm(open) && readForm(file);
}

/** A PDF from the system: as if it had been dropped; beside what is being done it waits for nobody, and is no form. */
export async function takeHanded(file: OfferedFile): Promise<void> {
  const isFree = useStore.getState().ui.dialog === null;
  if (!(isFree && (await takenAsForm([file])))) await takeBundles([file]);
}

/** What was dropped where nothing takes files in: a plan is opened, anything else is told of. */
export async function takeDropped(files: readonly File[]): Promise<void> {
  const [file, ...others] = files;
  if (file === undefined || useStore.getState().ui.dialog !== null) return;
  const offered =
    others.length === 0 || files.every(({ name }) => mayCarryPlan(name)) ? await offer(files) : null;
  const isPlanFile = ({ name, isFolder }: OfferedFile) => isFolder !== true && mayCarryPlan(name);
  const bundles = offered?.ok === true ? offered.value.filter(isPlanFile) : [];
  if (bundles.length > 0) return (await takenAsForm(bundles)) ? undefined : takeBundles(bundles);
  const plan = offered?.ok === true ? offered.value.find(({ isPlan }) => isPlan === true) : undefined;
  if (plan === undefined) setUi({ failure: dropWords.onlyPlan });
  else await openInstead(plan);
}

/** All of them or, with the first that cannot be taken, none. */
export async function takeFiles(files: readonly File[]): Promise<Result<readonly OfferedFile[]>> {
  const offered = await offer(files);
  if (!offered.ok) return offered;
  const plan = offered.value.find(({ isPlan, isBundle }) => isPlan === true || isBundle === true);
  if (plan !== undefined) return openInstead(plan);
  if (offered.value.length === files.length) return offered;
  const taken: OfferedFile[] = [];
  for (const file of files) {
    const result = await takeFile(file);
    if (!result.ok) return result;
    taken.push(...result.value);
  }
  return { ok: true, value: taken };
}
