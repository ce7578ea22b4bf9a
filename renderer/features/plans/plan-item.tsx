import Ellipsis from 'lucide-react/icons/ellipsis';
import type { PlanRow } from '../../../framework/contract/plans-views';
import { goToPage, openDialog } from '../../store/navigate';
import { archivePlan, findPlan, forgetPlan, openKnown, startNextFrom } from '../../store/plans';
import { plansWords } from '../../strings/plans';
import { Menu } from '../../ui/menu';
import type { MenuEntry } from '../../ui/menu-entry';

export interface PlanItemProps {
  readonly row: PlanRow;
  /** It goes to another list, and the keyboard with it. */
  readonly onMove: () => void;
}

function entriesOf({ row, onMove }: PlanItemProps): readonly MenuEntry[] {
  const { key, isArchived, isMine, isSample } = row;
  const archive = (archived: boolean) => {
    onMove();
    void archivePlan({ key, archived });
  };
  const rename = { label: plansWords.rename, onSelect: () => openDialog({ kind: 'plan-rename', row }) };
  const next = { label: plansWords.next, onSelect: () => void startNextFrom(row) };
  const away = { label: plansWords.archive, onSelect: () => archive(true) };
  const back = { label: plansWords.bringBack, onSelect: () => archive(false) };
  return [
    ...(isMine && !isArchived ? [rename] : []),
    ...(isMine && !isSample ? [next] : []),
    ...(isMine ? [isArchived ? back : away, 'separator' as const] : []),
    { label: plansWords.erase, onSelect: () => openDialog({ kind: 'plan-erase', row }) },
  ];
}

function Chips({ row }: { readonly row: PlanRow }) {
  return (
    <>
      {row.isOpen && <span className="chip plan-open-now">{plansWords.isOpen}</span>}
      {row.isSample && <span className="chip">{plansWords.sample}</span>}
      {!row.isMine && <span className="chip">{plansWords.someoneElses}</span>}
      {row.state === 'missing' && <span className="chip">{plansWords.missing}</span>}
      {row.state === 'unreadable' && <span className="chip">{plansWords.unreadable}</span>}
      {row.late > 0 && <span className="chip late">{plansWords.late(row.late)}</span>}
    </>
  );
}

function Facts({ row }: { readonly row: PlanRow }) {
  const { person, name, role, framework } = row;
  const words = [person === name ? '' : person, role, framework].filter((text) => text !== '');
  return (
    <span className="list-row-facts">
      <span>{plansWords.says(row)}</span>
      {words.map((text, index) => (
        <span key={index} dir="auto">
          {text}
        </span>
      ))}
      {row.savedAt !== '' && <span>{plansWords.changed(row.savedAt)}</span>}
    </span>
  );
}

/** A plan that is not where it was, or cannot be read: what is known of it, and what can be done. */
function LostPlan({ row, onMove }: PlanItemProps) {
  const { key, name } = row;
  return (
    <li className="list-row" data-plan={key}>
      <div className="list-row-main plan-row-main">
        <span className="list-row-name">
          <b dir="auto">{name}</b>
          <Chips row={row} />
        </span>
        <span className="list-row-facts" dir="auto">
          {row.trouble ?? plansWords.missingText}
        </span>
        <bdi className="plan-row-folder">{row.folder}</bdi>
        <div className="plan-row-acts">
          <button
            type="button"
            className="btn"
            aria-label={plansWords.findOne(name)}
            onClick={() => void findPlan(key)}
          >
            {plansWords.find}
          </button>
          <button
            type="button"
            className="btn"
            aria-label={plansWords.forgetOne(name)}
            onClick={() => {
              onMove();
              void forgetPlan(key);
            }}
          >
            {plansWords.forget}
          </button>
        </div>
      </div>
    </li>
  );
}

/** One plan: its name opens it, a menu has the rest. */
export function PlanItem({ row, onMove }: PlanItemProps) {
  if (row.state !== 'ready') return <LostPlan row={row} onMove={onMove} />;
  const open = () => {
    if (row.isOpen) goToPage('plan');
    else void openKnown(row.key);
  };
  return (
    <li className="list-row" data-plan={row.key}>
      <button
        type="button"
        className="list-row-main plan-row-main"
        aria-current={row.isOpen ? 'true' : undefined}
        onClick={open}
      >
        <span className="list-row-name">
          <b dir="auto">{row.name}</b>
          <Chips row={row} />
        </span>
        <Facts row={row} />
        <bdi className="plan-row-folder">{row.folder}</bdi>
      </button>
      <Menu label={plansWords.more(row.name)} items={entriesOf({ row, onMove })}>
        <Ellipsis aria-hidden size={16} />
      </Menu>
    </li>
  );
}
