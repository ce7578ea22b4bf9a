import type { Notice } from '../../framework/contract/views';

/** Something that was found or done in the folder and that the person should know, for as long as the plan is open. */
export type Note = Omit<Notice, 'id'> & { readonly id: string };

export function hint(id: string, text: string): Note {
  return { id, kind: 'hint', text, act: null };
}

export function trouble(id: string, text: string): Note {
  return { id, kind: 'trouble', text, act: null };
}
