import { rm } from 'node:fs/promises';
import * as v from 'valibot';
import diskUse from '../assets/sample-files/disk-use-build-hosts.png?inline';
import restoreTest from '../assets/sample-files/restore-test-file-server.txt?raw';
import samplePlan from '../assets/sample-plan.json?raw';
import { addDays } from '../framework/day';
import { readRequests } from '../framework/request';
import type { Installation } from './installation';
import { localDay } from './local-day';
import { createPlan, type FileSource, type OpenPlan } from './plan/plan-folder';
import { shippedFrameworkText } from './shipped-framework';

/**
 * assets/sample-plan.json: acts in the language of `rung apply`, one list of changes each, and two words that only this
 * file knows, so that the sample is never out of date: a `date` may be `today+12` or `today-9`, counted from the day the
 * sample is made, and `action` may be `last-added`, the newest thing an earlier act added.
 */
const sampleSchema = v.object({ acts: v.array(v.array(v.record(v.string(), v.unknown()))) });

type SampleChange = Readonly<Record<string, unknown>>;

const files: ReadonlyMap<string, FileSource> = new Map([
  [
    'sample-files/restore-test-file-server.txt',
    { bytes: Buffer.from(restoreTest, 'utf8'), name: 'restore-test-file-server.txt' },
  ],
  [
    'sample-files/disk-use-build-hosts.png',
    {
      bytes: Buffer.from(diskUse.slice(diskUse.indexOf(',') + 1), 'base64'),
      name: 'disk-use-build-hosts.png',
    },
  ],
]);

function resolved(change: SampleChange, today: string, lastAdded: string | undefined): SampleChange {
  const days = /^today([+-]\d+)$/.exec(String(change.date))?.[1];
  return {
    ...change,
    ...(days === undefined ? {} : { date: addDays(today, Number(days)) }),
    ...(change.action === 'last-added' ? { action: lastAdded } : {}),
  };
}

async function fill(plan: OpenPlan): Promise<void> {
  const { acts } = v.parse(sampleSchema, JSON.parse(samplePlan));
  const today = localDay();
  let lastAdded: string | undefined;
  for (const act of acts) {
    const requests = readRequests(act.map((change) => resolved(change, today, lastAdded)));
    const { added } = await plan.apply(requests, files);
    lastAdded = added.at(-1) ?? lastAdded;
  }
}

/**
 * Makes the sample plan to look at, in a folder that is empty or not there yet. Where that fails nothing is left.
 * @throws PlanError as createPlan does
 */
export async function makeSample(installation: Installation, folder: string): Promise<OpenPlan> {
  const plan = await createPlan(installation, {
    folder,
    frameworkText: shippedFrameworkText(),
    profile: { name: '', role: '', mentor: '' },
    sample: true,
  });
  try {
    await fill(plan);
    return plan;
  } catch (error) {
    await plan.close();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
