/** What a document costs: against a word processor, against its own length, and to the window that it is made in. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { openInstallation } from '../../electron/installation';
import { createPlan } from '../../electron/plan/plan-folder';
import { shippedFrameworkText } from '../../electron/shipped-framework';
import { readRequests } from '../../framework/request';
import { usualDocument } from '../e2e/usual-document';
import { memoryOf } from './memory';
import { contentReady, firstPages, framesWhile } from './page-scripts';
import type { Prepared } from './plans';
import { startRung } from './start';
import { inTurn, median, seconds } from './statistics';

const run = promisify(execFile);

export interface DocumentFigures {
  /** Whole processes that write the PDF of the sample plan; `office`: null where there is none on this computer. */
  readonly cold: { readonly rung: number; readonly office: number | null };
  /** From a choice to the first page of the long one. */
  readonly firstPage: number;
  readonly short: { readonly pages: number; readonly time: number };
  readonly long: { readonly pages: number; readonly time: number };
  /** Of the window while the long one is made. */
  readonly longestFrame: number;
  /** Bytes: at rest before and after the long one was made. */
  readonly memory: { readonly before: number; readonly after: number };
}

const offices = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/usr/local/bin/soffice'];

/** In turns: a process of each that ends with the same plan as a PDF. */
async function coldProcesses(
  { plan, home }: Prepared,
  folder: string,
  rounds: number,
): Promise<DocumentFigures['cold']> {
  const env = { ...process.env, RUNG_HOME: home };
  const exported = (form: string, file: string) =>
    run(process.execPath, [resolve('out/main/cli.cjs'), 'export', plan, form, file], { env });
  const word = join(folder, 'sample.docx');
  await exported('--docx', word);
  const office = offices.find((program) => existsSync(program));
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  const convert = (program: string) =>
    run(program, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, word]);
  // The first makes its profile.
  if (office !== undefined) await convert(office);
  const turns = await inTurn(Array(rounds).keys(), async () => ({
    rung: await seconds(() => exported('--pdf', join(folder, 'cold.pdf'))),
    office: office === undefined ? null : await seconds(() => convert(office)),
  }));
  const times = turns.flatMap((turn) => turn.office ?? []);
  return { rung: median(turns.map((turn) => turn.rung)), office: times.length === 0 ? null : median(times) };
}

const prose =
  'Found the cause in the log rotation, not in the builds, and wrote down what I tried in which order, so that the next person need not. ';

/** A plan with so many notes as evidence, each about half a page long. */
async function noted(folder: string, count: number): Promise<Prepared> {
  const home = join(folder, 'home');
  const plan = await createPlan(await openInstallation(home, 'app'), {
    folder: join(folder, 'plan'),
    frameworkText: shippedFrameworkText(),
    profile: { name: 'Name Surname', role: 'Support engineer', mentor: 'Mentor Surname' },
  });
  const indicator = 'infrastructure-support/1.1';
  const pieces = Array.from({ length: count }, (_, index) => ({
    type: 'evidence.add',
    kind: 'note',
    title: `Ticket ${String(index)}`,
    text: prose.repeat(12),
    date: '2026-10-28',
    indicators: [indicator],
  }));
  await plan.apply(readRequests([...pieces, { type: 'rating.set', indicator, rating: 'partly' }]));
  const level = plan.framework.skills[0]?.levels[0]?.indicators[0];
  const content = { text: level?.text ?? '', rating: 'Partly' };
  await plan.close();
  return { plan: join(folder, 'plan'), home, content };
}

const made = v.object({
  time: v.number(),
  longest: v.number(),
  value: v.object({ pages: v.number() }),
});

interface Made {
  readonly pages: number;
  /** Seconds. */
  readonly time: number;
  readonly longestFrame: number;
  readonly memory: DocumentFigures['memory'];
}

/** Milliseconds after which a program has come to rest. */
const rest = 4000;

async function madeInWindow(prepared: Prepared, folder: string): Promise<Made> {
  mkdirSync(folder, { recursive: true });
  const program = startRung(prepared, { RUNG_EXPORT_DIR: folder });
  const saved = async () => {
    const { answer } = await program.ask({ run: framesWhile('plan.export', usualDocument) });
    return v.parse(made, answer);
  };
  try {
    await program.ask({ run: contentReady(prepared.content) });
    // The first loads what a document needs and what stays for the next.
    await saved();
    await wait(rest);
    const before = memoryOf(program.pid);
    const { time, longest, value } = await saved();
    await wait(rest);
    const memory = { before, after: memoryOf(program.pid) };
    return { pages: value.pages, time: time / 1000, longestFrame: longest / 1000, memory };
  } finally {
    await program.end();
  }
}

/** From a choice to its first page, in the window: the median of some, the first left out. */
async function firstPageTime(prepared: Prepared, rounds: number): Promise<number> {
  const program = startRung(prepared);
  try {
    await program.ask({ run: contentReady(prepared.content) });
    const { answer } = await program.ask({ run: firstPages(usualDocument, rounds + 1) });
    return median(v.parse(v.array(v.number()), answer).slice(1)) / 1000;
  } finally {
    await program.end();
  }
}

export async function measureDocument(
  sample: Prepared,
  folder: string,
  rounds: number,
): Promise<DocumentFigures> {
  mkdirSync(folder, { recursive: true });
  const cold = await coldProcesses(sample, folder, rounds);
  const [few, many] = [join(folder, 'few'), join(folder, 'many')];
  const short = await madeInWindow(await noted(few, 46), join(few, 'out'));
  const largest = await noted(many, 560);
  const long = await madeInWindow(largest, join(many, 'out'));
  const firstPage = await firstPageTime(largest, rounds);
  return {
    cold,
    firstPage,
    short: { pages: short.pages, time: short.time },
    long: { pages: long.pages, time: long.time },
    longestFrame: long.longestFrame,
    memory: long.memory,
  };
}
