import { useEffect, useState } from 'react';
import type { LookedFile, LookedThrough, OfferedFile } from '../../../framework/contract/views';
import { call } from '../../api';
import { attempt } from '../../store/act';
import { closeDialog, say } from '../../store/navigate';
import { bringManyWords } from '../../strings/evidence-files';

interface Seen {
  readonly looked: LookedThrough;
  /** What is neither in the plan already nor twice among them. */
  readonly fresh: readonly LookedFile[];
}

export type ManyStage =
  | { readonly status: 'looking' }
  | { readonly status: 'failed'; readonly message: string }
  | ({ readonly status: 'shown' | 'adding' } & Seen)
  /** It could not be added; what was found is still shown. */
  | ({ readonly status: 'refused'; readonly message: string } & Seen);

export interface BringingMany {
  readonly stage: ManyStage;
  readonly add: () => void;
  /** Cancels what is under way; where nothing is, closes. */
  readonly leave: () => void;
}

export function isFresh({ title, same }: LookedFile): boolean {
  return title === null && same === null;
}

function stageOf(looked: LookedThrough): ManyStage {
  return { status: 'shown', looked, fresh: looked.files.filter(isFresh) };
}

async function addAll({ looked, fresh }: Seen, indicators: readonly string[]): Promise<ManyStage | null> {
  const answer = await attempt(
    ...fresh.map(({ path, day }) => ({
      type: 'evidence.add' as const,
      kind: 'file' as const,
      path,
      date: day,
      indicators: [...indicators],
    })),
  );
  if (answer.ok) {
    say(bringManyWords.added(fresh.length));
    return null;
  }
  if (answer.error.code === 'cancelled') return { status: 'shown', looked, fresh };
  return { status: 'refused', message: answer.error.message, looked, fresh };
}

export function useBringMany(files: readonly OfferedFile[], indicators: readonly string[]): BringingMany {
  const [stage, setStage] = useState<ManyStage>({ status: 'looking' });
  useEffect(() => {
    let isHere = true;
    let isLooking = true;
    const look = async () => {
      const answer = await call('files.look', { paths: files.map(({ path }) => path) });
      isLooking = false;
      if (!isHere) return;
      if (answer.ok) setStage(stageOf(answer.value));
      else if (answer.error.code === 'cancelled') closeDialog();
      else setStage({ status: 'failed', message: answer.error.message });
    };
    void look();
    return () => {
      isHere = false;
      // Another plan was opened meanwhile, say: nobody waits for it any more.
      if (isLooking) void call('files.stop', null);
    };
  }, [files]);

  const add = async () => {
    if (stage.status !== 'shown' && stage.status !== 'refused') return;
    const { looked, fresh } = stage;
    setStage({ status: 'adding', looked, fresh });
    const after = await addAll(stage, indicators);
    if (after === null) closeDialog();
    else setStage(after);
  };

  return {
    stage,
    add: () => void add(),
    leave: () => {
      if (stage.status === 'looking' || stage.status === 'adding') void call('files.stop', null);
      else closeDialog();
    },
  };
}
