/** Requests into the changes that a line records: defaults filled in, ids given, every rule checked. */
import { applyToDraft, type Change } from './change';
import type { EvidenceAdd, EvidenceAddRequest, EvidenceEditRequest } from './changes/evidence';
import type { LevelClaimRequest } from './changes/ratings';
import { draftOf, finished, type Draft } from './draft';
import { placesOf, skillOf, type Framework, type Place, type Skill } from './framework';
import { ratedLevels } from './levels';
import type { Evidence, Plan, Rating, StoredFile } from './plan';
import type { RequestError } from './request';
import { refusal, type Request } from './request';
import { refusalOf } from './permission';
import { usualIndicators } from './choose';
import type { CheckInCloseRequest, CheckInOpenRequest } from './changes/check-ins';
import { addingAgain } from './restore';
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

/** What is to be recorded, and the ids given to new evidence and actions, in their order. */
export interface Recorded {
  readonly changes: readonly Change[];
  readonly added: readonly string[];
}

interface Rules extends RecordContext {
  /** The plan as the changes before this one leave it. */
  readonly draft: Draft;
  readonly places: ReadonlyMap<string, Place>;
  readonly refuse: (reason: string) => RequestError;
}

function checkIndicators(rules: Rules, ids: readonly string[]): void {
  for (const id of ids) {
    if (!rules.places.has(id)) throw rules.refuse(`indicator "${id}" is not in this framework`);
  }
}

function checkedSkill(rules: Rules, id: string | undefined): Skill {
  const skill = skillOf(rules.framework, id);
  if (skill !== undefined) return skill;
  throw rules.refuse(id === undefined ? '"skill" is missing' : `skill "${id}" is not in this framework`);
}

function claim(rules: Rules, request: LevelClaimRequest): readonly Change[] {
  const skill = checkedSkill(rules, request.skill);
  const levels = ratedLevels(skill);
  if (!levels.some((level) => level.rank === request.level)) {
    throw rules.refuse(`"${skill.name}" has no level ${String(request.level)} with indicators`);
  }
  const ratings = levels
    .filter((level) => level.rank <= request.level)
    .flatMap((level) => level.indicators)
    .filter(({ id }) => rules.draft.ratings.get(id)?.rating !== 'met')
    .map(({ id }): Change => ({ type: 'rating.set', indicator: id, rating: 'met' }));
  return [{ type: 'level.claim', skill: skill.id, level: request.level }, ...ratings];
}

function firstLine(text: string): string {
  return (text.trim().split('\n', 1)[0] ?? '').slice(0, 200);
}

function takenFile(rules: Rules, path: string): StoredFile {
  const file = rules.files.get(path);
  if (file === undefined) throw rules.refuse(`the file "${path}" is not at hand`);
  return file;
}

function source(
  rules: Rules,
  request: EvidenceAddRequest,
): Pick<EvidenceAdd, 'file' | 'url' | 'text'> & { name: string } {
  const given = { file: request.path, link: request.url, note: request.text };
  const field = { file: 'path', link: 'url', note: 'text' } as const;
  const extra = (['file', 'link', 'note'] as const).find(
    (kind) => kind !== request.kind && given[kind] !== undefined,
  );
  if (extra !== undefined) throw rules.refuse(`"${field[extra]}" does not go with kind "${request.kind}"`);
  const value = given[request.kind];
  if (value === undefined || value.trim() === '') throw rules.refuse(`"${field[request.kind]}" is missing`);
  if (request.kind === 'link') return { url: value, name: value };
  if (request.kind === 'note') return { text: value, name: firstLine(value) };
  const file = takenFile(rules, value);
  return { file, name: file.name };
}

