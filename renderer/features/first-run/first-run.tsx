import { goToPage } from '../../store/navigate';
import { useComputer } from '../../store/store';
import { firstRunWords } from '../../strings/first-run';
import './first-run.css';
import { OtherWays } from './other-ways';
import { StartForm } from './start-form';

/** What a person sees first: what Rung is, and at most four answers to a plan of their own. */
export function FirstRun() {
  const { plansFolderSyncedBy } = useComputer();
  return (
    <main className="first-run">
      <section className="first-run-intro">
        <span className="first-run-mark" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        <h1 tabIndex={-1}>{firstRunWords.title}</h1>
        <p>{firstRunWords.what}</p>
        <p>{plansFolderSyncedBy === null ? firstRunWords.where : firstRunWords.whereSynced}</p>
        <button type="button" className="link" onClick={() => goToPage('help')}>
          {firstRunWords.help}
        </button>
      </section>
      <StartForm />
      <OtherWays />
    </main>
  );
}
