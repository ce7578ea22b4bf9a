import { useRef, useState } from 'react';
import type { Input } from '../../framework/contract/contract';
import type { Result } from '../../framework/contract/result';
import type { SavedFile } from '../../framework/contract/views';
import { call } from '../api';
import { valueOrFailure } from './act';

export interface SavingFile<What> {
  /** The file that was saved last from here; null where there is none. */
  readonly saved: SavedFile | null;
  readonly save: (what: What) => Promise<void>;
  readonly open: () => Promise<void>;
  readonly show: () => Promise<void>;
}

/** Saves something outside the plan, and knows where it went. */
function useSavedFile<What>(saving: (what: What) => Promise<Result<SavedFile>>): SavingFile<What> {
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const isSaving = useRef(false);
  const reveal = async (what: 'exported' | 'open-exported') => {
    valueOrFailure(await call('app.reveal', what));
  };
  return {
    saved,
    save: async (what) => {
      // A second press would ask where to save once more.
      if (isSaving.current) return;
      isSaving.current = true;
      const answer = await saving(what);
      isSaving.current = false;
      if (answer.ok) setSaved(answer.value);
      else if (answer.error.code !== 'cancelled') valueOrFailure(answer);
    },
    open: () => reveal('open-exported'),
    show: () => reveal('exported'),
  };
}

export type CalendarFile = SavingFile<Input<'calendar.save'>>;

/** Dates for the calendar. */
export function useCalendarFile(): CalendarFile {
  return useSavedFile((what: Input<'calendar.save'>) => call('calendar.save', what));
}

/** What came out of a check-in. */
export function useSummaryFile(): SavingFile<Input<'checkin.summary'>> {
  return useSavedFile((what: Input<'checkin.summary'>) => call('checkin.summary', what));
}
