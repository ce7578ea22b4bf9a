import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test, type Running } from './launch';
import { usualDocument } from './usual-document';

const indicator = 'infrastructure-support/2.1';

/** Instead of the system's programs: keeps what they would have been asked to open or show. */
async function watchSystem({ app }: Running): Promise<void> {
  await app.evaluate(({ shell }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    shell.openPath = (path) => {
      asked.push(`open ${path}`);
      return Promise.resolve('');
    };
    shell.openExternal = (url) => {
      asked.push(`browse ${url}`);
      return Promise.resolve();
    };
    shell.showItemInFolder = (path) => void asked.push(`show ${path}`);
  });
}

async function askedOfSystem({ app }: Running): Promise<readonly string[]> {
  const asked: unknown = await app.evaluate((): unknown => Reflect.get(globalThis, 'asked'));
  return Array.isArray(asked) ? asked.map(String) : [];
}

async function withPlan(running: Running): Promise<string> {
  const made = await running.call('plan.create', { name: 'Name Surname', role: '', level: null });
  if (!made.ok) throw new Error(made.error.message);
  await watchSystem(running);
  return made.value.folder;
}

/** As if the person had dropped these files: real ones, through the page's own file objects. */
async function drop({ page }: Running, files: readonly string[]): Promise<unknown> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'dropped';
    input.multiple = true;
    document.body.append(input);
  });
  await page.setInputFiles('#dropped', [...files]);
  const answer = await page.evaluate(async () => {
    const input = document.querySelector('#dropped');
    const text = await window.rung.offer(input instanceof HTMLInputElement ? [...(input.files ?? [])] : []);
    input?.remove();
    return text;
  });
  return JSON.parse(answer);
}

/** The word that main gave for the first file. */
function wordIn(answer: unknown): string {
  return /"path":"(file-[0-9a-f]{32})"/.exec(JSON.stringify(answer))?.[1] ?? '';
}

/** Attaches a file and answers its evidence. */
async function attach(running: Running, file: string): Promise<string> {
  const path = wordIn(await drop(running, [file]));
  const change = { type: 'evidence.add', kind: 'file', path, indicators: [indicator] };
  const applied = await running.call('plan.apply', { changes: [change] });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.added[0] ?? '';
}

