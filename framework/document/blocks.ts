/** A document as a list of blocks, in the order of the printed pages. */
import type { ReportIndicator, ReportLevel } from '../report/level-part';
import type { ReportModel } from '../report/report';
import type { ReportSkill } from '../report/skill-part';
import { sinceLines } from '../report/since-lines';
import { headingOf } from '../report/titles';
import { counted, levelTitle, longDate, markWord, ratingWord, shortDate } from '../report/words';
import { heading, prose, table, type Block } from './block';
import type { Section } from './choices';
import { lastBlocks } from './last-blocks';

/** Whether a skill needs its name above it. */
type Naming = 'alone' | 'one-of-many';

function headBlocks(report: ReportModel): readonly Block[] {
  const { title, subtitle } = headingOf(report);
  const { role, mentor, status, frameworkHash, day, pieces } = report;
  const all: readonly (readonly [string, string])[] = [
    ['Role', role],
    ['Mentor', mentor],
    ['Date', longDate(day)],
    ['Status', status.words],
    ['Reviewed', status.reviewed === null ? '' : longDate(status.reviewed)],
    ['Next check-in', status.next === null ? '' : longDate(status.next)],
    ['Evidence', pieces === 0 ? '' : counted(pieces, 'piece')],
    ['Framework', frameworkHash === '' ? '' : `${report.framework}, version ${frameworkHash.slice(0, 8)}`],
  ];
  const facts = all.filter(([, value]) => value !== '');
  return [heading(1, title), ...prose(subtitle), { kind: 'facts', facts }];
}

function evidenceWords({ evidence, pieces }: ReportIndicator): string {
  if (pieces === 0) return 'none yet';
  return evidence.length === 0 ? counted(pieces, 'piece') : evidence.map(({ label }) => label).join(', ');
}

function mentorWords({ said }: ReportIndicator): string {
  const mentor = said?.mentor ?? null;
  if (said === null || mentor === null) return 'not rated';
  return said.difference === null ? ratingWord(mentor) : `${ratingWord(mentor)} (${said.difference})`;
}

function agreedWords({ said, agreed }: ReportIndicator): string {
  const rating = agreed?.rating ?? said?.agreed ?? null;
  if (rating === null) return 'not yet';
  const how = agreed === null ? 'not signed' : agreed.how === 'paper' ? 'on paper' : 'signed';
  return `${ratingWord(rating)} (${how})`;
}

/** A column with nothing in it is left out. */
function indicatorTable(indicators: readonly ReportIndicator[]): readonly Block[] {
  const hasRatings = indicators.some(({ rating, agreed }) => rating !== null || agreed !== null);
  const hasEvidence = indicators.some(({ pieces }) => pieces > 0);
  const hasMentor = indicators.some(({ said, agreed }) => said !== null || agreed !== null);
  const hasTargets = indicators.some(({ target }) => target !== null);
  const columns: (readonly [string, number, (of: ReportIndicator) => string])[] = [
    ['No.', 8, ({ number }) => number],
    ['Indicator', 42, ({ text }) => text],
  ];
  if (hasRatings) columns.push(['Own view', 14, ({ rating }) => ratingWord(rating)]);
  if (hasMentor) columns.push(['Mentor', 14, mentorWords], ['Agreed', 14, agreedWords]);
  if (hasTargets) {
    columns.push(['Target', 14, ({ target }) => (target === null ? 'no date' : shortDate(target))]);
  }
  if (hasEvidence) columns.push(['Evidence', 14, evidenceWords]);
  return table(
    columns.map(([head, width]) => [head, width]),
    indicators.map((indicator) => columns.map(([, , words]) => words(indicator))),
  );
}

/** The ladder in words, the highest level on top as where it is drawn. */
function ladderTable({ levels }: ReportSkill): readonly Block[] {
  const rows = levels
    .filter(({ indicators }) => indicators.length > 0)
    .map((level) => [
      levelTitle(level),
      `${String(level.met)} of ${String(level.indicators.length)}`,
      String(level.evidenced),
      level.indicators.map(({ number, mark }) => `${number} ${markWord(mark)}`).join('; '),
    ])
    .reverse();
  const columns = [
    ['Level', 20],
    ['Met', 12],
    ['With evidence', 14],
    ['Indicators', 54],
  ] as const;
  return table(columns, rows);
}

function overview(skill: ReportSkill, sections: readonly Section[], naming: Naming): readonly Block[] {
  const { board } = skill;
  const summary = skill.summary.map(({ figure, words }): readonly [string, string] => [figure, words]);
  return [
    ...(naming === 'alone' ? [] : [heading(2, skill.name)]),
    ...(sections.includes('summary') && summary.length > 0
      ? [{ kind: 'facts', facts: summary } as const]
      : []),
    ...(sections.includes('summary') && summary.length > 0 ? ladderTable(skill) : []),
    ...(board === null || !sections.includes('next')
      ? []
      : [
          heading(
            naming === 'alone' ? 2 : 3,
            board.kind === 'next-level'
              ? `To reach Level ${levelTitle(board)}`
              : 'Met, and not yet with evidence',
          ),
          ...indicatorTable(board.indicators),
        ]),
  ];
}

function saidBlocks({ number, note, proof, said }: ReportIndicator): readonly Block[] {
  const comments = said?.comments ?? [];
  if (note === null && proof === null && comments.length === 0) return [];
  return [
    heading(4, `On ${number}`),
    ...prose(note),
    ...prose(proof === null ? null : `What good looks like:\n${proof}`),
    ...comments.flatMap(({ by, text }) => prose(`${by}:\n${text}`)),
  ];
}

function levelBlocks(level: ReportLevel): readonly Block[] {
  const target = level.target === null ? null : `Target date ${longDate(level.target)}.`;
  return [
    heading(3, `Level ${levelTitle(level)}`),
    ...prose(level.description),
    ...prose(target),
    ...indicatorTable(level.indicators),
    ...level.indicators.flatMap(saidBlocks),
  ];
}

function levelsBlocks(skill: ReportSkill, naming: Naming): readonly Block[] {
  if (skill.levels.length === 0) return [];
  return [
    heading(2, naming === 'alone' ? 'Level by level' : `${skill.name}, level by level`),
    ...prose(skill.description),
    ...skill.levels.flatMap(levelBlocks),
  ];
}

function sinceBlocks({ since: part }: ReportModel): readonly Block[] {
  if (part === null) return [];
  const items = sinceLines(part.since, part.names, shortDate).map(({ text, details }) =>
    details.length === 0 ? text : `${text}: ${details.join('; ')}`,
  );
  return [heading(2, `Since the last check-in, ${longDate(part.since.from.day)}`), { kind: 'list', items }];
}

/** The same sections in the same order as on the printed pages. */
export function documentBlocks(report: ReportModel): readonly Block[] {
  const { skills, sections } = report;
  const naming = skills.length === 1 ? 'alone' : 'one-of-many';
  return [
    ...headBlocks(report),
    ...skills.flatMap((skill) => overview(skill, sections, naming)),
    ...sinceBlocks(report),
    ...(sections.includes('levels') ? skills.flatMap((skill) => levelsBlocks(skill, naming)) : []),
    ...lastBlocks(report),
  ];
}
