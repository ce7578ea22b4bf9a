/** The clock of this process, put back: for plans that were written over weeks. */

/** Does something as if so many days ago. */
export async function daysAgo<Value>(days: number, work: () => Promise<Value>): Promise<Value> {
  const now = Date;
  const earlier = () => now.now() - days * 86_400_000;
  globalThis.Date = new Proxy(now, {
    construct: (target, args: unknown[]) => {
      const made: unknown = Reflect.construct(target, args.length === 0 ? [earlier()] : args);
      return made instanceof target ? made : new target(Number.NaN);
    },
    get: (target, key): unknown => (key === 'now' ? earlier : Reflect.get(target, key)),
  });
  try {
    return await work();
  } finally {
    globalThis.Date = now;
  }
}
