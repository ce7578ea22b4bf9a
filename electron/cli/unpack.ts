import { basename, join, resolve } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { usualChoices, sections, type DocumentChoices } from '../../framework/document/choices';
import { chosenFiles } from '../document/embedded-files';
import { placeFiles } from '../document/evidence-folder';
import type { Arrived } from '../plan/merging';
import { openPlan } from '../plan/plan-folder';
import { makePlanFrom } from '../plan/plan-from-bundle';
import { makeFolderWhole } from '../plan/whole-folder';
import { readArguments } from './arguments';
import { withArrived } from './arrived';
import type { Answer } from './command';
import { jsonText } from './output';
import { newFolder } from './plan-access';
import { reader } from './reader';

/** What came was chosen when it was made: all of it is taken out. */
const everything: DocumentChoices = { ...usualChoices.mentor, sections, private: true };

interface Unpacked {
  readonly plan: string;
  readonly files: readonly string[];
}

/** @param folder empty */
async function fill(folder: string, arrived: Arrived): Promise<Unpacked> {
  const place = join(folder, 'plan');
  await makePlanFrom(arrived, place);
  const plan = await openPlan(reader(), place, { readOnly: true });
  try {
    const files = await chosenFiles(plan, arrived.manifest.document?.choices ?? everything);
    if (files.length > 0) await mkdir(join(folder, 'evidence'));
    await placeFiles(join(folder, 'evidence'), files);
    return { plan: plan.id, files: files.map(({ name }) => `evidence/${name}`) };
  } finally {
    await plan.close();
  }
}

/** `unpack FILE DIR`: the plan that came in a file as a folder again, and its evidence under the names of the document. */
export async function unpack(args: readonly string[]): Promise<Answer> {
  const { positionals } = readArguments(args, ['FILE', 'DIR'], {});
  const [file = '', dir = ''] = positionals;
  const folder = await newFolder(resolve(dir));
  return withArrived(file, async (arrived) => {
    let unpacked: Unpacked = { plan: '', files: [] };
    await makeFolderWhole(folder, `Making ${basename(folder)} in`, async (temporary) => {
      unpacked = await fill(temporary, arrived);
    });
    return { output: jsonText({ folder, ...unpacked }) };
  });
}
