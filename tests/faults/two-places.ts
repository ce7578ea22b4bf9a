/** A plan, and files that bring into it what was written elsewhere: the least and the most that a merge has to do. */
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readBundle } from '../../electron/bundle/read-bundle';
import { temporaryName } from '../../electron/durable';
import { makePlanFrom } from '../../electron/plan/plan-from-bundle';
import type { OpenPlan } from '../../electron/plan/plan-folder';
import { shareAll } from '../../framework/share/choices';
import { showPlan } from '../../framework/show';
import { computer, newPlan, note, open, requests, temporaryFolder } from '../electron/plan/workshop';

export interface Place {
  readonly settings: string;
  readonly plan: string;
}

export async function copied(place: Place): Promise<Place> {
  const parent = await temporaryFolder();
  const copy = { settings: join(parent, 'settings'), plan: join(parent, 'plan') };
  await cp(place.settings, copy.settings, { recursive: true });
  await cp(place.plan, copy.plan, { recursive: true });
  return copy;
}

export function openAt({ settings, plan }: Place): Promise<OpenPlan> {
  return computer('app', settings).then((installation) => open(installation, plan));
}

/** What the plan says, without what only says that it was shared. */
export async function saidAt(place: Place): Promise<string> {
  const plan = await openAt(place);
  const shown = showPlan({ ...plan.plan, share: null }, plan.framework);
  await plan.close();
  return shown;
}

async function packed(plan: OpenPlan, name: string): Promise<string> {
  const target = join(await temporaryFolder(), name);
  await plan.pack({ target, choices: shareAll, checkIn: null });
  return target;
}

export async function mergeAt(place: Place, file: string): Promise<void> {
  const plan = await openAt(place);
  const staging = join(place.settings, temporaryName());
  await mkdir(staging);
  const arrived = await readBundle(file, staging);
  const { waiting } = await plan.previewMerge(arrived, new Set());
  await plan.merge(arrived, new Set(waiting.map(({ id }) => id)));
  await rm(staging, { recursive: true });
  await plan.close();
}

/** What somebody wrote who opened the file on another computer. */
async function writtenElsewhere(file: string, whose: 'theirs' | 'not theirs'): Promise<string> {
  const settings = join(await temporaryFolder(), 'settings');
  const installation = await computer('app', settings);
  const folder = join(await temporaryFolder(), 'copy');
  const staging = join(settings, temporaryName());
  await mkdir(staging);
  await makePlanFrom(await readBundle(file, staging), folder);
  const plan = await open(installation, folder);
  await plan.answer(whose === 'theirs');
  await plan.apply(requests({ type: 'action.add', text: 'Written elsewhere' }));
  const back = await packed(plan, 'back.rung');
  await plan.close();
  return back;
}

export interface Prepared {
  readonly source: Place;
  /** From this device, with a file; from somebody else; both at once; from a computer that nothing vouches for. */
  readonly files: Readonly<Record<'own' | 'mentor' | 'both' | 'doubtful', string>>;
}

export async function prepared(): Promise<Prepared> {
  const installation = await computer();
  const plan = await newPlan(installation);
  await plan.apply(note('1.1', 'before'));
  const out = await packed(plan, 'out.rung');
  await plan.close();
  const source = { settings: installation.folder, plan: plan.folder };
  const mentor = await writtenElsewhere(out, 'not theirs');
  const doubtful = await writtenElsewhere(out, 'theirs');
  const later = await copied(source);
  const again = await openAt(later);
  await again.apply(
    requests({ type: 'evidence.add', kind: 'file', path: 'f', title: 'A file' }),
    bytesOf('x'),
  );
  const own = await packed(again, 'own.rung');
  await again.close();
  await mergeAt(later, mentor);
  const all = await openAt(later);
  const both = await packed(all, 'both.rung');
  await all.close();
  return { source, files: { own, mentor, both, doubtful } };
}

function bytesOf(text: string) {
  return new Map([['f', { bytes: Buffer.from(text.repeat(20_000)), name: 'file.txt' }]]);
}
