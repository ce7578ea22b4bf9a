/** The only place that receives calls: whose they are is checked here, what they hold in answer.ts. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { offerChannel } from '../framework/contract/channels';
import { answer, answerOffer, type Caller, type Handlers, type NoteBug, type Offer } from './answer';
import { callerOf, origin } from './callers';
import { callChannel } from './wire';

/** Our own web contents, their main frame, and a page of ours in it. */
function checkedCaller(event: IpcMainInvokeEvent): Caller | null {
  const { sender, senderFrame } = event;
  if (senderFrame === null || senderFrame !== sender.mainFrame) return null;
  return senderFrame.url.startsWith(`${origin}/`) ? callerOf(sender) : null;
}

function known(event: IpcMainInvokeEvent): Caller {
  const caller = checkedCaller(event);
  if (caller === null) throw new Error('Not for you');
  return caller;
}

let underWay = 0;

/** Whether calls are being carried out now. */
export function isAnswering(): boolean {
  return underWay > 0;
}

async function counted(answering: Promise<string>): Promise<string> {
  underWay += 1;
  try {
    return await answering;
  } finally {
    underWay -= 1;
  }
}

/** @param offer takes the paths of files that a person dropped or pasted, as the preload read them from the system */
export function receiveCalls(handlers: Handlers, offer: Offer, noteBug: NoteBug): void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) =>
    counted(answer({ name, input, caller: known(event) }, handlers, noteBug)),
  );
  ipcMain.handle(offerChannel, (event, paths: unknown) =>
    counted(answerOffer({ paths, caller: known(event) }, offer, noteBug)),
  );
}
