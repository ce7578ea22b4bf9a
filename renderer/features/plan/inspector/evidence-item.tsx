import Ellipsis from 'lucide-react/icons/ellipsis';
import { numberOf, type Place } from '../../../../framework/framework';
import type { Evidence } from '../../../../framework/plan';
import { openEvidence, removeEvidence, showEvidenceInFolder } from '../../../store/evidence';
import { openDialog } from '../../../store/navigate';
import { setUi, useStore } from '../../../store/store';
import { evidenceWords } from '../../../strings/inspector';
import { Menu } from '../../../ui/menu';
import type { MenuEntry } from '../../../ui/menu-entry';
import { EvidenceTitle } from './evidence-title';

/** The ending of a file, as the badge shows it; at most four letters fit. */
function badgeOf({ kind, file }: Evidence): string {
  if (kind !== 'file') return evidenceWords.kinds[kind];
  const ending = /\.([a-z0-9]{1,4})$/i.exec(file?.name ?? '')?.[1];
  return ending === undefined ? evidenceWords.kinds.file : ending.toUpperCase();
}

export interface EvidenceItemProps {
  readonly evidence: Evidence;
  /** The indicator it is shown under. */
  readonly indicator: string;
  readonly places: ReadonlyMap<string, Place>;
  readonly isDisabled: boolean;
}

function entriesOf({ evidence, isDisabled }: EvidenceItemProps): readonly MenuEntry[] {
  const { id, kind } = evidence;
  const open: MenuEntry = { label: evidenceWords.open, onSelect: () => void openEvidence(evidence) };
  const show: MenuEntry = {
    label: evidenceWords.show,
    onSelect: () => void showEvidenceInFolder(evidence),
  };
  const looks = kind === 'file' ? [open, show] : [open];
  if (isDisabled) return looks;
  return [
    ...looks,
    { label: evidenceWords.rename, onSelect: () => setUi({ renaming: id }) },
    { label: evidenceWords.edit, onSelect: () => openDialog({ kind: 'evidence-edit', evidence: id }) },
    'separator',
    { label: evidenceWords.remove, onSelect: () => void removeEvidence(evidence) },
    { label: evidenceWords.erase, onSelect: () => openDialog({ kind: 'evidence-erase', evidence: id }) },
  ];
}

export function EvidenceItem(props: EvidenceItemProps) {
  const { evidence, indicator, places, isDisabled } = props;
  const missing = useStore((state) => state.open?.missingFiles);
  const isRenaming = useStore((state) => state.ui.renaming === evidence.id);
  const isMissing = evidence.file !== null && missing?.includes(evidence.file.sha256) === true;
  const others = evidence.indicators.flatMap((id) => {
    const place = id === indicator ? undefined : places.get(id);
    return place === undefined ? [] : [numberOf(place)];
  });
  const details = [
    evidenceWords.meta(evidence.date, evidence.file?.size ?? null),
    ...(others.length > 0 ? [evidenceWords.alsoFor(others)] : []),
    ...(evidence.private ? [evidenceWords.private] : []),
  ];
  return (
    <li className="evidence-item">
      <span className="evidence-badge" aria-hidden="true">
        {badgeOf(evidence)}
      </span>
      <div className="evidence-words">
        {isRenaming && !isDisabled ? (
          <EvidenceTitle evidence={evidence} />
        ) : (
          <button type="button" className="evidence-open" onClick={() => void openEvidence(evidence)}>
            <span dir="auto">{evidence.title}</span>
          </button>
        )}
        <small>{details.join(', ')}</small>
        {isMissing && <small className="evidence-missing">{evidenceWords.missing}</small>}
      </div>
      <Menu label={evidenceWords.menu(evidence.title)} items={entriesOf(props)}>
        <Ellipsis aria-hidden size={16} />
      </Menu>
    </li>
  );
}
