import { discardSample } from '../../store/settings';
import { settingsWords } from '../../strings/settings';

/** The open plan is the sample: it goes in one step. */
export function SamplePart() {
  return (
    <section>
      <h2>{settingsWords.sample}</h2>
      <p>{settingsWords.sampleText}</p>
      <div className="settings-buttons">
        <button type="button" className="btn" onClick={() => void discardSample()}>
          {settingsWords.removeSample}
        </button>
      </div>
    </section>
  );
}
