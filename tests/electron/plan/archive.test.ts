import { expect, test } from 'vitest';
import { whyArchived } from '../../../electron/plan/archived';
import { computer, fingerprint, newPlan, note, open, rating, ratingOf, requests } from './workshop';

const away = requests({ type: 'plan.archive', archived: true });
const back = requests({ type: 'plan.archive', archived: false });

test('a plan that is put away can be read, and takes nothing but what brings it back', async () => {
  const here = await computer();
  const plan = await newPlan(here);
  await plan.apply(rating('1.1', 'met'));
  await plan.apply(away);
  expect([plan.readOnly, plan.canBringBack]).toEqual([whyArchived, true]);
  const before = await fingerprint(plan.folder);
  const refused = [
    () => plan.apply(note('1.1', 'x')),
    () => plan.apply(away),
    () => plan.apply([...back, ...note('1.1', 'x')]),
    () => plan.apply(requests({ type: 'change.undo' })),
    () => plan.record([{ type: 'profile.set', name: 'x' }]),
    () => plan.erase({ what: 'note', indicator: 'infrastructure-support/1.1' }),
    () => plan.restore('any'),
  ];
  for (const act of refused) await expect(act()).rejects.toThrow(whyArchived);
  expect(await fingerprint(plan.folder)).toEqual(before);
  await plan.apply(back);
  expect([plan.readOnly, plan.canBringBack]).toEqual([null, false]);
  await plan.apply(rating('1.1', 'partly'));
  expect(ratingOf(plan, '1.1')).toBe('partly');
});

test('taking back the very act that put it away brings it back; taking back another does not', async () => {
  const plan = await newPlan(await computer());
  const rated = await plan.apply(rating('1.1', 'met'));
  const put = await plan.apply(away);
  await expect(plan.apply(requests({ type: 'change.undo', act: rated.act }))).rejects.toThrow(whyArchived);
  await plan.apply(requests({ type: 'change.undo', act: put.act }));
  expect([plan.plan.isArchived, plan.readOnly]).toEqual([false, null]);
});

test('it travels with the plan: whoever opens it finds it put away', async () => {
  const plan = await newPlan(await computer());
  await plan.apply(away);
  await plan.close();
  const elsewhere = await open(await computer(), plan.folder);
  expect([elsewhere.readOnly, elsewhere.canBringBack]).toEqual([whyArchived, false]);
  await elsewhere.answer(true);
  expect(elsewhere.canBringBack).toBe(true);
});
