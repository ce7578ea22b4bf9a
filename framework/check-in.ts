/** A one-on-one as it stands: two ratings for each indicator, what was agreed, and how it ended. Plain, readonly data. */
import type { Rating, StoredFile } from './values';

/** What a mentor says of one indicator, and the writer's day on which they did. */
export interface MentorRating {
  /** Null: not assessed by the mentor. */
  readonly rating: Rating | null;
  readonly comment: string;
  readonly day: string;
}

/** The third value, kept beside the other two for ever. */
export interface Agreed {
  readonly rating: Rating;
  /** Id of the person who wrote it down. */
  readonly by: string;
  readonly day: string;
}

/** One indicator of a check-in. */
export interface CheckInRow {
  readonly indicator: string;
  /** The individual's own rating at the moment of sharing; null: not assessed. */
  readonly self: Rating | null;
  readonly mentor: MentorRating | null;
  readonly agreed: Agreed | null;
}

/** A remark on one indicator; those of one indicator are a thread, oldest first. */
export interface Comment {
  readonly id: string;
  readonly by: string;
  readonly indicator: string;
  readonly text: string;
  readonly day: string;
}

/** A signature that was verified when it was read. */
export interface Signature {
  /** Id of the person who signed. */
  readonly by: string;
  /** Ed25519 public key (SPKI, base64). */
  readonly key: string;
  /** What was signed: canonical JSON, see sign-off/payload.ts. */
  readonly payload: string;
  /** Over the payload's UTF-8 bytes, base64. */
  readonly sig: string;
  /** `own`: at their own computer; `here`: at the individual's, side by side. */
  readonly where: 'own' | 'here';
  /** ISO 8601, UTC: when the line that brought it was written. */
  readonly at: string;
  readonly day: string;
}

/** What stands on a sheet of paper, which nothing here can check. */
export interface PaperSignature {
  readonly name: string;
  readonly date: string;
  /** A scan, where there is one. */
  readonly file: StoredFile | null;
}

/**
 * How it ended. `signed`: by both, over the same words. `paper`: signed on paper, which counts and is always said.
 * `unsigned`: agreed, not confirmed.
 */
export interface Closed {
  readonly how: 'signed' | 'paper' | 'unsigned';
  readonly day: string;
  readonly paper: PaperSignature | null;
}

/** Ratings from a review form, or typed in from paper. `answers`: SHA-256 of all that was said; empty where it is not known. */
export interface Returned {
  readonly from: 'form' | 'paper';
  readonly answers: string;
}

/** A one-on-one: with whom, about what, who said what. */
export interface CheckIn {
  readonly id: string;
  /** The day of the meeting, `YYYY-MM-DD`; null until it is known. */
  readonly date: string | null;
  /** `away`: by file; `here`: side by side at one computer. */
  readonly where: 'away' | 'here';
  /** As the individual calls them. */
  readonly mentorName: string;
  /** Id of the first other person who wrote in it; empty before. */
  readonly mentor: string;
  /** The writer's day on which it was opened, and so shared. */
  readonly opened: string;
  /** In the order in which they were chosen. */
  readonly rows: readonly CheckInRow[];
  /** The mentor's day on which they said that they have rated; null before. */
  readonly rated: string | null;
  /** How the mentor's ratings came back, where they have no Rung; left out where they wrote them themselves. */
  readonly returned?: Returned;
  /** Who showed both ratings, and on which day; null while they are covered. */
  readonly shown: { readonly by: string; readonly day: string } | null;
  readonly comments: readonly Comment[];
  /** What was said. */
  readonly notes: string;
  readonly nextDate: string | null;
  readonly signatures: readonly Signature[];
  readonly closed: Closed | null;
}

/** Somebody who writes in the plan in a journal of their own, as they call themselves. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Their public signing key (SPKI, base64); empty until they made one. */
  readonly key: string;
  /** The writer's day on which that key was first told. */
  readonly keySince: string;
}

/** What good looks like: the proof that will be accepted, written down before the work. */
export interface Proof {
  readonly text: string;
  /** Id of the person who wrote it. */
  readonly by: string;
  readonly day: string;
}

/** A level as its owner saw it, where the rest was not shared. Ranks; null below the lowest level. */
export interface StatedLevel {
  readonly skill: string;
  readonly claimed: number | null;
  readonly evidenced: number | null;
  readonly confirmed: number | null;
}

/** The newest time that the plan was shared with something left out. */
export interface Share {
  /** The writer's own day. */
  readonly day: string;
  readonly hasFiles: boolean;
  /** Ranks of the levels that were shared; null: all. */
  readonly levels: readonly number[] | null;
  /** Ids of the skills that were shared; null: all. */
  readonly skills: readonly string[] | null;
  readonly stated: readonly StatedLevel[];
}
