import { useState } from 'react';
import type { StoredFile } from '../../../framework/plan';
import { call } from '../../api';

export interface Opening {
  /** Why the last one was not opened, in one sentence. */
  readonly failure: string | null;
  readonly open: (file: StoredFile) => void;
}

/** Opens the files that a piece has and has had, as copies; what goes wrong is said in the dialog. */
export function useOpening(evidence: string): Opening {
  const [failure, setFailure] = useState<string | null>(null);
  const open = async ({ sha256 }: StoredFile) => {
    const answer = await call('evidence.open', { evidence, how: 'copy', sha256 });
    setFailure(answer.ok ? null : answer.error.message);
  };
  return { failure, open: (file) => void open(file) };
}