function addEvidence(rules: Rules, request: EvidenceAddRequest): Change {
  checkIndicators(rules, request.indicators);
  const { name, ...content } = source(rules, request);
  return {
    type: 'evidence.add',
    evidence: rules.newId(),
    kind: request.kind,
    title: request.title ?? name.slice(0, 500),
    date: request.date ?? rules.today,
    indicators: request.indicators,
    ...(request.tags !== undefined && request.tags.length > 0 && { tags: request.tags }),
    ...content,
    note: request.note,
    private: request.private,
  };
}

function hadFile(rules: Rules, { file, earlier = [] }: Evidence, sha256: string | undefined): StoredFile {
  const all = [file, ...earlier.map((one) => one.file)];
  const found = all.find((one) => one?.sha256 === sha256);
  if (found === undefined || found === null)
    throw rules.refuse(`the piece never had the file "${sha256 ?? ''}"`);
  return found;
}

function editEvidence(rules: Rules, request: EvidenceEditRequest): Change {
  const evidence = rules.draft.evidence.get(request.evidence);
  if (request.url !== undefined && evidence?.kind !== 'link') throw rules.refuse('only a link has a "url"');
  if (request.text !== undefined && evidence?.kind !== 'note') throw rules.refuse('only a note has a "text"');
  checkIndicators(rules, request.indicators ?? []);
  const { path, sha256, ...edit } = request;
  if (path === undefined && sha256 === undefined) return edit;
  if (path !== undefined && sha256 !== undefined) throw rules.refuse('"sha256" does not go with "path"');
  if (evidence?.kind !== 'file')
    throw rules.refuse(`only a file has a "${path === undefined ? 'sha256' : 'path'}"`);
  return { ...edit, file: path === undefined ? hadFile(rules, evidence, sha256) : takenFile(rules, path) };
}

/** Where it is there again, to say that it stays is enough. */
function keepEvidence(rules: Rules, evidence: string): Change {
  const piece = rules.draft.evidence.get(evidence) === undefined ? rules.removedApart(evidence) : null;
  return piece === null ? { type: 'evidence.edit', evidence } : addingAgain(piece);
}

/** Whether the piece that is named is there for what is asked. What was removed apart can be kept, or removed for all. */
function checkEvidence(rules: Rules, request: Extract<Request, { readonly evidence: string }>): void {
  const { evidence, type } = request;
  const isThere = rules.draft.evidence.get(evidence) !== undefined;
  const isApart = () => rules.removedApart(evidence) !== null;
  if (type === 'evidence.keep') {
    if (isApart()) return;
    throw rules.refuse(`nobody removed evidence "${evidence}" while another device went on with it`);
  }
  if (isThere || (type === 'evidence.remove' && isApart())) return;
  throw rules.refuse(`there is no evidence "${evidence}" in this plan`);
}

/** With the self-ratings of this moment, which is what will be compared. */
function openCheckIn(rules: Rules, request: CheckInOpenRequest): Change {
  const plan = finished(rules.draft);
  const indicators = request.indicators ?? usualIndicators(plan, rules.framework);
  checkIndicators(rules, indicators);
  if (indicators.length === 0) throw rules.refuse('no indicator was chosen');
  const self = indicators.flatMap((id): [string, Rating][] => {
    const rating = plan.ratings.get(id)?.rating;
    return rating === undefined ? [] : [[id, rating]];
  });
  return { ...request, checkIn: rules.newId(), indicators, self };
}

function closeCheckIn(rules: Rules, { path, paper, ...request }: CheckInCloseRequest): Change {
  if (request.how === 'paper' && paper === undefined) throw rules.refuse('"paper" is missing');
  if (request.how === 'unsigned' && (paper !== undefined || path !== undefined)) {
    throw rules.refuse('"paper" and "path" go with "how": "paper"');
  }
  if (paper === undefined) return request;
  return { ...request, paper: path === undefined ? paper : { ...paper, file: takenFile(rules, path) } };
}

type Undoing = Extract<Request, { type: 'change.undo' | 'change.redo' }>;

