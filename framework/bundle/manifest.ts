/**
 * The first entry of a plan that travels as one file: who made it, when, what was left out, and every other entry with its
 * size and SHA-256. Its text is canonical JSON and a line feed, byte for byte, so that any flipped bit shows.
 */
import * as v from 'valibot';
import { CanonicalError, canonicalJson } from '../canonical-json';
import { writerIdSchema } from '../changes/writers';
import type { Crypto, Sign } from '../crypto';
import { choicesSchema, type DocumentChoices } from '../document/choices';
import { hashSchema, idSchema, itemIdSchema, rankSchema, shortText } from '../text';
import { maximumBytes, maximumEntries } from './bounds';
import { isEntryName, namedHash } from './entry-name';

/** The version of such files that this program makes, and the highest it can open. */
export const bundleVersion = 1;

const rank = v.nullable(rankSchema);

const entrySchema = v.strictObject({
  name: v.pipe(v.string(), v.check(isEntryName)),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(maximumBytes)),
  sha256: hashSchema,
});

/** Names of files beside the plan are looked for, never written to. */
const besideSchema = v.strictObject({
  name: v.pipe(shortText, v.minLength(1)),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(maximumBytes)),
  sha256: hashSchema,
});

const documentSchema = v.strictObject({
  choices: choicesSchema,
  beside: v.pipe(v.array(besideSchema), v.maxLength(maximumEntries - 1), v.readonly()),
});

const fields = {
  format: v.literal('rung'),
  version: v.literal(bundleVersion),
  plan: hashSchema,
  made: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
  by: v.strictObject({ person: writerIdSchema, name: shortText }),
  levels: v.pipe(
    v.array(v.strictObject({ skill: idSchema, claimed: rank, evidenced: rank, confirmed: rank })),
    v.maxLength(10_000),
  ),
  leftOut: v.strictObject({
    files: v.boolean(),
    private: v.boolean(),
    earlier: v.boolean(),
    levels: v.nullable(v.pipe(v.array(rankSchema), v.maxLength(1001))),
  }),
  checkIn: v.nullable(itemIdSchema),
  document: v.exactOptional(documentSchema),
  entries: v.pipe(v.array(entrySchema), v.maxLength(maximumEntries - 1)),
};

const manifestSchema = v.strictObject({
  ...fields,
  seal: hashSchema,
  sig: v.nullable(
    v.strictObject({
      journal: hashSchema,
      sig: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/)),
    }),
  ),
});

/** Something in the file besides the manifest. */
export interface ManifestEntry {
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly sha256: string;
}

/** A file of the plan's that lies beside it in the document, under that name, and not in it once more. */
export type BesideFile = v.InferOutput<typeof besideSchema>;

/** The document that carries the plan: what of it was chosen, and which of its files the document carries too. */
export interface InDocument {
  readonly choices: DocumentChoices;
  readonly beside: readonly BesideFile[];
}

/** The levels of one skill as whoever made the file saw them; ranks, or null where none is reached. */
export interface StatedLevels {
  readonly skill: string;
  readonly claimed: number | null;
  readonly evidenced: number | null;
  readonly confirmed: number | null;
}

/** What whoever makes the file says in it. */
export interface ManifestFields {
  /** The plan's id. */
  readonly plan: string;
  /** When, ISO 8601 in UTC with milliseconds. */
  readonly made: string;
  readonly by: { readonly person: string; readonly name: string };
  readonly levels: readonly StatedLevels[];
  /** Evidence files, private texts, texts that stood there earlier. `levels`: the only ranks that are in; null for all. */
  readonly leftOut: {
    readonly files: boolean;
    readonly private: boolean;
    readonly earlier: boolean;
    readonly levels: readonly number[] | null;
  };
  /** The check-in that the file is about. */
  readonly checkIn: string | null;
  /** Left out where it travels by itself. */
  readonly document?: InDocument;
}

