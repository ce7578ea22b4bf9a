/** What is done with whole plans. */
import { act } from './act';

/** The open plan was put away: from now on it can be written again. */
export async function bringBack(): Promise<void> {
  await act({ type: 'plan.archive', archived: false });
}
