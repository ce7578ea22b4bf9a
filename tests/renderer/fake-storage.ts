import type { PlanStorage } from '../../framework/contract/storage-views';
import type { Plan } from '../../framework/plan';

/** What a plan would take on a disk. */
export function storageOf({ evidence }: Plan): PlanStorage {
  const pieces = [...evidence.values()].flatMap(({ id, title, file }) =>
    file === null ? [] : [{ sha256: file.sha256, size: file.size, pieces: [{ id, title, name: file.name }] }],
  );
  const files = pieces.reduce((sum, { size }) => sum + size, 0);
  return {
    total: files + 30_000,
    files,
    history: 20_000,
    backups: 0,
    largest: pieces,
    unused: { count: 0, size: 0 },
  };
}
