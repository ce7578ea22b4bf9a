/** How much a plan that travels as one file may hold, for whoever makes one as for whoever opens one. */

/** Files in it, its manifest among them. */
export const maximumEntries = 20_000;

/** Bytes of all that is in it, unpacked. */
export const maximumBytes = 500_000_000;

/** Bytes of all in it that has to be parsed: plan, frameworks, lines and the manifest itself. */
const maximumJsonBytes = 50_000_000;

/** Bytes of the manifest: enough for as many entries and skills as there may be. */
export const maximumManifestBytes = 8_000_000;

/** How many times larger than packed something unpacked may be. */
export const maximumRatio = 100;

/** What would pass this is stored as it is, so that nothing made here comes near the bound. */
export const storedFromRatio = 50;

/** What is counted against the bounds. */
export interface Amount {
  readonly entries: number;
  /** Bytes unpacked. */
  readonly bytes: number;
  /** Those of them that are JSON. */
  readonly jsonBytes: number;
}

/** Completes "it holds …"; null where no bound is passed. */
export function passedBound({ entries, bytes, jsonBytes }: Amount): string | null {
  if (entries > maximumEntries) return 'more than 20,000 files';
  if (bytes > maximumBytes) return 'more than 500 MB';
  return jsonBytes > maximumJsonBytes ? 'more than 50 MB of text to read' : null;
}
