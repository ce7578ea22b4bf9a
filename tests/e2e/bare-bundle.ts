/** The least that travels as one file: a plan's id, and nobody who vouches for it. */
import type { BundleContent } from '../../electron/bundle/write-bundle';
import { planFileText } from '../../electron/plan/plan-file';

export const bareId = 'b'.repeat(64);

export const bareBundle: BundleContent = {
  entries: [{ name: 'plan.json', bytes: Buffer.from(planFileText({ id: bareId })) }],
  about: {
    plan: bareId,
    made: '2026-11-23T15:00:00.000Z',
    by: { person: 'c'.repeat(32), name: 'Name Surname' },
    levels: [],
    leftOut: { files: true, private: true, earlier: true, levels: null },
    checkIn: null,
  },
  sealer: null,
};
