import type { Input } from '../../../framework/contract/contract';
import { call } from '../../api';
import { valueOrFailure } from '../../store/act';
import { goToPage } from '../../store/navigate';
import { useComputer, useStore } from '../../store/store';
import { helpWords } from '../../strings/help';

interface PlaceProps {
  readonly what: string;
  readonly path: string;
  readonly reveal: Input<'app.reveal'> | null;
}

function Place({ what, path, reveal }: PlaceProps) {
  return (
    <li className="help-place">
      <div>
        <span>{what}</span>
        <bdi>{path}</bdi>
      </div>
      {reveal !== null && (
        <button
          type="button"
          className="btn quiet"
          aria-label={helpWords.show(what)}
          onClick={() => void call('app.reveal', reveal).then(valueOrFailure)}
        >
          {helpWords.showShort}
        </button>
      )}
    </li>
  );
}

/** Every folder that anything of a person's is in, each with the way to it. */
export function Places() {
  const { plansFolder, settingsFolder, platform } = useComputer();
  const open = useStore((state) => state.open);
  const second = open?.secondBackup ?? null;
  const { places } = helpWords;
  const separator = platform === 'win32' ? '\\' : '/';
  return (
    <section>
      <h2>{helpWords.where}</h2>
      <p>{helpWords.whereText}</p>
      <ul className="help-places">
        {open !== null && <Place what={places.plan} path={open.folder} reveal="plan-folder" />}
        {second !== null && <Place what={places.second} path={second.folder} reveal={null} />}
        <Place what={places.plans} path={plansFolder} reveal="plans" />
        <Place what={places.settings} path={settingsFolder} reveal="settings" />
        <Place what={places.log} path={`${settingsFolder}${separator}logs`} reveal="log" />
      </ul>
      <p>{helpWords.takeAlong}</p>
      {open !== null && (
        <div className="help-buttons">
          <button type="button" className="btn" onClick={() => goToPage('settings')}>
            {helpWords.toSettings}
          </button>
        </div>
      )}
    </section>
  );
}
