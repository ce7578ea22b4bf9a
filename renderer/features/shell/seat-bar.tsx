import { namesIn } from '../../../framework/check-in-names';
import { handBack } from '../../store/seat';
import type { OpenPlan } from '../../store/state';
import { seatWords } from '../../strings/seat';
import './bars.css';

/** Whose seat it is, always in sight while it is not the person's own, and the way back. */
export function SeatBar({ open }: { readonly open: OpenPlan }) {
  const { seat, plan } = open;
  const last = [...plan.checkIns.values()].at(-1);
  if (seat === null) return null;
  const individual = last === undefined ? plan.profile.name : namesIn(plan, last).individual;
  return (
    <section className="bar" aria-label={seatWords.bar(seat.name)}>
      <p dir="auto" className="seat-words">
        <b>{seatWords.bar(seat.name)}</b> {seatWords.barText}
      </p>
      <button type="button" className="btn primary" onClick={() => handBack(open)}>
        <span dir="auto" className="seat-words">
          {seatWords.back(individual)}
        </span>
      </button>
    </section>
  );
}
