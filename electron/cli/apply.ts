import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readRequests, refusal, RequestError, type Request } from '../../framework/request';
import type { FileSource } from '../plan/plan-folder';
import { pathOf } from '../plan/take-files';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { nameOf, readJson } from './input';
import { jsonText } from './output';
import { guestOf, introduced } from './guests';
import { writingPlanAs as writingPlan } from './plan-access';
import { Refused } from './refusal';

async function isRegularFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true;
}

/**
 * The files that the changes ask for, looked at before anything is written, so that the message can name the change.
 * @param folder what a relative path is relative to
 */
async function sourcesOf(requests: readonly Request[], folder: string): Promise<Map<string, FileSource>> {
  const sources = new Map<string, FileSource>();
  for (const [index, request] of requests.entries()) {
    const path = pathOf(request);
    if (path === null) continue;
    const file = resolve(folder, path);
    if (!(await isRegularFile(file))) {
      throw refusal(index, request.type, `"${path}" is no file that can be taken in (${file})`);
    }
    sources.set(path, { file });
  }
  return sources;
}

/** `apply PLAN FILE [--as NAME --device ID]`: a list of changes as one act. */
export async function applyFile(args: readonly string[]): Promise<Answer> {
  const { positionals, values } = readArguments(args, ['PLAN', 'FILE'], {
    as: { type: 'string' },
    device: { type: 'string' },
  });
  const [folder = '', file = ''] = positionals;
  const guest = guestOf(values);
  const json = await readJson(file);
  try {
    const requests = readRequests(json);
    const sources = await sourcesOf(requests, file === '-' ? process.cwd() : dirname(resolve(file)));
    return await writingPlan(folder, guest, async (plan) => {
      const { act, added } = await plan.apply(await introduced(plan, requests, guest), sources);
      return { output: jsonText({ act, added }) };
    });
  } catch (error) {
    if (error instanceof RequestError) throw new Refused(`${nameOf(file)}: ${error.message}`);
    throw error;
  }
}
