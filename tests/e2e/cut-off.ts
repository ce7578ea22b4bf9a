/** What a person cannot see or reach on the page as it is now. It runs in the page, so it uses nothing from outside. */

/**
 * Looks at the topmost dialog, menu or calendar, else at the page:
 * - text that is cut off, sticks out of its box or makes something scroll sideways (what is shortened on purpose, with
 *   an ellipsis, is not cut off);
 * - controls that cannot be brought into sight, or lie under something else: their centre and the middle of each side
 *   must be theirs. Of a control that is larger than the place it scrolls in, the centre.
 * @returns one sentence each; empty where all is well
 */
export function cutOff(): readonly string[] {
  const found = new Set<string>();
  const page = document.scrollingElement ?? document.documentElement;
  const pageScrolls = page.scrollHeight > page.clientHeight + 1;
  const over = [...document.querySelectorAll('[role=dialog], [role=menu]')].filter((one) => isShown(one));
  const root = over.at(-1) ?? document.body;

  function isShown(element: Element): boolean {
    if (!element.checkVisibility({ checkVisibilityCSS: true })) return false;
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      const { clipPath, overflowX } = getComputedStyle(one);
      const isTiny = one.getBoundingClientRect().width <= 1 && overflowX === 'hidden';
      const isOnlyHeard = isTiny || clipPath.startsWith('inset(50%');
      if (isOnlyHeard || (one instanceof HTMLElement && one.inert)) return false;
    }
    return true;
  }

  function nameOf(element: Element): string {
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const inside = (isField ? element.labels?.[0] : element)?.textContent ?? '';
    const words = element.getAttribute('aria-label') ?? inside.trim();
    const name = [element.tagName.toLowerCase(), ...element.classList].join('.');
    return `${name} “${words.slice(0, 40)}”`;
  }

  /** Compares a piece of text with the boxes around it, from the inside to the first place that scrolls. */
  function lookAtText(rect: DOMRect, from: Element): void {
    let isInside = true;
    for (let one: Element | null = from; one !== null && one !== document.documentElement;) {
      const style = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      const isBox = style.display !== 'inline' && style.display !== 'contents';
      const isSideways = rect.left < box.left - 1 || rect.right > box.right + 1;
      const scrolls = style.overflowY === 'auto' || style.overflowY === 'scroll';
      const isCut = style.overflowX === 'hidden' || style.overflowX === 'clip';
      const isShortened = style.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis';
      if (isBox && isShortened) return;
      if (isBox && isSideways && (isCut || scrolls || isInside)) {
        const how = isCut ? 'is cut off at the side of' : scrolls ? 'scrolls sideways in' : 'sticks out of';
        found.add(`${nameOf(from)} ${how} ${nameOf(one)}`);
        return;
      }
      const isBelow = rect.bottom > box.bottom + 4 || rect.top < box.top - 4;
      if (isBox && isBelow && (style.overflowY === 'hidden' || style.overflowY === 'clip')) {
        found.add(`${nameOf(from)} is cut off below in ${nameOf(one)}`);
        return;
      }
      if (scrolls) return;
      isInside = isInside && !isBox;
      if (style.position === 'fixed') break;
      one = one.parentElement;
    }
    const isBeside = rect.left < -1 || rect.right > innerWidth + 1;
    const isAboveOrBelow = rect.top < -1 || rect.bottom > innerHeight + 1;
    if (isBeside || (isAboveOrBelow && !pageScrolls)) found.add(`${nameOf(from)} is outside of the window`);
  }

  function lookAtTexts(): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const parent = walker.currentNode.parentElement;
      if (parent === null || walker.currentNode.textContent?.trim() === '' || !isShown(parent)) continue;
      if (parent.closest('select, textarea, .skip-link:not(:focus)') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const rect of range.getClientRects()) if (rect.width > 0) lookAtText(rect, parent);
    }
  }

  function isTheirs(control: Element, x: number, y: number): boolean {
    const hit = document.elementFromPoint(x, y);
    if (hit === null) return false;
    const label = hit.closest('label');
    return control.contains(hit) || label?.control === control || label?.contains(control) === true;
  }

  function placeOf(control: Element): DOMRect {
    for (let one = control.parentElement; one !== null; one = one.parentElement) {
      const { overflowY } = getComputedStyle(one);
      if (overflowY === 'auto' || overflowY === 'scroll') return one.getBoundingClientRect();
    }
    return new DOMRect(0, 0, innerWidth, innerHeight);
  }

  function lookAtControl(control: Element): void {
    control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const isTall = control.getBoundingClientRect().height > placeOf(control).height;
    if (isTall) control.scrollIntoView({ block: 'center' });
    const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const sides: readonly (readonly [string, number, number])[] = [
      ['left side', left + 4, y],
      ['right side', right - 4, y],
      ['top', x, top + 4],
      ['bottom', x, bottom - 4],
    ];
    if (!isTheirs(control, x, y)) {
      const hit = document.elementFromPoint(x, y);
      found.add(`${nameOf(control)} cannot be reached: ${hit === null ? 'out of sight' : nameOf(hit)}`);
      return;
    }
    for (const [side, sideX, sideY] of isTall ? [] : sides) {
      if (!isTheirs(control, sideX, sideY)) found.add(`the ${side} of ${nameOf(control)} cannot be reached`);
    }
  }

  function lookAtControls(): void {
    const controls = 'button, a[href], input, select, textarea, summary, [role=option], [role=menuitem]';
    for (const control of root.querySelectorAll(controls)) {
      if (isShown(control) && !control.matches('.skip-link, .sheet-scrim')) lookAtControl(control);
    }
  }

  if (page.scrollWidth > page.clientWidth) found.add('the page scrolls sideways');
  const end = (document.querySelector('#root > *')?.getBoundingClientRect().bottom ?? 0) + scrollY;
  if (pageScrolls && page.scrollHeight > end + 2) found.add('the page scrolls past its end');
  lookAtTexts();
  lookAtControls();
  return [...found];
}
