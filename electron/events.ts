/** What main tells the window of its own accord. */
import type { WebContents } from 'electron';
import type { EventName } from '../framework/contract/channels';
import type { Events } from '../framework/contract/contract';
import { eventChannel } from './wire';

export function tellPage<Name extends EventName>(page: WebContents, name: Name, payload: Events[Name]): void {
  if (!page.isDestroyed()) page.send(eventChannel, name, JSON.stringify(payload));
}
