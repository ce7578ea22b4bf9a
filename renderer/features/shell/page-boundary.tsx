import { Component, type ReactNode } from 'react';
import { shellWords } from '../../strings/shell';

interface BoundaryProps {
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failed: string | null;
}

/** A page that fails says so in its place; the plan on the disk is not touched by it. */
export class PageBoundary extends Component<BoundaryProps, BoundaryState> {
  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failed: error instanceof Error ? error.message : String(error) };
  }

  override state: BoundaryState = { failed: null };

  override render() {
    if (this.state.failed === null) return this.props.children;
    return (
      <main className="page" role="alert">
        <h1>{shellWords.broken}</h1>
        <p>{shellWords.brokenText}</p>
        <p>
          <code>{this.state.failed}</code>
        </p>
        <button type="button" className="btn" onClick={() => this.setState({ failed: null })}>
          {shellWords.openAgain}
        </button>
      </main>
    );
  }
}
