/** The fields of a review form: their names, and the places that the printed page keeps for them. */
import type { Rating } from '../values';

/** In the order in which they stand on the form. */
export const choices = ['not-yet', 'partly', 'met'] as const satisfies readonly Rating[];

/** Never fetched, and gone when the form is finished: each is a place on the page where a field is to be. */
const place = 'https://form.invalid/';

export const identityField = 'rung-form';

/** @param row counted from 1 */
export function ratingField(row: number): string {
  return `rating-${String(row)}`;
}

/** @param row counted from 1 */
export function commentField(row: number): string {
  return `comment-${String(row)}`;
}

/** @param choice of a rating; left out where the field is for text */
export function fieldAddress(field: string, choice?: Rating): string {
  return `${place}${field}${choice === undefined ? '' : `/${choice}`}`;
}

export interface FieldPlace {
  readonly field: string;
  readonly choice: Rating | null;
}

/** @returns null for any other address */
export function placeAt(address: string): FieldPlace | null {
  if (!address.startsWith(place)) return null;
  const [field = '', choice = ''] = address.slice(place.length).split('/');
  return { field, choice: choices.find((one) => one === choice) ?? null };
}
