/** What a document carries beside its pages. */

export const embeddings = ['nothing', 'plan', 'plan-and-files'] as const;
export type Embedding = (typeof embeddings)[number];

/** Bytes of all that one document carries: more is hard to mail, and no reader of PDFs likes it. */
export const maximumEmbedded = 50_000_000;
