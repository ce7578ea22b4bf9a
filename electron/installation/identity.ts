/** The person and the devices of this installation: drawn once, and never changed. */
import { link, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { writerIdSchema } from '../../framework/changes/writers';
import { readText } from '../disk';
import { codeOf, diskError, isMissing } from '../disk-error';
import { replace, temporaryName } from '../durable';
import { randomHex } from '../node-crypto';

const identitySchema = v.object({ person: writerIdSchema, app: writerIdSchema, cli: writerIdSchema });

export type Identity = Readonly<v.InferOutput<typeof identitySchema>>;

function parsed(text: string): Identity | null {
  try {
    const read = v.safeParse(identitySchema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function read(file: string): Promise<Identity | null> {
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw diskError('Reading', file, error);
  }
  const identity = parsed(text);
  // Kept aside, since who the old one was can still be read by a person who knows it.
  if (identity === null) await rename(file, `${file}.damaged-${String(Date.now())}`);
  return identity;
}

/** Makes the file unless another process was faster; a link, unlike a rename, never takes the other's place. */
async function make(file: string, text: string): Promise<void> {
  const temporary = join(dirname(file), temporaryName());
  await replace(temporary, Buffer.from(text));
  try {
    await link(temporary, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw diskError('Saving', file, error);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** @throws PlanError `disk` where it can neither be read nor made */
export async function identityIn(folder: string): Promise<Identity> {
  const file = join(folder, 'identity.json');
  const known = await read(file);
  if (known !== null) return known;
  const fresh: Identity = { person: randomHex(16), app: randomHex(16), cli: randomHex(16) };
  await make(file, `${JSON.stringify(fresh)}\n`);
  return (await read(file)) ?? fresh;
}
