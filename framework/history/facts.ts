/** What is met and what has evidence, kept current while lines are added and taken back. */
import type { Change } from '../change';
import type { Entry } from '../fold';

/** One change of one rating or one piece of evidence, in its place. */
interface Touch {
  readonly line: string;
  readonly order: number;
  readonly change: Change;
}

/** What a change is about, where levels depend on it. */
function subjectOf(change: Change): string | null {
  if (change.type === 'rating.set') return `rating ${change.indicator}`;
  return 'evidence' in change ? `evidence ${change.evidence}` : null;
}

/**
 * Looks anew only at what a day touched. A line that is taken back touches what it was about; what stood before it
 * counts again, wherever that is.
 */
export class Facts {
  readonly #touches = new Map<string, Touch[]>();
  readonly #subjects = new Map<string, string[]>();
  readonly #met = new Set<string>();
  readonly #evidence = new Map<string, readonly string[]>();
  readonly #counts = new Map<string, number>();
  #undone: ReadonlySet<string> = new Set();
  #changed = new Set<string>();

  readonly isMet = (indicator: string): boolean => this.#met.has(indicator);
  readonly hasEvidence = (indicator: string): boolean => (this.#counts.get(indicator) ?? 0) > 0;

  /** @param order the line's place in the fold order, which need not be the order of the calls */
  take(entry: Pick<Entry, 'id' | 'changes'>, order: number): void {
    for (const change of entry.changes) {
      const subject = subjectOf(change);
      if (subject === null) continue;
      const touches = this.#touches.get(subject) ?? [];
      const isLate = (touches.at(-1)?.order ?? -1) > order;
      touches.push({ line: entry.id, order, change });
      if (isLate) touches.sort((one, other) => one.order - other.order);
      this.#touches.set(subject, touches);
      const subjects = this.#subjects.get(entry.id) ?? [];
      subjects.push(subject);
      this.#subjects.set(entry.id, subjects);
      this.#changed.add(subject);
    }
  }

  setUndone(undone: ReadonlySet<string>): void {
    const turned = [
      ...[...undone].filter((line) => !this.#undone.has(line)),
      ...[...this.#undone].filter((line) => !undone.has(line)),
    ];
    for (const line of turned) {
      for (const subject of this.#subjects.get(line) ?? []) this.#changed.add(subject);
    }
    this.#undone = undone;
  }

  /** Works out what was touched since the last time. @returns the indicators it is about */
  settle(): readonly string[] {
    const indicators: string[] = [];
    for (const subject of this.#changed) {
      const touches = this.#touches.get(subject) ?? [];
      const [first] = touches;
      if (first === undefined) continue;
      if (first.change.type === 'rating.set') indicators.push(this.#rate(first.change.indicator, touches));
      else indicators.push(...this.#prove(subject, touches));
    }
    this.#changed = new Set();
    return indicators;
  }

  #rate(indicator: string, touches: readonly Touch[]): string {
    let place = touches.length - 1;
    while (place >= 0 && this.#undone.has(touches[place]?.line ?? '')) place -= 1;
    const last = touches[place]?.change;
    if (last?.type === 'rating.set' && last.rating === 'met') this.#met.add(indicator);
    else this.#met.delete(indicator);
    return indicator;
  }

  #prove(subject: string, touches: readonly Touch[]): readonly string[] {
    const before = this.#evidence.get(subject) ?? [];
    let now: readonly string[] | null = null;
    for (const { line, change } of touches) {
      if (this.#undone.has(line)) continue;
      if (change.type === 'evidence.add') now = change.indicators;
      else if (change.type === 'evidence.remove') now = null;
      else if (change.type === 'evidence.edit' && now !== null) now = change.indicators ?? now;
    }
    for (const id of before) this.#counts.set(id, (this.#counts.get(id) ?? 0) - 1);
    for (const id of now ?? []) this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
    this.#evidence.set(subject, now ?? []);
    return [...before, ...(now ?? [])];
  }
}
