import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bench, like, oneLineOf, parsed, treeOf } from './rung';

const indicator = 'infrastructure-support/1.1';
const good = { type: 'rating.set', indicator, rating: 'met' };

describe('apply', () => {
  it('records nothing of an act in which one change is bad, and names that change', async () => {
    const { answer, apply, at } = bench();
    await answer(['new', 'plan']);
    const before = treeOf(at('plan'));
    for (const bad of [
      { type: 'rating.set', indicator: 'infrastructure-support/9.9', rating: 'met' },
      { type: 'rating.set', indicator, rating: 'nearly' },
      { type: 'evidence.add', kind: 'file', path: 'not-there.pdf', indicators: [indicator] },
      { type: 'action.done', action: '0123456789abcdef' },
    ]) {
      const changes = [...Array.from({ length: 6 }, () => good), bad, good, good, good];
      const ran = await apply('plan', changes);
      expect(ran.code).toBe(1);
      expect(oneLineOf(ran)).toMatch(new RegExp(`^rung: changes\\.json: Change 7 \\(${bad.type}\\): `));
      expect(treeOf(at('plan'))).toEqual(before);
    }
  });

  it('takes a file in from beside FILE and records its hash, name and size, never its path', async () => {
    const { answer, at, rung } = bench();
    await answer(['new', 'plan']);
    mkdirSync(at('inbox'));
    writeFileSync(at('inbox', 'Report 1.TXT'), 'All good.\n');
    const evidence = { type: 'evidence.add', kind: 'file', path: 'Report 1.TXT', indicators: [indicator] };
    writeFileSync(at('inbox', 'changes.json'), JSON.stringify([evidence]));
    const { code, stdout } = await rung(['apply', 'plan', 'inbox/changes.json']);
    expect(code).toBe(0);
    const sha256 = createHash('sha256').update('All good.\n').digest('hex');
    expect(parsed(stdout)).toEqual({ act: like(/^[0-9a-f]{64}$/), added: [like(/^[0-9a-f]{16}$/)] });
    expect(await answer(['show', 'plan'])).toMatchObject({
      evidence: [{ title: 'Report 1.TXT', file: { sha256, name: 'Report 1.TXT', size: 10 } }],
    });
    expect(readFileSync(at('plan', 'files', `${sha256}.txt`), 'utf8')).toBe('All good.\n');
    expect(readFileSync(at('inbox', 'Report 1.TXT'), 'utf8')).toBe('All good.\n');
    const kept = treeOf(at('plan'))
      .filter((line) => line.includes('.jsonl '))
      .map((line) => readFileSync(at('plan', line.split(' ')[0] ?? ''), 'utf8'))
      .join('');
    expect(kept).toContain('Report 1.TXT');
    expect(kept).not.toContain('inbox');
  });

  it('puts a newer file in the place of one, and names the change where there is none', async () => {
    const { answer, apply, at } = bench();
    await answer(['new', 'plan']);
    writeFileSync(at('draft.txt'), 'draft');
    writeFileSync(at('final.txt'), 'final');
    const ran = await apply('plan', [{ type: 'evidence.add', kind: 'file', path: 'draft.txt' }]);
    const [, evidence = ''] = /"added":\s*\["?([0-9a-f]{16})/.exec(ran.stdout.replace(/\s/g, '')) ?? [];
    const edit = { type: 'evidence.edit', evidence };
    expect((await apply('plan', [{ ...edit, path: 'final.txt' }])).code).toBe(0);
    expect(await answer(['show', 'plan'])).toMatchObject({
      evidence: [{ file: { name: 'final.txt' }, earlier: [{ file: { name: 'draft.txt' } }] }],
    });
    const refused = await apply('plan', [{ ...edit, path: 'none.txt' }]);
    expect(oneLineOf(refused)).toMatch(
      /^rung: changes\.json: Change 1 \(evidence\.edit\): "none\.txt" is no file/,
    );
  });

  it('reads standard input, and then paths are relative to the current folder', async () => {
    const { answer, at, rung } = bench();
    await answer(['new', 'plan']);
    writeFileSync(at('a.txt'), 'a');
    const changes = [{ type: 'evidence.add', kind: 'file', path: 'a.txt', indicators: [indicator] }];
    const ran = await rung(['apply', 'plan', '-'], `\uFEFF${JSON.stringify(changes)}`);
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
    expect(await answer(['show', 'plan'])).toMatchObject({ evidence: [{ title: 'a.txt' }] });
  });

  it('takes in regular files alone', async () => {
    const { answer, apply, at } = bench();
    await answer(['new', 'plan']);
    symlinkSync('/dev/zero', at('endless'));
    for (const path of ['.', 'plan', 'endless', '/dev/null', '', '\0', 'a\nb']) {
      const ran = await apply('plan', [
        { type: 'evidence.add', kind: 'file', path, indicators: [indicator] },
      ]);
      expect(ran.code).toBe(1);
      expect(oneLineOf(ran)).toContain('Change 1 (evidence.add)');
    }
  });

  it('is one act whatever the number of changes: one line, one undo', async () => {
    const { answer, apply, at } = bench();
    await answer(['new', 'plan']);
    const lines = () =>
      readFileSync(
        at(
          'plan',
          treeOf(at('plan'))
            .find((line) => line.includes('.jsonl '))
            ?.split(' ')[0] ?? '',
        ),
      )
        .toString()
        .split('\n').length;
    const before = lines();
    await apply('plan', [
      good,
      { type: 'target.set', level: 1, date: '2030-01-31' },
      { ...good, rating: null },
    ]);
    expect(lines()).toBe(before + 1);
    await apply('plan', [{ type: 'change.undo' }]);
    const shown = await answer(['show', 'plan']);
    expect(shown).toHaveProperty('ratings', {});
    expect(shown).toHaveProperty('levelTargets', {});
  });
});
