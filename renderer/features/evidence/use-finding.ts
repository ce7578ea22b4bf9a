import { useState } from 'react';
import type { OfferedFile } from '../../../framework/contract/views';
import { call } from '../../api';
import { say } from '../../store/navigate';
import { evidenceFileWords } from '../../strings/evidence-files';

export type Where =
  | { readonly from: 'file' }
  | { readonly from: 'folder' }
  | { readonly from: 'offered'; readonly path: string };

export type FindingStage =
  | { readonly status: 'ready' }
  | { readonly status: 'busy' }
  | { readonly status: 'other'; readonly file: OfferedFile }
  | { readonly status: 'none'; readonly searched: number }
  | { readonly status: 'failed'; readonly message: string };

export interface Finding {
  readonly stage: FindingStage;
  readonly find: (where: Where) => void;
  readonly forget: () => void;
}

async function stageAfter(evidence: string, where: Where, onFound: () => void): Promise<FindingStage> {
  const answer = await call('evidence.find', { evidence, ...where });
  if (!answer.ok) {
    return answer.error.code === 'cancelled'
      ? { status: 'ready' }
      : { status: 'failed', message: answer.error.message };
  }
  const { value } = answer;
  if (value.kind === 'other') return { status: 'other', file: value.file };
  if (value.kind === 'none') return { status: 'none', searched: value.searched };
  if (value.kind === 'found') {
    say(value.others === 0 ? evidenceFileWords.found : evidenceFileWords.foundOthers(value.others));
    onFound();
  }
  return { status: 'ready' };
}

/** @param onFound the file is there again, and what said that it was missing has gone */
export function useFinding(evidence: string, onFound: () => void): Finding {
  const [stage, setStage] = useState<FindingStage>({ status: 'ready' });
  const find = async (where: Where) => {
    if (stage.status === 'busy') return;
    setStage({ status: 'busy' });
    setStage(await stageAfter(evidence, where, onFound));
  };
  return {
    stage,
    find: (where) => void find(where),
    forget: () => setStage({ status: 'ready' }),
  };
}
