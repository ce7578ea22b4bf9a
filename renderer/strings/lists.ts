/** Words of long lists. */
import { grouped } from './numbers';

export const listWords = {
  showAll: (count: number) => `Show all ${grouped(count)}`,
};
