/** What the plans of the tests are filled with: one as in daily use, and one whose texts have no place to break. */
import type { FileSource } from '../../electron/plan/plan-folder';
import { dayFromToday } from './circumstances';
import { daysAgo } from './earlier-days';
import { all, at, type Act } from './prepared-plan';

function file(name: string, text = name): FileSource {
  return { bytes: Buffer.from(text), name };
}

async function addActions(act: Act, text: string, outcome: string): Promise<void> {
  const indicators = all('3.1');
  await act([
    { type: 'action.add', text, indicators, date: dayFromToday(-4) },
    { type: 'action.add', text: `${text} soon`, indicators: all('3.1', '3.2'), date: dayFromToday(12) },
  ]);
  const [done = '', dropped = ''] = await act([
    { type: 'action.add', text: `${text} first`, indicators, date: null },
    { type: 'action.add', text: `${text} never`, indicators, date: null, private: true },
  ]);
  await act([{ type: 'action.done', action: done, outcome }]);
  await act([{ type: 'action.drop', action: dropped, outcome }]);
}

/** At level 2 and working towards 3: every mark that there can be, dates of every kind, evidence of every kind. */
export async function fillTypical(act: Act): Promise<void> {
  await act([{ type: 'level.claim', level: 2 }]);
  await act([
    { type: 'rating.set', indicator: at('3.1'), rating: 'partly' },
    { type: 'rating.set', indicator: at('3.2'), rating: 'not-yet' },
    { type: 'rating.set', indicator: at('4.1'), rating: 'met' },
    { type: 'rating.set', indicator: at('4.2'), rating: 'partly' },
  ]);
  await act(
    [
      {
        type: 'evidence.add',
        kind: 'file',
        title: 'Restore test of the file server',
        path: 'report',
        date: dayFromToday(-30),
        indicators: all('3.1', '2.2'),
        note: 'The second half shows what went wrong.',
        tags: ['Linux', 'on call'],
      },
    ],
    { report: file('Restore test.pdf') },
  );
  await act([
    {
      type: 'evidence.add',
      kind: 'link',
      title: 'Induction, every task signed off',
      url: 'https://example.org/induction/record?of=support#all',
      date: dayFromToday(-400),
      indicators: all('1.1', '1.2', '1.3'),
    },
    {
      type: 'evidence.add',
      kind: 'note',
      text: 'Two failed drives replaced.',
      tags: ['on call'],
      indicators: all('2.1', '3.1'),
    },
    { type: 'evidence.add', kind: 'note', text: 'Between you and me.', indicators: [], private: true },
  ]);
  await act([
    { type: 'target.set', indicator: at('3.1'), date: dayFromToday(-9) },
    { type: 'target.set', indicator: at('3.2'), date: dayFromToday(12) },
    { type: 'target.set', level: 3, date: dayFromToday(250) },
  ]);
  await addActions(act, 'Shadow the on-call engineer for a week', 'Took two alerts on my own.');
  await act([{ type: 'note.set', indicator: at('3.1'), text: 'Ask for the storage rotation.' }]);
}

/** Ten weeks of work: level 1, evidence for it, then step by step level 2; a few things of today at the end. */
export async function fillWeeks(act: Act): Promise<void> {
  const rate = (number: string, rating: 'not-yet' | 'partly' | 'met') =>
    act([{ type: 'rating.set', indicator: at(number), rating }]);
  await daysAgo(70, () => act([{ type: 'level.claim', level: 1 }]));
  await daysAgo(60, () => rate('2.1', 'met'));
  await daysAgo(50, () => rate('2.2', 'partly'));
  await daysAgo(40, () =>
    act([
      {
        type: 'evidence.add',
        kind: 'link',
        title: 'Induction, every task signed off',
        url: 'https://example.org/induction',
        indicators: all('1.1', '1.2', '1.3'),
      },
    ]),
  );
  await daysAgo(20, () => rate('2.2', 'not-yet'));
  await daysAgo(20, () => rate('2.2', 'met'));
  await daysAgo(19, () => rate('2.3', 'met'));
  await daysAgo(18, () => act([{ type: 'target.set', level: 3, date: dayFromToday(90) }]));
  await daysAgo(10, () =>
    act([{ type: 'note.set', indicator: at('3.1'), text: 'Ask for the storage rotation.' }]),
  );
  await act([{ type: 'action.add', text: 'Shadow the on-call engineer for a week', indicators: all('3.1') }]);
}

