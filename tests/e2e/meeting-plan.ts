/** A plan in the middle of a check-in: rated by both, shown, and an earlier one behind it. */
import { join } from 'node:path';
import { openInstallation } from '../../electron/installation';
import { openPlan } from '../../electron/plan/plan-folder';
import { readRequests, type RequestInput } from '../../framework/request';
import { dayFromToday } from './circumstances';
import { daysAgo } from './earlier-days';
import type { Folders } from './launch';
import { all, at, preparePlan, type Act } from './prepared-plan';

/** Acts of somebody else on another computer. */
export async function asMentor(
  folders: Folders,
  folder: string,
  acts: readonly (readonly RequestInput[])[],
): Promise<void> {
  const installation = await openInstallation(join(folders.root, 'mentor’s computer'), 'app');
  const plan = await openPlan(installation, folder);
  if (plan.isUnknownPerson) await plan.answer(false);
  for (const requests of acts) await plan.apply(readRequests([...requests]));
  await plan.close();
}

async function fillBefore(act: Act): Promise<void> {
  await daysAgo(60, () => act([{ type: 'level.claim', level: 2 }]));
  await daysAgo(50, () => act([{ type: 'rating.set', indicator: at('3.1'), rating: 'not-yet' }]));
}

/** What both are called, and what they say. */
export interface Said {
  readonly individual: string;
  readonly mentor: string;
  readonly title: string;
  readonly comment: string;
  readonly proof: string;
  readonly action: string;
  /** What was said, where that was written down already. */
  readonly notes: string;
}

const usually: Said = {
  individual: 'Name Surname',
  mentor: 'Name Mentor',
  title: 'Closed incident 4417 alone',
  comment: 'Strong on servers, not yet seen on network devices.',
  proof: 'One incident closed alone, end to end.',
  action: 'Write the runbook',
  notes: '',
};

/** What has happened since, and the check-in of today. Answers its id. */
async function fillNow(act: Act, said: Said): Promise<string> {
  await act([
    { type: 'rating.set', indicator: at('3.1'), rating: 'met' },
    { type: 'rating.set', indicator: at('3.2'), rating: 'not-yet' },
    { type: 'rating.set', indicator: at('3.3'), rating: 'partly' },
    { type: 'rating.set', indicator: at('4.1'), rating: 'partly' },
    { type: 'target.set', indicator: at('3.2'), date: dayFromToday(-9) },
  ]);
  await act([
    {
      type: 'evidence.add',
      kind: 'note',
      title: said.title,
      text: 'Found the full disk, cleared it, wrote the report.',
      date: dayFromToday(-3),
      indicators: all('3.1'),
    },
    { type: 'action.add', text: said.action, indicators: all('3.2'), date: dayFromToday(-5) },
  ]);
  const [checkIn = ''] = await act([
    {
      type: 'checkin.open',
      mentorName: said.mentor,
      date: dayFromToday(0),
      indicators: all('3.1', '3.2', '3.3'),
    },
  ]);
  return checkIn;
}

const rate = (checkIn: string, number: string, rating: 'not-yet' | 'partly' | 'met', comment = '') =>
  ({ type: 'checkin.rate', checkIn, indicator: at(number), rating, comment }) as const;

export interface MeetingPlan {
  readonly folder: string;
  readonly checkIn: string;
}

/** What the other one does: rates, comments, says what good looks like, and shows both. */
function mentorsActs(checkIn: string, said: Said): readonly (readonly RequestInput[])[] {
  const action = { type: 'action.add', text: said.action, owner: 'mentor', checkIn } as const;
  return [
    [{ type: 'person.set', name: said.mentor }],
    [
      rate(checkIn, '3.1', 'partly', said.comment),
      rate(checkIn, '3.2', 'partly'),
      rate(checkIn, '3.3', 'partly'),
    ],
    [{ type: 'proof.set', indicator: at('3.1'), text: said.proof }],
    [{ type: 'checkin.rated', checkIn }],
    [{ type: 'checkin.show', checkIn }],
    ...(said.notes === ''
      ? []
      : [
          [
            { type: 'checkin.edit', checkIn, notes: said.notes } as const,
            { ...action, date: dayFromToday(9) },
          ],
        ]),
  ];
}

/** @param until `open`: nobody has rated yet; `shown`: both have, and both are shown */
export async function meetingPlan(
  folders: Folders,
  until: 'open' | 'shown' = 'shown',
  differently: Partial<Said> = {},
): Promise<MeetingPlan> {
  const said = { ...usually, ...differently };
  let checkIn = '';
  const folder = await preparePlan(folders, {
    name: said.individual,
    begun: 70,
    fill: async (act) => {
      await fillBefore(act);
      checkIn = await fillNow(act, said);
    },
  });
  if (until === 'shown') await asMentor(folders, folder, mentorsActs(checkIn, said));
  return { folder, checkIn };
}
