import { describe, expect, test } from 'vitest';
import type { Change } from '../../../framework/change';
import { moveOf } from '../../../renderer/store/mirror';
import { onScreen } from '../../../renderer/store/on-screen';
import { firstUi, type OpenPlan, type Ui } from '../../../renderer/store/state';
import { FakeShell, shippedFramework } from '../fake-api';
import { id, rating } from '../open-window';

function shellAfter(...acts: readonly (readonly unknown[])[]): FakeShell {
  const shell = new FakeShell();
  for (const requests of acts) {
    const applied = shell.apply(...requests);
    if (!applied.ok) throw new Error(applied.error.message);
  }
  return shell;
}

const claim = (level: number) => [{ type: 'level.claim', level }];

describe('a move of the level', () => {
  const moved = (from: readonly (readonly unknown[])[], change: Change) => {
    const shell = shellAfter(...from);
    const before = shell.plan;
    shell.apply(change);
    return moveOf(shippedFramework, { before, after: shell.plan }, [change]);
  };
  const rated = (number: string, value: 'met' | 'partly' | null): Change => ({
    type: 'rating.set',
    indicator: id(number),
    rating: value,
  });

  test('down, to the level below the indicator or to none', () => {
    expect(moved([claim(3)], rated('2.2', 'partly'))).toMatchObject({ indicator: id('2.2'), from: 3, to: 1 });
    expect(moved([claim(3)], rated('1.1', null))).toMatchObject({ from: 3, to: null });
  });

  test('up, past levels that were met before', () => {
    const acts = [claim(3), [rating('2.2', 'partly')]];
    expect(moved(acts, rated('2.2', 'met'))).toMatchObject({ from: 1, to: 3 });
  });

  test('none where the level stays, or where the person has just said it', () => {
    expect(moved([claim(2)], rated('3.1', 'met'))).toBeNull();
    const said: Change = { type: 'level.claim', skill: 'infrastructure-support', level: 2 };
    const shell = shellAfter(claim(2));
    expect(moveOf(shippedFramework, { before: new FakeShell().plan, after: shell.plan }, [said])).toBeNull();
  });
});

describe('what is on screen', () => {
  const shown = (shell: FakeShell, ui: Partial<Ui> = {}) => {
    const open: OpenPlan = { ...shell.view(), plan: shell.plan, asOf: null };
    const screen = onScreen(open, { ...firstUi, ...ui }, shell.settings);
    return {
      level: screen?.board.level.rank,
      kind: screen?.board.kind,
      selected: screen?.selected?.indicator.id,
    };
  };

  test('the next level and its first indicator that is not met', () => {
    const shell = shellAfter(claim(2), [rating('3.1', 'met')]);
    expect(shown(shell)).toEqual({ level: 3, kind: 'level', selected: id('3.2') });
  });

  test('a level opened by hand goes before the one the board is kept on', () => {
    const shell = shellAfter(claim(2));
    const plan = shell.plan.id;
    shell.settings = { ...shell.settings, boards: { [plan]: { skill: 'infrastructure-support', level: 5 } } };
    expect(shown(shell).level).toBe(5);
    expect(shown(shell, { board: 1 }).level).toBe(1);
    shell.settings = {
      ...shell.settings,
      boards: { [plan]: { skill: 'infrastructure-support', level: 77 } },
    };
    expect(shown(shell).level).toBe(3);
  });

  test('at the top, what has no evidence; and nothing chosen where all has', () => {
    const all = shippedFramework.skills.flatMap((skill) =>
      skill.levels.flatMap((level) => level.indicators.map((indicator) => indicator.id)),
    );
    expect(shown(shellAfter(claim(5)))).toEqual({ level: 5, kind: 'top', selected: id('1.1') });
    const proven = shellAfter(claim(5), [{ type: 'evidence.add', kind: 'note', text: 'x', indicators: all }]);
    expect(shown(proven)).toEqual({ level: 5, kind: 'top', selected: undefined });
  });
});
