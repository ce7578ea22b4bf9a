/** The one way to the shell: typed calls, events and offered files. Nothing else in the window touches the bridge. */
import { assertNever } from '../framework/assert-never';
import type { Bridge, Events, Input, Outputs } from '../framework/contract/contract';
import { eventNames, type CallName, type EventName } from '../framework/contract/channels';
import type { Result } from '../framework/contract/result';
import type { OfferedFile } from '../framework/contract/views';

declare global {
  interface Window {
    readonly rung: Bridge<readonly File[]>;
  }
}

/** The shell is ours and answers as the contract says; only whether it answered at all is looked at. */
function isAnswer<Value>(json: unknown): json is Result<Value> {
  return typeof json === 'object' && json !== null && 'ok' in json;
}

function answerOf<Value>(text: string): Result<Value> {
  const json: unknown = JSON.parse(text);
  if (isAnswer<Value>(json)) return json;
  throw new Error('The shell gave an answer that is none.');
}

function failureOf(error: unknown): Result<never> {
  const message = error instanceof Error ? error.message : String(error);
  return { ok: false, error: { code: 'bug', message: `Rung itself failed: ${message}` } };
}

/** Never throws: what went wrong is in the result, in one sentence for the person. */
export async function call<Name extends CallName>(
  name: Name,
  input: Input<Name>,
): Promise<Result<Outputs[Name]>> {
  try {
    return answerOf<Outputs[Name]>(await window.rung.call(name, JSON.stringify(input)));
  } catch (error) {
    return failureOf(error);
  }
}

/** Files that were dropped or pasted, turned into words of the shell that `evidence.add` takes as `path`. */
export async function offer(files: readonly File[]): Promise<Result<readonly OfferedFile[]>> {
  try {
    return answerOf<readonly OfferedFile[]>(await window.rung.offer(files));
  } catch (error) {
    return failureOf(error);
  }
}

export type Listeners = { readonly [Name in EventName]: (payload: Events[Name]) => void };

type Heard = {
  readonly [Name in EventName]: { readonly name: Name; readonly payload: Events[Name] };
}[EventName];

/** As with answers: what the shell says under a name is what the contract says of it. */
function isHeard(event: { readonly name: string; readonly payload: unknown }): event is Heard {
  return eventNames.some((name) => name === event.name);
}

function tell(listeners: Listeners, heard: Heard): void {
  switch (heard.name) {
    case 'plan.changed':
      return listeners[heard.name](heard.payload);
    case 'plan.opened':
      return listeners[heard.name](heard.payload);
    case 'document.first':
      return listeners[heard.name](heard.payload);
    case 'export.progress':
      return listeners[heard.name](heard.payload);
    case 'backup.progress':
      return listeners[heard.name](heard.payload);
    case 'plans.progress':
      return listeners[heard.name](heard.payload);
    case 'people.progress':
      return listeners[heard.name](heard.payload);
    case 'files.progress':
      return listeners[heard.name](heard.payload);
    case 'app.command':
      return listeners[heard.name](heard.payload);
    case 'bundle.taken':
      return listeners[heard.name](heard.payload);
    case 'pdf.handed':
      return listeners[heard.name](heard.payload);
    default:
      return assertNever(heard);
  }
}

/** Hears every event for as long as the window lives. */
export function listen(listeners: Listeners): void {
  window.rung.on((name, text) => {
    const payload: unknown = JSON.parse(text);
    const event = { name, payload };
    if (isHeard(event)) tell(listeners, event);
  });
}
