import { useRef, type KeyboardEvent } from 'react';
import { openInspector, selectIndicator } from '../../store/navigate';
import type { OnScreen } from '../../store/on-screen';
import { useShownDay } from '../../store/store';
import type { OpenPlan } from '../../store/state';
import { boardWords } from '../../strings/plan';
import './board.css';
import { boardCards, type Card as CardModel } from './board-cards';
import { BoardTools } from './board-tools';
import { Card } from './card';
import { onIndicatorKey } from './indicator-keys';
import { useWish } from './use-wish';

function titleOf({ board, levels }: OnScreen): string {
  const { rank, name } = board.level;
  if (board.kind === 'top') return boardWords.top(rank, name);
  return rank === levels.next?.rank ? boardWords.toReach(rank, name) : boardWords.level(rank, name);
}

function countOf({ board }: OnScreen, cards: readonly CardModel[]): string {
  if (cards.length === 0 || cards.some(({ rating }) => rating === 'covered' || rating === 'not-shared'))
    return '';
  if (board.kind === 'top') return boardWords.withoutEvidence(cards.length);
  return boardWords.left(cards.filter((card) => card.rating !== 'met').length, cards.length);
}

function emptyText({ board }: OnScreen): string {
  return board.kind === 'top' ? boardWords.topDone : boardWords.noIndicators;
}

/** Which card an arrow key goes to. */
function targetOf(key: string, now: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(now + 1, last);
  if (key === 'ArrowUp') return Math.max(now - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

interface CardListProps {
  readonly cards: readonly CardModel[];
  readonly selected: string | null;
  readonly label: string;
  readonly dropOver: string | null;
}

/** One stop of the Tab key; arrow keys move, and choosing follows the keyboard. */
function CardList({ cards, selected, label, dropOver }: CardListProps) {
  const today = useShownDay();
  const current = useRef<HTMLLIElement>(null);
  useWish('card', current);
  const isSelectedHere = cards.some((card) => card.id === selected);
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const now = cards.findIndex((card) => card.id === selected);
    if (onIndicatorKey(event, cards[now]?.id ?? null)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') openInspector('inspector');
    const target = targetOf(event.key, now, cards.length - 1);
    const next = target === null ? undefined : cards[target];
    if (next !== undefined) {
      selectIndicator(next.id);
      const element = event.currentTarget.children.item(target ?? 0);
      if (element instanceof HTMLElement) element.focus();
    }
    if (next !== undefined || event.key === 'Enter' || event.key === ' ') event.preventDefault();
  };
  return (
    <ul className="cards" role="listbox" aria-label={label} onKeyDown={onKeyDown}>
      {cards.map((card, index) => {
        const isSelected = card.id === selected;
        const isStop = isSelectedHere ? isSelected : index === 0;
        return (
          <Card
            key={card.id}
            card={card}
            today={today}
            isSelected={isSelected}
            isDropTarget={card.id === dropOver}
            tabIndex={isStop ? 0 : -1}
            elementRef={isStop ? current : undefined}
          />
        );
      })}
    </ul>
  );
}

export interface BoardProps {
  readonly open: OpenPlan;
  readonly screen: OnScreen;
  /** The indicator that would get what is being dragged. */
  readonly dropOver: string | null;
}

/** What the next level asks for, or any other level that was opened. */
export function Board({ open, screen, dropOver }: BoardProps) {
  const today = useShownDay();
  const title = useRef<HTMLHeadingElement>(null);
  useWish('board', title);
  const cards = boardCards(screen.board.places, {
    plan: open.plan,
    today,
    isCovered: screen.isCovered,
    hidden: screen.hidden,
  });
  return (
    <section className="board" aria-labelledby="board-title">
      <div className="board-head">
        <h2 id="board-title" ref={title} tabIndex={-1}>
          {titleOf(screen)}
        </h2>
        <span className="board-count">{countOf(screen, cards)}</span>
      </div>
      {screen.board.kind === 'level' && screen.board.level.description !== undefined && (
        <p className="board-text">{screen.board.level.description}</p>
      )}
      <BoardTools open={open} screen={screen} />
      {cards.length === 0 ? (
        <p className="board-text">{emptyText(screen)}</p>
      ) : (
        <>
          {screen.board.kind === 'top' && <p className="board-text">{boardWords.topText}</p>}
          <CardList
            cards={cards}
            selected={screen.selected?.indicator.id ?? null}
            dropOver={dropOver}
            label={`${boardWords.indicators}: ${titleOf(screen)}`}
          />
        </>
      )}
    </section>
  );
}
