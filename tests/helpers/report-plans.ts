/** Plans to print: one as in daily use, and the odd ones that show what a layout cannot take. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyActs } from '../../framework/acts';
import type { Change } from '../../framework/change';
import { readFramework, type Framework } from '../../framework/framework';
import { emptyPlan, type Plan } from '../../framework/plan';
import { buildReport, type ReportInput, type ReportModel } from '../../framework/report/report';

const here = dirname(fileURLToPath(import.meta.url));
const shipped = readFileSync(join(here, '../../framework/skills/infrastructure-support.json'), 'utf8');

export const framework: Framework = readFramework(JSON.parse(shipped));
const reportDay = '2026-12-12';

type Day = string;

export function planOfChanges(changes: readonly Change[], day: Day = reportDay): Plan {
  return applyActs(emptyPlan, [{ changes, day }]);
}

/** The shipped framework's id of an indicator by its number. */
export function at(number: string): string {
  return `infrastructure-support/${number}`;
}

export function itemId(number: number): string {
  return number.toString(16).padStart(16, '0');
}

export function rated(
  rating: 'not-yet' | 'partly' | 'met',
  ...numbers: readonly string[]
): readonly Change[] {
  return numbers.map((number) => ({ type: 'rating.set', indicator: at(number), rating }));
}

export function target(number: string, date: string): Change {
  return { type: 'target.set', indicator: at(number), date };
}

type EvidenceAdd = Extract<Change, { type: 'evidence.add' }>;
type ActionAdd = Extract<Change, { type: 'action.add' }>;

export function evidence(number: number, fields: Partial<EvidenceAdd> = {}): EvidenceAdd {
  return {
    type: 'evidence.add',
    evidence: itemId(number),
    kind: 'note',
    title: `Piece ${String(number)}`,
    date: '2026-03-01',
    indicators: [],
    note: '',
    private: false,
    ...fields,
  };
}

export function action(number: number, fields: Partial<ActionAdd> = {}): ActionAdd {
  return {
    type: 'action.add',
    action: itemId(number),
    text: `Action ${String(number)}`,
    indicators: [],
    date: null,
    private: false,
    ...fields,
  };
}

export function reportOf(plan: Plan, fields: Partial<Omit<ReportInput, 'plan'>> = {}): ReportModel {
  return buildReport({ plan, framework, day: reportDay, paper: 'a4', version: '0.1.0', ...fields });
}

const profile: Change = {
  type: 'profile.set',
  name: 'Name Surname',
  role: 'Support engineer',
  mentor: 'Mentor Surname',
};

const levelOne = ['1.1', '1.2', '1.3'];
const levelTwo = ['2.1', '2.2', '2.3'];
const file = { sha256: 'a'.repeat(64), name: 'change-review.pdf', size: 184_320 };

/** A support engineer at level 2 working towards 3. */
export const usualChanges: readonly Change[] = [
  profile,
  ...rated('met', ...levelOne, ...levelTwo, '3.1'),
  ...rated('partly', '3.2'),
  ...rated('not-yet', '3.3'),
  { type: 'target.set', skill: framework.id, level: 3, date: '2027-03-31' },
  { type: 'target.set', indicator: at('3.1'), date: '2026-11-30' },
  { type: 'target.set', indicator: at('3.2'), date: '2026-12-05' },
  evidence(1, {
    kind: 'file',
    title: 'Morning checks, twelve weeks without a gap',
    file,
    date: '2026-02-20',
    indicators: levelOne.map(at),
    note: 'The list as signed off each week by the shift lead.',
  }),
  evidence(2, {
    kind: 'link',
    title: 'Runbook for the file servers',
    url: 'https://example.org/wiki/runbooks/file-servers?revision=14#restore',
    date: '2026-05-04',
    indicators: [at('2.1'), at('2.3'), at('3.1')],
  }),
  evidence(3, {
    title: 'Replacing the drives in rack 4',
    text: 'Six drives replaced over two evenings, each rebuilt before the next was pulled. No one noticed.',
    date: '2026-06-18',
    indicators: [at('2.2')],
  }),
  evidence(4, { title: 'Private piece', text: 'Private words', indicators: [at('3.2')], private: true }),
  evidence(5, {
    kind: 'link',
    title: 'Incident 2231: mail queue stuck',
    url: 'https://example.org/tickets/2231',
    date: '2026-09-09',
    indicators: [at('3.1'), at('3.2')],
    note: 'Found the full disk before the second alarm; the fix went into the runbook.',
  }),
  {
    type: 'note.set',
    indicator: at('3.2'),
    text: 'Printers and mail are no trouble any more.\n\nNetwork problems still need a second pair of eyes.',
    private: false,
  },
  { type: 'note.set', indicator: at('3.3'), text: 'A private thought', private: true },
  action(1, { text: 'Shadow the December patch window', indicators: [at('3.3')], date: '2026-12-18' }),
  action(2, { text: 'Read up on permissions in the identity console', indicators: [at('3.3')] }),
  action(3, { text: 'A private plan', indicators: [at('3.3')], private: true }),
  action(4, { text: 'Take the mail queue on call for a week', indicators: [at('3.2')], date: '2026-09-30' }),
  { type: 'action.done', action: itemId(4), outcome: 'Four incidents, three of them solved without help.' },
  action(5, { text: 'Certificate course in the autumn' }),
  { type: 'action.drop', action: itemId(5), outcome: 'The course was cancelled.' },
];

