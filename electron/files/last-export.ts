/** Where the PDF is that was exported last by this run, for showing it. */
export class LastExport {
  #file: string | null = null;

  /** Null where nothing was exported yet. */
  get file(): string | null {
    return this.#file;
  }

  remember(file: string): void {
    this.#file = file;
  }
}
