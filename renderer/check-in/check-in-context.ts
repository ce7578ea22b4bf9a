import type { CheckIn } from '../../framework/check-in';
import type { CheckInNames } from '../../framework/check-in-names';
import type { OpenPlan } from '../store/state';

/** What every part of a check-in is about. */
export interface CheckInContext {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
  readonly names: CheckInNames;
  /** The reader's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether anything may be written down: not in one that is closed, nor by a third person. */
  readonly isWritable: boolean;
}
