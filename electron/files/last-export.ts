/** Where the PDF is that was exported last by this run, for showing it. */
export class LastExport {
  #file: string | null = null;
  #shared: string | null = null;

  /** Null where nothing was exported yet. */
  get file(): string | null {
    return this.#file;
  }

  /** The plan that was shared last, which can be dragged out also where something else was exported since. */
  get shared(): string | null {
    return this.#shared;
  }

  remember(file: string): void {
    this.#file = file;
  }

  rememberShared(file: string): void {
    this.remember(file);
    this.#shared = file;
  }
}
