/**
 * What was read of other people's plans, kept beside the settings until one of their journals changes. It can be deleted
 * at any time: then they are read once more. What is covered is not in it.
 */
import * as v from 'valibot';
import { resolve } from 'node:path';
import type { PersonFacts } from '../../framework/people-row';
import { readText } from '../disk';
import { codeOf } from '../disk-error';
import { replace } from '../durable';

/** Another number where the facts mean something else than before: what was kept is then of no use. */
const format = 2;

/** More than anybody has, and more than that many hold. */
const most = { rows: 2000, characters: 50_000_000 };

const text = v.pipe(v.string(), v.maxLength(10_000));
const rank = v.nullable(v.number());
const levels = v.object({
  skill: text,
  claimed: rank,
  evidenced: rank,
  confirmed: rank,
  onPaper: v.exactOptional(v.literal(true)),
});
const facts: v.GenericSchema<unknown, PersonFacts> = v.object({
  id: text,
  person: text,
  title: text,
  name: text,
  role: text,
  framework: text,
  levels: v.nullable(v.array(levels)),
  statedOn: v.nullable(text),
  targets: v.array(text),
  next: v.nullable(text),
  turn: v.nullable(
    v.object({
      checkIn: text,
      whose: v.picklist(['individual', 'mentor', 'either']),
      what: v.picklist(['rate', 'show', 'agree', 'sign']),
      since: text,
    }),
  ),
  isMyTurn: v.boolean(),
  since: v.nullable(
    v.object({ day: text, ratings: v.nullable(v.number()), evidence: v.number(), dates: v.number() }),
  ),
  heads: v.record(text, v.number()),
  savedAt: text,
  isArchived: v.boolean(),
});

const row = v.object({ folder: text, mark: v.string(), facts });
const file = v.object({ format: v.literal(format), viewer: text, rows: v.array(row) });

export type CachedPerson = Readonly<v.InferOutput<typeof row>>;

async function read(path: string, viewer: string): Promise<readonly CachedPerson[]> {
  try {
    const whole = await readText(path);
    if (whole.length > most.characters) return [];
    const checked = v.safeParse(file, JSON.parse(whole));
    // What somebody else may see is another thing.
    return checked.success && checked.output.viewer === viewer ? checked.output.rows : [];
  } catch (error) {
    if (codeOf(error) !== '' || error instanceof SyntaxError) return [];
    throw error;
  }
}

export class PeopleCache {
  readonly #path: string;
  readonly #viewer: string;
  readonly #rows: Map<string, CachedPerson>;
  #isNew = false;

  private constructor(path: string, viewer: string, rows: readonly CachedPerson[]) {
    this.#path = path;
    this.#viewer = viewer;
    this.#rows = new Map(rows.map((one) => [one.folder, one]));
  }

  /** @param viewer id of the person who looks */
  static async open(path: string, viewer: string): Promise<PeopleCache> {
    return new PeopleCache(path, viewer, await read(path, viewer));
  }

  get(folder: string): CachedPerson | undefined {
    return this.#rows.get(resolve(folder));
  }

  set(person: CachedPerson): void {
    this.#rows.set(resolve(person.folder), { ...person, folder: resolve(person.folder) });
    this.#isNew = true;
  }

  /** What is not in any list any more need not be remembered. */
  keepOnly(folders: ReadonlySet<string>): void {
    for (const folder of this.#rows.keys()) {
      if (folders.has(folder)) continue;
      this.#rows.delete(folder);
      this.#isNew = true;
    }
  }

  /** @throws PlanError `disk` */
  async save(): Promise<void> {
    if (!this.#isNew) return;
    this.#isNew = false;
    const rows = [...this.#rows.values()].slice(-most.rows);
    await replace(this.#path, Buffer.from(JSON.stringify({ format, viewer: this.#viewer, rows })));
  }
}
