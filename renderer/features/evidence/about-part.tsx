import { useMemo, type RefObject } from 'react';
import { levelsOf } from '../../../framework/levels';
import { tagsInUse } from '../../../framework/tags';
import { canWrite, useOpenPlan, useStore } from '../../store/store';
import { evidenceFormWords } from '../../strings/evidence';
import { DateField } from '../../ui/date-field';
import { LabelledField, type FieldElement } from '../../ui/labelled-field';
import { Switch } from '../../ui/switch';
import { IndicatorPicker } from '../../ui/indicator-picker';
import { TagField } from './tag-field';
import type { EvidenceFormState } from './use-evidence-form';

const titleHints = {
  file: evidenceFormWords.titleOfFile,
  link: evidenceFormWords.titleOfLink,
  note: evidenceFormWords.titleOfNote,
};

interface AboutPartProps {
  readonly form: EvidenceFormState;
  readonly mode: 'add' | 'edit';
  readonly titleRef: RefObject<FieldElement | null>;
}

/** Title and day. Many files have no title in common: each keeps its own name. */
function TitleAndDate({ form, mode, titleRef }: AboutPartProps) {
  const { draft, mistakes, change } = form;
  const today = useStore((state) => state.today);
  return (
    <div className="title-and-date">
      {draft.files.length < 2 && (
        <LabelledField
          label={evidenceFormWords.title}
          {...(mode === 'add' ? { hint: titleHints[draft.kind] } : {})}
          value={draft.title}
          mistake={mistakes.title ?? null}
          inputRef={titleRef}
          onChange={(title) => change({ title })}
        />
      )}
      <DateField
        label={evidenceFormWords.date}
        value={draft.date}
        today={today}
        lean="past"
        need="needed"
        onCommit={(date) => change({ date: date ?? today })}
      />
    </div>
  );
}

/** What is said about a piece of evidence, whatever kind it is. */
export function AboutPart(props: AboutPartProps) {
  const { draft, change } = props.form;
  const open = useOpenPlan();
  const { framework, plan } = open;
  const inUse = useMemo(() => tagsInUse(plan.evidence.values()), [plan.evidence]);
  const next = framework.skills.flatMap((skill) => {
    const level = levelsOf(skill, plan).next;
    return level === null ? [] : [{ skill: skill.id, level: level.rank }];
  });
  return (
    <>
      <TitleAndDate {...props} />
      <IndicatorPicker
        label={evidenceFormWords.indicators}
        framework={framework}
        chosen={draft.indicators}
        likely={next[0] ?? null}
        onChange={(indicators) => change({ indicators })}
      />
      <TagField
        tags={draft.tags}
        inUse={inUse}
        isReadOnly={!canWrite(open)}
        onChange={(tags) => change({ tags })}
      />
      <LabelledField
        label={evidenceFormWords.note}
        hint={evidenceFormWords.noteHint}
        lines="many"
        maximum={200_000}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
      <Switch
        label={evidenceFormWords.private}
        hint={evidenceFormWords.privateMeans}
        isOn={draft.isPrivate}
        onChange={(isPrivate) => change({ isPrivate })}
      />
    </>
  );
}
