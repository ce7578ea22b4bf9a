import { useEffect, useRef } from 'react';
import { keepSeat, sitDown } from '../../store/seat';
import type { Handing } from '../../store/state';
import { useStore } from '../../store/store';
import { seatWords } from '../../strings/seat';
import './hand-over.css';

/** The plain screen between two seats: a name, one button, and nothing of what either has said. */
export function HandOver({ handing }: { readonly handing: Handing }) {
  const { to, back } = handing;
  // The mentor sits down where the window is theirs already; the person themselves opens their own by saying so.
  const isReady = useStore((state) => back === 'mentor' || (state.open?.seat ?? null) !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="hand-over" id="page" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {seatWords.hand(to)}
      </h1>
      <p>{seatWords.text}</p>
      <button
        type="button"
        className="btn primary"
        aria-disabled={!isReady}
        onClick={() => {
          if (isReady) void sitDown();
        }}
      >
        {isReady ? <span dir="auto">{seatWords.iAm(to)}</span> : seatWords.getting}
      </button>
      <button
        type="button"
        className="btn quiet"
        aria-disabled={!isReady}
        onClick={() => {
          if (isReady) void keepSeat();
        }}
      >
        {seatWords.notNow}
      </button>
    </main>
  );
}
