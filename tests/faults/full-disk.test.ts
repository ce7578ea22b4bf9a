import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computer, newPlan, note, temporaryFolder } from '../electron/plan/workshop';
import { bundled, removed } from './program';

let program = '';
let folder = '';

beforeAll(async () => {
  ({ program, folder } = await bundled());
});

afterAll(() => removed(folder));

/** Whether this user may mount a small disk that nobody else sees. */
function canMount(): boolean {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * On a disk of 512 KiB: fills it but for some free pages, does the act, looks whether the files are what they were
 * where it failed, makes room and writes again.
 */
const script = `
set -e
mount -t tmpfs -o size=512k none "$DISK"
cp -r "$SOURCE" "$DISK/plan"
dd if=/dev/zero of="$DISK/filler" bs=4k status=none 2>/dev/null || true
truncate -s -$((FREE * 4096)) "$DISK/filler"
find "$DISK/plan" -type f -not -path '*/backups/*' -exec sha256sum {} + | sort > "$SOURCE.before"
node "$PROGRAM" "$SETTINGS" "$DISK/plan" "$ACT" | cut -c1-300
find "$DISK/plan" -type f -not -path '*/backups/*' -exec sha256sum {} + | sort > "$SOURCE.after"
cmp -s "$SOURCE.before" "$SOURCE.after" && echo same || echo changed
rm "$DISK/filler"
node "$PROGRAM" "$SETTINGS" "$DISK/plan" note:again
find "$DISK/plan" -name '*.tmp' -o -name '*.torn'
`;

describe.runIf(canMount())('a full disk', () => {
  it.each([
    ['a long note', `note:${'x'.repeat(30_000)}`],
    ['twelve files in one act', 'attach-many'],
  ])(
    'damages nothing with %s at any amount of free space, is never called saved, and is written to once there is room',
    async (_what, act) => {
      const results = new Map<string, number>();
      for (let free = 0; free <= 24; free += 1) {
        const installation = await computer();
        const plan = await newPlan(installation);
        await plan.apply(note('1.1', 'before'));
        await plan.close();
        const parent = await temporaryFolder();
        const [disk, source] = [join(parent, 'disk'), join(parent, 'source')];
        await mkdir(disk);
        await cp(plan.folder, source, { recursive: true });
        const env = {
          ...process.env,
          DISK: disk,
          SOURCE: source,
          FREE: String(free),
          ACT: act,
          PROGRAM: program,
          SETTINGS: installation.folder,
        };
        const { stdout, stderr } = spawnSync('unshare', ['-m', 'sh', '-c', script], {
          env,
          encoding: 'utf8',
        });
        const lines = stdout.trim().split('\n');
        const hasFailed = lines[1]?.startsWith('failed disk') === true;
        expect(lines[0], `${String(free)} ${stdout} ${stderr}`).toBe('open');
        if (hasFailed) expect(lines[1]).toContain('the disk is full: make room on it and try again');
        else expect(lines[1]).toMatch(/^done (?:note|attach)/);
        expect(lines.slice(2), String(free)).toEqual([
          hasFailed ? 'same' : 'changed',
          'open',
          'done note:again',
        ]);
        results.set(hasFailed ? 'failed' : 'saved', (results.get(hasFailed ? 'failed' : 'saved') ?? 0) + 1);
      }
      expect(results.get('failed')).toBeGreaterThan(3);
      expect(results.get('saved')).toBeGreaterThan(3);
    },
    600_000,
  );
});
