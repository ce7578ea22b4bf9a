/** What requests are checked against while an act is put together. */
import type { Crypto } from './crypto';
import type { Draft } from './draft';
import { skillOf, type Framework, type Place, type Skill } from './framework';
import type { Evidence, Plan, StoredFile } from './plan';
import type { RequestError } from './request';
import type { Steps } from './undo';

export interface RecordContext {
  readonly plan: Plan;
  readonly framework: Framework;
  readonly steps: Steps;
  /** Whether a line of that id is an act that can be taken back now. */
  readonly canUndo: (act: string) => boolean;
  /** Whether a line of that id is an undo that can be taken back now. */
  readonly canRedo: (undo: string) => boolean;
  /** The writer's own day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Id of the person who writes; left out: the individual. */
  readonly person?: string;
  /** Checks what is signed. Without it signatures are taken as they come, and looked at by whoever folds them. */
  readonly crypto?: Crypto | undefined;
  /** Draws a new id of 16 hexadecimal digits. */
  readonly newId: () => string;
  /** The files that were taken in, by the `path` that asked for them. */
  readonly files: ReadonlyMap<string, StoredFile>;
  /**
   * A piece that one device removed while another went on with it, as it would be had nobody removed it; null for any
   * other.
   */
  readonly removedApart: (evidence: string) => Evidence | null;
}

/** What one request is checked against. */
export interface Rules extends RecordContext {
  /** The plan as the changes before this one leave it. */
  readonly draft: Draft;
  readonly places: ReadonlyMap<string, Place>;
  readonly refuse: (reason: string) => RequestError;
}

export function checkIndicators(rules: Rules, ids: readonly string[]): void {
  for (const id of ids) {
    if (!rules.places.has(id)) throw rules.refuse(`indicator "${id}" is not in this framework`);
  }
}

export function checkedSkill(rules: Rules, id: string | undefined): Skill {
  const skill = skillOf(rules.framework, id);
  if (skill !== undefined) return skill;
  throw rules.refuse(id === undefined ? '"skill" is missing' : `skill "${id}" is not in this framework`);
}

export function takenFile(rules: Rules, path: string): StoredFile {
  const file = rules.files.get(path);
  if (file === undefined) throw rules.refuse(`the file "${path}" is not at hand`);
  return file;
}
