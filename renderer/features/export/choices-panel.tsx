import type { Paper } from '../../../framework/contract/views';
import { audiences, sections, type Section } from '../../../framework/document/choices';
import { embeddings } from '../../../framework/document/embedding';
import { useOpenPlan } from '../../store/store';
import { exportWords as words } from '../../strings/export';
import { Segmented } from '../../ui/segmented';
import { CheckList } from './check-list';
import { PartChoices } from './part-choices';
import { privateCounts } from './private-counts';
import type { DocumentDraft } from './use-document';

const papers = (['a4', 'letter'] as const satisfies readonly Paper[]).map((value) => ({
  value,
  label: words.papers[value],
}));

const embeds = embeddings.map((value) => ({ value, label: words.embeds[value] }));

const withParts = ['ratings', 'comments', 'notes', 'private'] as const;

/** In the order in which they stand in the document. */
function toggledSection(chosen: readonly Section[], section: Section): readonly Section[] {
  return sections.filter((one) => chosen.includes(one) !== (one === section));
}

interface PanelProps {
  readonly draft: DocumentDraft;
}

/** What stands in it. */
function Contents({ draft: { choices, choose } }: PanelProps) {
  const counts = privateCounts(useOpenPlan().plan);
  return (
    <>
      <CheckList
        legend={words.sectionsOf}
        all={sections.map((key) => ({ key, label: words.sections[key] }))}
        isChosen={(section) => choices.sections.includes(section)}
        onToggle={(section) => choose({ ...choices, sections: toggledSection(choices.sections, section) })}
      />
      <CheckList
        legend={words.with}
        all={withParts.map((key) => ({ key, label: words.withParts[key] }))}
        isChosen={(part) => choices[part]}
        onToggle={(part) => choose({ ...choices, [part]: !choices[part] })}
      >
        <p>{choices.private ? words.goingIn(counts) : words.leftOut(counts)}</p>
      </CheckList>
    </>
  );
}

/** What is inside the file besides its pages. */
function GoingWith({ draft }: PanelProps) {
  const { embed } = draft.wanted;
  return (
    <>
      <Segmented label={words.embed} value={embed} choices={embeds} onChoose={draft.chooseEmbed} />
      <p className="choices-hint">{words.embedHint[embed]}</p>
    </>
  );
}

/** For whom it is, and what goes in. A form to be filled in has neither sections nor anything of the person's. */
export function ChoicesPanel({ draft }: PanelProps) {
  const { audience, paper, choices, choose } = draft;
  const isForm = choices.form === true;
  const readers = audiences.map((value) => ({
    value,
    label: words.audiences[value],
    isDisabled: draft.isCovered && value !== 'blank',
  }));
  return (
    <>
      <Segmented label={words.audience} value={audience} choices={readers} onChoose={draft.chooseAudience} />
      {draft.isCovered || draft.isUsual ? (
        <p className="choices-hint">{draft.isCovered ? words.covered : words.holds[audience]}</p>
      ) : (
        <p className="choices-hint">
          {words.changed}{' '}
          <button
            type="button"
            className="link"
            onClick={(event) => {
              // The button goes with what it took back; the keyboard stays with whom it is for.
              const panel = event.currentTarget.closest('section');
              panel?.querySelector<HTMLInputElement>('input:checked')?.focus();
              draft.useUsual();
            }}
          >
            {words.useUsual}
          </button>
        </p>
      )}
      {!isForm && <Contents draft={draft} />}
      <PartChoices choices={choices} onChoose={choose} />
      {!isForm && <GoingWith draft={draft} />}
      <Segmented label={words.paper} value={paper} choices={papers} onChoose={draft.choosePaper} />
    </>
  );
}
