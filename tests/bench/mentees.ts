/** Many plans of other people, written by the program's own line maker, without waiting for a disk after each line. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openInstallation, type Installation } from '../../electron/installation';
import { asGuest } from '../../electron/installation/guest';
import { nodeCrypto, randomHex } from '../../electron/node-crypto';
import { frameworkName, journalName, layoutOf } from '../../electron/plan/layout';
import { beginJournal, bytesOf, lineOf, stampNow } from '../../electron/plan/line-writer';
import { planFileText } from '../../electron/plan/plan-file';
import { shippedFrameworkText } from '../../electron/shipped-framework';
import type { Change } from '../../framework/change';
import { readFramework } from '../../framework/framework';
import type { SealedLine } from '../../framework/line';

const day = '2026-10-28';
const prose =
  'Found the cause in the log rotation, not in the builds, and wrote down what I tried in which order.';

/** Of an invented working life: mostly ratings, some dates, notes and evidence. */
function changeAt(index: number, indicators: readonly string[]): Change {
  const indicator = indicators[(index * 7 + Math.floor(index / 8)) % indicators.length] ?? '';
  const text = `${String(index)}. ${prose}`;
  switch (index % 8) {
    case 0: {
      const more = { kind: 'note', title: `Ticket ${String(index)}`, note: '', private: false } as const;
      return {
        type: 'evidence.add',
        evidence: randomHex(8),
        date: day,
        indicators: [indicator],
        text,
        ...more,
      };
    }
    case 1:
      return { type: 'note.set', indicator, text, private: false };
    case 2:
      return { type: 'target.set', indicator, date: `2027-0${String(1 + (index % 9))}-10` };
    default:
      return { type: 'rating.set', indicator, rating: index % 3 === 0 ? 'partly' : 'met' };
  }
}

interface Mentee {
  readonly name: string;
  readonly folder: string;
  readonly changes: number;
}

async function writeMentee(installation: Installation, { name, folder, changes }: Mentee): Promise<void> {
  const framework = shippedFrameworkText();
  const { id, skills } = readFramework(JSON.parse(framework));
  const indicators = skills.flatMap(({ levels }) =>
    levels.flatMap((level) => level.indicators.map((one) => one.id)),
  );
  const sha256 = nodeCrypto.sha256(framework);
  const start: readonly Change[] = [
    { type: 'plan.start', framework: sha256, frameworkId: id },
    { type: 'profile.set', name, role: 'Support engineer', mentor: 'Mentor Surname' },
  ];
  const { first, sign } = await beginJournal(null, installation);
  const lines: SealedLine[] = [first];
  for (let index = 0; index < changes; index += 1) {
    const previous = lines.at(-1) ?? first;
    const place = { previous, clock: previous.line.clock, seen: {}, stamp: stampNow(), sign };
    lines.push(lineOf(place, index === 0 ? start : [changeAt(index, indicators)]));
  }
  const layout = layoutOf(folder);
  for (const part of [layout.journals, layout.frameworks, layout.files]) mkdirSync(part, { recursive: true });
  writeFileSync(layout.planFile, planFileText({ id: first.id }));
  writeFileSync(join(layout.frameworks, frameworkName(sha256)), framework);
  writeFileSync(join(layout.journals, journalName(first.id)), bytesOf(lines));
}

/**
 * Writes as many people's plans into a folder of plans.
 * @param home a folder of settings that none of them is the person of
 */
export async function writeMentees(
  place: { readonly home: string; readonly plans: string },
  { count, changes }: { readonly count: number; readonly changes: number },
): Promise<void> {
  const installation = await openInstallation(place.home, 'app');
  for (let index = 0; index < count; index += 1) {
    const name = `Person ${String(index)} Surname`;
    const someone = asGuest(installation, { person: randomHex(16), device: randomHex(16), deviceName: '' });
    await writeMentee(someone, { name, folder: join(place.plans, name), changes });
  }
}
