import type { LevelPoint } from '../../../framework/history/series';
import { historyWords } from '../../strings/history';
import { formatDay } from '../../ui/day-text';
import { useShortList } from '../../ui/short-list';

export interface LevelTableProps {
  readonly skill: string;
  readonly points: readonly LevelPoint[];
  readonly of: number;
}

/** The same as the chart, for who reads rather than looks: a row for each day on which something changed. */
export function LevelTable({ skill, points, of }: LevelTableProps) {
  const { shown, rest } = useShortList([...points].reverse(), skill);
  const { lines } = historyWords;
  return (
    <>
      <table className="level-table">
        <caption className="visually-hidden">{`${historyWords.chart}, ${skill}`}</caption>
        <thead>
          <tr>
            <th scope="col">{historyWords.day}</th>
            <th scope="col">{lines.claimed}</th>
            <th scope="col">{lines.evidenced}</th>
            <th scope="col">{lines.met}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ day, claimed, evidenced, met }) => (
            <tr key={day}>
              <th scope="row">{formatDay(day, 'short')}</th>
              <td>{historyWords.level(claimed)}</td>
              <td>{historyWords.level(evidenced)}</td>
              <td>{historyWords.met(met, of)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest}
    </>
  );
}
