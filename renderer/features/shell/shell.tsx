import type { ReactNode } from 'react';
import type { OpenPlan } from '../../store/state';
import { useStore } from '../../store/store';
import { shellWords } from '../../strings/shell';
import { useIsNarrow } from '../../ui/use-is-narrow';
import { Bars } from './bars';
import { Navigation } from './navigation';
import './shell.css';
import { Told } from './told';
import { useShellKeys } from './use-shell-keys';

export interface ShellProps {
  readonly open: OpenPlan;
  readonly children: ReactNode;
}

/** The frame around every page of an open plan. Where a sheet lies over the page, nothing below it takes part. */
export function Shell({ open, children }: ShellProps) {
  const isSheetOpen = useStore((state) => state.ui.sheet === 'open' && state.ui.page === 'plan');
  const isBelow = useIsNarrow() && isSheetOpen;
  useShellKeys();
  return (
    <div className="shell">
      <a className="btn skip-link" href="#page">
        {shellWords.skipToPage}
      </a>
      <div className="nav-place" inert={isBelow}>
        <Navigation open={open} />
      </div>
      <div className="stage">
        <div inert={isBelow}>
          <Bars open={open} />
        </div>
        {children}
      </div>
      <Told />
    </div>
  );
}
