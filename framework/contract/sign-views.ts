/** What the window is told of keys and signatures. */
import type { KeyStanding } from '../sign-off/key-standing';
import type { SignedPart } from '../sign-off/changed-parts';

/**
 * - `none`: there is none yet
 * - `ready`: it opens without anybody typing anything
 * - `needs-passphrase`
 * - `broken`: what is kept cannot be opened on this computer; making a key replaces it
 */
export type KeyState = 'none' | 'ready' | 'needs-passphrase' | 'broken';

/** The key of whoever writes here, on this computer. */
export interface OwnKey {
  readonly state: KeyState;
  /** Whether a new one can only be kept under a passphrase. */
  readonly needsPassphrase: boolean;
  /** In digits, to be compared by voice; null where there is none. */
  readonly code: string | null;
  /** ISO 8601, UTC: when it was made. */
  readonly since: string | null;
  /** `here`: of somebody who signs at the individual's computer, which is not theirs. */
  readonly where: 'own' | 'here';
  /** Whether the plan names it, so that the other side can sign. */
  readonly isTold: boolean;
}

/** The other one's key, as the plan names it. */
export interface OtherKey {
  /** Empty where nobody said. */
  readonly name: string;
  readonly code: string | null;
  /** The day on which it was first told, `YYYY-MM-DD`; empty where there is none. */
  readonly since: string;
}

/** A signature that holds. */
export interface SignerRow extends KeyStanding {
  readonly person: string;
  readonly name: string;
  readonly isYou: boolean;
  readonly code: string;
  /** ISO 8601, UTC: when the line that brought it was written. */
  readonly at: string;
  readonly where: 'own' | 'here';
  /** What is another now than it was when they signed; null where that cannot be said. */
  readonly changed: readonly SignedPart[] | null;
}

/** Everything about signing one check-in, or about the key alone. */
export interface SignState {
  readonly key: OwnKey;
  /** Null where the check-in has nobody else yet, or none was asked about. */
  readonly other: OtherKey | null;
  readonly signers: readonly SignerRow[];
  /** One sentence each: what has to come before the writer can sign; none where they can. */
  readonly missing: readonly string[];
  /** The other has signed something else than the check-in says now: what, and whether their words can still be signed. */
  readonly choice: { readonly parts: string; readonly canSignTheirs: boolean } | null;
}

/** What came of making, replacing, bringing or using a key. */
export interface SignDone {
  readonly state: SignState;
  /** One sentence where a key that was there has been set aside, else null. */
  readonly told: string | null;
}
