import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import type { MenuEntry } from './menu-entry';
import './menu.css';

const MenuList = lazy(async () => ({ default: (await import('./menu-list')).MenuList }));

export interface MenuProps {
  /** Read out as the name of the button and of the menu. */
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly className?: string;
  readonly tabIndex?: number;
  /** What the arrow keys on the button do: open the menu, or what they do around it. */
  readonly arrows?: 'open' | 'pass';
  /** What stands on the button. */
  readonly children: ReactNode;
}

/** A button with a menu that is loaded when it is first opened. */
export function Menu(props: MenuProps) {
  const { label, items, className = 'btn quiet icon', tabIndex, arrows = 'open', children } = props;
  const [place, setPlace] = useState<Element | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  // The open list stays in the dialog or the landmark of its button, where a screen reader looks for it.
  const open = () => setPlace(button.current?.closest('[role=dialog], main, aside, nav') ?? document.body);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        tabIndex={tabIndex}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={place !== null}
        onClick={open}
        onKeyDown={(event) => {
          if (arrows === 'pass' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
          event.preventDefault();
          event.stopPropagation();
          open();
        }}
      >
        {children}
      </button>
      {place instanceof HTMLElement && (
        <Suspense>
          <MenuList
            label={label}
            items={items}
            anchor={button}
            place={place}
            onClose={() => setPlace(null)}
          />
        </Suspense>
      )}
    </>
  );
}
