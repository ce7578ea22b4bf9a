/** Words of tags: in the form, on the page, in the dialog for many pieces. */
import { counted } from './numbers';

export const tagWords = {
  label: 'Tags',
  add: 'Add a tag',
  placeholder: 'Add a tag',
  hint: 'Words of your own to find it by. Enter adds one, and a comma parts several.',
  chosen: 'Its tags',
  inUse: 'Tags in use',
  takeAway: (tag: string) => `Take away the tag “${tag}”`,
  count: (count: number) => counted(count, 'piece'),
  most: (most: number) => `${String(most)} tags are the most that one piece can have.`,
  any: 'Any tag',
  tag: 'Tag',
} as const;
