import type { CheckInOutputs } from '../../framework/contract/check-in-views';

/** What the shell in memory says of a file for somebody else. */
export const shareAnswers: Pick<CheckInOutputs, 'share.look' | 'share.make'> = {
  'share.look': {
    size: 9_000,
    files: { count: 0, size: 0 },
    private: 0,
    emptied: 0,
    heldBack: 0,
    tooMuch: null,
  },
  'share.make': { name: 'plan.rung', folder: '/home/person', size: 9_000 },
};
