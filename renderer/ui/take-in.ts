/** What a drop or a paste brings: files, else one address, else a text. */
import { isOpenableUrl } from '../../framework/text';

export type Brought =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'text'; readonly text: string };

/** What is asked of a `DataTransfer`. */
interface Carried {
  readonly types: readonly string[];
  readonly files: ArrayLike<File>;
  readonly getData: (type: string) => string;
}

/** Whether a drag over the page brings something that can be taken in; what is in it is not told before the drop. */
export function bringsSomething(data: Pick<Carried, 'types'>): boolean {
  return ['Files', 'text/uri-list', 'text/plain'].some((type) => data.types.includes(type));
}

/** @returns null where there is nothing in it that can be evidence */
export function broughtBy(data: Pick<Carried, 'files' | 'getData'>): Brought | null {
  const files = Array.from(data.files);
  if (files.length > 0) return { kind: 'files', files };
  // A list of addresses has comments; the first address is the one that was dragged.
  const listed = data.getData('text/uri-list').split(/\r?\n/);
  const url = listed.find((line) => line !== '' && !line.startsWith('#'));
  if (url !== undefined && isOpenableUrl(url)) return { kind: 'link', url };
  const text = data.getData('text/plain').trim();
  if (text === '') return null;
  return isOpenableUrl(text) ? { kind: 'link', url: text } : { kind: 'text', text };
}

/** Whether keys and pastes belong to a field where somebody types. */
export function isTypingPlace(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  );
}
