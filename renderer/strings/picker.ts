/** Words of choosing indicators, level by level. */
import { grouped } from './numbers';

export const pickerWords = {
  chosen: (count: number, of: number) => `${grouped(count)} of ${grouped(of)} chosen`,
  allOf: (level: number, name: string) => `All of level ${String(level)}, ${name}`,
  single: (level: number) => `Single indicators of level ${String(level)}`,
} as const;
