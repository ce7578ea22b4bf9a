import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryPage } from '../../../framework/contract/views';
import { call } from '../../api';
import { useOpenPlan, useStore } from '../../store/store';

/** Enough for the first look; the others follow while a person reads. */
const firstRows = 200;
const laterRows = 1000;

/** All parts that have come so far, as one. */
export type History =
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly page: HistoryPage };

function joined(page: HistoryPage | null, part: HistoryPage): HistoryPage {
  return page === null ? part : { ...page, rows: [...page.rows, ...part.rows] };
}

interface Reading {
  readonly take: (history: History) => void;
  readonly isWanted: () => boolean;
}

/**
 * Reads part after part. Where the plan has changed in between, it begins again. The first part is shown at once and then
 * the whole: every part would be a page drawn for nobody.
 */
async function readAll({ take, isWanted }: Reading): Promise<void> {
  let page: HistoryPage | null = null;
  for (;;) {
    const from: number = page?.rows.length ?? 0;
    const answer = await call('history.read', { from, count: from === 0 ? firstRows : laterRows });
    if (!isWanted()) return;
    if (!answer.ok) {
      take({ status: 'failed', message: answer.error.message });
      return;
    }
    const part = answer.value;
    if (page !== null && part.version !== page.version) {
      page = null;
      continue;
    }
    page = joined(page, part);
    const isAll = page.rows.length >= page.total || part.rows.length === 0;
    if (from === 0 || isAll) take({ status: 'ready', page });
    if (isAll) return;
  }
}

/** Who looks at an earlier day from here comes back, so that is no going away. */
function isLeft(): boolean {
  return (useStore.getState().open?.asOf ?? null) === null;
}

/** What was shown counts as seen when the person goes away from it. */
function useSeen(history: History, plan: string): void {
  const heads = useRef<HistoryPage['heads'] | null>(null);
  useEffect(() => {
    if (history.status === 'ready') heads.current = history.page.heads;
  }, [history]);
  useEffect(() => {
    const remember = () => {
      if (heads.current !== null && isLeft()) void call('history.seen', { plan, heads: heads.current });
    };
    window.addEventListener('pagehide', remember);
    return () => {
      window.removeEventListener('pagehide', remember);
      remember();
    };
  }, [plan]);
}

/** The history of the open plan, read anew after every change. What was there stays until the new one is. */
export function useHistory(): { readonly history: History; readonly readAgain: () => void } {
  const { plan } = useOpenPlan();
  const [history, setHistory] = useState<History>({ status: 'reading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void readAll({ take: setHistory, isWanted: () => isWanted });
    return () => {
      isWanted = false;
    };
  }, [plan, attempt]);
  useSeen(history, plan.id);
  return { history, readAgain: useCallback(() => setAttempt((count) => count + 1), []) };
}
