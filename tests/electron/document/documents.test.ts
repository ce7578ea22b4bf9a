/** Which document is made when several are asked for: what is saved is never ended by what is only looked at. */
import { describe, expect, it, vi } from 'vitest';
import { setTimeout as wait } from 'node:timers/promises';
import { Documents } from '../../../electron/document/documents';
import type { Making } from '../../../electron/pdf/export-pdf';
import type { FinishedPdf } from '../../../electron/pdf/finish';
import type { ReportModel } from '../../../framework/report/report';
import { reportOf, usualPlan } from '../../helpers/report-plans';

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, session: {} }));

const hearing = { tell: () => undefined };

function named(name: string): ReportModel {
  return { ...reportOf(usualPlan), name };
}

/** Makes one document at a time, each when the test says so; what was given up rests a moment later. */
function slowly() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  let atOnce = 0;
  let most = 0;
  const make = async (report: ReportModel, { signal }: Making): Promise<FinishedPdf> => {
    begun.push(report.name);
    atOnce += 1;
    most = Math.max(most, atOnce);
    try {
      await new Promise<void>((resolve, reject) => {
        ends.set(report.name, resolve);
        signal.addEventListener('abort', () => reject(new Error('given up')));
      });
      return { bytes: Buffer.from(report.name), pages: 1 };
    } finally {
      await wait(5);
      atOnce -= 1;
    }
  };
  const documents = new Documents({ make, close: () => Promise.resolve() });
  const end = async (name: string) => {
    await vi.waitFor(() => expect(begun).toContain(name));
    ends.get(name)?.();
  };
  return { documents, begun, end, most: () => most };
}

const cancelled = { code: 'cancelled' };

describe('documents', () => {
  it('another one to be looked at ends the one before', async () => {
    const { documents, end, most } = slowly();
    const first = documents.make(named('first'), hearing);
    await wait(1);
    const second = documents.make(named('second'), hearing);
    await expect(first).rejects.toMatchObject(cancelled);
    await end('second');
    expect((await second).pages).toBe(1);
    expect(most()).toBe(1);
  });

  it('one that is saved is made to its end, and what is looked at comes after it', async () => {
    const { documents, begun, end, most } = slowly();
    const saved = documents.save(named('saved'), { ...hearing, extras: {} }, new AbortController().signal);
    await wait(1);
    const looked = documents.make(named('looked at'), hearing);
    const other = documents.make(named('other'), hearing);
    await expect(looked).rejects.toMatchObject(cancelled);
    documents.cancel();
    await expect(other).rejects.toMatchObject(cancelled);
    const last = documents.make(named('last'), hearing);
    await wait(1);
    expect(begun).toEqual(['saved']);
    await end('saved');
    expect(Buffer.from((await saved).bytes).toString()).toBe('saved');
    await end('last');
    await last;
    expect(begun).toEqual(['saved', 'last']);
    expect(most()).toBe(1);
  });

  it('saving ends at once when it is given up, and when all is let go of', async () => {
    const { documents, begun } = slowly();
    const stopping = new AbortController();
    const saved = documents.save(named('saved'), hearing, stopping.signal);
    await vi.waitFor(() => expect(begun).toEqual(['saved']));
    stopping.abort();
    await expect(saved).rejects.toMatchObject(cancelled);
    await expect(documents.save(named('saved'), hearing, stopping.signal)).rejects.toMatchObject(cancelled);
    const again = documents.save(named('again'), hearing, new AbortController().signal);
    const looked = documents.make(named('looked at'), hearing);
    await Promise.all([
      documents.letGo(),
      expect(again).rejects.toMatchObject(cancelled),
      expect(looked).rejects.toMatchObject(cancelled),
    ]);
  });
});
