import { useOpenPlan } from '../../store/store';
import { settingsWords } from '../../strings/settings';

/** Which computers write in the plan as its person, and why each may. */
export function Devices() {
  const { devices } = useOpenPlan();
  if (devices.length === 0) return null;
  return (
    <section>
      <h2>{settingsWords.devices}</h2>
      <ul className="settings-list">
        {devices.map(({ journal, name, since, isThis, standing }) => (
          <li key={journal}>
            <p className="device-name">
              <b dir="auto">{name}</b>
              {isThis && <span className="chip">{settingsWords.thisOne}</span>}
              <small>{settingsWords.since(since.slice(0, 10))}</small>
            </p>
            <p>{settingsWords.standings[standing]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
