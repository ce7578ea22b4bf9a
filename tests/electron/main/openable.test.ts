import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyNotOpened } from '../../../electron/files/openable';
import { temporaryFolder } from './temporary-folder';

function stored(
  content: string | Buffer,
  mode = 0o600,
): { readonly file: string; readonly neighbour: string } {
  const folder = temporaryFolder();
  const file = join(folder, 'stored');
  const neighbour = join(folder, 'plan.json');
  writeFileSync(file, content);
  writeFileSync(neighbour, '{}', { mode: 0o600 });
  chmodSync(file, mode);
  return { file, neighbour };
}

async function why(name: string, content: string | Buffer = 'text', mode = 0o600): Promise<string | null> {
  const { file, neighbour } = stored(content, mode);
  return whyNotOpened({ file, name }, neighbour);
}

describe('evidence', () => {
  it.each([
    'a.pdf',
    'A.PDF',
    'photo.jpeg',
    'screen.png',
    'minutes.docx',
    'table.csv',
    'talk.mp4',
    'notes.txt',
    'a.b.md',
  ])('%s may be opened', async (name) => {
    expect(await why(name)).toBeNull();
  });

  it.each([
    ...[
      'run.exe',
      'run.com',
      'run.bat',
      'run.cmd',
      'run.msi',
      'run.scr',
      'run.ps1',
      'run.vbs',
      'run.js',
      'run.hta',
      'run.lnk',
    ],
    ...[
      'run.sh',
      'run.py',
      'run.desktop',
      'run.AppImage',
      'run.app',
      'run.command',
      'run.dmg',
      'run.pkg',
      'run.jar',
      'run.deb',
    ],
    ...[
      'page.html',
      'page.svg',
      'page.xhtml',
      'page.mht',
      'macro.docm',
      'macro.xlsm',
      'macro.doc',
      'macro.xls',
      'x.url',
      'x.webloc',
    ],
    ...[
      'archive.zip',
      'image.iso',
      'a.pdf.exe',
      'a.exe ',
      'a.pdf.',
      'a.pdf\u202efdp.exe',
      'x.unheard-of',
      'noending',
      '.pdf.',
    ],
  ])('%j is only shown in its folder', async (name) => {
    expect(await why(name)).toEqual(expect.any(String));
  });

  it('that begins like a program is none, whatever it is called', async () => {
    expect(await why('report.pdf', '#!/bin/sh\necho')).toMatch(/program/);
    expect(await why('report.pdf', Buffer.from('4d5a9000', 'hex'))).toMatch(/program/);
    expect(await why('report.pdf', Buffer.from('7f454c460201', 'hex'))).toMatch(/program/);
    expect(await why('report.pdf', Buffer.from('cafebabe', 'hex'))).toMatch(/program/);
    expect(await why('report.pdf', '')).toBeNull();
    const { file, neighbour } = stored('');
    copyFileSync(process.execPath, file);
    expect(await whyNotOpened({ file, name: 'node.txt' }, neighbour)).toMatch(/program/);
  });

  it.skipIf(process.platform === 'win32')(
    'that is marked as a program is none, unless the disk marks every file',
    async () => {
      expect(await why('report.pdf', 'text', 0o700)).toMatch(/marked/);
      const { file, neighbour } = stored('text', 0o777);
      chmodSync(neighbour, 0o777);
      expect(await whyNotOpened({ file, name: 'report.pdf' }, neighbour)).toBeNull();
    },
  );
});
