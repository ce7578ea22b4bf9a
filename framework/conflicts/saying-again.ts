/** How a conflict is settled: one of its values is said again. */
import { assertNever } from '../assert-never';
import type { RequestInput } from '../request';
import type { Says } from './says';

/**
 * The request that says it again, now that both are known: what is said of a field settles what was said of it before.
 * A file is named by its hash, since it is in the plan already.
 */
export function sayingAgain(says: Says): RequestInput {
  switch (says.kind) {
    case 'profile':
      return { type: 'profile.set', [says.part]: says.text };
    case 'title':
      return { type: 'plan.rename', title: says.text };
    case 'rating':
      return { type: 'rating.set', indicator: says.indicator, rating: says.rating };
    case 'note':
      return { type: 'note.set', indicator: says.indicator, ...(says.note ?? { text: '' }) };
    case 'target':
      return { type: 'target.set', indicator: says.indicator, date: says.date };
    case 'level-target':
      return { type: 'target.set', skill: says.skill, level: says.level, date: says.date };
    case 'evidence': {
      const { file, indicators, tags, ...edit } = says.edit;
      const lists = { indicators: indicators && [...indicators], tags: tags && [...tags] };
      return { type: 'evidence.edit', evidence: says.evidence, ...edit, ...lists, sha256: file?.sha256 };
    }
    case 'evidence-kept':
      return { type: says.isKept ? 'evidence.keep' : 'evidence.remove', evidence: says.evidence };
    case 'action': {
      const { indicators, ...edit } = says.edit;
      return {
        type: 'action.edit',
        action: says.action,
        ...edit,
        indicators: indicators && [...indicators],
      };
    }
    case 'action-status': {
      const { action, status, outcome } = says;
      if (status === 'open') return { type: 'action.reopen', action };
      return { type: status === 'done' ? 'action.done' : 'action.drop', action, outcome };
    }
    case 'proof':
      return { type: 'proof.set', indicator: says.indicator, text: says.text };
    case 'check-in':
      return { type: 'checkin.edit', checkIn: says.checkIn, ...says.edit };
    case 'check-in-chosen':
      return { type: 'checkin.choose', checkIn: says.checkIn, indicators: [...says.indicators] };
    case 'agreed': {
      const { checkIn, indicator, rating } = says;
      return { type: 'checkin.agree', checkIn, indicator, rating };
    }
    case 'mentor-rating':
      return { type: 'checkin.rate', checkIn: says.checkIn, indicator: says.indicator, ...says.edit };
    default:
      return assertNever(says);
  }
}
