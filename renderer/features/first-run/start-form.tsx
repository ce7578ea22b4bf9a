import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { useComputer } from '../../store/store';
import { firstRunWords } from '../../strings/first-run';
import { LabelledField, type FieldElement } from '../../ui/labelled-field';
import { LevelChoice } from './level-choice';
import { useNewPlan } from './new-plan';

/** Enter goes on to the next question; in the last one it makes the plan. */
function goOn(event: KeyboardEvent, next: RefObject<HTMLElement | null>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  next.current?.focus();
}

function PlansFolder() {
  const { plansFolder, plansFolderSyncedBy } = useComputer();
  const [before, path, after] = firstRunWords.folder(plansFolder);
  return (
    <p className="plans-folder">
      {before}
      <bdi className="path">{path}</bdi>
      {after}
      {plansFolderSyncedBy !== null && ` ${firstRunWords.synced(plansFolderSyncedBy)}`}
    </p>
  );
}

/** Name, role and level: three answers. One framework is no question. */
export function StartForm() {
  const { skills } = useComputer().framework;
  const skill = skills.length === 1 ? skills[0] : undefined;
  const { answers, making, answer, make } = useNewPlan();
  const nameField = useRef<FieldElement>(null);
  const roleField = useRef<FieldElement>(null);
  const levelField = useRef<HTMLInputElement>(null);
  const makeButton = useRef<HTMLButtonElement>(null);
  const isMaking = making.status === 'making';
  return (
    <form
      className="start-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (make() === 'name-missing') nameField.current?.focus();
      }}
    >
      <h2>{firstRunWords.startTitle}</h2>
      <div className="who">
        <LabelledField
          label={firstRunWords.name}
          value={answers.name}
          autoFocus="yes"
          inputRef={nameField}
          mistake={making.status === 'name-missing' ? firstRunWords.nameNeeded : null}
          onChange={(name) => answer({ name })}
          onKeyDown={(event) => goOn(event, roleField)}
        />
        <LabelledField
          label={firstRunWords.role}
          hint={firstRunWords.roleHint}
          value={answers.role}
          inputRef={roleField}
          onChange={(role) => answer({ role })}
          onKeyDown={(event) => goOn(event, skill === undefined ? makeButton : levelField)}
        />
      </div>
      {skill !== undefined && (
        <LevelChoice
          skill={skill}
          level={answers.level}
          chosenRef={levelField}
          onChoose={(level) => answer({ level })}
        />
      )}
      {making.status === 'failed' && (
        <p role="alert" className="field-error">
          {making.message}
        </p>
      )}
      <div className="start-foot">
        <button ref={makeButton} type="submit" className="btn primary" aria-disabled={isMaking}>
          {isMaking ? firstRunWords.making : firstRunWords.make}
        </button>
        <PlansFolder />
      </div>
    </form>
  );
}