function write(folder: string, name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

test('a dropped file comes as a word, and is copied into the plan under its hash', async ({
  start,
  folders,
}) => {
  const running = await start();
  const plan = await withPlan(running);
  const file = write(folders.root, 'Report 1.PDF', 'a report');
  const answer = await drop(running, [file, write(folders.root, 'b.txt', 'b')]);
  expect(answer).toEqual({
    ok: true,
    value: [
      { path: expect.stringMatching(/^file-[0-9a-f]{32}$/), name: 'Report 1.PDF', size: 8 },
      { path: expect.stringMatching(/^file-[0-9a-f]{32}$/), name: 'b.txt', size: 1 },
    ],
  });
  await attach(running, file);
  await attach(running, file);
  expect(readdirSync(join(plan, 'files')).map((name) => name.replace(/^[0-9a-f]{64}/, 'hash'))).toEqual([
    'hash.pdf',
  ]);
});

test('a page can name no path: not in an act, not as an object that says it is a file', async ({ start }) => {
  const running = await start();
  await withPlan(running);
  const act = { type: 'evidence.add', kind: 'file', path: '/etc/hostname', indicators: [indicator] };
  expect(await running.call('plan.apply', { changes: [act] })).toMatchObject({
    ok: false,
    error: { code: 'missing' },
  });
  const answers = await running.page.evaluate(async () => {
    const forged = new File(['x'], 'x.txt');
    Object.defineProperty(forged, 'path', { value: '/etc/hostname' });
    const offer: unknown = Reflect.get(window.rung, 'offer');
    const ask = (files: unknown): unknown =>
      typeof offer === 'function' ? Reflect.apply(offer, null, [files]) : '';
    return Promise.all([ask([{ path: '/etc/hostname', name: 'x' }]), ask([forged]), ask(['/etc/hostname'])]);
  });
  for (const answer of answers) expect(JSON.parse(String(answer))).toEqual({ ok: true, value: [] });
});

test('pasted data becomes a file of the plan, once however often it is pasted', async ({
  start,
  folders,
}) => {
  const running = await start();
  const plan = await withPlan(running);
  for (const name of ['Screenshot.png', '../../Screenshot.png']) {
    const pasted = await running.call('files.paste', {
      name,
      base64: Buffer.from('a picture').toString('base64'),
    });
    if (!pasted.ok) throw new Error(pasted.error.message);
    const change = { type: 'evidence.add', kind: 'file', path: pasted.value.path, indicators: [indicator] };
    expect((await running.call('plan.apply', { changes: [change] })).ok).toBe(true);
  }
  expect(readdirSync(join(plan, 'files'))).toHaveLength(1);
  await running.close();
  expect(existsSync(join(folders.userData, 'pasted'))).toBe(false);
});

test('evidence is opened as a read-only copy, and what can execute is only shown', async ({
  start,
  folders,
}) => {
  const running = await start();
  const plan = await withPlan(running);
  const report = await attach(running, write(folders.root, 'Report.pdf', '%PDF-1.7'));
  const script = await attach(running, write(folders.root, 'deploy.sh', '#!/bin/sh'));
  const disguised = await attach(running, write(folders.root, 'disguised.pdf', '#!/bin/sh'));
  expect(await running.call('evidence.open', { evidence: report, how: 'copy' })).toEqual({
    ok: true,
    value: null,
  });
  for (const evidence of [script, disguised]) {
    expect(await running.call('evidence.open', { evidence, how: 'copy' })).toMatchObject({
      ok: false,
      error: { code: 'refused', message: expect.stringContaining('shown in its folder') },
    });
  }
  await running.call('evidence.open', { evidence: report, how: 'folder' });
  const [opened = '', ...shown] = await askedOfSystem(running);
  const copy = opened.replace('open ', '');
  expect(opened).toMatch(/^open .*\/opened\/[0-9a-f]{16}\/Report\.pdf$/);
  expect(copy.startsWith(folders.userData)).toBe(true);
  expect({ text: readFileSync(copy, 'utf8'), mode: statSync(copy).mode & 0o777 }).toEqual({
    text: '%PDF-1.7',
    mode: 0o400,
  });
  expect(shown).toHaveLength(3);
  for (const line of shown) {
    expect(line.startsWith(`show ${join(plan, 'files')}`)).toBe(true);
    expect(basename(line)).toMatch(/^[0-9a-f]{64}\.(sh|pdf)$/);
  }
  await running.close();
  expect(existsSync(copy)).toBe(false);
});

test('a missing file is said to be missing, by name', async ({ start, folders }) => {
  const running = await start();
  const plan = await withPlan(running);
  const evidence = await attach(running, write(folders.root, 'Report.pdf', '%PDF-1.7'));
  for (const name of readdirSync(join(plan, 'files'))) {
    chmodSync(join(plan, 'files', name), 0o600);
    unlinkSync(join(plan, 'files', name));
  }
  expect(await running.call('evidence.open', { evidence, how: 'copy' })).toMatchObject({
    ok: false,
    error: { code: 'missing', message: expect.stringContaining('“Report.pdf”') },
  });
  expect(await askedOfSystem(running)).toEqual([]);
});

test('addresses are opened outside only as https, http and mailto', async ({ start }) => {
  const running = await start();
  await watchSystem(running);
  const good = ['https://example.org/a?b=c#d', 'http://example.org', 'mailto:name@example.org'];
  for (const url of good) expect(await running.call('link.open', { url })).toEqual({ ok: true, value: null });
  for (const url of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'ms-word:x',
    'https:',
    'https://a b',
    ' https://example.org',
    'data:text/html,x',
  ]) {
    expect(await running.call('link.open', { url })).toMatchObject({ ok: false, error: { code: 'refused' } });
  }
  expect(await askedOfSystem(running)).toEqual(good.map((url) => `browse ${url}`));
});

test('a PDF is saved where it is wanted, and shown afterwards', async ({ start, folders }) => {
  const running = await start();
  await withPlan(running);
  expect(await running.call('app.reveal', 'exported')).toMatchObject({
    ok: false,
    error: { code: 'missing' },
  });
  const exported = await running.call('plan.export', usualDocument);
  if (!exported.ok) throw new Error(exported.error.message);
  const { name, folder, size, pages } = exported.value;
  expect(name).toMatch(/^Name Surname, development plan, \d{4}-\d\d-\d\d\.pdf$/);
  expect({ folder, size, isSome: (pages ?? 0) > 0 }).toEqual({
    folder: folders.exports,
    size: statSync(join(folder, name)).size,
    isSome: true,
  });
  expect(readFileSync(join(folder, name)).subarray(0, 5).toString()).toBe('%PDF-');
  await running.call('app.reveal', 'exported');
  await running.call('app.reveal', 'open-exported');
  await running.call('app.reveal', 'plan-folder');
  expect(await askedOfSystem(running)).toEqual([
    `show ${join(folder, name)}`,
    `open ${join(folder, name)}`,
    `open ${join(folders.plans, 'Name Surname')}`,
  ]);
});
