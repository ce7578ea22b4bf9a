import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SettingsStore, type SettingsFile, type Stored } from '../../../electron/settings';
import { temporaryFolder } from './temporary-folder';
import { fc } from '../../helpers/laws';

const usual: Stored = {
  theme: 'system',
  paper: 'a4',
  audience: 'mentor',
  documents: {},
  documentParts: {},
  boards: {},
  seen: {},
  looked: {},
  people: 0,
  recent: [],
  open: null,
  window: null,
  reminders: false,
  reviewName: '',
  remindedOn: '',
  version: '',
  secondBackup: null,
};
const recent = [{ id: 'a'.repeat(64), name: 'Name Surname', folder: '/plans/Name Surname', isSample: false }];

/** The same file as electron-store writes, without Electron. The real one is used in the window's tests. */
function fileIn(folder: string): () => Promise<SettingsFile> {
  return () =>
    Promise.resolve({
      set: (values) => writeFileSync(join(folder, 'settings.json'), JSON.stringify(values), { mode: 0o600 }),
    });
}

function open(folder: string): SettingsStore {
  return new SettingsStore(folder, '1.0.0', fileIn(folder));
}

function keep(folder: string, text: string): void {
  writeFileSync(join(folder, 'settings.json'), text);
}

describe('settings', () => {
  it('are the usual ones at the first start, and nothing is written by reading', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    expect({ current: store.current, notices: store.notices }).toEqual({ current: usual, notices: [] });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('count at once and are there at the next start', async () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const writing = store.change({ theme: 'dark', recent });
    expect(store.current).toEqual({ ...usual, theme: 'dark', recent });
    await writing;
    await store.change({ paper: 'letter' });
    expect(open(folder).current).toEqual({ ...usual, theme: 'dark', recent, paper: 'letter' });
    expect(open(folder).settings).toEqual({
      theme: 'dark',
      paper: 'letter',
      audience: 'mentor',
      documents: {},
      documentParts: {},
      boards: {},
      reminders: false,
      reviewName: '',
      people: 0,
      hasNews: false,
    });
  });

  it('are set aside when they are no JSON, kept byte for byte, and said to be', () => {
    const folder = temporaryFolder();
    const broken = '{"theme":"dark","recent":[{"id"';
    keep(folder, broken);
    const store = open(folder);
    expect(store.current).toEqual(usual);
    const [kept = ''] = readdirSync(folder);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(kept).toMatch(/^settings\.broken-\d{17}\.json$/);
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(broken);
    expect(store.notices).toMatchObject([{ id: 'settings-broken', kind: 'trouble', act: null }]);
    expect(store.notices[0]?.text).toContain(join(folder, kept));
    expect(open(folder).notices).toEqual([]);
  });

  it('lose only the value that cannot be read: the plans stay in the list', () => {
    const folder = temporaryFolder();
    keep(folder, JSON.stringify({ theme: 'pink', recent, open: recent[0]?.id, window: { x: 'left' } }));
    const store = open(folder);
    expect(store.current).toEqual({ ...usual, recent, open: recent[0]?.id });
    expect(store.notices).toHaveLength(1);
  });

  it('of a newer version are read as far as they are known', () => {
    const folder = temporaryFolder();
    keep(folder, JSON.stringify({ theme: 'dark', someday: { a: 1 } }));
    const store = open(folder);
    expect({ current: store.current, notices: store.notices }).toEqual({
      current: { ...usual, theme: 'dark' },
      notices: [],
    });
  });

  it('never keep the program from starting, whatever the file holds', () => {
    const folder = temporaryFolder();
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.constantFrom('null', '[]', '7', '"x"', '')), (text) => {
        keep(folder, text);
        const { current } = open(folder);
        expect(Object.keys(current).sort()).toEqual(Object.keys(usual).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('that cannot even be read, or set aside, do not keep it from starting either', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'settings.json'));
    expect(open(folder)).toMatchObject({ current: usual, notices: [{ id: 'settings-broken' }] });
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^settings\.broken-/)]);
  });

  it('tell whoever changes something that it could not be written, and go on', async () => {
    const folder = temporaryFolder();
    let isFull = true;
    const writes: unknown[] = [];
    const store = new SettingsStore(folder, '1.0.0', () =>
      Promise.resolve({
        set: (values) => {
          if (isFull) throw new Error('full');
          writes.push(values);
        },
      }),
    );
    await expect(store.change({ theme: 'dark' })).rejects.toThrow('full');
    await store.written();
    await expect(store.change({ theme: 'dark' })).rejects.toThrow('full');
    await store.written();
    isFull = false;
    await store.change({ theme: 'dark' });
    expect(writes).toEqual([expect.objectContaining({ theme: 'dark' })]);
    await store.change({ theme: 'dark' });
    expect(writes).toHaveLength(1);
  });
});
