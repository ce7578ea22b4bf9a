/** The calls about the document: a part of the contract. */
import * as v from 'valibot';
import { audiences, choicesSchema } from '../document/choices';
import { embeddings } from '../document/embedding';
import { keptSchema, partSchema } from '../document/kept';
import type { Finding } from '../document/preflight';
import type { SavedFile } from './views';

const documentEntries = {
  paper: v.picklist(['a4', 'letter']),
  choices: choicesSchema,
  /** What goes with it inside the file. */
  embed: v.picklist(embeddings),
};

/** Of `settings.set`. */
export const documentSettings = {
  audience: v.optional(v.picklist(audiences)),
  document: v.optional(v.strictObject({ audience: v.picklist(audiences), choices: v.nullable(keptSchema) })),
  documentPart: v.optional(v.nullable(partSchema)),
};

/** As what it can be saved; left out: as a PDF. */
export const savedForms = ['docx', 'md', 'svg', 'csv', 'json', 'zip'] as const;
export type SavedForm = (typeof savedForms)[number];

export const documentInputs = {
  /** Asks where to save (unless `RUNG_EXPORT_DIR` says), makes, saves. Progress comes as `export.progress`. */
  'plan.export': v.strictObject({ ...documentEntries, form: v.exactOptional(v.picklist(savedForms)) }),
  /**
   * The document as it would be saved. What was being made before is cancelled. Progress comes as `export.progress`, the
   * first page of a long one ahead of it as `document.first`, with the same `run`.
   */
  'document.preview': v.strictObject({ ...documentEntries, run: v.pipe(v.number(), v.integer()) }),
  /** Ends what is being made to be looked at, or to be saved; `all` ends both, and lets go of what is kept for the next one. */
  'document.cancel': v.picklist(['making', 'saving', 'all']),
  /** Prints it by the system's own dialog. */
  'document.print': v.strictObject(documentEntries),
};

export interface Exported extends SavedFile {
  /** Bytes. */
  readonly size: number;
  /** Null where it has no pages of its own. */
  readonly pages: number | null;
}

/** The pages as they would be saved, to the byte where nothing goes with them; base64. And what is worth a look before they are. */
export interface DocumentPreview {
  readonly base64: string;
  readonly pages: number;
  /** Bytes. */
  readonly size: number;
  /** Bytes of the evidence files that are to go with it. They are put in when it is saved. */
  readonly attached: number;
  readonly findings: readonly Finding[];
}

/** The first page of a long document, as a PDF of its own, while the others are still being made. */
export interface DocumentFirst {
  readonly run: number;
  readonly base64: string;
}

/** `done` from 0 to 1. */
export interface ExportProgress {
  readonly done: number;
  readonly step: 'pages' | 'finishing' | 'saving' | 'ended';
}

export interface DocumentOutputs {
  readonly 'plan.export': Exported;
  readonly 'document.preview': DocumentPreview;
  readonly 'document.cancel': null;
  readonly 'document.print': null;
}
