/** What a finished PDF gets besides what the browser printed. Plain data, so that it can go to a worker. */

/** A file inside a PDF. */
export interface EmbeddedFile {
  /** As readers of PDFs show it; each once. */
  readonly name: string;
  readonly description: string;
  /** MIME. */
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** What it is to the document (ISO 32000-2, AFRelationship): the plan is its source, evidence adds to it. */
  readonly relationship: 'Source' | 'Supplement';
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Read when the PDF is finished, where it is a path. */
  readonly content: Uint8Array | string;
}

export interface PdfExtras {
  readonly embed?: readonly EmbeddedFile[] | undefined;
}

/** The SHA-256 of the plan that a PDF carries; null where it carries none. */
export function planHashOf({ embed = [] }: PdfExtras): string | null {
  return embed.find(({ relationship }) => relationship === 'Source')?.sha256 ?? null;
}
