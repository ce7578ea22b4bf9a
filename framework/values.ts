/** What plans and check-ins are both made of. Plain, readonly data. */

/** Where a person says they are with an indicator. No entry at all is *not assessed*. */
export type Rating = 'not-yet' | 'partly' | 'met';

/** A file kept in the plan's `files/`, found by its hash alone. Size in bytes. */
export interface StoredFile {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
}
