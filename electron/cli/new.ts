import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import * as v from 'valibot';
import { CsvError } from '../../framework/formats/csv';
import { planDataOfCsv } from '../../framework/formats/plan-csv';
import { PlanDataError, readPlanData } from '../../framework/formats/plan-data';
import { actsOf } from '../../framework/next-period';
import type { Plan } from '../../framework/plan';
import { FrameworkError, readFramework } from '../../framework/framework';
import { shortText } from '../../framework/text';
import type { Installation } from '../installation';
import { forgetWriting } from '../installation/forget';
import { createPlan, type OpenPlan } from '../plan/plan-folder';
import { shippedFrameworkText } from '../shipped-framework';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { readText } from './input';
import { jsonText } from './output';
import { parseJson } from './parse-json';
import { commandLine, newFolder } from './plan-access';
import { Refused } from './refusal';

/** The text of a framework from outside, once it is known to be one. */
async function frameworkText(file: string): Promise<string> {
  const text = await readText(file);
  const json = parseJson(text, file);
  try {
    readFramework(json);
  } catch (error) {
    if (!(error instanceof FrameworkError)) throw error;
    throw new Refused(`${file}: ${error.message}`);
  }
  return text;
}

/** Data of a plan that was exported as JSON or as a table. */
async function dataFrom(file: string): Promise<Plan> {
  const text = await readText(file);
  try {
    const isTable = /^\ufeff?record,/.test(text);
    return readPlanData(isTable ? planDataOfCsv(text) : parseJson(text, file));
  } catch (error) {
    if (!(error instanceof PlanDataError || error instanceof CsvError)) throw error;
    throw new Refused(`${file}: ${error.message}.`);
  }
}

/** @throws Refused where the data is about another framework */
function checkFramework(data: Plan, text: string, file: string): void {
  if (data.framework === '' || data.framework === createHash('sha256').update(text).digest('hex')) return;
  throw new Refused(
    `${file} is about another framework (SHA-256 ${data.framework.slice(0, 12)}…): name that one with --framework.`,
  );
}

/** What the new plan says of it; check-ins stay with the plan in which both signed them. */
async function fill(plan: OpenPlan, data: Plan): Promise<void> {
  const own: Plan = { ...data, checkIns: new Map(), people: new Map(), actions: ownActions(data) };
  for (const changes of actsOf(plan.plan, own)) await plan.record(changes);
}

/** A plan that says half of its data is none. */
async function unmake(installation: Installation, { id, folder }: OpenPlan): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await forgetWriting(installation, id);
}

/** A name that was given goes before the one in the data. */
function named(data: Plan, name: string): Plan {
  return name === '' ? data : { ...data, profile: { ...data.profile, name } };
}

/** An action that came up in a check-in is one of the person's own plan like any other. */
function ownActions({ actions }: Plan): Plan['actions'] {
  return new Map([...actions].map(([id, { by: _by, checkIn: _checkIn, ...action }]) => [id, action]));
}

/** `new PLAN [--framework FILE] [--name N] [--title T] [--from DATA]`: on the framework that ships with Rung unless another is named. */
export async function makePlan(args: readonly string[]): Promise<Answer> {
  const { positionals, values } = readArguments(args, ['PLAN'], {
    framework: { type: 'string' },
    name: { type: 'string' },
    title: { type: 'string' },
    from: { type: 'string' },
  });
  const folder = await newFolder(positionals[0] ?? '');
  const name = v.safeParse(shortText, values.name ?? '');
  if (!name.success) throw new Refused(`--name ${name.issues[0].message}.`);
  const title = v.safeParse(shortText, values.title ?? '');
  if (!title.success) throw new Refused(`--title ${title.issues[0].message}.`);
  const text =
    values.framework === undefined ? shippedFrameworkText() : await frameworkText(values.framework);
  const data = values.from === undefined ? null : await dataFrom(values.from);
  if (data !== null) checkFramework(data, text, values.from ?? '');
  const installation = await commandLine();
  const plan = await createPlan(installation, {
    folder,
    frameworkText: text,
    title: title.output === '' ? (data?.title ?? '') : title.output,
    profile: { name: name.output, role: '', mentor: '' },
  });
  let isWhole = false;
  try {
    if (data !== null) await fill(plan, named(data, name.output));
    isWhole = true;
  } finally {
    await plan.close();
    if (!isWhole) await unmake(installation, plan);
  }
  return { output: jsonText({ plan: plan.id, folder: plan.folder }) };
}
