/** The index of everything in a plan, kept as the plan is at the cost of what has changed. */
import { isSameFindable, type Findable } from '../../../framework/find/findable';
import { WordIndex, type Hit, type Spelling } from './word-index';

export class PlanIndex {
  readonly #words = new WordIndex();
  #things = new Map<string, Findable>();

  /** How much is found by its words now. */
  get size(): number {
    return this.#things.size;
  }

  /** The thing of a hit. */
  thing(key: string): Findable | undefined {
    return this.#things.get(key);
  }

  search(terms: readonly string[], spelling: Spelling): readonly Hit[] {
    return this.#words.search(terms, spelling);
  }

  /**
   * Makes the index that of these things, one at each step, so that a long list can be taken in between two frames. What is in
   * it already costs nothing. The index can be searched between the steps.
   */
  *become(things: readonly Findable[]): Generator<void> {
    const wanted = new Set(things.map(({ key }) => key));
    for (const thing of [...this.#things.values()]) {
      if (wanted.has(thing.key)) continue;
      this.#take(thing);
      yield;
    }
    for (const thing of things) {
      const known = this.#things.get(thing.key);
      if (known !== undefined && isSameFindable(known, thing)) continue;
      if (known !== undefined) this.#take(known);
      this.#words.add(thing);
      this.#things.set(thing.key, thing);
      yield;
    }
  }

  #take(thing: Findable): void {
    this.#words.remove(thing);
    this.#things.delete(thing.key);
  }
}
