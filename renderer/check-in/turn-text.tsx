import { turnWords, type TurnSaid } from '../strings/turn';
import './turn.css';

/** Whose turn it is, what is waited for and since when: in one line, wherever a check-in stands. */
export function TurnText({ turn }: { readonly turn: TurnSaid }) {
  return (
    <span className={`turn-text ${turn.whose}`} dir="auto">
      {turnWords.said(turn)}, {turnWords.since(turn.since)}
    </span>
  );
}
