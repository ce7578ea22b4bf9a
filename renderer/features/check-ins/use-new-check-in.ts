import { useState } from 'react';
import { usualIndicators } from '../../../framework/choose';
import { attempt } from '../../store/act';
import { closeDialog, goToCheckIn, openDialog } from '../../store/navigate';
import { useOpenPlan } from '../../store/store';
import { newCheckInWords } from '../../strings/check-ins';

interface Draft {
  readonly mentorName: string;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly indicators: readonly string[];
  /** By file, or side by side at this computer. */
  readonly where: 'away' | 'here';
}

interface Mistake {
  readonly at: 'mentor' | 'indicators';
  readonly message: string;
}

function mistakeIn({ mentorName, indicators }: Draft): Mistake | null {
  if (mentorName.trim() === '') return { at: 'mentor', message: newCheckInWords.mentorNeeded };
  return indicators.length === 0 ? { at: 'indicators', message: newCheckInWords.indicatorsNeeded } : null;
}

export interface NewCheckIn {
  readonly draft: Draft;
  readonly mistake: Mistake | null;
  readonly change: (change: Partial<Draft>) => void;
  /** @returns what is wrong with it, where it could not be opened */
  readonly open: () => Promise<Mistake | null>;
}

/** A check-in that is about to be opened; then it is on its way to the other person. */
export function useNewCheckIn(): NewCheckIn {
  const { plan, framework } = useOpenPlan();
  const [draft, setDraft] = useState<Draft>(() => ({
    mentorName: plan.profile.mentor,
    date: null,
    indicators: usualIndicators(plan, framework),
    where: 'away',
  }));
  const [mistake, setMistake] = useState<Mistake | null>(null);
  const [isBusy, setBusy] = useState(false);
  const say = (said: Mistake | null) => {
    setMistake(said);
    return said;
  };
  const open = async () => {
    const wrong = mistakeIn(draft);
    if (wrong !== null) return say(wrong);
    if (isBusy) return null;
    setBusy(true);
    const { mentorName, date, indicators, where } = draft;
    const request = { mentorName: mentorName.trim(), date, where, indicators: [...indicators] };
    const answer = await attempt({ type: 'checkin.open', ...request });
    setBusy(false);
    if (!answer.ok) return say({ at: 'indicators', message: answer.error.message });
    closeDialog();
    const id = answer.value.added[0] ?? null;
    goToCheckIn(id);
    if (id !== null && where === 'away') openDialog({ kind: 'share', checkIn: id });
    return null;
  };
  return {
    draft,
    mistake,
    change: (change) => {
      setDraft({ ...draft, ...change });
      setMistake(null);
    },
    open,
  };
}
