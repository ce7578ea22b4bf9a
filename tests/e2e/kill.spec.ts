import { planOf, type PlanSnapshot } from '../../framework/plan';
import { expect, launch, test, type Folders, type Running } from './launch';

const rounds = 50;
const indicators = ['1.1', '1.2', '1.3', '2.1', '2.2'].map((number) => `infrastructure-support/${number}`);

/** The last edit of each indicator that the program said is saved: a number that grows from edit to edit. */
type Acknowledged = Map<string, number>;

/** Random, but the same in every run: a failure can be looked at again. */
function pick(round: number, most: number): number {
  return (round * 7919 + 13) % most;
}

/** What is there must be the acknowledged edit, or the one after it that was being saved when the program died. */
function compare(snapshot: PlanSnapshot, acknowledged: Acknowledged): void {
  const { notes } = planOf(snapshot);
  for (const [indicator, edit] of acknowledged) {
    const found = Number(notes.get(indicator)?.text ?? 0);
    expect(found, `the newest edit of ${indicator}`).toBeGreaterThanOrEqual(edit);
    acknowledged.set(indicator, found);
  }
}

/** Edits follow each other without a pause; right after the answer to one of them the program dies. */
async function editAndKill(running: Running, acknowledged: Acknowledged, round: number): Promise<void> {
  const { page, kill } = running;
  const first = round * 1000;
  const last = first + pick(round, 12);
  const deaths: Promise<void>[] = [];
  await page.exposeFunction('acknowledged', (indicator: string, edit: number) => {
    acknowledged.set(indicator, edit);
    if (edit === last) deaths.push(kill());
  });
  const edits = page.evaluate(
    async ([ids, start]) => {
      const tell: unknown = Reflect.get(globalThis, 'acknowledged');
      if (typeof tell !== 'function') return;
      for (let edit = start; ; edit += 1) {
        const indicator = ids[edit % ids.length];
        const changes = [{ type: 'note.set', indicator, text: String(edit) }];
        const answer = await window.rung.call('plan.apply', JSON.stringify({ changes }));
        if (!answer.startsWith('{"ok":true')) throw new Error(answer);
        Reflect.apply(tell, null, [indicator, edit]);
      }
    },
    [indicators, first] as const,
  );
  await expect(edits).rejects.toThrow(/closed/);
  await Promise.all(deaths);
}

async function startOn(folders: Folders, acknowledged: Acknowledged): Promise<Running> {
  const running = await launch(folders);
  const start = await running.call('app.start', null);
  if (!start.ok) throw new Error(start.error.message);
  if (start.value.plan === null) {
    await running.call('plan.create', { name: 'Name Surname', role: '', level: null });
  } else {
    compare(start.value.plan.plan, acknowledged);
    expect({ readOnly: start.value.plan.readOnly, notices: start.value.notices }).toEqual({
      readOnly: null,
      notices: [],
    });
  }
  return running;
}

test('fifty times kill -9 right after an acknowledged edit: no edit is lost', async ({ folders }) => {
  test.setTimeout(rounds * 8000);
  const acknowledged: Acknowledged = new Map();
  for (let round = 1; round <= rounds; round += 1) {
    await editAndKill(await startOn(folders, acknowledged), acknowledged, round);
  }
  const { close } = await startOn(folders, acknowledged);
  expect([...acknowledged.keys()].sort()).toEqual(indicators);
  await close();
});
