/** The plan as a document: to be looked at, saved where the person wants it, or printed. */
import { app, type WebContents } from 'electron';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Input } from '../../framework/contract/contract';
import type {
  DocumentPreview,
  Exported,
  ExportProgress,
  SavedForm,
} from '../../framework/contract/document-calls';
import { isCovered } from '../../framework/cover';
import { preflight } from '../../framework/document/preflight';
import { shareOfDocument } from '../../framework/document/share-of-document';
import { sharedPlan } from '../../framework/share/choices';
import { documentFileName } from '../../framework/report/file-name';
import type { ReportModel } from '../../framework/report/report';
import { chosenFiles, embeddedFiles } from '../document/embedded-files';
import { Documents } from '../document/documents';
import { offerPictures, pictureFiles } from '../document/pictures';
import { saveZip } from '../document/evidence-folder';
import { printOnPaper } from '../document/print-on-paper';
import { reportOf } from '../document/report-of';
import { replace } from '../durable';
import { tellPage } from '../events';
import { exportTarget } from '../files/export-target';
import type { Parts } from '../parts';
import type { PdfExtras } from '../pdf/extras';
import { PlanError } from '../plan-error';

type Wanted = Input<'plan.export'>;

const documents = new Documents();
let isExporting = false;
/** Somebody looks at documents, and will want another soon. */
let isLookedAt = false;
/** Counts what was asked for: who finds it changed was overtaken. */
let asked = 0;

/** Pages whose end lets go of what is kept for their next document: a hidden window would outlive them. */
const watched = new WeakSet<WebContents>();

function pageOf(parts: Parts): WebContents | undefined {
  const page = parts.window()?.webContents;
  if (page === undefined || watched.has(page)) return page;
  watched.add(page);
  const letGo = () => {
    isLookedAt = false;
    void documents.letGo();
  };
  page.once('destroyed', letGo);
  // Loaded anew, it knows nothing of what it looked at.
  page.on('dom-ready', letGo);
  return page;
}

async function reportFor({ session }: Parts, { paper, choices }: Wanted): Promise<ReportModel> {
  const { plan, writer } = session.plan;
  if (isCovered(plan, writer)) {
    throw new PlanError(
      'refused',
      'Ratings are covered until both are shown, so no document can be made yet.',
    );
  }
  const report = reportOf(session.plan, { paper, choices, version: app.getVersion() });
  offerPictures(await pictureFiles(report, session.plan));
  return report;
}

/** Whoever looks at the window hears how far it is. */
function tellerOf(parts: Parts): (progress: ExportProgress) => void {
  const page = pageOf(parts);
  return (progress) => {
    if (page !== undefined) tellPage(page, 'export.progress', progress);
  };
}

export async function previewDocument(
  parts: Parts,
  { run, ...wanted }: Input<'document.preview'>,
): Promise<DocumentPreview> {
  asked += 1;
  const mine = asked;
  const report = await reportFor(parts, wanted);
  if (mine !== asked) throw new PlanError('cancelled', 'Nothing was made.');
  const { plan, framework, missingFiles } = parts.session.plan;
  const page = pageOf(parts);
  const first = (printed: Uint8Array) => {
    const base64 = Buffer.from(printed).toString('base64');
    if (page !== undefined) tellPage(page, 'document.first', { run, base64 });
  };
  isLookedAt = true;
  const { bytes, pages } = await documents.make(report, { tell: tellerOf(parts), first });
  const files =
    wanted.embed === 'plan-and-files' ? await chosenFiles(parts.session.plan, wanted.choices) : [];
  const attached = files.reduce((sum, { size }) => sum + size, 0);
  const findings = preflight({ plan, framework, choices: wanted.choices, report, missingFiles, attached });
  return { base64: Buffer.from(bytes).toString('base64'), pages, size: bytes.length, attached, findings };
}

/** Ends what is under way. */
export async function cancelDocument(what: Input<'document.cancel'>): Promise<null> {
  asked += 1;
  if (what === 'all') isLookedAt = false;
  if (what === 'all') await documents.letGo();
  else documents.cancel();
  return null;
}

export async function printDocument(parts: Parts, wanted: Input<'document.print'>): Promise<null> {
  await printOnPaper(await reportFor(parts, wanted));
  return null;
}

/** What goes with the document. Where that leaves something out, the plan says so first, and the window hears of it. */
async function extrasOf({ session }: Parts, { choices, embed }: Wanted): Promise<PdfExtras | undefined> {
  if (embed === 'nothing') return undefined;
  const open = session.plan;
  const files = await embeddedFiles(open, choices, embed);
  if (session.open === open) await session.tell();
  return { embed: files };
}

async function save(parts: Parts, wanted: Wanted): Promise<Exported> {
  const file = await exportTarget(parts, {
    name: documentFileName(await reportFor(parts, wanted), 'pdf'),
    title: 'Save PDF',
    folder: app.getPath('documents'),
    filter: { name: 'PDF', extensions: ['pdf'] },
  });
  const tell = tellerOf(parts);
  try {
    const extras = await extrasOf(parts, wanted);
    const { bytes, pages } = await documents.make(await reportFor(parts, wanted), { tell, extras });
    await replace(file, bytes);
    parts.lastExport.remember(file);
    return { name: basename(file), folder: dirname(file), size: bytes.length, pages };
  } finally {
    tell({ done: 1, step: 'ended' });
    if (!isLookedAt) await documents.letGo();
  }
}

const titles: Readonly<Record<SavedForm, string>> = {
  docx: 'Word document',
  md: 'Markdown',
  svg: 'Picture of the ladder',
  csv: 'Table',
  json: 'Data',
  zip: 'PDF and files',
};

/** What is saved besides the PDF that is looked at. */
async function saveAs(form: SavedForm, parts: Parts, wanted: Wanted): Promise<Exported> {
  if (wanted.choices.form === true) throw new PlanError('refused', 'A blank form is saved as a PDF alone.');
  const report = await reportFor(parts, wanted);
  const file = await exportTarget(parts, {
    name: documentFileName(report, form),
    title: `Save as: ${titles[form]}`,
    folder: app.getPath('documents'),
    filter: { name: titles[form], extensions: [form] },
  });
  const open = parts.session.plan;
  if (form === 'zip') {
    const { bytes: pdf } = await documents.make(report, { tell: tellerOf(parts) });
    const files = await chosenFiles(open, wanted.choices);
    await saveZip(file, { pdf, name: documentFileName(report, 'pdf'), files });
  } else {
    const { formBytes } = await import('../document/text-forms');
    const { framework } = open;
    // As the plan inside a PDF of these choices would have it.
    const plan = sharedPlan(open.plan, framework, shareOfDocument(wanted.choices, 'plan'));
    await replace(file, await formBytes(form, { plan, framework, report }));
  }
  parts.lastExport.remember(file);
  return { name: basename(file), folder: dirname(file), size: (await stat(file)).size, pages: null };
}

/** One at a time. */
export async function exportPlan(parts: Parts, wanted: Wanted): Promise<Exported> {
  if (isExporting) throw new PlanError('refused', 'A PDF is being made already. Wait until it is ready.');
  isExporting = true;
  try {
    return await (wanted.form === undefined
      ? save(parts, wanted)
      : saveAs(wanted.form, parts, wanted).finally(() => tellerOf(parts)({ done: 1, step: 'ended' })));
  } finally {
    isExporting = false;
  }
}
