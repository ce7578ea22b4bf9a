/** What the list of people says about one plan, read from its folder without opening it. */
import { resolve } from 'node:path';
import { personFacts, type PersonFacts } from '../../framework/people-row';
import { reader } from '../cli/reader';
import { stat } from '../disk';
import { codeOf, diskError, isMissing } from '../disk-error';
import { PlanError } from '../plan-error';
import { layoutOf } from '../plan/layout';
import { readPlan } from '../plan/reading';
import { journalsMark } from './plan-row';

export type PersonRead =
  | {
      readonly state: 'ready';
      readonly facts: PersonFacts;
      /** Of the folder as it was before it was read. */
      readonly mark: string;
    }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable'; readonly trouble: string };

/** @param viewer id of the person who looks; empty for nobody in particular */
export async function readPerson(folder: string, viewer: string): Promise<PersonRead> {
  try {
    await stat(folder);
    const mark = await journalsMark(folder);
    const place = { layout: layoutOf(resolve(folder)), installation: reader() };
    const { ledger, framework } = await readPlan(place, []);
    const { plan, entries, journals } = ledger;
    return { state: 'ready', mark, facts: personFacts({ framework, plan, entries, journals }, viewer) };
  } catch (error) {
    if (isMissing(error)) return { state: 'missing' };
    if (error instanceof PlanError) return { state: 'unreadable', trouble: error.message };
    if (codeOf(error) === '') throw error;
    return { state: 'unreadable', trouble: diskError('Reading', folder, error).message };
  }
}
