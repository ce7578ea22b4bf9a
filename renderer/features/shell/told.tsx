import X from 'lucide-react/icons/x';
import { setUi, useStore } from '../../store/store';
import { shellWords } from '../../strings/shell';

/** What undo or redo took back, for the eye and the ear, until the next act or until it is closed. */
export function Told() {
  const told = useStore((state) => state.ui.told);
  const said = useStore((state) => state.ui.said);
  return (
    <>
      <div className="told" role="status">
        {told !== null && (
          <p dir="auto">
            {told}
            <button
              type="button"
              className="btn quiet icon"
              aria-label={shellWords.close}
              onClick={() => setUi({ told: null })}
            >
              <X aria-hidden size={16} />
            </button>
          </p>
        )}
      </div>
      <div className="visually-hidden" role="status">
        <span key={said.count}>{said.text}</span>
      </div>
    </>
  );
}
