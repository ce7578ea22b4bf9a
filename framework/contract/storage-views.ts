/** What main tells the window of the room that a plan takes. */

/** A piece of evidence that a file belongs to. */
export interface StoredPiece {
  readonly id: string;
  readonly title: string;
  /** What the file is called there. */
  readonly name: string;
}

/** One attached file and the pieces of evidence it belongs to. */
export interface LargeFile {
  readonly sha256: string;
  readonly size: number;
  readonly pieces: readonly StoredPiece[];
}

/** How much room a plan takes on the disk. Sizes in bytes. */
export interface PlanStorage {
  /** The whole folder: the parts below, the framework, and whatever else lies in it. */
  readonly total: number;
  readonly files: number;
  readonly history: number;
  readonly backups: number;
  /** The ten largest that belong to something, largest first. */
  readonly largest: readonly LargeFile[];
  /** Files that no piece of evidence has any more: removed, or an earlier version. */
  readonly unused: { readonly count: number; readonly size: number };
}
