import { fork } from 'node:child_process';
import { join } from 'node:path';
import { appFolder } from '../pdf/electron-program';
import type { ReaderProcess } from './aside';

/** For plain Node, which is what the command line runs in. */
export function startReaderInNode(): ReaderProcess {
  const child = fork(join(appFolder(), 'out/main/bundle-worker.cjs'), {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  });
  return {
    // Where it is gone already, its end says so.
    send: (task) => void child.send(task, () => undefined),
    onMessage: (take) => void child.on('message', take),
    onExit: (take) => {
      child.once('exit', (code, signal) => take(signal ?? `code ${String(code)}`));
      // Where it never began there is no exit.
      child.once('error', (error) => take(error.message));
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
