import { openPlan } from '../../store/settings';
import { useComputer } from '../../store/store';
import { firstRunWords } from '../../strings/first-run';

/** Ways in without making a plan: the sample, a folder, a plan that was open before. */
export function OtherWays() {
  const { recent } = useComputer();
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
      {recent.length > 0 && (
        <>
          <h3>{firstRunWords.recent}</h3>
          <ul className="recent-plans">
            {recent.map(({ id, name, folder }) => (
              <li key={id}>
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
        </>
      )}
    </section>
  );
}
