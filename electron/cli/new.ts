import * as v from 'valibot';
import { FrameworkError, readFramework } from '../../framework/framework';
import { shortText } from '../../framework/text';
import { createPlan } from '../plan/plan-folder';
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

/** `new PLAN [--framework FILE] [--name N] [--title T]`: on the framework that ships with Rung unless another is named. */
export async function makePlan(args: readonly string[]): Promise<Answer> {
  const { positionals, values } = readArguments(args, ['PLAN'], {
    framework: { type: 'string' },
    name: { type: 'string' },
    title: { type: 'string' },
  });
  const folder = await newFolder(positionals[0] ?? '');
  const name = v.safeParse(shortText, values.name ?? '');
  if (!name.success) throw new Refused(`--name ${name.issues[0].message}.`);
  const title = v.safeParse(shortText, values.title ?? '');
  if (!title.success) throw new Refused(`--title ${title.issues[0].message}.`);
  const text =
    values.framework === undefined ? shippedFrameworkText() : await frameworkText(values.framework);
  const plan = await createPlan(await commandLine(), {
    folder,
    frameworkText: text,
    title: title.output,
    profile: { name: name.output, role: '', mentor: '' },
  });
  await plan.close();
  return { output: jsonText({ plan: plan.id, folder: plan.folder }) };
}
