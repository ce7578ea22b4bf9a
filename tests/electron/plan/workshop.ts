/** Real plans in real temporary folders, and real installations to write them with. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openInstallation, type DeviceKind, type Installation } from '../../../electron/installation';
import { createPlan, openPlan, type OpenPlan } from '../../../electron/plan/plan-folder';
import { readRequests, type Request, type RequestInput } from '../../../framework/request';

export const frameworkText = readFileSync('framework/skills/infrastructure-support.json', 'utf8');

const folders: string[] = [];
const plans: OpenPlan[] = [];

afterEach(async () => {
  await Promise.all(plans.splice(0).map((plan) => plan.close()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rung-test-'));
  folders.push(folder);
  return folder;
}

/** A computer: its settings folder, from which the window and the command line each are a device. */
export async function computer(kind: DeviceKind = 'app', settings?: string): Promise<Installation> {
  return openInstallation(settings ?? join(await temporaryFolder(), 'settings'), kind);
}

export const profile = { name: 'Name Surname', role: 'Support engineer', mentor: '' };

export async function newPlan(installation: Installation, folder?: string): Promise<OpenPlan> {
  const place = folder ?? join(await temporaryFolder(), 'plan');
  const plan = await createPlan(installation, { folder: place, frameworkText, profile });
  plans.push(plan);
  return plan;
}

export async function open(
  installation: Installation,
  folder: string,
  options: { readonly readOnly?: boolean } = {},
): Promise<OpenPlan> {
  const plan = await openPlan(installation, folder, options);
  plans.push(plan);
  return plan;
}

export function requests(...inputs: readonly RequestInput[]): readonly Request[] {
  return readRequests(inputs);
}

export function rating(number: string, value: 'not-yet' | 'partly' | 'met' | null): readonly Request[] {
  return requests({ type: 'rating.set', indicator: `infrastructure-support/${number}`, rating: value });
}

export function note(number: string, text: string): readonly Request[] {
  return requests({ type: 'note.set', indicator: `infrastructure-support/${number}`, text });
}

export function ratingOf(plan: OpenPlan, number: string): string | undefined {
  return plan.plan.ratings.get(`infrastructure-support/${number}`)?.rating;
}

export function noteOf(plan: OpenPlan, number: string): string | undefined {
  return plan.plan.notes.get(`infrastructure-support/${number}`)?.text;
}

/** Every file below the folder with its content, by its way from there. */
export async function contents(folder: string): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile()) found.set(entry.name, await readFile(path));
    if (entry.isDirectory()) {
      for (const [name, bytes] of await contents(path)) found.set(`${entry.name}/${name}`, bytes);
    }
  }
  return found;
}

/** Enough of every file below the folder to tell whether it is byte for byte the same; backups are waited for before. */
export async function fingerprint(folder: string): Promise<ReadonlyMap<string, string>> {
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  return new Map([...(await contents(folder))].map(([name, bytes]) => [name, hash(bytes)]));
}

/** The files below the folder that hold the text. */
export async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  return [...(await contents(folder))].filter(([, bytes]) => bytes.includes(text)).map(([name]) => name);
}

export async function copyOf(folder: string): Promise<string> {
  const target = join(await temporaryFolder(), 'copy');
  await cp(folder, target, { recursive: true });
  return target;
}

export async function journalsIn(folder: string): Promise<readonly string[]> {
  return (await readdir(join(folder, 'journal'))).filter((name) => name.endsWith('.jsonl')).sort();
}

/** The plan's one journal file. */
export async function onlyJournal(folder: string): Promise<string> {
  const [name, ...others] = await journalsIn(folder);
  if (name === undefined || others.length > 0) throw new Error('there is not exactly one');
  return join(folder, 'journal', name);
}

export async function until(condition: () => boolean, milliseconds = 3000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end) throw new Error('it did not come to be in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
