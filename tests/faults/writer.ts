/**
 * `writer SETTINGS PLAN ACT …`: opens the plan and does the acts one after the other. Each acknowledged one is said on
 * standard output at once, by a call that does not return before the parent has it. The act `create` comes first and
 * alone: it makes the plan.
 */
import { readFileSync, writeSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readBundle } from '../../electron/bundle/read-bundle';
import { temporaryName } from '../../electron/durable';
import { openInstallation } from '../../electron/installation';
import { createPlan, openPlan, PlanError, type OpenPlan } from '../../electron/plan/plan-folder';
import { readRequests } from '../../framework/request';

const [settings = '', folder = '', ...acts] = process.argv.slice(2);
const indicator = 'infrastructure-support/1.1';

function say(text: string): void {
  writeSync(1, `${text}\n`);
}

async function note(plan: OpenPlan, text: string): Promise<void> {
  await plan.apply(readRequests([{ type: 'note.set', indicator, text }]));
}

async function attach(plan: OpenPlan, text: string): Promise<void> {
  const source = new Map([['f', { bytes: Buffer.from(text), name: 'file.txt' }]]);
  await plan.apply(readRequests([{ type: 'evidence.add', kind: 'file', path: 'f', title: text }]), source);
}

/** Twelve files of 4 KB in one act. */
async function attachMany(plan: OpenPlan): Promise<void> {
  const names = Array.from({ length: 12 }, (_, index) => `file ${String(index)}`);
  const sources = new Map(names.map((name) => [name, { bytes: Buffer.alloc(4000, name), name }]));
  const adds = names.map((path) => ({ type: 'evidence.add', kind: 'file', path }));
  await plan.apply(readRequests(adds), sources);
}

/** @param file what came. Whoever is in doubt is taken at their word. */
async function merge(plan: OpenPlan, file: string): Promise<void> {
  const staging = join(settings, temporaryName());
  await mkdir(staging);
  const arrived = await readBundle(file, staging);
  const { waiting } = await plan.previewMerge(arrived, new Set());
  await plan.merge(arrived, new Set(waiting.map(({ id }) => id)));
  await rm(staging, { recursive: true });
}

const everything = { files: true, private: true, earlier: false, levels: null, skills: null };

async function run(plan: OpenPlan, act: string): Promise<void> {
  const [kind = '', text = ''] = act.split(':');
  if (kind === 'note') await note(plan, text);
  else if (kind === 'attach') await attach(plan, text);
  else if (kind === 'attach-many') await attachMany(plan);
  else if (kind === 'merge') await merge(plan, text);
  else if (kind === 'pack') await plan.pack({ target: text, choices: everything, checkIn: null });
  else if (kind === 'erase') await plan.erase({ what: 'note', indicator });
  else if (kind === 'back-up') await plan.backUp();
  else if (kind === 'restore') await plan.restore((await plan.backups())[0]?.id ?? '');
  else
    for (let count = 0; ; count += 1)
      await note(plan, `${text} ${String(count)}`).then(() => say(`${text} ${String(count)}`));
}

async function planToWrite(): Promise<OpenPlan> {
  const installation = await openInstallation(settings, 'app');
  if (acts[0] !== 'create') return openPlan(installation, folder);
  acts.shift();
  const frameworkText = readFileSync('framework/skills/infrastructure-support.json', 'utf8');
  return createPlan(installation, { folder, frameworkText, profile: { name: 'Name', role: '', mentor: '' } });
}

async function main(): Promise<void> {
  const plan = await planToWrite();
  say('open');
  for (const act of acts) {
    try {
      await run(plan, act);
      say(`done ${act}`);
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      say(`failed ${error.code} ${error.message}`);
    }
  }
  await plan.close();
}

void main();
