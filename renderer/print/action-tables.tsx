import type { EndedAction, ReportAction } from '../../framework/report/action-part';
import { shortDate } from '../../framework/report/words';
import { Prose } from './prose';
import { isNamed, References } from './references';

/** Characters: a longer row may break, since it could be longer than a page. */
const mostKeptWhole = 1200;

interface RowProps {
  readonly action: ReportAction;
  /** Words for its day; null where it has none. */
  readonly day: string | null;
  readonly hasIndicators: boolean;
  readonly hasDays: boolean;
}

function Row({ action, day, hasIndicators, hasDays }: RowProps) {
  const { text, owner, outcome, indicators } = action;
  const length = text.length + (outcome?.length ?? 0);
  // Its words take the place of an empty cell.
  const isShort = hasIndicators && indicators.length === 0;
  return (
    <tr className={length > mostKeptWhole ? 'flows' : ''}>
      <td className="words" colSpan={isShort ? 2 : 1}>
        <Prose text={text} />
        {outcome !== null && (
          <div className="outcome">
            <Prose text={outcome} />
          </div>
        )}
      </td>
      {indicators.length > 0 && (
        <td className={indicators.some(({ label }) => isNamed(label)) ? 'indicators named' : 'indicators'}>
          <References to={indicators} />
        </td>
      )}
      <td className="owner">
        <bdi>{owner}</bdi>
      </td>
      {hasDays && <td className="day">{day ?? <span className="quiet">no date</span>}</td>}
    </tr>
  );
}

interface ActionTableProps<Action extends ReportAction> {
  readonly title: string;
  /** Of the column of texts, and of that of days. */
  readonly columns: readonly [string, string];
  readonly actions: readonly Action[];
  readonly dayOf: (action: Action) => string | null;
}

function ActionTable<Action extends ReportAction>(props: ActionTableProps<Action>) {
  const { title, columns, actions, dayOf } = props;
  const [textTitle, dayTitle] = columns;
  if (actions.length === 0) return null;
  const hasIndicators = actions.some(({ indicators }) => indicators.length > 0);
  const hasDays = actions.some((action) => dayOf(action) !== null);
  return (
    <section>
      <h2>{title}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{textTitle}</th>
            {hasIndicators && (
              <th scope="col" className="indicators">
                For
              </th>
            )}
            <th scope="col" className="owner">
              Owner
            </th>
            {hasDays && (
              <th scope="col" className="day">
                {dayTitle}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {actions.map((action, index) => (
            // The same text may stand twice; the order never changes.
            <Row key={index} action={action} day={dayOf(action)} {...{ hasIndicators, hasDays }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function OpenActions({ actions }: { readonly actions: readonly ReportAction[] }) {
  const dayOf = ({ date }: ReportAction) => (date === null ? null : shortDate(date));
  return <ActionTable title="Open actions" columns={['Action', 'By']} actions={actions} dayOf={dayOf} />;
}

const endWords = { done: 'Done', dropped: 'Dropped' } as const;

/** What was done and what was dropped, with what came of it or why. */
export function EndedActions({ actions }: { readonly actions: readonly EndedAction[] }) {
  const ways = (['done', 'dropped'] as const).filter((way) => actions.some(({ status }) => status === way));
  const hasOutcomes = actions.some(({ outcome }) => outcome !== null);
  const [only = 'done', other] = ways;
  const dayOf = ({ status, ended }: EndedAction) => {
    const day = ended === null ? '' : shortDate(ended);
    return other === undefined ? day : `${endWords[status]} ${day}`;
  };
  return (
    <ActionTable
      title={`Actions ${ways.join(' and ')}`}
      columns={[
        hasOutcomes ? 'Action and what came of it' : 'Action',
        other === undefined ? endWords[only] : 'Ended',
      ]}
      actions={actions}
      dayOf={dayOf}
    />
  );
}
