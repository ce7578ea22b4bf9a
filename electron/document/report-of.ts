/** What a document says about an open plan, wherever it is made: in the window or on the command line. */
import type { DocumentChoices } from '../../framework/document/choices';
import { buildReport, type ReportModel } from '../../framework/report/report';
import { statesThen } from '../../framework/report/since-part';
import { localDay } from '../local-day';
import { nodeCrypto } from '../node-crypto';
import type { OpenPlan } from '../plan/plan-folder';

export interface ReportWanted {
  readonly paper: 'a4' | 'letter';
  readonly choices: DocumentChoices;
  /** Of the program, e.g. `0.1.0`. */
  readonly version: string;
}

type PlanRead = Pick<OpenPlan, 'plan' | 'framework' | 'entries' | 'missingFiles'>;

export function reportOf(open: PlanRead, { paper, choices, version }: ReportWanted): ReportModel {
  const { plan, framework, entries, missingFiles } = open;
  return buildReport({
    plan,
    framework,
    day: localDay(),
    paper,
    choices,
    version,
    missingFiles,
    entries,
    crypto: nodeCrypto,
    states: statesThen(plan, entries),
  });
}
