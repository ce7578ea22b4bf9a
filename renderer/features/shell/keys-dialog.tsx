import { closeDialog } from '../../store/navigate';
import { useComputer } from '../../store/store';
import { keyWords } from '../../strings/keys';
import { Dialog } from '../../ui/dialog';
import './keys-dialog.css';

/** The sheet of keys. */
export function KeysDialog() {
  const { platform } = useComputer();
  return (
    <Dialog title={keyWords.title} size="large" onClose={closeDialog}>
      <div className="keys-sheet">
        {keyWords.groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(([keys, meaning]) => (
                <div key={meaning}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{keyWords.keyName(key, platform)}</kbd>
                    ))}
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
