/** What the first page is to say about this run of the program. */
import type { Notice } from '../framework/contract/views';

export class Notices {
  readonly #byId = new Map<string, Notice>();

  /** One of each kind: the newest. */
  add(notice: Notice): void {
    this.#byId.set(notice.id, notice);
  }

  get all(): readonly Notice[] {
    return [...this.#byId.values()];
  }
}
