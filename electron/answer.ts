/** One call from a page: checked, carried out, and answered as a `Result` in JSON. */
import * as v from 'valibot';
import { callNames, type CallName } from '../framework/contract/channels';
import { inputs, type Input, type Outputs } from '../framework/contract/contract';
import { bugFailure, failureOf } from './failure';
import { PlanError } from './plan-error';

/** Who calls: the window of the person, or the hidden page that is printed. */
export interface Caller {
  readonly role: 'window' | 'print';
  /** Number of its web contents. */
  readonly id: number;
}

export type Handlers = {
  readonly [Name in CallName]: (input: Input<Name>, caller: Caller) => Outputs[Name] | Promise<Outputs[Name]>;
};

/** A call as it came in: nothing of it is trusted yet but the caller. */
export interface Call {
  readonly name: unknown;
  readonly input: unknown;
  readonly caller: Caller;
}

/** @param where what was being done, in words of the program */
export type NoteBug = (where: string, error: unknown) => void;

/** Characters: a pasted picture of 100 MB is 140 million in base64. */
const maximumInput = 150_000_000;

function refuse(message: string): PlanError {
  return new PlanError('refused', message);
}

function isCallName(name: unknown): name is CallName {
  return callNames.some((known) => known === name);
}

/** The printed page may ask what it is to show and nothing else, and nobody else may ask that. */
function mayCall(name: CallName, caller: Caller): boolean {
  return (name === 'print.report') === (caller.role === 'print');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse('The call could not be read. Nothing was changed.');
    throw error;
  }
}

async function run<Name extends CallName>(
  name: Name,
  call: Call,
  handlers: Handlers,
): Promise<Outputs[Name]> {
  const { input, caller } = call;
  if (typeof input !== 'string') throw refuse('The call came without its input. Nothing was changed.');
  if (input.length > maximumInput) throw refuse('This is too large for Rung: 100 MB are the most.');
  const checked = v.safeParse(inputs[name], parsed(input));
  if (checked.success) return handlers[name](checked.output, caller);
  const [issue] = checked.issues;
  throw refuse(`“${v.getDotPath(issue) ?? 'the input'}” ${issue.message}. Nothing was changed.`);
}

/** Turns whatever happens into a `Result`. What nobody expected is noted and told calmly. */
async function asResult(where: string, work: () => Promise<unknown>, noteBug: NoteBug): Promise<string> {
  try {
    return JSON.stringify({ ok: true, value: await work() });
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null || failure.code === 'bug') noteBug(where, error);
    return JSON.stringify({ ok: false, error: failure ?? bugFailure });
  }
}

/** Never rejects: whatever comes in, a `Result` in JSON goes out. */
export async function answer(call: Call, handlers: Handlers, noteBug: NoteBug): Promise<string> {
  const { name, caller } = call;
  if (isCallName(name) && mayCall(name, caller)) {
    return asResult(name, () => run(name, call, handlers), noteBug);
  }
  return asResult('unknown', () => Promise.reject(refuse('Rung does not know this call.')), noteBug);
}

export type Offer = (paths: readonly string[]) => Promise<Outputs['files.choose']>;

/** At most this many files in one drop: more is a slip of the hand. */
const maximumFiles = 20_000;

const offered = v.pipe(v.array(v.pipe(v.string(), v.maxLength(4096))), v.maxLength(maximumFiles));

/** Files that were dropped or pasted. As `answer`: a `Result` of `OfferedFile[]`, whatever comes in. */
export async function answerOffer(
  call: { readonly paths: unknown; readonly caller: Caller },
  offer: Offer,
  noteBug: NoteBug,
): Promise<string> {
  const take = async () => {
    const paths = v.safeParse(offered, call.paths);
    if (call.caller.role !== 'window') throw refuse('Rung does not know this call.');
    if (!paths.success) throw refuse('Rung takes at most 20,000 files at a time.');
    return offer(paths.output);
  };
  return asResult('files.offer', take, noteBug);
}
