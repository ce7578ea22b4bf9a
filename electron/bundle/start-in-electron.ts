import { app, utilityProcess } from 'electron';
import { join } from 'node:path';
import type { ReaderProcess } from './aside';

/** For the window's program: Node's own child processes would need a fuse that built programs have off. */
export function startReaderInElectron(): ReaderProcess {
  const child = utilityProcess.fork(join(app.getAppPath(), 'out/main/bundle-worker.cjs'), [], {
    stdio: 'ignore',
    serviceName: 'Reading a plan',
  });
  return {
    send: (task) => child.postMessage(task),
    onMessage: (take) => void child.on('message', take),
    onExit: (take) => void child.once('exit', (code) => take(`code ${String(code)}`)),
    kill: () => void child.kill(),
  };
}
