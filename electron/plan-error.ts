import type { FailureCode } from '../framework/contract/result';

/** Something a person must hear about a plan, its folder or the disk: one sentence that says what, where and what next. */
export class PlanError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PlanError';
    this.code = code;
  }
}
