/** Words of choosing indicators, level by level. */
export const pickerWords = {
  chosen: (count: number, of: number) => `${String(count)} of ${String(of)} chosen`,
  allOf: (level: number, name: string) => `All of level ${String(level)}, ${name}`,
  single: (level: number) => `Single indicators of level ${String(level)}`,
} as const;
