/** Words about review forms that come back. */
import { counted } from './numbers';

export const formWords = {
  way: 'Read a review form…',
  typeIn: 'Type in a review…',
  readTitle: 'A review form came back',
  typeTitle: 'Type in a review',
  readText: (count: number) =>
    `This is what stands in it, about ${counted(count, 'indicator')}. It becomes the mentor’s side of a check-in, in their name and marked as from a form; nothing of yours changes. Both ratings are shown when you say so.`,
  typeText:
    'For a review on paper. It becomes the mentor’s side of a check-in, in their name and marked as from paper; nothing of yours changes.',
  flattened:
    'The fields of this form are gone, as happens when it is printed to a new PDF: open it beside this and type in what it says.',
  known: 'These answers are in the plan already, so there is nothing to add.',
  name: 'Name of the mentor',
  nameNeeded: 'Say whose review this is.',
  date: 'Date',
  dateAsWritten: (written: string) => `In the form: ${written}`,
  notes: 'Anything else they wrote',
  noNotes: 'Nothing',
  rows: 'Ratings and comments',
  rating: (number: string) => `Rating of ${number}`,
  comment: (number: string) => `Comment on ${number}`,
  clear: 'Clear',
  notRated: 'Not rated',
  nothing: 'Rate at least one indicator, or write a comment.',
  add: 'Add to the plan',
  adding: 'Adding…',
  returned: {
    form: 'The mentor’s ratings came from a review form.',
    paper: 'The mentor’s ratings were typed in from paper.',
  },
};
