/** What of a plan may be embedded in a document: what its pages may say, and nothing else. */
import { hasBlind } from '../cover';
import type { Plan } from '../plan';
import type { ShareChoices } from '../share/choices';
import { nothingWithheld, type Withheld } from '../share/withheld';
import type { Embedding } from './embedding';
import { has, sections, type DocumentChoices } from './choices';

/** What is drawn of a note or a remark stands with its indicator, or in the record of a check-in. */
function withheldBy(choices: DocumentChoices): Withheld {
  const isLevelTold = has(choices, 'levels');
  const isRecordTold = has(choices, 'checkIns');
  return {
    ratings: !choices.ratings,
    comments: !choices.comments || !(isLevelTold || isRecordTold),
    records: !isRecordTold,
    notes: !choices.notes || !isLevelTold,
    actions: !has(choices, 'actions'),
    evidence: has(choices, 'evidence') ? choices.leftOut : 'all',
  };
}

function isNothing(withheld: Withheld): boolean {
  return JSON.stringify(withheld) === JSON.stringify(nothingWithheld);
}

/**
 * The choices with which a plan is packed to be embedded. Earlier texts go along only where nothing at all is left out,
 * the history included: else nobody chose them.
 */
export function shareOfDocument(
  choices: DocumentChoices,
  embed: Exclude<Embedding, 'nothing'>,
): ShareChoices {
  const { private: isPrivate, levels, skills } = choices;
  const withheld = withheldBy(choices);
  const isEverything =
    isPrivate &&
    levels === null &&
    skills === null &&
    isNothing(withheld) &&
    sections.every((section) => has(choices, section));
  const share = {
    files: embed === 'plan-and-files',
    private: isPrivate,
    earlier: isEverything,
    levels,
    skills,
  };
  return isEverything ? share : { ...share, withheld };
}

/** The same for a plan with a check-in that is still covered, which stays out even where everything else goes along. */
export function shareInDocument(
  plan: Pick<Plan, 'checkIns'>,
  choices: DocumentChoices,
  embed: Exclude<Embedding, 'nothing'>,
): ShareChoices {
  const share = shareOfDocument(choices, embed);
  return share.withheld === undefined && hasBlind(plan) ? { ...share, withheld: nothingWithheld } : share;
}
