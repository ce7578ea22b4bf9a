/** What came out of a check-in, as a file for both. */
import { app } from 'electron';
import { basename, dirname } from 'node:path';
import type { Input } from '../../framework/contract/contract';
import type { SavedFile } from '../../framework/contract/views';
import { summaryOfCheckIn } from '../../framework/report/check-in-summary';
import { summaryMarkdown } from '../../framework/report/check-in-text';
import { checkInFileName } from '../../framework/report/file-name';
import { replace } from '../durable';
import { exportTarget } from '../files/export-target';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';

export async function saveSummary(parts: Parts, input: Input<'checkin.summary'>): Promise<SavedFile> {
  const { plan, framework } = parts.session.plan;
  const checkIn = plan.checkIns.get(input.checkIn);
  if (checkIn === undefined) throw new PlanError('missing', 'That check-in is not in this plan any more.');
  const summary = summaryOfCheckIn({ plan, framework, checkIn });
  const file = await exportTarget(parts, {
    name: checkInFileName(summary.names.individual, summary.day),
    title: 'Save what came out of the check-in',
    folder: app.getPath('documents'),
    filter: { name: 'Markdown', extensions: ['md'] },
  });
  await replace(file, Buffer.from(summaryMarkdown(summary)));
  parts.lastExport.remember(file);
  return { name: basename(file), folder: dirname(file) };
}
