import { useRef, useState } from 'react';
import type { Input } from '../../framework/contract/contract';
import type { SavedFile } from '../../framework/contract/views';
import { call } from '../api';
import { valueOrFailure } from './act';

export interface CalendarFile {
  /** The file that was saved last from here; null where there is none. */
  readonly saved: SavedFile | null;
  readonly save: (what: Input<'calendar.save'>) => Promise<void>;
  readonly open: () => Promise<void>;
  readonly show: () => Promise<void>;
}

/** Saves dates for the calendar, and knows where they went. */
export function useCalendarFile(): CalendarFile {
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
      const answer = await call('calendar.save', what);
      isSaving.current = false;
      if (answer.ok) setSaved(answer.value);
      else if (answer.error.code !== 'cancelled') valueOrFailure(answer);
    },
    open: () => reveal('open-exported'),
    show: () => reveal('exported'),
  };
}
