/** A shell in memory: the bridge of the contract with the real rules behind it, and no disk. */
import { applyActs, type Ignored } from '../../framework/acts';
import { isPlainChange, type Change } from '../../framework/change';
import type { Bridge } from '../../framework/contract/contract';
import type { Finding } from '../../framework/document/preflight';
import type { Failure, Result } from '../../framework/contract/result';
import type { PeopleList } from '../../framework/contract/people-views';
import type { PlanRow } from '../../framework/contract/plans-views';
import type { SignState } from '../../framework/contract/sign-views';
import type {
  Applied,
  FoundAgain,
  HistoryPage,
  LookedThrough,
  OfferedFile,
  PlanChanged,
  PlanView,
  Preview,
  Settings,
  Start,
} from '../../framework/contract/views';
import { planAsOf, type Entry } from '../../framework/fold';
import { withIgnored } from '../../framework/history/ignored';
import { headsOf, historyRows, type Heads } from '../../framework/history/rows';
import { levelSeries } from '../../framework/history/series';
import { readFramework, type Framework } from '../../framework/framework';
import { emptyPlan, snapshotOf, type Plan, type StoredFile } from '../../framework/plan';
import { recordAct } from '../../framework/record';
import { readRequests, RequestError } from '../../framework/request';
import skill from '../../framework/skills/infrastructure-support.json';
import { sinceThen } from '../../framework/since';
import { isUndoable, stepsOf } from '../../framework/undo';
import { settingsAfter } from './fake-settings';
import { settled } from './fake-settled';
import { storageOf } from './fake-storage';
import { shareAnswers } from './share-answers';

export const shippedFramework = readFramework(skill);

export interface FakeOptions {
  readonly framework?: Framework;
  /** The writer's day at the start; `today` can be changed later. */
  readonly today?: string;
  readonly view?: Partial<PlanView>;
  readonly settings?: Partial<Settings>;
  /** What else the start answers: plans that were open before, say. */
  readonly start?: Partial<Start>;
  /** What is worth a look before a document is saved. */
  readonly findings?: readonly Finding[];
  /** Without a plan the window shows the first page. */
  readonly plan?: 'open' | 'none';
}

function hex(number: number, length: number): string {
  return number.toString(16).padStart(length, '0');
}

const ended = { ok: true, value: null };

export class FakeShell {
  readonly framework: Framework;
  readonly calls: { readonly name: string; readonly input: unknown }[] = [];
  today: string;
  settings: Settings;
  hasPlan: boolean;
  /** How far the history was seen before. */
  seen: Heads | null = null;
  /** What is in the folders and files that are looked through. */
  looked: LookedThrough = { files: [], skipped: [] };
  /** What is in the file of any piece. */
  findings: readonly Finding[];
  preview: Preview = { kind: 'none', why: 'kind' };
  /** What comes of looking for a missing file. */
  found: FoundAgain = { kind: 'cancelled' };
  /** Keys and signatures, of any check-in; null: nobody has asked for them. */
  signing: SignState | null = null;
  /** The next call of that name fails with it. */
  failNext: { readonly name: string; readonly error: Failure } | null = null;
  #entries: Entry[] = [];
  #revision = 0;
  #ids = 0;
  #files = new Map<string, StoredFile>();
  #held: { readonly name: string; readonly answer: Promise<Result<unknown>> } | null = null;
  #listener: (name: string, payload: string) => void = () => undefined;
  /** What `plans.list` answers. */
  rows: readonly PlanRow[] = [];
  /** What was prepared for any plan. */
  prepared = '';
  /** What `people.list` answers. */
  people: PeopleList = { rows: [], waiting: 0 };
  readonly #view: Partial<PlanView>;
  readonly #others: Partial<Start>;

  constructor(options: FakeOptions = {}) {
    this.framework = options.framework ?? shippedFramework;
    this.today = options.today ?? '2026-11-23';
    this.findings = options.findings ?? [];
    this.settings = {
      theme: 'system',
      paper: 'a4',
      audience: 'mentor',
      documents: {},
      documentParts: {},
      boards: {},
      reminders: false,
      reviewName: '',
      hasNews: false,
      people: 0,
      ...options.settings,
    };
    this.hasPlan = options.plan !== 'none';
    this.#view = options.view ?? {};
    this.#others = options.start ?? {};
  }

  get plan(): Plan {
    return this.#folded(() => undefined);
  }

