/** What follows the levels: actions, check-ins, history, evidence, sign-off, hashes. */
import type { EndedAction, ReportAction } from '../report/action-part';
import type { ReportEvidence } from '../report/evidence-part';
import type { ReportRecord, ReportRemark } from '../report/record-part';
import type { ReportModel } from '../report/report';
import type { ReportSigner } from '../report/sign-part';
import { kindWord, longDate, ratingWord, shortDate, sizeWords } from '../report/words';
import { heading, prose, table, type Block } from './block';

const ends = { open: '', done: 'Done', dropped: 'Dropped' } as const;

function labels(of: readonly { readonly label: string }[]): string {
  return of.map(({ label }) => label).join(', ');
}

function actionTable(title: string, actions: readonly (ReportAction | EndedAction)[]): readonly Block[] {
  if (actions.length === 0) return [];
  const rows = actions.map((action) => {
    const { text, outcome, owner, date, ended, indicators } = action;
    const status = 'status' in action ? `${ends[action.status]} ` : '';
    const day = 'status' in action ? ended : date;
    const words = outcome === null ? text : `${text}\n${outcome}`;
    return [words, labels(indicators), owner, day === null ? 'no date' : `${status}${shortDate(day)}`];
  });
  const columns = [
    ['Action', 50],
    ['For', 14],
    ['Owner', 18],
    ['By', 18],
  ] as const;
  return [heading(2, title), ...table(columns, rows)];
}

function onPaper(paper: { readonly name: string } | null): string {
  return paper === null ? 'Confirmed on paper' : `Signed on paper by ${paper.name.trim()}`;
}

function endWords({ closed }: ReportRecord): string {
  if (closed === null) return 'Not closed yet';
  const day = longDate(closed.day);
  const words = {
    signed: `Signed by both, ${day}`,
    paper: `${onPaper(closed.paper)}, ${day}; Rung cannot check this`,
    unsigned: `Closed without signatures, ${day}: agreed, not confirmed`,
  };
  return words[closed.how];
}

function remarkBlocks({ label, comments }: ReportRemark): readonly Block[] {
  return [heading(4, `On ${label}`), ...comments.flatMap(({ by, text }) => prose(`${by}:\n${text}`))];
}

function recordBlocks(record: ReportRecord): readonly Block[] {
  const { names, day, rows, remarks, notes, actions, nextDate } = record;
  // With the name of a skill before it, a number needs room.
  const isNamed = rows.some(({ label }) => label.length > 8);
  const columns = [
    ['No.', isNamed ? 20 : 8],
    ['Indicator', isNamed ? 35 : 47],
    ['Own view', 15],
    ['Mentor', 15],
    ['Agreed', 15],
  ] as const;
  const ratings = rows.map(({ label, text, self, mentor, agreed }) => [
    label,
    text,
    ratingWord(self),
    ratingWord(mentor),
    agreed === null ? 'nothing yet' : ratingWord(agreed),
  ]);
  const done = actions.map(({ text, owner, date, status }) => {
    const by = date === null ? '' : `, by ${shortDate(date)}`;
    return `${text} (${owner}${by}${status === 'open' ? '' : `, ${ends[status].toLowerCase()}`})`;
  });
  return [
    heading(3, `${longDate(day)}, with ${names.mentor}`),
    ...prose(`${endWords(record)}${nextDate === null ? '' : `. Next check-in: ${longDate(nextDate)}`}`),
    ...table(columns, ratings),
    ...remarks.flatMap(remarkBlocks),
    ...(notes === null ? [] : [heading(4, 'What was said'), ...prose(notes)]),
    ...(done.length === 0 ? [] : [heading(4, 'Actions'), { kind: 'list', items: done } as const]),
  ];
}

function pieceBlocks(piece: ReportEvidence): readonly Block[] {
  const { label, title, kind, date, indicators, file, url, text, note, tags } = piece;
  const about = indicators.length === 0 ? '' : `; supports ${labels(indicators)}`;
  const missing = file?.isMissing === true ? '; the file itself is missing' : '';
  return [
    heading(3, `${label} ${title}`),
    ...prose(`${kindWord(kind)}, ${longDate(date)}${about}`),
    ...prose(file === null ? null : `${file.name}, ${sizeWords(file.size)}${missing}`),
    ...prose(url === title ? null : url),
    ...prose(text === title ? null : text),
    ...prose(note),
    ...prose(tags.length === 0 ? null : `Tags: ${tags.join(', ')}`),
  ];
}

function standingWords({ how, day }: ReportSigner): string {
  const date = day === null ? '' : longDate(day);
  if (how === 'paper') return `Signed on paper, ${date}. Rung cannot check this.`;
  return how === 'open' ? 'Not signed in Rung' : `Signed in Rung, ${date}`;
}

function signBlocks({ signOff }: ReportModel): readonly Block[] {
  if (signOff === null) return [];
  const columns = [
    ['Who', 20],
    ['Name', 30],
    ['Standing', 30],
    ['Signature and date', 20],
  ] as const;
  const roles = { individual: 'Individual', mentor: 'Mentor' } as const;
  const rows = signOff.signers.map((signer) => [roles[signer.role], signer.name, standingWords(signer), '']);
  const about = signOff.checkIn === null ? null : `About the check-in of ${longDate(signOff.checkIn)}`;
  return [heading(2, 'Sign-off'), ...prose(about), ...table(columns, rows)];
}

function detailBlocks({
  sections,
  frameworkHash,
  framework,
  evidence,
  signOff,
}: ReportModel): readonly Block[] {
  if (!sections.includes('details')) return [];
  const rows = [
    ...(frameworkHash === '' ? [] : [[`Framework “${framework}”, SHA-256`, frameworkHash]]),
    ...(signOff?.signers ?? []).flatMap(({ name, code }) =>
      code === null ? [] : [[`Safety code of ${name}`, code]],
    ),
    ...evidence.flatMap(({ label, file }) =>
      file === null ? [] : [[`${label}, SHA-256 of the file`, file.sha256]],
    ),
  ];
  if (rows.length === 0) return [];
  const columns = [
    ['What', 40],
    ['Value', 60],
  ] as const;
  return [heading(2, 'To check it by'), ...table(columns, rows)];
}

export function lastBlocks(report: ReportModel): readonly Block[] {
  const { openActions, endedActions, checkIns, history, evidence } = report;
  return [
    ...actionTable('Open actions', openActions),
    ...actionTable('Actions done and dropped', endedActions),
    ...(checkIns.length === 0 ? [] : [heading(2, 'Check-ins'), ...checkIns.flatMap(recordBlocks)]),
    ...(history.length === 0 ? [] : [heading(2, 'How it came about')]),
    ...history.flatMap(({ day, lines }): readonly Block[] => [
      heading(3, longDate(day)),
      { kind: 'list', items: lines },
    ]),
    ...(evidence.length === 0 ? [] : [heading(2, 'Evidence'), ...evidence.flatMap(pieceBlocks)]),
    ...signBlocks(report),
    ...detailBlocks(report),
  ];
}
