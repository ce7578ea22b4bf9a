import { checkInBefore, type AgendaItem } from '../../../framework/agenda';
import type { CheckInRow } from '../../../framework/check-in';
import type { Rating } from '../../../framework/plan';
import { act } from '../../store/act';
import { stepWords } from '../../strings/meeting';
import { ratingWord, ratingWords } from '../../strings/ratings';
import { formatDay } from '../../ui/day-text';
import { Segmented } from '../../ui/segmented';
import { Fact } from './fact';
import type { CheckInContext } from '../../check-in/check-in-context';

const choices = [
  { value: 'none', label: stepWords.nothingAgreed },
  { value: 'not-yet', label: ratingWords['not-yet'] },
  { value: 'partly', label: ratingWords.partly },
  { value: 'met', label: ratingWords.met },
] as const;

/** The row of the check-in whose agreed rating can be set now; null where none can. */
function agreeableRow(context: CheckInContext, indicator: string): CheckInRow | null {
  const { checkIn, isWritable } = context;
  if (!isWritable || checkIn.shown === null) return null;
  return checkIn.rows.find((row) => row.indicator === indicator) ?? null;
}

/** The same rating again is no change, so it is not recorded. */
export async function agree(
  context: CheckInContext,
  indicator: string,
  rating: Rating | null,
): Promise<void> {
  const row = agreeableRow(context, indicator);
  if (row === null || (row.agreed?.rating ?? null) === rating) return;
  await act({ type: 'checkin.agree', checkIn: context.checkIn.id, indicator, rating });
}

/** Titles in a line: more would be a list to read, not a thing to talk about. */
const mostTitles = 3;

function Evidence({ context, indicator }: { readonly context: CheckInContext; readonly indicator: string }) {
  const pieces = [...context.open.plan.evidence.values()].filter(
    (piece) => !piece.private && piece.indicators.includes(indicator),
  );
  const titles = pieces.slice(0, mostTitles).map(({ title }) => title);
  return (
    <Fact name={stepWords.evidence}>
      {titles.length === 0 ? stepWords.noEvidence : stepWords.pieces(titles, pieces.length - titles.length)}
    </Fact>
  );
}

/** What both said, where both may be seen. */
function Ratings({ context, row }: { readonly context: CheckInContext; readonly row: CheckInRow }) {
  const { names } = context;
  return (
    <>
      <Fact name={names.individual}>{ratingWord(row.self ?? undefined)}</Fact>
      <Fact name={names.mentor}>{ratingWord(row.mentor?.rating ?? undefined)}</Fact>
      {(row.mentor?.comment ?? '') !== '' && (
        <Fact name={stepWords.comment(names.mentor)}>{row.mentor?.comment}</Fact>
      )}
    </>
  );
}

function Changed({ context, item }: { readonly context: CheckInContext; readonly item: AgendaItem }) {
  const { individual } = context.names;
  if (item.kind !== 'changed') return null;
  return (
    <>
      {item.from !== 'unknown' && (
        <Fact name={stepWords.ratedThen(individual)}>{ratingWord(item.from ?? undefined)}</Fact>
      )}
      <Fact name={stepWords.ratedNow(individual)}>{ratingWord(item.to ?? undefined)}</Fact>
    </>
  );
}

export interface IndicatorStepProps {
  readonly context: CheckInContext;
  readonly item: Extract<AgendaItem, { readonly indicator: string }>;
}

/** One indicator: what each says, what was agreed, what proves it, and what is agreed now. */
export function IndicatorStep({ context, item }: IndicatorStepProps) {
  const { open, checkIn } = context;
  const { indicator } = item;
  const { plan } = open;
  const row = checkIn.shown === null ? undefined : checkIn.rows.find((one) => one.indicator === indicator);
  const before = checkInBefore(plan, checkIn.id)?.rows.find((one) => one.indicator === indicator)?.agreed;
  const looksGood = plan.proofs.get(indicator)?.text ?? '';
  const target = plan.targets.get(indicator);
  return (
    <>
      <dl className="facts">
        {row !== undefined && <Ratings context={context} row={row} />}
        <Changed context={context} item={item} />
        {before && <Fact name={stepWords.agreedBefore}>{ratingWords[before.rating]}</Fact>}
        {looksGood !== '' && <Fact name={stepWords.looksGood}>{looksGood}</Fact>}
        <Evidence context={context} indicator={indicator} />
        {target !== undefined && <Fact name={stepWords.target}>{formatDay(target, 'long')}</Fact>}
        {row?.agreed && !context.isWritable && (
          <Fact name={stepWords.agreed}>{ratingWords[row.agreed.rating]}</Fact>
        )}
      </dl>
      {agreeableRow(context, indicator) !== null && (
        <div className="step-agree">
          <Segmented
            label={stepWords.agreed}
            value={row?.agreed?.rating ?? 'none'}
            choices={choices}
            onChoose={(value) => void agree(context, indicator, value === 'none' ? null : value)}
          />
          <p className="field-hint">{stepWords.agreedKeys}</p>
        </div>
      )}
    </>
  );
}
