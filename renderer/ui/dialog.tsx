import { CSPProvider } from '@base-ui/react/csp-provider';
import { Dialog as Base } from '@base-ui/react/dialog';
import X from 'lucide-react/icons/x';
import { useState, type ReactNode, type RefObject } from 'react';
import { dialogWords } from '../strings/dialog';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  /** One or two sentences under the title, read out with it. */
  readonly description?: string;
  /**
   * A palette stands at the top of the window; its title is only heard, and closing is in what it holds. A window takes
   * all the room there is.
   */
  readonly size?: 'small' | 'large' | 'palette' | 'window';
  /** Where the keyboard begins; else the first field or button. */
  readonly focusFirst?: RefObject<HTMLElement | null>;
  /** Esc, the close button, and a press outside where nothing typed can be lost by it. */
  readonly onClose: () => void;
  /** Whether a press outside closes it too: not where it holds typed text. */
  readonly outside?: 'closes' | 'stays';
  readonly children: ReactNode;
}

/** Where one dialog has opened another, what had the keyboard is gone with it: the page has it then, at its heading. */
function wayBack(before: Element | null): HTMLElement | true {
  if (before?.isConnected === true) return true;
  return document.querySelector<HTMLElement>('main h1') ?? true;
}

/**
 * An open dialog: mount it to open it; when it goes, the keyboard goes back to where it was. Loads Base UI: import
 * it only from what is loaded lazily.
 */
export function Dialog(props: DialogProps) {
  const [before] = useState(() => document.activeElement);
  const { title, description, size = 'small', outside = 'closes' } = props;
  return (
    <CSPProvider disableStyleElements>
      <Base.Root
        open
        disablePointerDismissal={outside === 'stays'}
        onOpenChange={(isOpen) => (isOpen ? undefined : props.onClose())}
      >
        <Base.Portal>
          <Base.Backdrop className="dialog-backdrop" />
          <Base.Viewport className="dialog-viewport">
            <Base.Popup
              className={`dialog ${size}`}
              initialFocus={props.focusFirst}
              finalFocus={() => wayBack(before)}
            >
              {size === 'palette' ? (
                <Base.Title className="visually-hidden">{title}</Base.Title>
              ) : (
                <div className="dialog-head">
                  <Base.Title className="dialog-title">{title}</Base.Title>
                  <Base.Close className="btn quiet icon" aria-label={dialogWords.close}>
                    <X aria-hidden size={18} />
                  </Base.Close>
                </div>
              )}
              {description !== undefined && (
                <Base.Description className="dialog-description">{description}</Base.Description>
              )}
              {props.children}
            </Base.Popup>
          </Base.Viewport>
        </Base.Portal>
      </Base.Root>
    </CSPProvider>
  );
}
