import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bench, oneLineOf, parsed, treeOf } from './rung';

function journalOf(folder: string): string {
  const [name = ''] = readdirSync(join(folder, 'journal'));
  return join(folder, 'journal', name);
}

describe('check', () => {
  it('says of a plan, its journal, a framework and a list of changes that they are sound', async () => {
    const { answer, at } = bench();
    await answer(['new', 'plan']);
    writeFileSync(at('changes.json'), '[{"type":"level.claim","level":2}]');
    const shipped = join(process.cwd(), 'framework/skills/infrastructure-support.json');
    expect(await answer(['check', 'plan'])).toEqual({ kind: 'plan', sound: true, problems: [] });
    expect(await answer(['check', journalOf(at('plan'))])).toMatchObject({ kind: 'journal', sound: true });
    expect(await answer(['check', shipped])).toMatchObject({ kind: 'framework', sound: true });
    expect(await answer(['check', 'changes.json'])).toMatchObject({ kind: 'changes', sound: true });
  });

  it('finds a flipped bit in a journal, in the plan and in the file alone, and changes nothing', async () => {
    const { apply, answer, at, rung } = bench();
    await answer(['new', 'plan']);
    for (const level of [1, 2, 3]) await apply('plan', [{ type: 'level.claim', level }]);
    const journal = journalOf(at('plan'));
    const bytes = readFileSync(journal);
    const place = bytes.lastIndexOf('"sig":"') + 20;
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    writeFileSync(journal, bytes);
    const before = treeOf(at('plan'));
    for (const path of ['plan', journal]) {
      const ran = await rung(['check', path]);
      expect(ran.code).toBe(1);
      expect(parsed(ran.stdout)).toMatchObject({ sound: false });
      expect(ran.stderr).toMatch(/^rung: .*Line 5 of .*\.jsonl.*\n$/);
    }
    expect(treeOf(at('plan'))).toEqual(before);
  });

  it('says what is wrong with a file that is none of these', async () => {
    const { at, rung } = bench();
    writeFileSync(at('picture.png'), readFileSync('assets/sample-files/disk-use-build-hosts.png'));
    writeFileSync(at('object.json'), '{"name":"x"}');
    const picture = await rung(['check', 'picture.png']);
    expect(picture.code).toBe(1);
    expect(oneLineOf(picture)).toContain('picture.png');
    const object = await rung(['check', 'object.json']);
    expect(object).toMatchObject({ code: 1 });
    expect(object.stderr).toMatch(/^rung: object\.json: This is no framework Rung can read.*\n$/);
  });
});

const samples = process.env.RUNG_SAMPLES;

describe.skipIf(samples === undefined || !existsSync(samples))('files of the field', () => {
  it('are all read or refused in one line', { timeout: 120_000 }, async () => {
    const { at, rung } = bench();
    const files = readdirSync(samples ?? '', { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const [index, entry] of files.entries()) {
      const file = join(entry.parentPath, entry.name);
      const checked = await rung(['check', file]);
      expect(checked.code, file).toBeLessThanOrEqual(1);
      if (checked.code === 1) expect(oneLineOf({ ...checked, stdout: '' }), file).toContain(entry.name);
      const plan = `plan-${index}`;
      const made = await rung(['new', plan, '--framework', file]);
      expect(made.code, file).toBe(checked.code);
      if (made.code === 1) {
        expect(oneLineOf(made), file).toContain(entry.name);
        expect(existsSync(at(plan)), file).toBe(false);
      }
    }
  });
});
