/** The report model: what a document for others says about a plan. Private things and what does not exist are not in it. */

/** Placeholder-free minimum; its owner extends it. */
export interface ReportModel {
  /** The person's name: the title of the document. */
  readonly name: string;
  readonly framework: string;
  /** The reader's day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly paper: 'a4' | 'letter';
}
