/** Has the program's own reader process read a file, as the program does it. */
import type { ElectronApplication } from '@playwright/test';

/** What the process says in the end. */
interface Ended {
  readonly kind: 'done' | 'failed' | 'memory';
}

/** @param staging an empty folder */
export async function readInProgram(app: ElectronApplication, file: string, staging: string): Promise<Ended> {
  return app.evaluate(
    ({ app: program, utilityProcess }, task) =>
      new Promise<Ended>((resolve, reject) => {
        const child = utilityProcess.fork(`${program.getAppPath()}/out/main/bundle-worker.cjs`, [], {
          stdio: 'ignore',
        });
        child.on('message', (answer: Ended | { readonly kind: 'progress' }) => {
          if (answer.kind === 'progress') return;
          child.kill();
          resolve(answer);
        });
        child.once('exit', (code) => reject(new Error(`The reader ended (${String(code)})`)));
        child.postMessage(task);
      }),
    { file, staging, megabytes: 100 },
  );
}
