import type { ReactNode } from 'react';
import type { OpenPlan } from '../../store/state';
import { FailureBar } from './bars';
import { SeatBar } from './seat-bar';
import './shell.css';
import { Told } from './told';
import { useShellKeys } from './use-shell-keys';

export interface WholeWindowProps {
  readonly open: OpenPlan;
  readonly children: ReactNode;
}

/** The frame around what fills the window: why something failed, what was taken back, and the keys that mean the same everywhere. */
export function WholeWindow({ open, children }: WholeWindowProps) {
  useShellKeys();
  return (
    <div className="whole-window">
      <div>
        <SeatBar open={open} />
        <FailureBar />
      </div>
      {children}
      <Told />
    </div>
  );
}
