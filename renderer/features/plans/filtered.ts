import type { PlanRow } from '../../../framework/contract/plans-views';

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** The plans that say every one of the words, in what they are called, whose they are or where they lie. */
export function filtered(plans: readonly PlanRow[], typed: string): readonly PlanRow[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return plans;
  return plans.filter(({ name, person, role, framework, folder }) => {
    const text = plain([name, person, role, framework, folder].join(' '));
    return words.every((word) => text.includes(word));
  });
}
