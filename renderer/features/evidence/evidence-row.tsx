import Ellipsis from 'lucide-react/icons/ellipsis';
import Pencil from 'lucide-react/icons/pencil';
import { openEvidence, removeEvidence, showEvidenceInFolder } from '../../store/evidence';
import { goToIndicator, openDialog } from '../../store/navigate';
import { evidenceWords } from '../../strings/evidence';
import { fileSize } from '../../strings/numbers';
import { selectWords } from '../../strings/select';
import { tagWords } from '../../strings/tags';
import { formatDay } from '../../ui/day-text';
import { Menu } from '../../ui/menu';
import type { MenuEntry } from '../../ui/menu-entry';
import type { EvidenceRow, Support } from './evidence-rows';

export interface RowSelecting {
  readonly isSelected: boolean;
  /** With Shift, all from the row that was selected last. */
  readonly onSelect: (how: 'one' | 'range') => void;
}

interface RowProps {
  readonly row: EvidenceRow;
  /** Only the row that has the keyboard is in the tab order; the arrow keys go to the others. */
  readonly isCurrent: boolean;
  readonly isWritable: boolean;
  /** Null where nothing can be selected. */
  readonly selecting: RowSelecting | null;
}

function edit({ id }: EvidenceRow): void {
  openDialog({ kind: 'evidence-edit', evidence: id });
}

function menuOf({ row, isWritable }: Pick<RowProps, 'row' | 'isWritable'>): readonly MenuEntry[] {
  const { kind, isMissing } = row;
  const looking: readonly MenuEntry[] =
    kind === 'file'
      ? isMissing
        ? []
        : [
            { label: evidenceWords.open, onSelect: () => void openEvidence(row.evidence) },
            { label: evidenceWords.show, onSelect: () => void showEvidenceInFolder(row.evidence) },
          ]
      : kind === 'link'
        ? [{ label: evidenceWords.openLink, onSelect: () => void openEvidence(row.evidence) }]
        : [];
  if (!isWritable) return [...looking, { label: evidenceWords.details, onSelect: () => edit(row) }];
  return [
    ...looking,
    { label: evidenceWords.edit, onSelect: () => edit(row) },
    {
      label: evidenceWords.remove,
      key: evidenceWords.removeKey,
      onSelect: () => void removeEvidence(row.evidence),
    },
    'separator',
    { label: evidenceWords.erase, onSelect: () => openDialog({ kind: 'evidence-erase', evidence: row.id }) },
  ];
}

function SupportChip({ support, tabIndex }: { readonly support: Support; readonly tabIndex: number }) {
  const { id } = support;
  const name =
    support.kind === 'level'
      ? evidenceWords.goToLevel(support.level.rank, support.level.name)
      : evidenceWords.goToIndicator(support.number, support.place.level.name, support.place.indicator.text);
  return (
    <button
      type="button"
      className="support"
      tabIndex={tabIndex}
      aria-label={name}
      title={name}
      onClick={() => goToIndicator(id)}
    >
      {support.kind === 'level' ? evidenceWords.allOf(support.level.rank) : support.number}
    </button>
  );
}

function Supports({ row, tabIndex }: { readonly row: EvidenceRow; readonly tabIndex: number }) {
  if (row.supports.length === 0) return <p className="piece-supports">{evidenceWords.noIndicator}</p>;
  return (
    <p className="piece-supports">
      <span>{evidenceWords.supports}</span>
      {row.supports.map((support) => (
        <SupportChip key={support.id} support={support} tabIndex={tabIndex} />
      ))}
    </p>
  );
}

interface MarkProps {
  readonly title: string;
  readonly tabIndex: number;
  readonly selecting: RowSelecting;
}

function Mark({ title, tabIndex, selecting }: MarkProps) {
  return (
    <label className="piece-select">
      <input
        type="checkbox"
        tabIndex={tabIndex}
        aria-label={selectWords.one(title)}
        checked={selecting.isSelected}
        onChange={({ nativeEvent }) =>
          selecting.onSelect(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey ? 'range' : 'one')
        }
      />
    </label>
  );
}

function Tags({ tags }: Pick<EvidenceRow, 'tags'>) {
  return (
    <p className="piece-supports">
      <span>{tagWords.label}</span>
      {tags.map((tag) => (
        <bdi key={tag} className="piece-tag">
          {tag}
        </bdi>
      ))}
    </p>
  );
}

function Meta({ row, isCurrent, isWritable }: Omit<RowProps, 'selecting'>) {
  const tabIndex = isCurrent ? 0 : -1;
  const { date, size, kind, url, words, isMissing, isPrivate } = row;
  return (
    <>
      <p className="piece-meta">
        <span>{formatDay(date, 'short')}</span>
        {size !== null && <span>{fileSize(size)}</span>}
        {kind === 'link' && (
          <span className="piece-url" dir="ltr">
            {url}
          </span>
        )}
        {isPrivate && <span className="chip">{evidenceWords.private}</span>}
        {isMissing && <strong>{evidenceWords.missing}</strong>}
        {isMissing && isWritable && (
          <button
            type="button"
            className="link"
            tabIndex={tabIndex}
            aria-label={evidenceWords.findOne(row.title)}
            onClick={() => edit(row)}
          >
            {evidenceWords.find}
          </button>
        )}
      </p>
      {words !== '' && (
        <p className="piece-words" dir="auto">
          {words}
        </p>
      )}
    </>
  );
}

/** One piece of evidence: what it is, when it happened, what it supports, and what can be done with it. */
export function EvidenceRowView({ row, isCurrent, isWritable, selecting }: RowProps) {
  const tabIndex = isCurrent ? 0 : -1;
  const isOpenable = !row.isMissing;
  return (
    <>
      {selecting !== null && <Mark title={row.title} tabIndex={tabIndex} selecting={selecting} />}
      <span className="piece-badge" aria-hidden="true">
        {row.ending === '' ? evidenceWords.badges[row.kind] : row.ending}
      </span>
      <div className="piece-main">
        <button
          type="button"
          className="piece-title"
          data-row-start
          tabIndex={tabIndex}
          aria-disabled={!isOpenable}
          onClick={isOpenable ? () => void openEvidence(row.evidence) : undefined}
        >
          <span className="visually-hidden">{evidenceWords.kinds[row.kind]}: </span>
          <span dir="auto">{row.title}</span>
        </button>
        <Meta row={row} isCurrent={isCurrent} isWritable={isWritable} />
        <Supports row={row} tabIndex={tabIndex} />
        {row.tags.length > 0 && <Tags tags={row.tags} />}
      </div>
      <div className="piece-tools">
        {isWritable && (
          <button
            type="button"
            className="btn quiet icon"
            tabIndex={tabIndex}
            aria-label={evidenceWords.editOne(row.title)}
            onClick={() => edit(row)}
          >
            <Pencil aria-hidden size={16} />
          </button>
        )}
        <Menu
          label={evidenceWords.menu(row.title)}
          className="btn quiet icon"
          tabIndex={tabIndex}
          items={menuOf({ row, isWritable })}
        >
          <Ellipsis aria-hidden size={16} />
        </Menu>
      </div>
    </>
  );
}
