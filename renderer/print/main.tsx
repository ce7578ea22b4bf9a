import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { documentTitle } from '../../framework/report/titles';
import { call } from '../api';
import { PrintedDocument } from './printed-document';
import { fitFirstPart } from './first-part';
import { smallPictures } from './small-pictures';
import './print.css';
import './print-marks.css';
import './print-tables.css';
import './print-parts.css';

/** The shell waits for one of the two: `ready`, or `failed` with the reason. */
async function print(root: HTMLElement): Promise<void> {
  const answer = await call('print.report', null);
  if (!answer.ok) throw new Error(answer.error.message);
  const report = answer.value;
  document.title = documentTitle(report);
  document.documentElement.dataset.paper = report.paper;
  const pictures = await smallPictures(report);
  flushSync(() => createRoot(root).render(<PrintedDocument report={report} pictures={pictures} />));
  await document.fonts.ready;
  fitFirstPart(root);
  document.documentElement.dataset.ready = 'yes';
}

const root = document.getElementById('root');
if (root !== null) {
  print(root).catch((error: unknown) => {
    document.documentElement.dataset.failed = error instanceof Error ? error.message : String(error);
  });
}