export const usualPlan = planOfChanges(usualChanges);

export const topPlan = planOfChanges([
  profile,
  ...framework.skills.flatMap(({ levels }) =>
    levels.flatMap(({ indicators }) =>
      indicators.map(({ id }): Change => ({ type: 'rating.set', indicator: id, rating: 'met' })),
    ),
  ),
  evidence(1, { title: 'Yearly review', text: 'All of it.', indicators: [...levelOne, ...levelTwo].map(at) }),
]);

const sentence =
  'It took three attempts, and what came of each is written down here so that nobody has to guess. ';

/** About that many words, in paragraphs of a hundred. */
export function words(count: number): string {
  const paragraph = sentence.repeat(5).trim();
  return Array.from({ length: Math.ceil(count / 100) }, () => paragraph).join('\n\n');
}

/** 200 pieces of evidence, every tenth a text of 2,000 words, and long notes on every indicator of level 3. */
export function heavyPlan(): Plan {
  const numbers = framework.skills.flatMap(({ levels }) =>
    levels.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
  );
  const pieces = Array.from({ length: 200 }, (_, index): Change => {
    const own = numbers[index % numbers.length] ?? '';
    const date = `2026-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
    const indicators = index < 60 ? [...new Set([own, at('3.1')])] : [own];
    return index % 10 === 0
      ? evidence(index, { title: `Report ${String(index)}`, text: words(2000), date, indicators })
      : evidence(index, {
          kind: 'link',
          title: `Ticket ${String(index)} with a title that says what was wrong and what was done about it`,
          url: `https://example.org/tickets/${String(index)}/${'long-address-'.repeat(index % 12)}end`,
          date,
          indicators,
          note: index % 3 === 0 ? sentence.repeat(3).trim() : '',
        });
  });
  const notes = ['3.1', '3.2', '3.3'].map((number): Change => ({
    type: 'note.set',
    indicator: at(number),
    text: words(2000),
    private: false,
  }));
  const actions = Array.from({ length: 30 }, (_, index): Change =>
    action(1000 + index, { text: `Step ${String(index + 1)}: ${sentence.trim()}`, date: '2027-01-15' }),
  );
  return planOfChanges([
    profile,
    ...rated('met', ...levelOne, ...levelTwo, '3.1'),
    { type: 'target.set', skill: framework.id, level: 3, date: '2027-03-31' },
    ...pieces,
    ...notes,
    ...actions,
  ]);
}

/** What each script says here is its own name, and it is one that readers of it would know. */
export const scripts = {
  Latin: 'Čeština, Türkçe, Tiếng Việt, Íslenska',
  Cyrillic: 'Развитие карьеры, наставник',
  Greek: 'Ανάπτυξη σταδιοδρομίας',
  Chinese: '职业发展计划与证据',
  Japanese: '職業能力開発の計画と証拠',
  Korean: '경력 개발 계획과 증거',
  Arabic: 'خطة التطوير المهني',
  Hebrew: 'תוכנית פיתוח מקצועי',
  Devanagari: 'व्यावसायिक विकास योजना',
  Emoji: '🚀 ✅ 👩‍💻',
} as const;

export const scriptsPlan = planOfChanges([
  {
    type: 'profile.set',
    name: 'Ονοματεπώνυμο 姓名 الاسم',
    role: 'Инженер поддержки',
    mentor: 'מנטור',
  },
  ...rated('met', ...levelOne),
  ...Object.entries(scripts).map(([script, text], index) =>
    evidence(index, { title: text, text: `${script}: ${text}`, indicators: [at('1.1')] }),
  ),
  ...Object.values(scripts).map((text, index) => action(100 + index, { text, date: '2027-01-15' })),
  { type: 'note.set', indicator: at('1.1'), text: Object.values(scripts).join('\n\n'), private: false },
]);
