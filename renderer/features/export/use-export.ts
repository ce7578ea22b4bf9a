import { useState } from 'react';
import type { Input } from '../../../framework/contract/contract';
import type { Exported } from '../../../framework/contract/views';
import { call } from '../../api';
import { setUi } from '../../store/store';

export type Exporting =
  | { readonly status: 'asking' }
  | { readonly status: 'exporting' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'done'; readonly exported: Exported };

/** One export: it asks where to save, and a cancelled question is no failure. */
export function useExport(): {
  readonly exporting: Exporting;
  readonly begin: (wanted: Input<'plan.export'>) => Promise<void>;
} {
  const [exporting, setExporting] = useState<Exporting>({ status: 'asking' });
  const begin = async (wanted: Input<'plan.export'>) => {
    if (exporting.status === 'exporting') return;
    setUi({ exporting: null });
    setExporting({ status: 'exporting' });
    const answer = await call('plan.export', wanted);
    if (answer.ok) setExporting({ status: 'done', exported: answer.value });
    else if (answer.error.code === 'cancelled') setExporting({ status: 'asking' });
    else setExporting({ status: 'failed', message: answer.error.message });
  };
  return { exporting, begin };
}
