/** Requests about a one-on-one into the changes that a line records. */
import type { Change } from './change';
import type { CheckInCloseRequest, CheckInOpenRequest, CheckInSign } from './changes/check-ins';
import { usualIndicators } from './choose';
import { finished } from './draft';
import { refusalOf } from './permission';
import type { Rating } from './plan';
import { checkIndicators, takenFile, type Rules } from './record-rules';
import { wrongWords } from './sign-off/text-to-sign';
import { verifySignature } from './sign-off/verify';

/** With the self-ratings of this moment, which is what will be compared. */
export function openCheckIn(rules: Rules, request: CheckInOpenRequest): Change {
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

/** Signed on paper or not at all; a scan is taken in like any file. */
export function closeCheckIn(rules: Rules, { path, paper, ...request }: CheckInCloseRequest): Change {
  if (request.how === 'paper' && paper === undefined) throw rules.refuse('"paper" is missing');
  if (request.how === 'unsigned' && (paper !== undefined || path !== undefined)) {
    throw rules.refuse('"paper" and "path" go with "how": "paper"');
  }
  if (paper === undefined) return request;
  return { ...request, paper: path === undefined ? paper : { ...paper, file: takenFile(rules, path) } };
}

/** A signature that does not hold, or is under other words than the check-in's, is never recorded. */
export function checkedSignature(rules: Rules, request: CheckInSign): Change {
  const { crypto, framework, today: day, draft, person } = rules;
  const checkIn = draft.checkIns.get(request.checkIn);
  if (crypto === undefined || checkIn === undefined) return request;
  if (!verifySignature(request, crypto)) throw rules.refuse('the signature does not hold');
  const by = person ?? draft.person;
  const signing = { plan: finished(draft), framework, checkIn, keys: new Map<string, string>(), at: '', day };
  // Who may sign at all is asked first.
  if (refusalOf(draft, request, by) !== null) return request;
  const reason = wrongWords(signing, { ...request, by });
  if (reason !== null) throw rules.refuse(reason);
  return request;
}
