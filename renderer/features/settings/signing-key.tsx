import { openDialog } from '../../store/navigate';
import { makeKey, useSigning } from '../../store/sign';
import type { KeyWork } from '../../store/state';
import { canTakePart, useOpenPlan } from '../../store/store';
import { keyWords, signWords } from '../../strings/sign';

/** The key with which whoever writes here signs check-ins: its code, since when, and the way to another computer. */
export function SigningKey() {
  const open = useOpenPlan();
  const state = useSigning(null);
  if (state === null || !canTakePart(open)) return null;
  const { key } = state;
  const work = (kind: KeyWork) => openDialog({ kind: 'signing-key', work: kind, checkIn: null });
  const isThere = key.state === 'ready' || key.state === 'needs-passphrase';
  return (
    <section>
      <h2>{keyWords.title}</h2>
      <p>{keyWords.text}</p>
      {isThere && key.code !== null && (
        <p className="settings-path">
          {signWords.code} <bdi className="safety-code">{key.code}</bdi>{' '}
          <small>{key.since === null ? '' : keyWords.since(key.since)}</small>
        </p>
      )}
      <p>{keyWords.state(key)}</p>
      <div className="settings-buttons">
        {!isThere && (
          <button type="button" className="btn" onClick={() => void makeKey(key, null)}>
            {keyWords.make}
          </button>
        )}
        {isThere && key.where === 'own' && (
          <button type="button" className="btn" onClick={() => work('take')}>
            {keyWords.take}
          </button>
        )}
        {key.where === 'own' && (
          <button type="button" className="btn" onClick={() => work('bring')}>
            {keyWords.bring}
          </button>
        )}
        {key.state === 'needs-passphrase' && (
          <button type="button" className="btn" onClick={() => work('replace')}>
            {keyWords.replace}
          </button>
        )}
      </div>
    </section>
  );
}
