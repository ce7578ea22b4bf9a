import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../../framework/contract/contract';
import { eventChannel } from '../../../electron/wire';

type Told = (event: unknown, name: string, payload: string) => void;

const shell = vi.hoisted(() => {
  const bridge: unknown[] = [];
  const told: unknown[] = [];
  return { bridge, told, invoke: vi.fn<(channel: string, name: string) => Promise<string>>() };
});

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (_name: string, bridge: unknown) => shell.bridge.push(bridge) },
  ipcRenderer: {
    invoke: shell.invoke,
    on: (channel: string, told: unknown) => shell.told.push(channel === eventChannel ? told : null),
  },
  webUtils: undefined,
}));

function isBridge(value: unknown): value is Bridge<readonly unknown[]> {
  return typeof value === 'object' && value !== null && 'on' in value;
}

function isTold(value: unknown): value is Told {
  return typeof value === 'function';
}

/** The bridge of a page that is still being loaded, and what main uses to tell it something. */
async function loading() {
  vi.stubGlobal('location', { pathname: '/index.html' });
  await import('../../../electron/preload');
  const bridge = shell.bridge.at(-1);
  const tell = shell.told.at(-1);
  if (!isBridge(bridge) || !isTold(tell)) throw new Error('no bridge');
  return { bridge, tell: (name: string) => tell(null, name, `"${name}"`) };
}

beforeEach(() => {
  vi.resetModules();
  shell.invoke.mockReset();
  shell.invoke.mockImplementation((_channel, name) =>
    Promise.resolve(`${name} ${String(shell.invoke.mock.calls.length)}`),
  );
});

describe('what main tells a page', () => {
  it('before it listens is told once it does, in order, and then at once', async () => {
    const { bridge, tell } = await loading();
    tell('plan.opened');
    tell('bundle.taken');
    const heard: string[] = [];
    bridge.on((name, payload) => heard.push(`${name} ${payload}`));
    expect(heard).toEqual(['plan.opened "plan.opened"', 'bundle.taken "bundle.taken"']);
    tell('plan.changed');
    expect(heard).toHaveLength(3);
  });

  it('makes what it asked while it was loaded untrue, so that it asks again', async () => {
    const first = await loading();
    expect(await first.bridge.call('app.start', 'null')).toBe('app.start 1');
    vi.resetModules();
    const second = await loading();
    second.tell('plan.opened');
    expect(await second.bridge.call('app.start', 'null')).toBe('app.start 3');
  });
});
