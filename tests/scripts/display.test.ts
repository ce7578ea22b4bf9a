import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isProgram } from '../../scripts/programs.mjs';
import { CopiedScripts } from './copied-scripts';

let project: CopiedScripts;
beforeEach(() => {
  project = new CopiedScripts({});
});
afterEach(() => project.remove());

function withDisplay(step: string): string {
  return `
    import { withDisplay } from './scripts/display.mjs';
    await withDisplay(async (env) => {
      console.log(JSON.stringify({ display: env.DISPLAY, authority: env.XAUTHORITY }));
      ${step}
    });`;
}

/** The virtual displays that still run, by the cookie file on their command line. */
function serversOf(authority: string): readonly string[] {
  return readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(authority);
    } catch {
      return false;
    }
  });
}

async function gone(authority: string): Promise<boolean> {
  for (let tries = 0; tries < 50 && serversOf(authority).length > 0; tries += 1) await pause(100);
  return serversOf(authority).length === 0;
}

function read(stdout: string): { readonly display: string; readonly authority: string } {
  const [display, authority] = /"display":"(.*)","authority":"(.*)"/.exec(stdout)?.slice(1) ?? [];
  if (display === undefined || authority === undefined) throw new Error(`no display: ${stdout}`);
  return { display, authority };
}

test.runIf(process.platform === 'linux')('the display that is there is used', async () => {
  const { stdout } = await project.run(withDisplay(''), { DISPLAY: ':77' });
  expect(stdout).toBe('{"display":":77"}\n');
});

describe.runIf(process.platform === 'linux' && isProgram('Xvfb'))('a virtual display', () => {
  test('is there for the step and gone after it', async () => {
    const look =
      "const { readdirSync } = await import('node:fs'); console.log(readdirSync('/tmp/.X11-unix').join(' '));";
    const { code, stdout } = await project.run(withDisplay(look));
    const { display, authority } = read(stdout);
    expect(code).toBe(0);
    expect(stdout).toContain(display.replace(':', 'X'));
    expect(await gone(authority)).toBe(true);
  });

  test.runIf(isProgram('setpriv'))('does not outlive a process that is killed', async () => {
    const { stdout } = await project.run(withDisplay("process.kill(process.pid, 'SIGKILL');"));
    const { authority } = read(stdout);
    expect(await gone(authority)).toBe(true);
    rmSync(dirname(authority), { recursive: true });
  });
});
