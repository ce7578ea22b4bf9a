import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { visibleText } from './page-scripts';
import { electronProgram } from '../../electron/pdf/electron-program';

const answerSchema = v.object({
  id: v.number(),
  at: v.optional(v.number(), 0),
  answer: v.optional(v.unknown()),
  error: v.optional(v.string()),
});

/** Turns of the mouse wheel at one place of the page. */
export interface Wheel {
  readonly x: number;
  readonly y: number;
  /** Down the page, each time. */
  readonly pixels: number;
  /** Milliseconds. */
  readonly every: number;
  readonly times: number;
}

interface Asked {
  /** JavaScript for the page; its value, or what its promise resolves to, is the answer. */
  readonly run?: string;
  /** A command of the menu that is sent to the page afterwards. */
  readonly command?: string;
  /** A key to press in the page afterwards. */
  readonly key?: string;
  /** How the wheel is turned afterwards; the answer comes when that is over. */
  readonly wheel?: Wheel;
}

export interface Told {
  readonly answer: unknown;
  /** Milliseconds since 1970, when the page had answered. */
  readonly at: number;
}

/** Longer than anything here takes on a slow machine. */
const patience = 30_000;

/** A program with a window that is being measured, in a process of its own with the probe in it. */
export class Program {
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly #child: ChildProcess;
  readonly #name: string;
  readonly #waiting = new Map<number, (told: Told | Error) => void>();
  #count = 0;

  /** @param args after the program's folder */
  constructor(folder: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    const electron = electronProgram(resolve('.'), process.env);
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    this.#name = [folder, ...args].join(' ');
    const all = ['-r', resolve('tests/bench/probe.cjs'), folder, ...sandbox, ...args];
    this.started = performance.timeOrigin + performance.now();
    this.#child = spawn(electron, all, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.on('message', (message) => this.#take(message));
    this.#child.on('error', (error) => this.#give(error));
    this.#child.on('exit', () => this.#give(new Error(`${this.#name} ended before it had answered`)));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async ask(asked: Asked): Promise<Told> {
    this.#count += 1;
    const id = this.#count;
    const answer = new Promise<Told | Error>((done) => {
      this.#waiting.set(id, done);
      this.#child.send({ id, ...asked });
    });
    const told = await Promise.race([answer, wait(patience, null, { ref: false })]);
    this.#waiting.delete(id);
    if (told instanceof Error) throw told;
    return told ?? this.#giveUp(asked);
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const isEnded = await Promise.race([ended.then(() => true), wait(3000, false)]);
    if (!isEnded) this.#child.kill('SIGKILL');
    await ended;
  }

  /** Says what there is instead of what was waited for. */
  async #giveUp(asked: Asked): Promise<never> {
    const seen = asked.run === visibleText ? null : await this.ask({ run: visibleText });
    const page = seen === null ? 'a page that does not answer' : `“${String(seen.answer)}”`;
    throw new Error(`No answer in ${patience / 1000} s from ${this.#name}. It shows ${page}`);
  }

  #take(message: unknown): void {
    const { id, at, answer, error } = v.parse(answerSchema, message);
    this.#waiting.get(id)?.(error === undefined ? { answer, at } : new Error(error));
  }

  #give(error: Error): void {
    for (const done of this.#waiting.values()) done(error);
  }
}
