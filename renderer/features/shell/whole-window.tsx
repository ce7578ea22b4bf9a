import type { ReactNode } from 'react';
import { FailureBar } from './bars';
import './shell.css';
import { Told } from './told';
import { useShellKeys } from './use-shell-keys';

/** The frame around what fills the window: why something failed, what was taken back, and the keys that mean the same everywhere. */
export function WholeWindow({ children }: { readonly children: ReactNode }) {
  useShellKeys();
  return (
    <div className="whole-window">
      <FailureBar />
      {children}
      <Told />
    </div>
  );
}
