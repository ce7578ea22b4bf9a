import { CSPProvider } from '@base-ui/react/csp-provider';
import { Menu } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import './popover.css';
import type { MenuEntry } from './menu-entry';

export interface MenuListProps {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly anchor: RefObject<HTMLButtonElement | null>;
  /** The element that the list is put into. */
  readonly place: HTMLElement;
  readonly onClose: () => void;
}

/** The open list of a menu. */
export function MenuList({ label, items, anchor, place, onClose }: MenuListProps) {
  return (
    <CSPProvider disableStyleElements>
      <Menu.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
        <Menu.Portal container={place}>
          <Menu.Positioner
            className="popover-place"
            anchor={anchor}
            side="bottom"
            align="end"
            sideOffset={4}
            collisionPadding={8}
            positionMethod="fixed"
          >
            <Menu.Popup className="menu" aria-label={label} finalFocus={anchor}>
              {items.map((item, index) =>
                item === 'separator' ? (
                  <Menu.Separator key={index} className="menu-separator" />
                ) : (
                  <Menu.Item key={index} className="menu-item" onClick={item.onSelect}>
                    <span dir="auto">{item.label}</span>
                    {item.key !== undefined && <kbd>{item.key}</kbd>}
                  </Menu.Item>
                ),
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </CSPProvider>
  );
}
