import { useState } from 'react';
import { movePlan, showPlanFolder } from '../../store/settings';
import { canWrite, useOpenPlan } from '../../store/store';
import { settingsWords } from '../../strings/settings';

/** Where the open plan lies, who copies it from there, and how to move it. */
export function PlanPlace() {
  const open = useOpenPlan();
  const [isMoving, setMoving] = useState(false);
  const move = async () => {
    if (isMoving) return;
    setMoving(true);
    await movePlan();
    setMoving(false);
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
        <button type="button" className="btn" onClick={() => void showPlanFolder()}>
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
