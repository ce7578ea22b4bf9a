import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import './menu.css';

const MenuList = lazy(async () => ({ default: (await import('./menu-list')).MenuList }));

export interface MenuItem {
  readonly label: string;
  /** The key that does the same, for showing. */
  readonly key?: string;
  readonly onSelect: () => void;
}

/** A menu has at most one separator. */
export type MenuEntry = MenuItem | 'separator';

export interface MenuProps {
  /** Read out as the name of the button and of the menu. */
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly className?: string;
  readonly tabIndex?: number;
  /** What stands on the button. */
  readonly children: ReactNode;
}

/** A button with a menu that is loaded when it is first opened. */
export function Menu({ label, items, className = 'btn quiet icon', tabIndex, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        tabIndex={tabIndex}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(true);
        }}
      >
        {children}
      </button>
      {isOpen && (
        <Suspense>
          <MenuList label={label} items={items} anchor={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
