import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { bench, like, oneLineOf, parsed } from './rung';

const indicator = 'infrastructure-support/3.1';
const applied = v.object({ added: v.array(v.string()) });

function allText(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

describe('erase', () => {
  it('takes a note, a piece of evidence and an action out for good, and nothing else', async () => {
    const { answer, apply, at } = bench();
    await answer(['new', 'plan']);
    const added = await apply('plan', [
      { type: 'note.set', indicator, text: 'Secret note' },
      { type: 'evidence.add', kind: 'note', title: 'Secret title', text: 'x', indicators: [indicator] },
      { type: 'action.add', text: 'Secret action' },
      { type: 'action.add', text: 'Open action' },
    ]);
    const [evidence = '', action = ''] = v.parse(applied, parsed(added.stdout)).added;
    await apply('plan', [{ type: 'change.undo' }]);
    await apply('plan', [{ type: 'change.redo' }]);
    expect(allText(at('plan'))).toContain('Secret');
    const act = { act: like(/^[0-9a-f]{64}$/), added: [] };
    expect(await answer(['erase', 'plan', '--note', indicator])).toEqual(act);
    expect(await answer(['erase', 'plan', '--evidence', evidence])).toEqual(act);
    expect(await answer(['erase', 'plan', '--action', action])).toEqual(act);
    expect(allText(at('plan'))).not.toContain('Secret');
    const shown = await answer(['show', 'plan']);
    expect(shown).toHaveProperty('notes', {});
    expect(shown).toMatchObject({ evidence: [], actions: [{ text: 'Open action' }] });
    expect(await answer(['check', 'plan'])).toMatchObject({ sound: true });
  });

  it('refuses what is not in the plan', async () => {
    const { answer, rung } = bench();
    await answer(['new', 'plan']);
    for (const args of [
      ['--note', indicator],
      ['--evidence', '0123456789abcdef'],
      ['--action', 'nonsense\nover lines'],
    ]) {
      const ran = await rung(['erase', 'plan', ...args]);
      expect(ran.code).toBe(1);
      oneLineOf(ran);
    }
  });
});