export interface Manifest extends ManifestFields {
  readonly format: 'rung';
  readonly version: typeof bundleVersion;
  /** By name, in ascending order of UTF-16 units, each once. */
  readonly entries: readonly ManifestEntry[];
  /** SHA-256 of the canonical JSON of all fields but `seal` and `sig`. */
  readonly seal: string;
  /** The id of the maker's journal, and the seal signed with its key (base64). Null: nobody vouches for it. */
  readonly sig: { readonly journal: string; readonly sig: string } | null;
}

/** The journal that vouches for the file, and its key. */
export interface Sealer {
  readonly journal: string;
  readonly sign: Sign;
}

function sealOf(manifest: Omit<Manifest, 'seal' | 'sig'>, crypto: Crypto): string {
  return crypto.sha256(canonicalJson(manifest));
}

/** The manifest as it stands in the file. */
export function manifestText(manifest: Manifest): string {
  return `${canonicalJson(manifest)}\n`;
}

/** Seals what is said about these entries, which may come in any order. @param sealer null: unsigned */
export function makeManifest(
  said: ManifestFields & { readonly entries: readonly ManifestEntry[] },
  crypto: Crypto,
  sealer: Sealer | null,
): Manifest {
  const { plan, made, by, levels, leftOut, checkIn, document } = said;
  const entries = [...said.entries].sort((one, other) => (one.name < other.name ? -1 : 1));
  const body = {
    format: 'rung',
    version: bundleVersion,
    plan,
    made,
    by,
    levels,
    leftOut,
    checkIn,
    ...(document !== undefined && { document }),
    entries,
  } as const;
  const seal = sealOf(body, crypto);
  const sig = sealer === null ? null : { journal: sealer.journal, sig: sealer.sign(seal) };
  return { ...body, seal, sig };
}

/** A damaged one says why, completing "its list of contents …". */
export type ReadManifest =
  | { readonly status: 'whole'; readonly manifest: Manifest }
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'damaged'; readonly reason: string };

function damaged(reason: string): ReadManifest {
  return { status: 'damaged', reason };
}

function newerVersion(json: unknown): number | null {
  if (typeof json !== 'object' || json === null || !('format' in json) || !('version' in json)) return null;
  const { format, version } = json;
  const isNewer = format === 'rung' && typeof version === 'number' && Number.isSafeInteger(version);
  return isNewer && version > bundleVersion ? version : null;
}

function entriesProblem(entries: readonly ManifestEntry[]): string | null {
  let before = '';
  for (const { name, sha256 } of entries) {
    if (name === before) return `names ${name} twice`;
    if (name < before) return `names ${name} in the wrong place`;
    if ((namedHash(name) ?? sha256) !== sha256) return `gives ${name} another sum than its name does`;
    before = name;
  }
  return entries.some(({ name }) => name === 'plan.json') ? null : 'names no plan.json';
}

/** @throws CanonicalError where a text holds what no writer writes */
function problemOf(manifest: Manifest, text: string, crypto: Crypto): string | null {
  if (manifestText(manifest) !== text) return 'is not written as it was';
  const { seal, sig: _sig, ...body } = manifest;
  if (sealOf(body, crypto) !== seal) return 'does not fit its seal';
  return entriesProblem(manifest.entries);
}

/**
 * Reads the manifest's text. Whole means: valid, byte for byte as this program writes it, sealed, every name one that may
 * be there, none twice, plan.json among them. Who signed the seal is not checked here: the key stands in a journal.
 */
export function readManifest(text: string, crypto: Crypto): ReadManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return damaged('is no JSON');
    throw error;
  }
  const version = newerVersion(json);
  if (version !== null) return { status: 'newer', version };
  const parsed = v.safeParse(manifestSchema, json);
  if (!parsed.success)
    return damaged(`has something wrong at “${v.getDotPath(parsed.issues[0]) ?? 'its top'}”`);
  try {
    const problem = problemOf(parsed.output, text, crypto);
    return problem === null ? { status: 'whole', manifest: parsed.output } : damaged(problem);
  } catch (error) {
    if (error instanceof CanonicalError) return damaged('is not written as it was');
    throw error;
  }
}
