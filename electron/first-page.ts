/** The moment when the first page is there: what can wait until then does, so that it comes sooner. */
export class FirstPage {
  readonly shown: Promise<void>;
  #tell: () => void = () => undefined;

  constructor() {
    this.shown = new Promise((resolve) => {
      this.#tell = resolve;
    });
  }

  /** It is there, or never will be because the program ends. */
  tell(): void {
    this.#tell();
  }
}
