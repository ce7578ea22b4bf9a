/** `window.rung`: carries texts between the page and the main process. It knows names, and nothing else. */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { callNames, offerChannel, type CallName } from '../framework/contract/channels';
import type { Bridge } from '../framework/contract/contract';
import { callChannel, eventChannel } from './wire';

/** That of the page. */
declare const location: { readonly pathname: string };

const names: readonly string[] = callNames;

/** Where newer Electrons ask `webUtils`, older ones put the path on the file. Empty for what was never on the disk. */
function pathOf(file: File): string {
  const newer: unknown = webUtils;
  if (newer !== undefined) return webUtils.getPathForFile(file);
  return 'path' in file && typeof file.path === 'string' ? file.path : '';
}

const first = { name: 'app.start', input: 'null' } satisfies {
  readonly name: CallName;
  readonly input: string;
};

/** What the window asks first is asked while its page is still being loaded. A printing page does not ask it. */
let early: Promise<unknown> | null =
  location.pathname === '/index.html' ? ipcRenderer.invoke(callChannel, first.name, first.input) : null;
// Left to whoever asks, who then asks again.
early?.catch(() => undefined);

type Listener = Parameters<Bridge<readonly unknown[]>['on']>[0];

/** What is told before the page listens is told once it does: a plan that came as a file may be there before it. */
const held: Parameters<Listener>[] = [];
const listeners: Listener[] = [];
ipcRenderer.on(eventChannel, (_event: IpcRendererEvent, name: unknown, payload: unknown) => {
  // Something has changed since, so that the early answer is no longer true.
  early = null;
  const told = [String(name), String(payload)] as const;
  if (listeners.length === 0) held.push([...told]);
  for (const listener of listeners) listener(...told);
});

async function earlyAnswer(name: string, input: string): Promise<unknown> {
  const asked = early;
  if (asked === null || name !== first.name || input !== first.input) return null;
  early = null;
  return asked.catch(() => null);
}

const bridge: Bridge<readonly unknown[]> = {
  call: async (name, input) => {
    if (!names.includes(name)) throw new TypeError('There is no such call');
    const answer: unknown =
      (await earlyAnswer(name, input)) ?? (await ipcRenderer.invoke(callChannel, name, input));
    return String(answer);
  },
  on: (listener) => {
    listeners.push(listener);
    for (const told of held.splice(0)) listener(...told);
  },
  offer: async (files) => {
    // Only what the system made a file of has a path: an object that merely says so is not one.
    const paths = files.filter((file) => file instanceof File).map((file) => pathOf(file));
    const answer: unknown = await ipcRenderer.invoke(offerChannel, paths);
    return String(answer);
  },
};

contextBridge.exposeInMainWorld('rung', bridge);
