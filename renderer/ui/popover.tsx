import { CSPProvider } from '@base-ui/react/csp-provider';
import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode, RefObject } from 'react';
import './popover.css';

export interface PopoverProps {
  /** Read out as its name. */
  readonly label: string;
  /** What it hangs on. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** What has the keyboard after it is closed. */
  readonly focusAfter: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** An open popover. Esc or a press outside closes it. Loads Base UI: import it only from what is loaded lazily. */
export function Popover({ label, anchor, focusAfter, onClose, children }: PopoverProps) {
  return (
    <CSPProvider disableStyleElements>
      <Base.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
        <Base.Portal>
          <Base.Positioner
            className="popover-place"
            anchor={anchor}
            side="bottom"
            align="start"
            sideOffset={4}
            collisionPadding={8}
            positionMethod="fixed"
          >
            <Base.Popup className="popover" aria-label={label} finalFocus={focusAfter}>
              {children}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </CSPProvider>
  );
}
