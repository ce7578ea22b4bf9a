import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** What Electron calls its userData folder for an app of this name, without asking Electron. */
function usualFolder(): string {
  const { env } = process;
  if (process.platform === 'win32') {
    return join(filled(env.APPDATA) ?? join(homedir(), 'AppData', 'Roaming'), 'Rung');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Rung');
  return join(filled(env.XDG_CONFIG_HOME) ?? join(homedir(), '.config'), 'Rung');
}

function filled(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

/** Where this computer keeps who it is: the folder of the window's settings, unless RUNG_HOME names another. */
export function settingsFolder(): string {
  const named = filled(process.env.RUNG_HOME);
  return named === undefined ? usualFolder() : resolve(named);
}