  readonly bridge: Bridge<readonly File[]> = {
    call: async (name, input) => {
      const answer = this.#answer(name, JSON.parse(input));
      return JSON.stringify(this.#held?.name === name ? await this.#held.answer : answer);
    },
    on: (listener) => {
      this.#listener = listener;
    },
    offer: (files) => {
      // A picture on the clipboard was never on the disk, so it has no path.
      const onDisk = files.filter((file) => file.name !== 'image.png');
      return Promise.resolve(JSON.stringify({ ok: true, value: onDisk.map((file) => this.#keep(file)) }));
    },
  };

  /** Words that were given for files, the newest last. */
  get words(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** Calls of that name are answered once the test says what. */
  hold(name: string): (answer: Result<unknown>) => void {
    let give: (answer: Result<unknown>) => void = () => undefined;
    this.#held = { name, answer: new Promise((resolve) => (give = resolve)) };
    return give;
  }

  /** One act as another device or the test writes it. */
  apply(...requests: readonly unknown[]): Result<Applied> {
    try {
      return { ok: true, value: this.#record(requests) };
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      return { ok: false, error: { code: 'refused', message: error.message } };
    }
  }

  /** One act as it stands in somebody else's journal, whether they may or not. */
  writeAs(person: string, changes: readonly Change[]): void {
    this.#add(changes, person);
  }

  send(name: string, payload: unknown): void {
    this.#listener(name, JSON.stringify(payload));
  }

  view(): PlanView {
    return {
      plan: snapshotOf(this.plan),
      framework: this.framework,
      revision: this.#revision,
      steps: stepsOf(this.#entries),
      folder: '/home/person/Documents/Rung/My plan',
      syncedBy: null,
      isSample: false,
      readOnly: this.plan.isArchived ? 'This plan is put away.' : null,
      canBringBack: this.plan.isArchived,
      role: 'individual',
      writer: hex(1, 32),
      canReview: false,
      seat: null,
      isUnknownPerson: false,
      notices: [],
      devices: [],
      conflicts: [],
      backups: [],
      secondBackup: null,
      missingFiles: [],
      drafts: {},
      savedAt: `${this.today}T14:02:00.000Z`,
      ...this.#view,
    };
  }

  #keep(file: { readonly name: string; readonly size: number }): OfferedFile {
    const path = `file-${hex((this.#ids += 1), 32)}`;
    this.#files.set(path, { sha256: hex(this.#ids, 64), name: file.name, size: file.size });
    return { path, name: file.name, size: file.size };
  }

  #answer(name: string, input: unknown): unknown {
    this.calls.push({ name, input });
    if (this.failNext?.name === name) {
      const { error } = this.failNext;
      this.failNext = null;
      return { ok: false, error };
    }
    const given: Record<string, unknown> = { ...(typeof input === 'object' ? input : {}) };
    const changes: readonly unknown[] = Array.isArray(given.changes) ? given.changes : [];
    switch (name) {
      case 'app.start':
        return { ok: true, value: this.#start() };
      case 'plan.apply':
        return this.apply(...changes);
      case 'settings.set':
        return { ok: true, value: this.#setSettings(given) };
      case 'files.paste':
        return {
          ok: true,
          value: this.#keep({ name: String(given.name), size: String(given.base64).length }),
        };
      case 'sign.state':
        return { ok: true, value: this.signing };
      case 'sign.make':
      case 'sign.checkIn':
        return { ok: true, value: { state: this.signing, told: null } };
      case 'files.look':
        return { ok: true, value: this.looked };
      case 'evidence.preview':
        return { ok: true, value: this.preview };
      case 'evidence.find':
        return { ok: true, value: this.found };
      case 'files.choose':
        return { ok: true, value: [this.#keep({ name: 'report.pdf', size: 182_000 })] };
      case 'plan.open':
        this.hasPlan = given.from !== 'none';
        return { ok: true, value: this.hasPlan ? this.view() : null };
      case 'plan.create':
        this.hasPlan = true;
        this.#record([
          { type: 'profile.set', name: given.name, role: given.role },
          ...(given.level === null ? [] : [{ type: 'level.claim', level: given.level }]),
        ]);
        return { ok: true, value: this.view() };
      case 'plan.answer':
        return { ok: true, value: { ...this.view(), isUnknownPerson: false } };
      case 'history.read':
        return { ok: true, value: this.#history(Number(given.from), Number(given.count)) };
      case 'plans.list':
      case 'plans.forget':
      case 'plans.rename':
      case 'plans.archive':
        return { ok: true, value: this.rows };
      case 'prep.read':
        return { ok: true, value: this.prepared };
      case 'prep.save':
        this.prepared = String(given.text);
        return ended;
      case 'bundle.take':
        return { ok: true, value: { files: [] } };
      case 'share.look':
      case 'share.make':
        return { ok: true, value: shareAnswers[name] };
      case 'people.list':
        return { ok: true, value: this.people };
      case 'plans.inside':
        return { ok: true, value: { folder: '/plan', size: 1000, pieces: 0, backups: 0, others: [] } };
      case 'plans.erase':
        return { ok: true, value: { plans: [], left: [], folder: '/plan' } };
      case 'plans.next':
        return { ok: true, value: this.view() };
      case 'history.asOf': {
        const { plan } = this;
        return { ok: true, value: snapshotOf(planAsOf(plan, this.#entries, String(given.day))) };
      }
      case 'history.since': {
        const { plan, framework } = this;
        const from =
          typeof given.checkIn === 'string' ? { checkIn: given.checkIn } : { day: String(given.day) };
        const since = sinceThen({ plan, framework, entries: this.#entries, viewer: plan.person }, from);
        if (since !== null) return { ok: true, value: since };
        return {
          ok: false,
          error: { code: 'missing', message: 'That check-in is not in this plan any more.' },
        };
      }
      case 'plan.storage':
        return { ok: true, value: storageOf(this.plan) };
      case 'document.preview':
        return {
          ok: true,
          value: { base64: '', pages: 3, size: 60_000, attached: 0, findings: this.findings },
        };
      case 'plan.export':
        return { ok: true, value: { name: 'plan.pdf', folder: '/home/person', size: 60_000, pages: 3 } };
      case 'checkin.summary':
        return { ok: true, value: { name: 'check-in.md', folder: '/home/person' } };
      default:
        return ended;
    }
  }

  #folded(ignore: (ignored: Ignored<Entry>) => void): Plan {
    const counted = this.#entries.filter((entry) => !entry.isUndone);
    return applyActs({ ...emptyPlan, id: hex(1, 64), person: hex(1, 32) }, counted, ignore);
  }

  #history(from: number, count: number): HistoryPage {
    const ignored: Ignored<Entry>[] = [];
    this.#folded((one) => ignored.push(one));
    const { entries, reasons } = withIgnored(this.#entries, ignored);
    const all = historyRows(entries, this.seen, reasons);
    return {
      version: String(this.#entries.length),
      total: all.length,
      rows: all.slice(from, from + count),
      series: levelSeries(this.framework, this.#entries),
      seenAt: this.seen === null ? null : `${this.today}T09:00:00.000Z`,
      newRows: all.filter(({ isNew }) => isNew).length,
      heads: headsOf(this.#entries),
    };
  }

  #setSettings(change: unknown): Settings {
    this.settings = settingsAfter(this.settings, hex(1, 64), change);
    return this.settings;
  }

  #start(): Start {
    return {
      version: '0.1.0',
      platform: 'linux',
      settings: this.settings,
      plan: this.hasPlan ? this.view() : null,
      recent: [],
      framework: this.framework,
      plansFolder: '/home/person/Documents/Rung',
      plansFolderSyncedBy: null,
      settingsFolder: '/home/person/.config/rung',
      notices: [],
      ...this.#others,
    };
  }

  #record(json: readonly unknown[]): Applied {
    const recorded = recordAct(readRequests(json), {
      plan: this.plan,
      framework: this.framework,
      steps: stepsOf(this.#entries),
      canUndo: (act) =>
        this.#entries.some((entry) => entry.id === act && !entry.isUndone && isUndoable(entry)),
      canRedo: () => true,
      today: this.today,
      newId: () => hex((this.#ids += 1), 16),
      files: this.#files,
      removedApart: () => null,
    });
    return { act: this.#add(recorded.changes), added: recorded.added, revision: this.#revision };
  }

  #add(changes: readonly Change[], person = hex(1, 32)): string {
    const seq = this.#entries.length;
    const id = hex(seq + 100, 64);
    const at = `${this.today}T14:0${String(seq % 10)}:00.000Z`;
    this.#entries.push({
      id,
      // One journal a person.
      journal: person.repeat(2),
      person,
      seq,
      clock: seq,
      at,
      zone: 0,
      day: this.today,
      changes,
      isUndone: false,
    });
    this.#entries = settled(this.#entries);
    this.#revision += 1;
    const changed: PlanChanged = {
      revision: this.#revision,
      act: id,
      day: this.today,
      person,
      changes,
      snapshot: changes.every(isPlainChange) ? null : snapshotOf(this.plan),
      steps: stepsOf(this.#entries),
      savedAt: at,
    };
    this.send('plan.changed', changed);
    return id;
  }
}
