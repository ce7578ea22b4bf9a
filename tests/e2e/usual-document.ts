import type { Input } from '../../framework/contract/contract';
import { usualChoices } from '../../framework/document/choices';

/** What a mentor gets where nobody changed anything. */
export const usualDocument: Input<'plan.export'> = {
  paper: 'a4',
  choices: usualChoices.mentor,
  embed: 'nothing',
};
