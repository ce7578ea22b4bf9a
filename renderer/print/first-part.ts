/** Whether the first part has a page to itself, as a cover would. */

/** How full a page counts as full, since what is kept together leaves a little of most pages empty. */
const fullest = 0.97;

function pages(height: number, page: number): number {
  return Math.ceil(height / (page * fullest));
}

/**
 * The second part begins on a new page unless that costs a page more: a document must not end with a page of three
 * lines, nor go on after half an empty one. Heights are measured on screen, where print.css makes the text as wide as on
 * paper; an error of a line or two only makes the other of two decent layouts.
 */
export function fitFirstPart(root: HTMLElement): void {
  const height = (part: string) =>
    root.querySelector<HTMLElement>(`[data-part="${part}"]`)?.offsetHeight ?? 0;
  const [page, first, second] = [height('page'), height('first'), height('second')];
  if (page === 0 || pages(first, page) > 1) return;
  const isFree = 1 + pages(second, page) <= pages(first + second, page);
  if (isFree) root.querySelector('[data-part="second"]')?.classList.add('on-new-page');
}
