/** Requests: changes as a person, a script or the window asks for them, checked field by field. */
import * as v from 'valibot';
import * as actions from './changes/actions';
import * as checkIns from './changes/check-ins';
import * as evidence from './changes/evidence';
import * as history from './changes/history';
import { noteSetRequest } from './changes/notes';
import { personSet } from './changes/people';
import { planArchive, planRename } from './changes/plan';
import { profileSet } from './changes/profile';
import { levelClaimRequest, ratingSet } from './changes/ratings';
import { targetSetRequest } from './changes/targets';

const requests = {
  'profile.set': profileSet,
  'plan.rename': planRename,
  'plan.archive': planArchive,
  'rating.set': ratingSet,
  'level.claim': levelClaimRequest,
  'note.set': noteSetRequest,
  'target.set': targetSetRequest,
  'evidence.add': evidence.evidenceAddRequest,
  'evidence.edit': evidence.evidenceEditRequest,
  'evidence.remove': evidence.evidenceRemove,
  'evidence.keep': evidence.evidenceKeep,
  'action.add': actions.actionAddRequest,
  'action.edit': actions.actionEdit,
  'action.done': actions.actionDone,
  'action.drop': actions.actionDrop,
  'action.reopen': actions.actionReopen,
  'person.set': personSet,
  'proof.set': checkIns.proofSet,
  'checkin.open': checkIns.checkInOpenRequest,
  'checkin.choose': checkIns.checkInChoose,
  'checkin.rate': checkIns.checkInRate,
  'checkin.rated': checkIns.checkInRated,
  'checkin.show': checkIns.checkInShow,
  'checkin.agree': checkIns.checkInAgree,
  'checkin.comment': checkIns.checkInCommentRequest,
  'checkin.edit': checkIns.checkInEdit,
  'checkin.sign': checkIns.checkInSign,
  'checkin.close': checkIns.checkInCloseRequest,
  'checkin.cancel': checkIns.checkInCancel,
  'change.undo': history.undoRequest,
  'change.redo': history.redoRequest,
};

export type Request = v.InferOutput<(typeof requests)[keyof typeof requests]>;
/** A request before its defaults are filled in: what the window and scripts write. */
export type RequestInput = v.InferInput<(typeof requests)[keyof typeof requests]>;

/** An act that cannot be: one sentence that names the change, and nothing was recorded. */
export class RequestError extends Error {}

/** At most this many changes in one act. */
const maximumChanges = 20_000;

function isRequestType(type: unknown): type is keyof typeof requests {
  return typeof type === 'string' && Object.hasOwn(requests, type);
}

/** "Change 3 (rating.set): …", counted from 1. */
export function refusal(index: number, type: string, reason: string): RequestError {
  return new RequestError(`Change ${String(index + 1)} (${type}): ${reason}. Nothing was changed.`);
}

function readRequest(json: unknown, index: number): Request {
  const type: unknown = typeof json === 'object' && json !== null && 'type' in json ? json.type : undefined;
  if (!isRequestType(type)) {
    const named =
      typeof type === 'string' ? `"${type.slice(0, 60)}" is no change Rung knows` : 'it has no "type"';
    throw new RequestError(`Change ${String(index + 1)}: ${named}. Nothing was changed.`);
  }
  const parsed = v.safeParse(requests[type], json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const field = v.getDotPath(issue);
  const isUnknownField = issue.type === 'strict_object' && issue.expected === 'never';
  const isMissingField = issue.received === 'undefined';
  const reason = isUnknownField
    ? `it has no field "${field ?? ''}"`
    : isMissingField
      ? `"${field ?? ''}" is missing`
      : `"${field ?? ''}" ${issue.message}`;
  throw refusal(index, type, reason);
}

/**
 * Checks the shape of an act: a list of changes, all or none.
 * @param json parsed JSON from outside
 * @throws RequestError in one sentence that names the change
 */
export function readRequests(json: unknown): readonly Request[] {
  if (!Array.isArray(json)) throw new RequestError('An act is a list of changes: [{"type": …}, …].');
  if (json.length === 0) throw new RequestError('The list of changes is empty, so there is nothing to do.');
  if (json.length > maximumChanges) throw new RequestError('One act can hold at most 20,000 changes.');
  const items: readonly unknown[] = json;
  const read = items.map((item, index) => readRequest(item, index));
  const alone = read.findIndex((request) => request.type === 'change.undo' || request.type === 'change.redo');
  if (alone !== -1 && read.length > 1) {
    throw refusal(alone, read[alone]?.type ?? '', 'it stands alone in its act');
  }
  return read;
}
