/** The page that draws a report and is printed then. */
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { documentTitle } from '../../framework/report/titles';
import { call } from '../api';
import { PrintedDocument } from './printed-document';
import { settle } from './settle';
import './styles';

async function draw(root: HTMLElement): Promise<void> {
  const answer = await call('print.report', null);
  if (!answer.ok) throw new Error(answer.error.message);
  const report = answer.value;
  document.title = documentTitle(report);
  document.documentElement.dataset.paper = report.paper;
  flushSync(() => createRoot(root).render(<PrintedDocument report={report} />));
}

settle(draw);
