/** Requests into the changes that a line records: defaults filled in, ids given, every rule checked. */
import { applyToDraft, type Change } from './change';
import type { EvidenceAdd, EvidenceAddRequest, EvidenceEditRequest } from './changes/evidence';
import type { LevelClaimRequest } from './changes/ratings';
import { draftOf } from './draft';
import { placesOf } from './framework';
import { ratedLevels } from './levels';
import type { Evidence, StoredFile } from './plan';
import { refusal, type Request } from './request';
import { refusalOf } from './permission';
import { addingAgain } from './restore';
import { checkedSkill, checkIndicators, takenFile, type RecordContext, type Rules } from './record-rules';
import { checkedSignature, closeCheckIn, openCheckIn } from './record-check-in';

/** What is to be recorded, and the ids given to new evidence and actions, in their order. */
export interface Recorded {
  readonly changes: readonly Change[];
  readonly added: readonly string[];
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
    case 'checkin.sign':
      return [checkedSignature(rules, request)];
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
