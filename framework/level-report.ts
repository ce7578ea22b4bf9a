/** What `rung levels` prints: the levels of a skill and what the next one asks for, as plain JSON data. */
import { dueOf, targetOf, type Due } from './due';
import type { Skill } from './framework';
import { evidenceCounts, isOnPaper, levelsOf } from './levels';
import type { Plan, Rating } from './plan';

export interface LevelReport {
  readonly skill: string;
  readonly claimed: number | null;
  readonly evidenced: number | null;
  readonly confirmed: number | null;
  /** Only where some of what is confirmed was signed on paper, which Rung cannot check. */
  readonly onPaper?: true;
  readonly next: {
    readonly rank: number;
    readonly name: string;
    readonly indicators: readonly {
      readonly id: string;
      readonly text: string;
      readonly rating: Rating | null;
      /** How many pieces. */
      readonly evidence: number;
      /** The indicator's own date, else its level's. */
      readonly target: string | null;
      /** Null when met or undated. */
      readonly due: Due | null;
    }[];
  } | null;
}

/** @param today the reader's day, `YYYY-MM-DD` */
export function levelReport(skill: Skill, plan: Plan, today: string): LevelReport {
  const { claimed, evidenced, confirmed, next } = levelsOf(skill, plan);
  const paper = isOnPaper(skill, plan) ? { onPaper: true as const } : {};
  const counts = evidenceCounts(plan.evidence.values());
  if (next === null) return { skill: skill.id, claimed, evidenced, confirmed, ...paper, next };
  const indicators = next.indicators.map((indicator) => {
    const { id, text } = indicator;
    const rating = plan.ratings.get(id)?.rating ?? null;
    const target = targetOf(plan, { skill, level: next, indicator });
    const due = target === null || rating === 'met' ? null : dueOf(target, today);
    return { id, text, rating, evidence: counts.get(id) ?? 0, target, due };
  });
  return {
    skill: skill.id,
    claimed,
    evidenced,
    confirmed,
    ...paper,
    next: { rank: next.rank, name: next.name, indicators },
  };
}
