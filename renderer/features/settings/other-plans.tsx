import { openPlan } from '../../store/settings';
import { useComputer, useOpenPlan } from '../../store/store';
import { settingsWords } from '../../strings/settings';

function PlansFolder() {
  const { plansFolder, plansFolderSyncedBy } = useComputer();
  const [before, path, after] = settingsWords.newFolder(plansFolder);
  return (
    <p>
      {before}
      <bdi className="settings-inline-path">{path}</bdi>
      {after}
      {plansFolderSyncedBy !== null && ` ${settingsWords.newSynced(plansFolderSyncedBy)}`}
    </p>
  );
}

/** Plans that were open before, and the ways to open or make another. */
export function OtherPlans() {
  const { recent } = useComputer();
  const { id } = useOpenPlan().plan;
  const others = recent.filter((plan) => plan.id !== id);
  return (
    <section>
      <h2>{settingsWords.others}</h2>
      {others.length > 0 && (
        <ul className="settings-list">
          {others.map((plan) => (
            <li key={plan.id}>
              <button
                type="button"
                className="other-plan"
                onClick={() => void openPlan({ from: 'recent', id: plan.id })}
              >
                <span className="visually-hidden">{settingsWords.open}</span>
                <b dir="auto">{plan.name}</b>
                {plan.isSample && <span className="chip">{settingsWords.sampleTag}</span>}
                <small dir="auto">{plan.folder}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      <PlansFolder />
      <div className="settings-buttons">
        <button type="button" className="btn" onClick={() => void openPlan({ from: 'none' })}>
          {settingsWords.newPlan}
        </button>
        <button type="button" className="btn" onClick={() => void openPlan({ from: 'choose' })}>
          {settingsWords.openOther}
        </button>
      </div>
    </section>
  );
}