/** Named, so that a line says what it takes back whoever reads it. */
function takeBack(rules: Rules, request: Undoing): Change {
  if (request.type === 'change.undo') {
    const act = request.act ?? rules.steps.undo?.id;
    if (act === undefined) throw rules.refuse('there is nothing to take back');
    if (!rules.canUndo(act)) throw rules.refuse(`act ${act} is not one that can be taken back`);
    return { type: 'change.undo', act };
  }
  const undo = request.undo ?? rules.steps.redo?.id;
  if (undo === undefined) throw rules.refuse('there is nothing to bring back');
  if (!rules.canRedo(undo)) throw rules.refuse(`${undo} is not an undo that can be brought back`);
  return { type: 'change.redo', undo };
}

function setTarget(rules: Rules, request: Extract<Request, { type: 'target.set' }>): Change {
  if ('indicator' in request) return request;
  const skill = checkedSkill(rules, request.skill);
  if (!skill.levels.some((level) => level.rank === request.level)) {
    throw rules.refuse(`"${skill.name}" has no level ${String(request.level)}`);
  }
  return { ...request, skill: skill.id };
}

/** What a request names must be there. */
function checkNamed(rules: Rules, request: Request): void {
  const { draft, refuse } = rules;
  if ('evidence' in request) checkEvidence(rules, request);
  if ('action' in request && draft.actions.get(request.action) === undefined) {
    throw refuse(`there is no action "${request.action}" in this plan`);
  }
  if ('indicator' in request) checkIndicators(rules, [request.indicator]);
}

/** The changes that one request stands for. Its rules are checked against the plan as it is before it. */
function record(rules: Rules, request: Request): readonly Change[] {
  checkNamed(rules, request);
  switch (request.type) {
    case 'level.claim':
      return claim(rules, request);
    case 'target.set':
      return [setTarget(rules, request)];
    case 'evidence.add':
      return [addEvidence(rules, request)];
    case 'evidence.edit':
      return [editEvidence(rules, request)];
    case 'evidence.keep':
      return [keepEvidence(rules, request.evidence)];
    case 'action.add':
      checkIndicators(rules, request.indicators);
      return [{ ...request, action: rules.newId() }];
    case 'action.edit':
      checkIndicators(rules, request.indicators ?? []);
      return [request];
    case 'change.undo':
    case 'change.redo':
      return [takeBack(rules, request)];
    case 'checkin.open':
      return [openCheckIn(rules, request)];
    case 'checkin.choose':
      checkIndicators(rules, request.indicators);
      return [request];
    case 'checkin.comment':
      return [{ ...request, comment: rules.newId() }];
    case 'checkin.close':
      return [closeCheckIn(rules, request)];
    default:
      return [request];
  }
}

function addedId(change: Change): readonly string[] {
  if (change.type === 'evidence.add') return [change.evidence];
  if (change.type === 'checkin.open') return [change.checkIn];
  if (change.type === 'checkin.comment') return [change.comment];
  return change.type === 'action.add' ? [change.action] : [];
}

/**
 * Turns an act as asked for into the changes of one line. Each change is checked against the plan as the ones before it
 * leave it. Undo and redo come out named.
 * @throws RequestError in one sentence that names the change; then nothing is to be recorded
 */
export function recordAct(requests: readonly Request[], context: RecordContext): Recorded {
  const places = placesOf(context.framework);
  const changes: Change[] = [];
  const draft = draftOf(context.plan);
  const writer = { person: context.person ?? context.plan.person, day: context.today, at: '' };
  requests.forEach((request, index) => {
    const refuse = (reason: string) => refusal(index, request.type, reason);
    for (const change of record({ ...context, draft, places, refuse }, request)) {
      const reason = refusalOf(draft, change, writer.person);
      if (reason !== null) throw refuse(reason);
      changes.push(change);
      applyToDraft(draft, change, writer);
    }
  });
  return { changes, added: changes.flatMap((change) => addedId(change)) };
}
