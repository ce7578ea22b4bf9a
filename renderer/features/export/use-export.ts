import { useState } from 'react';
import type { Input } from '../../../framework/contract/contract';
import type { Exported } from '../../../framework/contract/document-calls';
import type { Failure, Result } from '../../../framework/contract/result';
import { call } from '../../api';
import { setUi } from '../../store/store';

export type Exporting =
  | { readonly status: 'asking' }
  | { readonly status: 'exporting' | 'printing' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'done'; readonly exported: Exported };

interface Export {
  readonly exporting: Exporting;
  readonly save: (wanted: Input<'plan.export'>) => Promise<void>;
  readonly print: (wanted: Input<'document.print'>) => Promise<void>;
  readonly cancel: () => void;
}

/** A cancelled question is no failure. */
function failed(error: Failure): Exporting {
  return error.code === 'cancelled' ? { status: 'asking' } : { status: 'failed', message: error.message };
}

/** Saving or printing, one at a time. */
export function useExport(): Export {
  const [exporting, setExporting] = useState<Exporting>({ status: 'asking' });
  const isBusy = exporting.status === 'exporting' || exporting.status === 'printing';
  const run = async <Value>(
    status: 'exporting' | 'printing',
    work: () => Promise<Result<Value>>,
    done: (value: Value) => Exporting,
  ) => {
    if (isBusy) return;
    setUi({ exporting: null });
    setExporting({ status });
    const answer = await work();
    setExporting(answer.ok ? done(answer.value) : failed(answer.error));
  };
  return {
    exporting,
    save: (wanted) =>
      run(
        'exporting',
        () => call('plan.export', wanted),
        (exported) => ({ status: 'done', exported }),
      ),
    print: (wanted) =>
      run(
        'printing',
        () => call('document.print', wanted),
        () => ({ status: 'asking' }),
      ),
    cancel: () => void call('document.cancel', 'saving'),
  };
}
