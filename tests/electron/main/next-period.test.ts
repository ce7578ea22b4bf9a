import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cancelNext, startNext } from '../../../electron/handlers/next-period';
import { listPlans } from '../../../electron/handlers/shelf';
import { readRequests } from '../../../framework/request';
import { fingerprint } from '../plan/workshop';
import { person, planProgram } from './plans-program';

const all = { ratings: 'all', evidence: true, targets: true, actions: true, notes: true } as const;

async function withPlan(bytes = 1000) {
  const program = planProgram();
  await program.plans.create({ ...person, level: 1 });
  mkdirSync(join(program.root, 'from'));
  const file = join(program.root, 'from', 'report.pdf');
  writeFileSync(file, Buffer.alloc(bytes, 'x'));
  const attach = {
    type: 'evidence.add',
    kind: 'file',
    path: file,
    indicators: ['infrastructure-support/1.1'],
  };
  await program.session.act((open) => open.apply(readRequests([attach]), new Map([[file, { file }]])));
  await program.act(
    { type: 'note.set', indicator: 'infrastructure-support/1.1', text: 'Only for me' },
    { type: 'action.add', text: 'Go on', date: '2020-01-01' },
  );
  return program;
}

describe('the next period', () => {
  it('is a plan of its own beside the old one, of which not a byte has changed', async () => {
    const { parts, session, plansFolder } = await withPlan();
    const old = session.plan.folder;
    const before = await fingerprint(old);
    const view = await startNext(parts, { title: '2027', choices: all });
    expect(view).toMatchObject({ folder: join(plansFolder, '2027'), readOnly: null, missingFiles: [] });
    expect(view.plan).toMatchObject({ title: '2027', profile: { name: 'Name Surname' } });
    expect(view.plan.evidence).toHaveLength(1);
    expect(view.plan.notes.map(([, note]) => note)).toEqual([{ text: 'Only for me', private: true }]);
    expect(view.plan.actions.map(([, { text, date }]) => [text, date])).toEqual([['Go on', null]]);
    expect(view.steps.undo).not.toBeNull();
    expect(await fingerprint(old)).toEqual(before);
    const rows = await listPlans(parts);
    expect(rows.map(({ name, levels }) => [name, levels?.[0]?.level])).toEqual([
      ['2027', 1],
      ['Name Surname', 1],
    ]);
    expect(readdirSync(plansFolder).sort()).toEqual(['2027', 'Name Surname']);
    await session.act((open) => open.record([{ type: 'profile.set', role: 'Lead' }]));
  });

  it('takes the name with a number where it is taken', async () => {
    const { parts, plansFolder } = await withPlan();
    mkdirSync(join(plansFolder, '2027'));
    const view = await startNext(parts, { title: '2027', choices: { ...all, evidence: false } });
    expect(view.folder).toBe(join(plansFolder, '2027 2'));
    expect(readdirSync(join(view.folder, 'files'))).toEqual([]);
  });

  it('goes on without a file that is missing, which is missing there too', async () => {
    const { parts, session } = await withPlan();
    const files = join(session.plan.folder, 'files');
    for (const name of readdirSync(files)) rmSync(join(files, name));
    const view = await startNext(parts, { title: '2027', choices: all });
    expect(view.missingFiles).toHaveLength(1);
  });

  it('that is ended or fails leaves nothing behind', async () => {
    const { parts, session, plansFolder, userData } = await withPlan(20_000_000);
    const { folder } = session.plan;
    const keys = readdirSync(join(userData, 'keys'));
    const making = startNext(parts, { title: '2027', choices: all });
    await expect(startNext(parts, { title: '2028', choices: all })).rejects.toThrow('being made already');
    cancelNext();
    await expect(making).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(plansFolder)).toEqual(['Name Surname']);
    expect(readdirSync(join(userData, 'keys'))).toEqual(keys);
    expect(session.plan.folder).toBe(folder);
    expect(existsSync(join(plansFolder, '2027'))).toBe(false);
    expect((await startNext(parts, { title: '2027', choices: all })).plan.evidence).toHaveLength(1);
  });
});
