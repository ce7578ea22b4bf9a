/** Words of long lists. */
export const listWords = {
  showAll: (count: number) => `Show all ${count.toLocaleString('en-GB')}`,
};
