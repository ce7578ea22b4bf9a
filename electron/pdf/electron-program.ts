/** Where the program and its Electron lie, for a plain Node that is to start them. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PlanError } from '../plan-error';

/** The folder of the program: the nearest one above this file with a package.json in it. */
export function appFolder(from: string = __dirname): string {
  const above = dirname(from);
  return existsSync(join(from, 'package.json')) || above === from ? from : appFolder(above);
}

function executableIn(folder: string): string {
  if (process.platform === 'win32') return join(folder, 'electron.exe');
  return process.platform === 'darwin'
    ? join(folder, 'Electron.app/Contents/MacOS/Electron')
    : join(folder, 'electron');
}

function installed(app: string): string {
  try {
    // In plain Node the package answers with the path of its program, or throws where that was not fetched.
    const path: unknown = createRequire(join(app, 'package.json'))('electron');
    return typeof path === 'string' ? path : '';
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PlanError('missing', 'Printing needs Electron: run "npm start" once, which fetches it.', {
      cause: why,
    });
  }
}

/**
 * The Electron to start: the one that the environment names (the same two variables that other tools of Electron read),
 * else the installed one.
 * @throws PlanError `missing` in one sentence
 */
export function electronProgram(app: string, env: NodeJS.ProcessEnv): string {
  const { ELECTRON_EXEC_PATH: named = '', ELECTRON_OVERRIDE_DIST_PATH: folder = '' } = env;
  const program = named !== '' ? named : folder !== '' ? executableIn(folder) : installed(app);
  if (existsSync(program)) return program;
  throw new PlanError(
    'missing',
    `Printing needs Electron, and it is not at ${program}: run "npm start" once, which fetches it.`,
  );
}
