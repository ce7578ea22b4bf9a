import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { steadily } from '../../../electron/pdf/steady-progress';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('progress of work that tells nothing', () => {
  it('goes on as long as the work does, never arrives before it, and ends with it', async () => {
    const told: number[] = [];
    let end: (error: Error) => void = () => undefined;
    const work = () => new Promise<void>((_resolve, reject) => (end = reject));
    const stretch = { step: 'pages', from: 0.2, to: 0.8, seconds: 10 } as const;
    const done = steadily(({ done: part }) => told.push(part), stretch, work);
    const failed = expect(done).rejects.toThrow('ended');
    await vi.advanceTimersByTimeAsync(40_000);
    expect(told.length).toBeGreaterThan(100);
    expect(told[0]).toBe(0.2);
    expect(told.every((part, at) => at === 0 || part > (told[at - 1] ?? 1))).toBe(true);
    expect(told[40]).toBeCloseTo(0.72, 1);
    expect(Math.max(...told)).toBeLessThan(0.8);
    end(new Error('ended'));
    await failed;
    const count = told.length;
    await vi.advanceTimersByTimeAsync(5000);
    expect(told.length).toBe(count);
  });
});
