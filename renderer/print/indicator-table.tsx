import type { ReportIndicator } from '../../framework/report/level-part';
import { counted, ratingWord, shortDate } from '../../framework/report/words';
import { References } from './references';

export interface IndicatorTableProps {
  readonly indicators: readonly ReportIndicator[];
  /** Whether links to an indicator lead to this table, or this table links to where they lead. */
  readonly anchors: 'here' | 'link';
  /** Whether what was written on them follows below it. */
  readonly words: 'below' | 'not-here';
  readonly ratings: 'shown' | 'said-above';
}

interface Columns {
  readonly hasRatings: boolean;
  readonly hasMentor: boolean;
  readonly hasAgreed: boolean;
  readonly hasTargets: boolean;
  readonly hasEvidence: boolean;
}

/** A column with nothing in it is not printed, nor is one of ratings whose heading says that all are met. */
function columnsOf({ indicators, ratings }: IndicatorTableProps): Columns {
  return {
    hasRatings:
      ratings === 'shown' && indicators.some(({ rating, agreed }) => rating !== null || agreed !== null),
    hasMentor: indicators.some(({ said }) => said !== null && said.mentor !== null),
    hasAgreed: indicators.some(({ said, agreed }) => agreed !== null || (said?.agreed ?? null) !== null),
    hasTargets: indicators.some(({ target }) => target !== null),
    hasEvidence: indicators.some(({ pieces }) => pieces > 0),
  };
}

/** More than this in the narrow column would make the row tower, so they stand under the indicator. */
const mostInColumn = 8;

/** Longer tables stand closer. */
const mostWithSpace = 6;

function EvidenceCell({ evidence, pieces }: Pick<ReportIndicator, 'evidence' | 'pieces'>) {
  if (pieces === 0) return <span className="quiet">none yet</span>;
  if (evidence.length === 0 || pieces > mostInColumn) return counted(pieces, 'piece');
  return <References to={evidence} />;
}

type SaidProps = Pick<ReportIndicator, 'said' | 'agreed'>;

function Nothing({ children }: { readonly children: string }) {
  return (
    <td className="said">
      <span className="quiet">{children}</span>
    </td>
  );
}

function MentorCell({ said }: Pick<SaidProps, 'said'>) {
  if (said?.mentor === undefined || said.mentor === null) return <Nothing>not rated</Nothing>;
  return (
    <td className="said">
      {ratingWord(said.mentor)}
      {said.difference !== null && <span className="many quiet">{said.difference}</span>}
    </td>
  );
}

/** What was signed counts; what was only agreed is said to be no more than that. */
function AgreedCell({ said, agreed }: SaidProps) {
  const rating = agreed?.rating ?? said?.agreed ?? null;
  if (rating === null) return <Nothing>not yet</Nothing>;
  const how = agreed === null ? 'not signed' : agreed.how === 'paper' ? 'on paper' : 'signed';
  return (
    <td className="said">
      {ratingWord(rating)}
      <span className="many quiet">{how}</span>
    </td>
  );
}

interface RowProps extends Pick<IndicatorTableProps, 'anchors' | 'words'> {
  readonly indicator: ReportIndicator;
  readonly columns: Columns;
}

function hasWords({ note, proof, said }: ReportIndicator): boolean {
  return note !== null || proof !== null || (said?.comments.length ?? 0) > 0;
}

function Row({ indicator, columns, anchors, words }: RowProps) {
  const { anchor, number, text, rating, agreed, said, target, evidence, pieces } = indicator;
  const isHere = anchors === 'here';
  return (
    <tr>
      <th scope="row" className="number">
        {isHere ? <span id={anchor}>{number}</span> : <a href={`#${anchor}`}>{number}</a>}
      </th>
      <td className="words">
        <span dir="auto">{text}</span>
        {evidence.length > mostInColumn && (
          <span className="many">
            <References to={evidence} />
          </span>
        )}
        {words === 'below' && hasWords(indicator) && (
          <span className="many">
            <a href={`#note-${anchor}`}>More below</a>
          </span>
        )}
      </td>
      {columns.hasRatings && <td className="rating">{ratingWord(rating)}</td>}
      {columns.hasMentor && <MentorCell said={said} />}
      {columns.hasAgreed && <AgreedCell said={said} agreed={agreed} />}
      {columns.hasTargets && (
        <td className="day">
          {target === null ? <span className="quiet">no date</span> : shortDate(target)}
        </td>
      )}
      {columns.hasEvidence && (
        <td className="evidence">
          <EvidenceCell evidence={evidence} pieces={pieces} />
        </td>
      )}
    </tr>
  );
}

/** Indicators with what is said about them. */
export function IndicatorTable(props: IndicatorTableProps) {
  const { indicators, anchors, words } = props;
  const columns = columnsOf(props);
  return (
    <table className={indicators.length > mostWithSpace ? 'rows compact' : 'rows'}>
      <thead>
        <tr>
          <th scope="col" className="number">
            No.
          </th>
          <th scope="col">Indicator</th>
          {columns.hasRatings && (
            <th scope="col" className="rating">
              Own view
            </th>
          )}
          {columns.hasMentor && (
            <th scope="col" className="said">
              Mentor
            </th>
          )}
          {columns.hasAgreed && (
            <th scope="col" className="said">
              Agreed
            </th>
          )}
          {columns.hasTargets && (
            <th scope="col" className="day">
              Target
            </th>
          )}
          {columns.hasEvidence && (
            <th scope="col" className="evidence">
              Evidence
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <Row key={indicator.anchor} indicator={indicator} {...{ columns, anchors, words }} />
        ))}
      </tbody>
    </table>
  );
}
