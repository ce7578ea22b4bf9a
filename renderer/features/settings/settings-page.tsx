import type { Theme } from '../../../framework/contract/views';
import { changeSettings } from '../../store/settings';
import { useComputer, useOpenPlan, useStore } from '../../store/store';
import { settingsWords } from '../../strings/settings';
import { Segmented } from '../../ui/segmented';
import { Backups } from './backups';
import { Devices } from './devices';
import { OtherPlans } from './other-plans';
import { PlanPlace } from './plan-place';
import { Reminders } from './reminders';
import { SamplePart } from './sample-part';
import { SigningKey } from './signing-key';
import { Storage } from './storage';
import './settings-page.css';

const themes = (['system', 'light', 'dark'] as const satisfies readonly Theme[]).map((value) => ({
  value,
  label: settingsWords.themes[value],
}));

/** Look, where the plans are, and which computers write in this one. */
export function SettingsPage() {
  const theme = useStore((state) => state.settings.theme);
  const { isSample } = useOpenPlan();
  const { version } = useComputer();
  return (
    <main className="page" id="page" tabIndex={-1}>
      <div className="page-width settings-page">
        <h1 tabIndex={-1}>{settingsWords.title}</h1>
        <section>
          <h2>{settingsWords.look}</h2>
          <Segmented
            label={settingsWords.theme}
            value={theme}
            choices={themes}
            onChoose={(chosen) => void changeSettings({ theme: chosen })}
          />
        </section>
        {isSample && <SamplePart />}
        <PlanPlace />
        <Storage />
        <Backups />
        <Reminders />
        <SigningKey />
        <Devices />
        <OtherPlans />
        <p className="version">{settingsWords.version(version)}</p>
      </div>
    </main>
  );
}
