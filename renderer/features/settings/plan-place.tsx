import { useState } from 'react';
import { call } from '../../api';
import { valueOrFailure } from '../../store/act';
import { takeOpened } from '../../store/mirror';
import { canWrite, useOpenPlan } from '../../store/store';
import { settingsWords } from '../../strings/settings';

/** Where the open plan lies, who copies it from there, and how to move it. */
export function PlanPlace() {
  const open = useOpenPlan();
  const [isMoving, setMoving] = useState(false);
  const show = async () => {
    valueOrFailure(await call('app.reveal', 'plan-folder'));
  };
  const move = async () => {
    if (isMoving) return;
    setMoving(true);
    const view = valueOrFailure(await call('plan.move', null));
    setMoving(false);
    if (view !== null) takeOpened(view);
  };
  return (
    <section>
      <h2>{settingsWords.place}</h2>
      <p className="settings-path" dir="auto">
        {open.folder}
      </p>
      <p>
        {settingsWords.placeText}
        {open.syncedBy !== null && ` ${settingsWords.synced(open.syncedBy)}`}
      </p>
      <div className="settings-buttons">
        <button type="button" className="btn" onClick={() => void show()}>
          {settingsWords.openFolder}
        </button>
        {canWrite(open) && !open.isSample && (
          <button type="button" className="btn" aria-disabled={isMoving} onClick={() => void move()}>
            {isMoving ? settingsWords.moving : settingsWords.move}
          </button>
        )}
      </div>
    </section>
  );
}
