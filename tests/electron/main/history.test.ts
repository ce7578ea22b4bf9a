import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readHistory, rememberSeen, showAsOf, showSince } from '../../../electron/handlers/history';
import { openInstallation } from '../../../electron/installation';
import { asGuest } from '../../../electron/installation/guest';
import { createPlan, openPlan } from '../../../electron/plan/plan-folder';
import { Drafts } from '../../../electron/session/drafts';
import { Session } from '../../../electron/session/session';
import { SettingsStore, type Stored } from '../../../electron/settings';
import { shippedFrameworkText } from '../../../electron/shipped-framework';
import { planOf } from '../../../framework/plan';
import { readRequests } from '../../../framework/request';
import { noSecondBackups } from './no-second-backups';
import { temporaryFolder } from './temporary-folder';

const sessions: Session[] = [];

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
});

/** An open plan on a real folder, with so many notes in it. */
async function opened(notes: number) {
  const root = temporaryFolder();
  const installation = await openInstallation(join(root, 'user data'), 'app');
  const written: Partial<Stored>[] = [];
  const settings = new SettingsStore(root, '1.0.0', () =>
    Promise.resolve({ set: (values) => written.push(values) }),
  );
  const session = new Session({
    openFolder: (folder) => openPlan(installation, folder),
    second: noSecondBackups,
    openDrafts: ({ id }) => Drafts.open(root, id),
    changed: () => undefined,
    opened: () => undefined,
    noteBug: (_where, error) => expect(error).toBeUndefined(),
  });
  sessions.push(session);
  const profile = { name: 'Name Surname', role: '', mentor: '' };
  const fresh = { folder: join(root, 'plan'), frameworkText: shippedFrameworkText(), profile };
  await session.show(() => createPlan(installation, fresh));
  const act = (text: string) =>
    session.act((open) => open.apply(readRequests([{ type: 'action.add', text }])));
  for (let index = 0; index < notes; index += 1) await act(String(index));
  return { parts: { session, settings }, session, act, written, installation };
}

describe('the history of the open plan', () => {
  it('comes in parts that are the whole, and a part after a change says that it belongs to another', async () => {
    const { parts, act } = await opened(12);
    const all = readHistory(parts, { from: 0, count: 1000 });
    expect(all).toMatchObject({ total: 14, seenAt: null, newRows: 0 });
    const first = readHistory(parts, { from: 0, count: 5 });
    const second = readHistory(parts, { from: 5, count: 5 });
    const third = readHistory(parts, { from: 10, count: 5 });
    expect([...first.rows, ...second.rows, ...third.rows]).toEqual(all.rows);
    expect([first, second, third].map(({ version, series }) => [version, series.length])).toEqual([
      [all.version, 1],
      [all.version, 0],
      [all.version, 0],
    ]);
    await act('one more');
    const after = readHistory(parts, { from: 5, count: 5 });
    expect(after.version).not.toBe(all.version);
    expect(after.rows[0]).toEqual(all.rows[4]);
  });

  it('knows what is new since it was seen, for that plan alone, and keeps nothing of the plan in the settings', async () => {
    const { parts, session, act, written } = await opened(1);
    const { heads } = readHistory(parts, { from: 0, count: 10 });
    await rememberSeen(parts, { plan: session.plan.id, heads });
    expect(readHistory(parts, { from: 0, count: 10 }).newRows).toBe(0);
    await act('a private thought');
    await rememberSeen(parts, { plan: 'f'.repeat(64), heads: {} });
    const page = readHistory(parts, { from: 0, count: 10 });
    expect(page.newRows).toBe(1);
    expect(page.rows.map(({ isNew }) => isNew)).toEqual([true, false, false, false]);
    expect(page.seenAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(JSON.stringify(written)).not.toContain('thought');
    expect(Object.keys(written.at(-1)?.seen ?? {})).toEqual([session.plan.id]);
  });

  it('shows the plan as of today as it is, and as of a day before it began as nothing', async () => {
    const { parts, session } = await opened(3);
    expect(planOf(showAsOf(parts, { day: '9998-12-31' }))).toEqual(session.plan.plan);
    expect(showAsOf(parts, { day: '2001-01-01' })).toMatchObject({ id: session.plan.id, actions: [] });
  });

  it('says what is otherwise than on a day, and refuses a check-in that is not there', async () => {
    const { parts } = await opened(3);
    expect(showSince(parts, { day: '2001-01-01' }).actions.added).toHaveLength(3);
    expect(showSince(parts, { day: '9998-12-31' }).actions.added).toEqual([]);
    expect(() => showSince(parts, { checkIn: 'c'.repeat(16) })).toThrow(/not in this plan any more/);
  });
});

describe('the past of the plan in a seat', () => {
  it('is the individual’s without what is private, though the guest’s list has the meetings alone', async () => {
    const { parts, session, installation } = await opened(0);
    const indicators = ['infrastructure-support/1.1'];
    const add = async (title: string, isPrivate = false) => {
      const piece = { kind: 'note', title, text: 'x', indicators, private: isPrivate };
      await session.act((open) => open.apply(readRequests([{ type: 'evidence.add', ...piece }])));
    };
    await add('Before');
    await add('Hidden', true);
    const asked = readRequests([{ type: 'checkin.open', mentorName: 'Mentor', where: 'here', indicators }]);
    const { added } = await session.act((open) => open.apply(asked));
    await add('After');
    const { folder } = session.plan;
    const guest = { person: 'c'.repeat(32), device: 'd'.repeat(32), deviceName: 'Desk' };
    await session.show(() => openPlan(asGuest(installation, guest), folder));

    const { total } = readHistory(parts, { from: 0, count: 10 });
    const { evidence } = showSince(parts, { checkIn: added[0] ?? '' });
    const then = planOf(showAsOf(parts, { day: '2999-01-01' }));
    expect(total).toBe(1);
    expect(evidence).toMatchObject({ added: [{ title: 'After' }], removed: [] });
    expect([...then.evidence.values()].map(({ title }) => title)).toEqual(['Before', 'After']);
  });
});
