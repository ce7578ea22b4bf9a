/** Words of long lists. */
export const listWords = {
  showAll: (count: number) => `Show all ${String(count)}`,
};
