import { expect, it } from 'vitest';
import type { Change } from '../../../framework/change';
import { placesOf } from '../../../framework/framework';
import { historyRows } from '../../../framework/history/rows';
import { actSummary, actText } from '../../../renderer/strings/history-acts';
import { foldTexts, framework, TestWriter } from '../../helpers/test-writer';

const places = placesOf(framework);
const at = (number: string) => `infrastructure-support/${number}`;
const ids = Array.from({ length: 12 }, (_, index) => index.toString(16).padStart(16, '0'));

const add = (evidence: string): Change => ({
  type: 'evidence.add',
  evidence,
  kind: 'note',
  title: `Piece ${evidence}`,
  date: '2026-01-05',
  indicators: [at('1.1')],
  tags: ['old'],
  text: 'x',
  note: '',
  private: false,
});

/** How the history tells an act on twelve pieces that support 1.1 and have the tag "old". */
function told(changes: readonly Change[]): readonly string[] {
  const writer = new TestWriter();
  writer.act(ids.map(add));
  writer.act(changes);
  const [row] = historyRows(foldTexts(writer.id, [writer.text]).entries, null);
  if (row === undefined) throw new Error('The act is not told.');
  const { lines, more } = actText(row, places);
  expect(Object.keys(row.names).length).toBeLessThanOrEqual(4);
  return [...lines, ...(more === '' ? [] : [more]), actSummary(row, places)];
}

const edits = (fields: Omit<Extract<Change, { type: 'evidence.edit' }>, 'type' | 'evidence'>) =>
  ids.map((evidence): Change => ({ type: 'evidence.edit', evidence, ...fields }));

it.each<[string, readonly Change[], string]>([
  ['adding', edits({ indicators: [at('1.1'), at('3.2')] }), 'Put 12 pieces of evidence under 3.2'],
  ['replacing', edits({ indicators: [at('3.2')] }), 'Put 12 pieces of evidence under 3.2 only'],
  ['leaving', edits({ indicators: [] }), 'Took 12 pieces of evidence away from 1.1'],
  ['tagging', edits({ tags: ['old', 'new'] }), 'Tagged 12 pieces of evidence as “new”'],
  ['another case', edits({ tags: ['OLD', 'new'] }), 'Tagged 12 pieces of evidence as “new”'],
  ['taking a tag', edits({ tags: [] }), 'Took the tag “old” away from 12 pieces of evidence'],
  ['both', edits({ tags: ['x'] }), 'Tagged 12 pieces of evidence as “x”, and took “old” away'],
  ['private', edits({ private: true }), 'Made 12 pieces of evidence private'],
  ['shared', edits({ private: false }), 'Made 12 pieces of evidence shared'],
  [
    'removing',
    ids.map((evidence) => ({ type: 'evidence.remove', evidence })),
    'Removed 12 pieces of evidence',
  ],
])('many at once are told as one: %s', (_name, changes, words) => {
  expect(told(changes)).toEqual([words, words.charAt(0).toLowerCase() + words.slice(1)]);
});

it('what is not done to all of them alike is told one by one', () => {
  const [first = '', second = ''] = ids;
  const mixed: readonly Change[] = [
    { type: 'evidence.edit', evidence: first, private: true },
    { type: 'evidence.edit', evidence: second, private: false },
  ];
  expect(told(mixed)).toHaveLength(3);
  expect(told([...mixed.slice(0, 1), { type: 'evidence.remove', evidence: second }])).toHaveLength(3);
});

it('taking it back is told in the same words', () => {
  const writer = new TestWriter();
  writer.act(ids.map(add));
  const act = writer.act(edits({ private: true }));
  writer.act([{ type: 'change.undo', act }]);
  const [row] = historyRows(foldTexts(writer.id, [writer.text]).entries, null);
  expect(row === undefined ? [] : actText(row, places).lines).toEqual([
    'Took back: made 12 pieces of evidence private',
  ]);
});
