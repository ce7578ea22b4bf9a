import { compareDays } from '../../../framework/day';
import { numberOf, placesOf, type Framework, type Level, type Place } from '../../../framework/framework';
import type { Evidence, EvidenceKind, Plan } from '../../../framework/plan';

/** What a piece of evidence supports, short: single indicators, and a level where it supports all of it. */
export type Support =
  | { readonly kind: 'indicator'; readonly id: string; readonly number: string; readonly place: Place }
  | { readonly kind: 'level'; readonly id: string; readonly level: Level };

/** A piece of evidence as the page lists it. */
export interface EvidenceRow {
  readonly evidence: Evidence;
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly date: string;
  /** The ending of a file's name in capitals, at most four; empty where it has none. */
  readonly ending: string;
  /** Bytes; null for what is no file. */
  readonly size: number | null;
  readonly url: string;
  /** The beginning of its words: of a note, or of the note on it. */
  readonly words: string;
  readonly supports: readonly Support[];
  readonly tags: readonly string[];
  readonly isPrivate: boolean;
  readonly isMissing: boolean;
}

/** Enough for two lines, however long the text is. */
const wordsLength = 240;

function endingOf(name: string): string {
  return /\.([a-z0-9]{1,4})$/i.exec(name)?.[1]?.toUpperCase() ?? '';
}

/** In the framework's order; a level of which everything is supported stands as one. */
function supportsOf(evidence: Evidence, framework: Framework): readonly Support[] {
  const chosen = new Set(evidence.indicators);
  return framework.skills.flatMap((skill) =>
    skill.levels.flatMap((level): readonly Support[] => {
      const these = level.indicators.filter(({ id }) => chosen.has(id));
      const [first] = these;
      if (first !== undefined && these.length > 1 && these.length === level.indicators.length) {
        return [{ kind: 'level', id: first.id, level }];
      }
      return these.map((indicator) => {
        const place: Place = { skill, level, indicator };
        return { kind: 'indicator', id: indicator.id, number: numberOf(place), place };
      });
    }),
  );
}

function rowOf(evidence: Evidence, framework: Framework, missing: ReadonlySet<string>): EvidenceRow {
  const { id, kind, title, date, file, url, text, note, tags } = evidence;
  return {
    evidence,
    id,
    kind,
    title,
    date,
    url,
    ending: file === null ? '' : endingOf(file.name),
    size: file?.size ?? null,
    words: (kind === 'note' ? text : note).slice(0, wordsLength),
    supports: supportsOf(evidence, framework),
    tags,
    isPrivate: evidence.private,
    isMissing: file !== null && missing.has(file.sha256),
  };
}

/**
 * All evidence, newest first: by the day it happened, and of one day what was added last.
 * @param missingFiles SHA-256 of files that are not in the folder
 */
export function evidenceRows(
  plan: Plan,
  framework: Framework,
  missingFiles: readonly string[],
): readonly EvidenceRow[] {
  const missing = new Set(missingFiles);
  const added = [...plan.evidence.values()].reverse();
  return added
    .sort((one, other) => compareDays(other.date, one.date))
    .map((evidence) => rowOf(evidence, framework, missing));
}

export interface EvidenceSummary {
  readonly count: number;
  readonly withoutIndicator: number;
  readonly missing: number;
}

export function evidenceSummary(rows: readonly EvidenceRow[], framework: Framework): EvidenceSummary {
  const places = placesOf(framework);
  return {
    count: rows.length,
    withoutIndicator: places.size === 0 ? 0 : rows.filter(({ supports }) => supports.length === 0).length,
    missing: rows.filter(({ isMissing }) => isMissing).length,
  };
}
