import Check from 'lucide-react/icons/check';
import ChevronDown from 'lucide-react/icons/chevron-down';
import MessageSquare from 'lucide-react/icons/message-square';
import { useId, useState } from 'react';
import type { CheckIn } from '../../../framework/check-in';
import type { Rating } from '../../../framework/plan';
import { canWriteIn } from '../../store/check-ins';
import type { OpenPlan } from '../../store/state';
import { compareWords, partyWords, type Party } from '../../strings/check-ins';
import { ratingWord, ratingWords } from '../../strings/ratings';
import { ChooseField } from '../../ui/choose-field';
import type { CompareRow as CompareRowModel } from './compare-model';
import { EvidenceAndProof } from './evidence-and-proof';
import type { Parties } from './parties';
import { Thread } from './thread';

const ratings = ['not-yet', 'partly', 'met'] as const satisfies readonly Rating[];

interface RowProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
  readonly row: CompareRowModel;
  readonly parties: Parties;
  /** Only one row is in the tab order; the arrow keys go to the others. */
  readonly isCurrent: boolean;
  readonly isCommenting: boolean;
  readonly onAgree: (rating: Rating | null) => void;
  /** Null: the comment that is being written is over. */
  readonly onComment: (indicator: string | null) => void;
}

interface SaidProps {
  readonly party: Party;
  readonly rating: Rating | null;
  readonly changed?: CompareRowModel['changed'];
}

function Said({ party, rating, changed = null }: SaidProps) {
  return (
    <p className="pair-said">
      <span className="pair-who" dir="auto">
        {partyWords.subject(party)}{' '}
      </span>
      {ratingWord(rating ?? undefined)}
      {changed !== null && <small>{compareWords.changedSince(ratingWord(changed.to ?? undefined))}</small>}
    </p>
  );
}

/** The third value. Digits choose it too, while the row has the keyboard. */
function Agreed({ row, isWritable, onAgree }: Pick<RowProps, 'row' | 'onAgree'> & { isWritable: boolean }) {
  const { agreed, label } = row;
  if (!isWritable) {
    return (
      <p className="pair-said">
        <span className="pair-who">{compareWords.agreed} </span>
        {agreed === null ? compareWords.notAgreed : ratingWords[agreed]}
      </p>
    );
  }
  return (
    <div className={`pair-agreed${agreed === null ? '' : ' done'}`}>
      <span className="pair-who" aria-hidden="true">
        {compareWords.agreed}{' '}
      </span>
      <ChooseField
        label={compareWords.agreedOn(label)}
        labelIs="hidden"
        value={agreed ?? ''}
        onChoose={(value) => onAgree(value === '' ? null : value)}
      >
        <option value="">{compareWords.choose}</option>
        {ratings.map((rating) => (
          <option key={rating} value={rating}>
            {ratingWords[rating]}
          </option>
        ))}
      </ChooseField>
      {agreed !== null && <Check aria-hidden size={14} />}
    </div>
  );
}

/** What is known about the indicator besides the ratings, and the way to say something. */
function Foot(props: RowProps & { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const { row, isOpen, onToggle } = props;
  const isWritable = canWriteIn(props.open, props.checkIn);
  return (
    <div className="pair-foot">
      {row.moved !== 0 && <span>{compareWords.moved(row.moved)}</span>}
      {isWritable && (
        <button
          type="button"
          className="btn quiet"
          aria-label={compareWords.commentOn(row.label)}
          aria-keyshortcuts="C"
          onClick={() => props.onComment(row.id)}
        >
          <MessageSquare aria-hidden size={14} />
          {compareWords.comment}
        </button>
      )}
      <button
        type="button"
        className="btn quiet"
        aria-expanded={isOpen}
        aria-label={`${compareWords.pieces(row.evidence.length)}: ${compareWords.details(row.label)}`}
        onClick={onToggle}
      >
        {compareWords.pieces(row.evidence.length)}
        <ChevronDown aria-hidden size={14} />
      </button>
    </div>
  );
}

/** One indicator with three values, what was said about it, and its evidence. */
export function CompareRow(props: RowProps) {
  const { open, checkIn, row, parties, isCurrent } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isWritable = canWriteIn(open, checkIn);
  return (
    <li className={`pair${row.gap > 0 && row.agreed === null ? ' gap' : ''}`} data-row={row.id}>
      <div
        className="pair-row"
        role="group"
        aria-labelledby={id}
        tabIndex={isCurrent ? 0 : -1}
        aria-keyshortcuts={isWritable ? '1 2 3 0 C' : undefined}
        data-row-start
      >
        <p id={id} className="pair-text">
          {row.skill !== null && <small dir="auto">{row.skill} </small>}
          {row.number !== '' && <span>{row.number} </span>}
          <span dir="auto">{row.text}</span>
        </p>
        <Said party={parties.individual} rating={row.self} changed={row.changed} />
        <Said party={parties.mentor} rating={row.mentor} />
        <Agreed row={row} isWritable={isWritable} onAgree={props.onAgree} />
      </div>
      <div className="pair-below">
        <Thread {...props} />
        <Foot {...props} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      </div>
      {isOpen && (
        <EvidenceAndProof open={open} checkIn={checkIn} indicator={row.id} evidence={row.evidence} />
      )}
    </li>
  );
}
