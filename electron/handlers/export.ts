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
import { shareInDocument } from '../../framework/document/share-of-document';
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
import type { OpenPlan } from '../plan/plan-folder';

type Wanted = Input<'plan.export'>;

const documents = new Documents();
/** Ends what is being saved. */
let saving: AbortController | null = null;
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

/** The plan of whoever asked: while they chose a file, another one may have been opened from outside. */
function refuseOther({ session }: Parts, open: OpenPlan): void {
  if (session.open === open) return;
  throw new PlanError('refused', 'Another plan was opened meanwhile, so nothing was saved.');
}

async function reportFor(open: OpenPlan, { paper, choices }: Wanted): Promise<ReportModel> {
  const { plan, writer } = open;
  // A form to be filled in is made without a look at anybody's ratings (framework/report/form-part.ts).
  if (choices.form !== true && isCovered(plan, writer)) {
    throw new PlanError(
      'refused',
      'Ratings are covered until both are shown: until then only a blank form can be made.',
    );
  }
  const report = reportOf(open, { paper, choices, version: app.getVersion() });
  offerPictures(await pictureFiles(report, open));
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
  const open = parts.session.plan;
  const report = await reportFor(open, wanted);
  if (mine !== asked) throw new PlanError('cancelled', 'Nothing was made.');
  const { plan, framework, missingFiles } = open;
  const page = pageOf(parts);
  const first = (printed: Uint8Array) => {
    const base64 = Buffer.from(printed).toString('base64');
    if (page !== undefined) tellPage(page, 'document.first', { run, base64 });
  };
  isLookedAt = true;
  const { bytes, pages } = await documents.make(report, { tell: tellerOf(parts), first });
  const files = wanted.embed === 'plan-and-files' ? await chosenFiles(open, wanted.choices) : [];
  const attached = files.reduce((sum, { size }) => sum + size, 0);
  const findings = preflight({ plan, framework, choices: wanted.choices, report, missingFiles, attached });
  return { base64: Buffer.from(bytes).toString('base64'), pages, size: bytes.length, attached, findings };
}

/** Ends what is under way. */
export async function cancelDocument(what: Input<'document.cancel'>): Promise<null> {
  if (what !== 'making') saving?.abort();
  if (what !== 'saving') asked += 1;
  if (what === 'making') documents.cancel();
  if (what === 'all') {
    isLookedAt = false;
    await documents.letGo();
  }
  return null;
}

export async function printDocument(parts: Parts, wanted: Input<'document.print'>): Promise<null> {
  await printOnPaper(await reportFor(parts.session.plan, wanted));
  return null;
}

/** What goes with the document. Where that leaves something out, the plan says so first, and the window hears of it. */
async function extrasOf(
  parts: Parts,
  open: OpenPlan,
  { choices, embed }: Wanted,
): Promise<PdfExtras | undefined> {
  if (embed === 'nothing') return undefined;
  const files = await embeddedFiles(open, choices, embed);
  refuseOther(parts, open);
  await parts.session.tell();
  return { embed: files };
}

/** Nothing is written once it was ended. */
async function write(file: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  refuseEnded(signal);
  await replace(file, bytes);
}

function refuseEnded(signal: AbortSignal): void {
  if (signal.aborted) throw new PlanError('cancelled', 'Nothing was saved.');
}

async function save(parts: Parts, wanted: Wanted, signal: AbortSignal): Promise<Exported> {
  const open = parts.session.plan;
  const file = await exportTarget(parts, {
    name: documentFileName(await reportFor(open, wanted), 'pdf'),
    title: 'Save PDF',
    folder: app.getPath('documents'),
    filter: { name: 'PDF', extensions: ['pdf'] },
  });
  refuseOther(parts, open);
  const hearing = { tell: tellerOf(parts), extras: await extrasOf(parts, open, wanted) };
  const { bytes, pages } = await documents.save(await reportFor(open, wanted), hearing, signal);
  await write(file, bytes, signal);
  parts.lastExport.remember(file);
  return { name: basename(file), folder: dirname(file), size: bytes.length, pages };
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
async function saveAs(
  parts: Parts,
  wanted: Wanted & { form: SavedForm },
  signal: AbortSignal,
): Promise<Exported> {
  const { form } = wanted;
  if (wanted.choices.form === true) throw new PlanError('refused', 'A blank form is saved as a PDF alone.');
  const open = parts.session.plan;
  const report = await reportFor(open, wanted);
  const file = await exportTarget(parts, {
    name: documentFileName(report, form),
    title: `Save as: ${titles[form]}`,
    folder: app.getPath('documents'),
    filter: { name: titles[form], extensions: [form] },
  });
  refuseOther(parts, open);
  if (form === 'zip') {
    const { bytes: pdf } = await documents.save(report, { tell: tellerOf(parts) }, signal);
    const files = await chosenFiles(open, wanted.choices);
    refuseEnded(signal);
    await saveZip(file, { pdf, name: documentFileName(report, 'pdf'), files });
  } else {
    const { formBytes } = await import('../document/text-forms');
    const { framework } = open;
    // As the plan inside a PDF of these choices would have it.
    const plan = sharedPlan(open.plan, framework, shareInDocument(open.plan, wanted.choices, 'plan'));
    await write(file, await formBytes(form, { plan, framework, report }), signal);
  }
  parts.lastExport.remember(file);
  return { name: basename(file), folder: dirname(file), size: (await stat(file)).size, pages: null };
}

/** One at a time. */
export async function exportPlan(parts: Parts, wanted: Wanted): Promise<Exported> {
  if (saving !== null)
    throw new PlanError('refused', 'A document is being saved already. Wait until it is ready.');
  saving = new AbortController();
  const { signal } = saving;
  const { form } = wanted;
  try {
    if (form === undefined) return await save(parts, wanted, signal);
    return await saveAs(parts, { ...wanted, form }, signal);
  } finally {
    saving = null;
    tellerOf(parts)({ done: 1, step: 'ended' });
    if (!isLookedAt) await documents.letGo();
  }
}
