/** The evidence appendix: numbered, in the order in which it happened. */
import type { Evidence, EvidenceKind, Plan } from '../plan';
import { referencesTo, type Labels, type Reference } from './labels';
import { wordsOrNull } from './words';

/** One piece of evidence. Fields that do not go with its kind, or say nothing, are null. */
export interface ReportEvidence extends Reference {
  readonly title: string;
  readonly kind: EvidenceKind;
  /** `YYYY-MM-DD`: when it happened. */
  readonly date: string;
  readonly indicators: readonly Reference[];
  readonly tags: readonly string[];
  /** Size in bytes. */
  readonly file: {
    readonly name: string;
    readonly size: number;
    readonly sha256: string;
    readonly isMissing: boolean;
  } | null;
  readonly url: string | null;
  /** The evidence itself, where it is a text. */
  readonly text: string | null;
  /** What the person says about it. */
  readonly note: string | null;
}

/** @param missing SHA-256 of attached files that are not in the plan's folder */
export function evidencePart(
  plan: Plan,
  labels: Labels,
  missing: ReadonlySet<string>,
): readonly ReportEvidence[] {
  // Sorting keeps the order of adding within a day.
  const inOrder: readonly Evidence[] = [...plan.evidence.values()].sort((one, other) =>
    one.date < other.date ? -1 : Number(one.date > other.date),
  );
  return inOrder.map((evidence, index) => {
    const { title, kind, date, indicators, tags, file, url, text, note } = evidence;
    const label = `E${String(index + 1)}`;
    return {
      label,
      anchor: `evidence-${label}`,
      title: title.trim(),
      kind,
      date,
      indicators: referencesTo(labels, indicators),
      tags,
      file: file && {
        name: file.name,
        size: file.size,
        sha256: file.sha256,
        isMissing: missing.has(file.sha256),
      },
      url: wordsOrNull(url),
      text: wordsOrNull(text),
      note: wordsOrNull(note),
    };
  });
}

/** What supports each indicator, by the indicator's anchor; no entry for none. */
export type Support = ReadonlyMap<string, readonly Reference[]>;

export function supportOf(evidence: readonly ReportEvidence[]): Support {
  const table = new Map<string, Reference[]>();
  for (const { label, anchor, indicators } of evidence) {
    for (const indicator of indicators) {
      const references = table.get(indicator.anchor) ?? [];
      references.push({ label, anchor });
      table.set(indicator.anchor, references);
    }
  }
  return table;
}