/** No place to break, as in a path, a hash or a language that writes without spaces. */
export function unbroken(length: number): string {
  return 'Wartungsfensterankündigung'.repeat(Math.ceil(length / 26)).slice(0, length);
}

/** The same from right to left. */
function unbrokenToTheLeft(length: number): string {
  return 'التزاماتالمراجعةالدورية'.repeat(Math.ceil(length / 23)).slice(0, length);
}

/** As long as it may be wherever a person can write something, and nowhere a place to break. */
export async function fillLong(act: Act): Promise<void> {
  await act([{ type: 'level.claim', level: 2 }]);
  await act([{ type: 'rating.set', indicator: at('3.1'), rating: 'partly' }]);
  await act(
    [
      {
        type: 'evidence.add',
        kind: 'file',
        title: unbroken(500),
        path: 'long',
        indicators: all('3.1', '3.2', '3.3', '2.1', '4.1', '5.2'),
        note: unbroken(3000),
        tags: [unbroken(40), unbroken(39), unbroken(38), 'مراجعة التغييرات'],
        private: true,
      },
    ],
    { long: file(`${unbroken(200)}.pdf`) },
  );
  await act([
    {
      type: 'evidence.add',
      kind: 'link',
      url: `https://example.org/${unbroken(1500)}`,
      title: unbroken(499),
      indicators: all('3.1'),
    },
    { type: 'evidence.add', kind: 'note', text: unbroken(3000), indicators: all('3.1') },
    { type: 'evidence.add', kind: 'note', text: unbroken(3000), indicators: [] },
  ]);
  await act([
    { type: 'target.set', indicator: at('3.1'), date: '2026-09-30' },
    { type: 'target.set', level: 3, date: dayFromToday(5) },
  ]);
  await act([
    {
      type: 'evidence.add',
      kind: 'note',
      title: unbrokenToTheLeft(480),
      text: unbrokenToTheLeft(2000),
      tags: [unbrokenToTheLeft(40)],
      indicators: all('3.1'),
    },
  ]);
  await addActions(act, unbroken(600), unbroken(2000));
  await act([
    { type: 'action.add', text: unbrokenToTheLeft(500), indicators: all('3.1'), date: dayFromToday(20) },
    { type: 'note.set', indicator: at('3.2'), text: unbrokenToTheLeft(2000) },
  ]);
  await act([{ type: 'note.set', indicator: at('3.1'), text: unbroken(3000) }]);
}

/** How many there are of everything that a list shows. */
const many = 10_000;

/** As much as nobody has: 10,000 pieces of evidence and as many dated actions, and a history of some hundred acts. */
export async function fillMany(act: Act): Promise<void> {
  await act([{ type: 'level.claim', level: 2 }]);
  const numbers = Array.from({ length: many }, (_, index) => index);
  await act(
    numbers.map((index) => ({
      type: 'evidence.add',
      kind: index % 3 === 0 ? 'note' : 'link',
      title: `Ticket ${String(index)}`,
      ...(index % 3 === 0
        ? { text: 'What I did about it.' }
        : { url: `https://example.org/${String(index)}` }),
      date: dayFromToday(-(index % 2000)),
      indicators: all('3.1'),
      tags: [`week ${String(index % 300)}`],
    })),
  );
  await act(
    numbers.map((index) => ({
      type: 'action.add',
      text: `Look into ticket ${String(index)}`,
      date: dayFromToday(index < 2 ? -3 : 40 + (index % 900)),
      indicators: all('3.1'),
    })),
  );
  for (let index = 0; index < 400; index += 1) {
    const rating = index % 2 === 0 ? 'partly' : 'not-yet';
    await act([{ type: 'rating.set', indicator: at(`3.${String(1 + (index % 3))}`), rating }]);
  }
}
