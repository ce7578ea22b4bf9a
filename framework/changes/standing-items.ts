/** Evidence and actions as they stand in a plan, where they are told whole: in a shared copy, and in data. */
import * as v from 'valibot';
import { tagsSchema } from '../tags';
import {
  daySchema,
  filledText,
  indicatorsSchema,
  itemIdSchema,
  longText,
  shortText,
  urlSchema,
} from '../text';
import { storedFileSchema } from './evidence';
import { ratingSchema } from './ratings';

export const standingEvidence = v.object({
  id: itemIdSchema,
  title: filledText,
  kind: v.picklist(['file', 'link', 'note'], 'must be "file", "link" or "note"'),
  date: daySchema,
  indicators: indicatorsSchema,
  tags: tagsSchema,
  file: v.nullable(storedFileSchema),
  earlier: v.exactOptional(
    v.pipe(v.array(v.object({ file: storedFileSchema, until: daySchema })), v.readonly()),
  ),
  url: v.union([v.literal(''), urlSchema], 'is no address that starts with https:, http: or mailto:'),
  text: longText,
  note: longText,
  private: v.boolean('must be true or false'),
  added: daySchema,
});

export const standingAction = v.object({
  id: itemIdSchema,
  text: longText,
  indicators: indicatorsSchema,
  date: v.nullable(daySchema),
  status: v.picklist(['open', 'done', 'dropped'], 'must be "open", "done" or "dropped"'),
  outcome: longText,
  private: v.boolean('must be true or false'),
  added: daySchema,
  ended: v.nullable(daySchema),
  owner: v.exactOptional(v.literal('mentor')),
  checkIn: v.exactOptional(itemIdSchema),
  by: v.exactOptional(v.string()),
});

export const standingRating = v.object({ rating: ratingSchema, day: daySchema });
export const standingNote = v.object({ text: longText, private: v.boolean('must be true or false') });
export const standingProfile = v.object({ name: shortText, role: shortText, mentor: shortText });
