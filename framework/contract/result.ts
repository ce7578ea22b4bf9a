/** Every answer that crosses: thrown errors would lose their fields on the way. */

/** Why a call failed. `code` is for the program, `message` is one sentence for the person. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
}

/**
 * - `refused`: the input breaks a rule; nothing was changed
 * - `read-only`: the plan cannot be written now
 * - `disk`: the disk or a file did not do what it should; nothing was changed
 * - `missing`: what was asked for is not there
 * - `cancelled`: the person said no in a dialog, or cancelled
 * - `bug`: anything else, which is ours
 */
export type FailureCode = 'refused' | 'read-only' | 'disk' | 'missing' | 'cancelled' | 'bug';

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };
