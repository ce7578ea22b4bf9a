import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../electron/plan/check';
import type { OpenPlan } from '../../../electron/plan/plan-folder';
import { nodeCrypto } from '../../../electron/node-crypto';
import { contents, computer, filesWith, newPlan, open, requests } from './workshop';

function bytes(text: string, name: string) {
  return new Map([['f', { bytes: Buffer.from(text), name }]]);
}

async function added(plan: OpenPlan, text: string, name: string): Promise<string> {
  const act = requests({ type: 'evidence.add', kind: 'file', path: 'f' });
  return (await plan.apply(act, bytes(text, name))).added[0] ?? '';
}

function replace(plan: OpenPlan, evidence: string, [text, name]: readonly [string, string]) {
  return plan.apply(requests({ type: 'evidence.edit', evidence, path: 'f' }), bytes(text, name));
}

describe('a newer file', () => {
  it('takes the place of the one there is in one act, and both stay in the folder', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    const piece = await added(plan, 'draft', 'draft.txt');
    const { changes } = await replace(plan, piece, ['final', 'final.txt']);
    const file = { sha256: nodeCrypto.sha256('final'), name: 'final.txt', size: 5 };
    expect(changes).toEqual([{ type: 'evidence.edit', evidence: piece, file }]);
    const earlier = plan.plan.evidence.get(piece)?.earlier?.map((one) => one.file.name);
    expect([plan.plan.evidence.get(piece)?.file, earlier]).toEqual([file, ['draft.txt']]);
    expect(await readFile((await plan.fileOf(nodeCrypto.sha256('draft'))) ?? '', 'utf8')).toBe('draft');
    expect(await checkPlan(plan.folder)).toEqual([]);
    await plan.apply(requests({ type: 'change.undo' }));
    expect(plan.plan.evidence.get(piece)?.file?.name).toBe('draft.txt');
    await plan.apply(requests({ type: 'change.redo' }));
    expect(plan.plan.evidence.get(piece)?.file).toEqual(file);
    await plan.close();
    const again = await open(installation, plan.folder);
    expect(again.plan).toEqual(plan.plan);
    expect(again.missingFiles).toEqual([]);
  });

  it('is refused where it is the very same, and where the piece is no file; then nothing is left behind', async () => {
    const plan = await newPlan(await computer());
    const piece = await added(plan, 'draft', 'draft.txt');
    const [note = ''] = (await plan.apply(requests({ type: 'evidence.add', kind: 'note', text: 'words' })))
      .added;
    const before = plan.entries.length;
    await expect(replace(plan, piece, ['draft', 'copy.txt'])).rejects.toThrow(
      'the very file that is attached',
    );
    await expect(replace(plan, note, ['other', 'other.txt'])).rejects.toThrow('only a file has a "path"');
    expect(plan.entries).toHaveLength(before);
    expect(await readdir(`${plan.folder}/files`)).toEqual([`${nodeCrypto.sha256('draft')}.txt`]);
  });

  it('goes for good with all earlier ones, also from the backups, unless other evidence is one of them', async () => {
    const plan = await newPlan(await computer());
    const piece = await added(plan, 'draft', 'secret draft.txt');
    await added(plan, 'shared', 'shared.txt');
    await replace(plan, piece, ['shared', 'secret shared.txt']);
    await replace(plan, piece, ['final', 'secret final.txt']);
    await plan.backUp();
    await plan.erase({ what: 'evidence', evidence: piece });
    const kept = [...(await contents(`${plan.folder}/files`)).values()].map(String);
    expect(kept).toEqual(['shared']);
    expect(await filesWith(plan.folder, 'secret')).toEqual([]);
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('gives way again when the plan goes back to a backup, and stays at hand', async () => {
    const plan = await newPlan(await computer());
    const piece = await added(plan, 'draft', 'draft.txt');
    await plan.backUp();
    await replace(plan, piece, ['final', 'final.txt']);
    const [backup] = await plan.backups();
    await plan.restore(backup?.id ?? '');
    const after = plan.plan.evidence.get(piece);
    expect([after?.file?.name, after?.earlier?.map(({ file }) => file.name)]).toEqual([
      'draft.txt',
      ['final.txt'],
    ]);
    expect(await readFile((await plan.fileOf(nodeCrypto.sha256('final'))) ?? '', 'utf8')).toBe('final');
  });
});
