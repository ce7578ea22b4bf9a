import { goToPage } from '../../store/navigate';
import { openPlan } from '../../store/settings';
import { useComputer, useStore } from '../../store/store';
import { firstRunWords } from '../../strings/first-run';

/** The page of plans has the rest. */
const mostPlans = 6;

/** Ways in without making a plan: the sample, a folder, a plan that was open before. */
export function OtherWays() {
  const { recent } = useComputer();
  const people = useStore((state) => state.settings.people);
  const own = recent.filter(({ isArchived, isTheirs }) => isArchived !== true && isTheirs !== true);
  const shown = own.slice(0, mostPlans);
  return (
    <section className="other-ways">
      <h2>{firstRunWords.sampleTitle}</h2>
      <p>{firstRunWords.sampleText}</p>
      <button type="button" className="btn" onClick={() => void openPlan({ from: 'sample' })}>
        {firstRunWords.sample}
      </button>
      <h2>{firstRunWords.openTitle}</h2>
      <button type="button" className="btn" onClick={() => void openPlan({ from: 'choose' })}>
        {firstRunWords.open}
      </button>
      <h3>{firstRunWords.recent}</h3>
      {shown.length > 0 && (
        <ul className="recent-plans">
          {shown.map(({ id, name, folder }) => (
            <li key={folder}>
              <button
                type="button"
                className="recent-plan"
                onClick={() => void openPlan({ from: 'recent', id })}
              >
                <b dir="auto">{name}</b>
                <small dir="auto">{folder}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="btn" onClick={() => goToPage('plans')}>
        {firstRunWords.all}
      </button>
      {people > 0 && (
        <button type="button" className="btn" onClick={() => goToPage('people')}>
          {firstRunWords.people(people)}
        </button>
      )}
    </section>
  );
}
