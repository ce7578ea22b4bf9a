/** What a command leaves behind: text for standard output, and with a complaint exit code 1 all the same. */
export interface Answer {
  readonly output: string;
  readonly complaint?: string;
}

/** Takes what stands after the command's name. */
export type Run = (args: readonly string[]) => Promise<Answer>;

export interface Command {
  readonly usage: string;
  readonly about: string;
  /** Every command is a chunk of its own, so that starting one loads nothing of the others. */
  readonly load: () => Promise<Run>;
}
