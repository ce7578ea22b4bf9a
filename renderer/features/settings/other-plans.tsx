import { goToPage } from '../../store/navigate';
import { openPlan } from '../../store/settings';
import { useComputer } from '../../store/store';
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

/** Where other plans are, and the ways to open or make another. */
export function OtherPlans() {
  return (
    <section>
      <h2>{settingsWords.others}</h2>
      <PlansFolder />
      <div className="settings-buttons">
        <button type="button" className="btn" onClick={() => goToPage('plans')}>
          {settingsWords.allPlans}
        </button>
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
