/** The value below which that share of the sorted values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Runs one after the other, as everything that is measured must. */
export async function inTurn<Item, Value>(
  items: Iterable<Item>,
  step: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = [];
  for (const item of items) values.push(await step(item));
  return values;
}

export async function seconds(step: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await step();
  return (performance.now() - begin) / 1000;
}
