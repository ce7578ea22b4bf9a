/** Every change a plan can record, and how one alters the plan. */
import * as v from 'valibot';
import { assertNever } from './assert-never';
import * as actions from './changes/actions';
import { applyCheckIn, applyProofSet } from './changes/check-in-acts';
import * as checkIns from './changes/check-ins';
import * as evidence from './changes/evidence';
import * as history from './changes/history';
import * as notes from './changes/notes';
import * as people from './changes/people';
import * as plans from './changes/plan';
import * as profile from './changes/profile';
import * as ratings from './changes/ratings';
import * as shares from './changes/shares';
import * as targets from './changes/targets';
import * as writers from './changes/writers';
import type { Draft, Writer } from './draft';

/**
 * What a line is read by. Here a field that is not known is passed over, since a newer version may have added it; a
 * request with such a field is refused instead (see request.ts), since it is a slip of the pen.
 */
const recorded = {
  'profile.set': v.object(profile.profileSet.entries),
  'plan.rename': v.object(plans.planRename.entries),
  'plan.archive': v.object(plans.planArchive.entries),
  'rating.set': v.object(ratings.ratingSet.entries),
  'level.claim': ratings.levelClaim,
  'note.set': notes.noteSet,
  'target.set': targets.targetSet,
  'evidence.add': evidence.evidenceAdd,
  'evidence.edit': evidence.evidenceEdit,
  'evidence.remove': v.object(evidence.evidenceRemove.entries),
  'action.add': actions.actionAdd,
  'action.edit': v.object(actions.actionEdit.entries),
  'action.done': v.object(actions.actionDone.entries),
  'action.drop': v.object(actions.actionDrop.entries),
  'action.reopen': v.object(actions.actionReopen.entries),
  'change.undo': history.undo,
  'change.redo': history.redo,
  'text.erase': history.textErase,
  'journal.begin': writers.journalBegin,
  'plan.start': writers.planStart,
  'device.admit': writers.deviceAdmit,
  'device.refuse': writers.deviceRefuse,
  'person.set': v.object(people.personSet.entries),
  'share.state': shares.shareState,
  'proof.set': v.object(checkIns.proofSet.entries),
  'checkin.open': checkIns.checkInOpen,
  'checkin.choose': v.object(checkIns.checkInChoose.entries),
  'checkin.rate': v.object(checkIns.checkInRate.entries),
  'checkin.rated': v.object(checkIns.checkInRated.entries),
  'checkin.show': v.object(checkIns.checkInShow.entries),
  'checkin.agree': v.object(checkIns.checkInAgree.entries),
  'checkin.comment': checkIns.checkInComment,
  'checkin.edit': v.object(checkIns.checkInEdit.entries),
  'checkin.sign': v.object(checkIns.checkInSign.entries),
  'checkin.close': checkIns.checkInClose,
  'checkin.cancel': v.object(checkIns.checkInCancel.entries),
};

/** One recorded fact, as it stands in a line. */
export type Change = v.InferOutput<(typeof recorded)[keyof typeof recorded]>;
export type ChangeType = Change['type'];

function isChangeType(type: unknown): type is ChangeType {
  return typeof type === 'string' && Object.hasOwn(recorded, type);
}

/**
 * Reads a change from a line. Unknown fields (of a newer version) stay in the line and are not read.
 * @returns null for a change this version does not know or cannot read: it is kept and has no effect
 */
export function readChange(json: unknown): Change | null {
  if (typeof json !== 'object' || json === null || !('type' in json) || !isChangeType(json.type)) return null;
  const parsed = v.safeParse(recorded[json.type], json);
  return parsed.success ? parsed.output : null;
}

function isOfCheckIn(change: Change): change is checkIns.CheckInChange {
  return change.type.startsWith('checkin.');
}

/** The change has its effect, whoever may or may not make it (permission.ts). */
export function applyToDraft(draft: Draft, change: Change, writer: Writer): void {
  if (isOfCheckIn(change)) return applyCheckIn(draft, change, writer);
  const { day } = writer;
  switch (change.type) {
    case 'profile.set':
      return profile.applyProfileSet(draft, change);
    case 'plan.rename':
      return plans.applyPlanRename(draft, change);
    case 'plan.archive':
      return plans.applyPlanArchive(draft, change);
    case 'rating.set':
      return ratings.applyRatingSet(draft, change, day);
    case 'note.set':
      return notes.applyNoteSet(draft, change);
    case 'target.set':
      return targets.applyTargetSet(draft, change);
    case 'evidence.add':
      return evidence.applyEvidenceAdd(draft, change, day);
    case 'evidence.edit':
      return evidence.applyEvidenceEdit(draft, change, day);
    case 'evidence.remove':
      return evidence.applyEvidenceRemove(draft, change);
    case 'action.add':
      return actions.applyActionAdd(draft, change, writer);
    case 'action.edit':
      return actions.applyActionEdit(draft, change);
    case 'action.done':
    case 'action.drop':
      return actions.applyActionEnd(draft, change, day);
    case 'action.reopen':
      return actions.applyActionReopen(draft, change);
    case 'plan.start':
      return writers.applyPlanStart(draft, change);
    case 'person.set':
      return people.applyPersonSet(draft, change, writer);
    case 'share.state':
      return shares.applyShareState(draft, change, writer);
    case 'proof.set':
      return applyProofSet(draft, change, writer);
    case 'level.claim':
    case 'change.undo':
    case 'change.redo':
    case 'text.erase':
    case 'journal.begin':
    case 'device.admit':
    case 'device.refuse':
      return;
    default:
      return assertNever(change);
  }
}

/** Whether a change alters the plan at once; the others alter which lines count, so the plan is folded anew. */
export function isPlainChange(change: Change): boolean {
  switch (change.type) {
    case 'change.undo':
    case 'change.redo':
    case 'text.erase':
    case 'device.admit':
    case 'device.refuse':
      return false;
    default:
      return true;
  }
}
