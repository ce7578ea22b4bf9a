import { expect, test } from 'vitest';
import type { Findable } from '../../../framework/find/findable';
import { termsIn, termsOfQuery } from '../../../framework/find/words';
import { answersTo, countOf, type Findables } from '../../../renderer/features/find/answers';
import { PlanIndex } from '../../../renderer/features/find/plan-index';
import { WordIndex } from '../../../renderer/features/find/word-index';
import { fc } from '../../helpers/laws';

function thing(id: string, title: string, ...texts: readonly string[]): Findable {
  return { key: `evidence ${id}`, kind: 'evidence', id, number: '', title, texts };
}

function indexOf(things: readonly Findable[], index = new PlanIndex()): PlanIndex {
  Array.from(index.become(things));
  return index;
}

const found = (index: PlanIndex, query: string) =>
  new Map(index.search(termsOfQuery(query), 'exact').map(({ id, terms }) => [id, [...terms].sort()]));

function where(things: readonly Findable[]): Findables {
  return { plan: indexOf(things), commands: new WordIndex(), commandsByKey: new Map() };
}

const titles = (query: string, things: readonly Findable[]) =>
  answersTo(query, where(things)).evidence.items.map((item) => item.thing.title);

const log = thing('1', 'Log rotation', 'Ask Müller about the switch');
const restore = thing('2', 'Restore test', 'サーバーを交換した');
const indicator: Findable = {
  key: 'indicator 3.2',
  kind: 'indicator',
  id: '3.2',
  number: '3.2',
  title: 'Finds the cause',
  texts: ['Apply'],
};

test.each(['log', 'rotat', 'muller', 'MÜLL', 'about log', 'rotation switch'])('“%s” finds it', (query) => {
  expect(titles(query, [log, restore])).toEqual(['Log rotation']);
});

test.each(['サーバー', '交換', '換'])('“%s” finds it in a text without spaces', (query) => {
  expect(titles(query, [log, restore])).toEqual(['Restore test']);
});

test('a slip of the finger finds what is written nearly so, and only where nothing is written so', () => {
  expect(titles('rotaton', [log, restore])).toEqual(['Log rotation']);
  expect(titles('test', [log, restore, thing('3', 'Text')])).toEqual(['Restore test']);
  expect(titles('xyzzy', [log, restore])).toEqual([]);
});

test('a single letter counts where something has it, and is only begun where nothing has', () => {
  const things = [thing('1', 'Level 4 of support'), thing('2', 'Level 5 of support')];
  expect(titles('level 5', things)).toEqual(['Level 5 of support']);
  expect(titles('level s', things)).toHaveLength(2);
});

test('two letters find titles that begin so, and in texts the word alone', () => {
  const things = [thing('1', 'Restart'), thing('2', 'Ticket', 'restart'), thing('3', 'Plan', 're')];
  expect(titles('re', things).sort()).toEqual(['Plan', 'Restart']);
});

test('the number of an indicator finds it first, and no other number does', () => {
  const answers = answersTo('3.2', where([thing('1', 'See 3.25'), indicator, thing('2', 'See 3.3')]));
  expect(answers.indicator.items.map((item) => item.thing.id)).toEqual(['3.2']);
  expect(answers.evidence.items.map((item) => item.thing.title)).toEqual(['See 3.25']);
});

test('a word of the title counts for more than one of the text', () => {
  const inText = thing('1', 'Ticket', 'the backup ran');
  expect(titles('backup', [inText, thing('2', 'Backup', 'ran')])).toEqual(['Backup', 'Ticket']);
});

test('of very many only the first are drawn, and it is known how many there are', () => {
  const many = Array.from({ length: 300 }, (_, index) => thing(String(index), `Ticket ${String(index)}`));
  const answers = answersTo('ticket', where(many));
  expect(answers.evidence.of).toBe(300);
  expect(countOf(answers)).toBe(300);
  expect(answers.evidence.items.length).toBeLessThanOrEqual(50);
});

const word = fc.oneof(
  fc.constantFrom('log', 'Log', 'müller', 'Muller', '3.2', '東京都', '東京', 'a', 'server', 'serverless'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const anyThing = fc
  .record({ id: fc.integer({ min: 0, max: 9 }).map(String), title: text, text })
  .map((one) => thing(one.id, one.title, ...(one.text === '' ? [] : [one.text])));
const anyThings = fc.uniqueArray(anyThing, { selector: ({ key }) => key, maxLength: 10 });

test('every word of a thing finds it', () => {
  fc.assert(
    fc.property(anyThings, (things) => {
      const index = indexOf(things);
      for (const one of things) {
        for (const piece of [one.title, ...one.texts].join(' ').split(/\s+/)) {
          if (termsIn(piece).length > 0) expect([...found(index, piece).keys()]).toContain(one.key);
        }
      }
    }),
  );
});

test('what is taken out is found no more, and everything else still is', () => {
  fc.assert(
    fc.property(anyThings, fc.nat(), text, (things, pick, query) => {
      const gone = things[pick % Math.max(1, things.length)];
      const index = indexOf(things);
      const before = found(index, query);
      indexOf(
        things.filter((one) => one !== gone),
        index,
      );
      before.delete(gone?.key ?? '');
      expect(found(index, query)).toEqual(before);
    }),
  );
});

test('an index that went through many plans finds what a fresh one finds', () => {
  fc.assert(
    fc.property(fc.array(anyThings, { minLength: 1, maxLength: 5 }), fc.array(text), (plans, queries) => {
      const lived = new PlanIndex();
      for (const plan of plans) indexOf(plan, lived);
      const fresh = indexOf(plans.at(-1) ?? []);
      expect(lived.size).toBe(fresh.size);
      for (const query of queries) expect(found(lived, query)).toEqual(found(fresh, query));
    }),
  );
});

test('becoming what it is already takes no step', () => {
  const index = indexOf([log, restore]);
  expect([...index.become([{ ...log }, restore])]).toEqual([]);
  expect([...index.become([log, { ...restore, title: 'Restored' }])]).toHaveLength(1);
});
