/** A `.rung` file unpacked for a command, and gone again when the command has what it wanted. */
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { readBundleAside } from '../bundle/aside';
import { startReaderInNode } from '../bundle/start-in-node';
import type { Arrived } from '../plan/merging';
import { sweep } from '../sweep';

export async function withArrived<Value>(
  file: string,
  use: (arrived: Arrived) => Promise<Value>,
): Promise<Value> {
  const parent = tmpdir();
  // What a command that was killed left there; what another one is using stays.
  await sweep([parent]);
  const staged = await readBundleAside(resolve(file), { start: startReaderInNode, parent });
  try {
    return await use(staged);
  } finally {
    await staged.remove();
  }
}
