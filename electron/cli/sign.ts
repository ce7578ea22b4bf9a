import { safetyCode } from '../../framework/safety-code';
import { commandLineSeat } from '../keys/seat';
import { introduce, signCheckIn, toldOf } from '../keys/signing';
import { nodeCrypto } from '../node-crypto';
import type { OpenPlan } from '../plan/plan-folder';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { guestOf } from './guests';
import { jsonText, say } from './output';
import { givenPassphrase } from './passphrase';
import { writingPlanAs } from './plan-access';
import { settingsFolder } from './settings-folder';

async function tellKey(open: OpenPlan, name: string): Promise<unknown> {
  const seat = commandLineSeat(settingsFolder(), open.writer);
  const given = { passphrase: givenPassphrase(), replace: false, name };
  const { made, requests } = await introduce(open, seat, given);
  const told = toldOf(made);
  if (told !== null) await say(told);
  const act = requests.length === 0 ? null : (await open.apply(requests)).act;
  return { act, key: made.key, code: safetyCode(made.key, nodeCrypto) };
}

async function sign(open: OpenPlan, checkIn: string): Promise<unknown> {
  const seat = commandLineSeat(settingsFolder(), open.writer);
  const asked = { checkIn, passphrase: givenPassphrase(), words: null };
  const { requests, key, told } = await signCheckIn(open, seat, asked);
  if (told !== null) await say(told);
  const { act } = await open.apply(requests);
  const closed = open.plan.checkIns.get(checkIn)?.closed?.how ?? null;
  return { act, checkIn, key, code: safetyCode(key, nodeCrypto), closed };
}

/**
 * `sign PLAN [CHECK-IN] [--as NAME --device ID]`: with a key file of the command line, made on first use. The passphrase
 * of the key, where it is to have one, comes only through RUNG_PASSPHRASE.
 */
export async function signPlan(args: readonly string[]): Promise<Answer> {
  const { positionals, values } = readArguments(args, ['PLAN', '[CHECK-IN]'], {
    as: { type: 'string' },
    device: { type: 'string' },
  });
  const [folder = '', checkIn] = positionals;
  const guest = guestOf(values);
  return writingPlanAs(folder, guest, async (open) => {
    const answer = checkIn === undefined ? await tellKey(open, guest?.name ?? '') : await sign(open, checkIn);
    return { output: jsonText(answer) };
  });
}
