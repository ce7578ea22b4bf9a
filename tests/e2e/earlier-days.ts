/** The clock of this process, put back: for plans that were written over weeks. */

/** Does something as if so many days ago. */
export async function daysAgo<Value>(days: number, work: () => Promise<Value>): Promise<Value> {
  const now = Date;
  const earlier = () => now.now() - days * 86_400_000;
  globalThis.Date = new Proxy(now, {
    construct: (target, args: [] | [number | string]) =>
      new target(...(args.length === 0 ? [earlier()] : args)),
    get: (target, key): unknown => (key === 'now' ? earlier : Reflect.get(target, key)),
  });
  try {
    return await work();
  } finally {
    globalThis.Date = now;
  }
}
