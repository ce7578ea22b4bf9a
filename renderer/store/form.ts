/** Review forms that come back: read by the shell, shown in a dialog before anything is recorded. */
import type { OfferedFile } from '../../framework/contract/views';
import { call } from '../api';
import { openDialog } from './navigate';
import type { OpenPlan } from './state';
import { canWrite, setUi } from './store';

/** Only the person whose plan it is takes in what others said of it. */
export function canTakeForm(open: OpenPlan): boolean {
  return open.role === 'individual' && open.seat === null && canWrite(open);
}

/** @param file left out: asks which. @returns false, and says nothing, where a file that was named is no form */
export async function readForm(file?: Pick<OfferedFile, 'path'>): Promise<boolean> {
  const answer = await call(
    'form.read',
    file === undefined ? { from: 'choose' } : { from: 'offered', path: file.path },
  );
  if (answer.ok) openDialog({ kind: 'form', read: answer.value });
  else if (file !== undefined && answer.error.code === 'missing') return false;
  else if (answer.error.code !== 'cancelled') setUi({ failure: answer.error.message });
  return true;
}
