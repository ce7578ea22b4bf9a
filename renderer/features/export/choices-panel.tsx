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

const readers = audiences.map((value) => ({ value, label: words.audiences[value] }));

const embeds = embeddings.map((value) => ({ value, label: words.embeds[value] }));

const withParts = ['ratings', 'comments', 'notes', 'private'] as const;

/** In the order in which they stand in the document. */
function toggledSection(chosen: readonly Section[], section: Section): readonly Section[] {
  return sections.filter((one) => chosen.includes(one) !== (one === section));
}

/** For whom it is, and what goes in. */
export function ChoicesPanel({ draft }: { readonly draft: DocumentDraft }) {
  const { plan } = useOpenPlan();
  const { audience, paper, choices, choose } = draft;
  const counts = privateCounts(plan);
  return (
    <>
      <Segmented label={words.audience} value={audience} choices={readers} onChoose={draft.chooseAudience} />
      {draft.isUsual ? (
        <p className="choices-hint">{words.holds[audience]}</p>
      ) : (
        <p className="choices-hint">
          {words.changed}{' '}
          <button type="button" className="link" onClick={draft.useUsual}>
            {words.useUsual}
          </button>
        </p>
      )}
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
      <PartChoices choices={choices} onChoose={choose} />
      <Segmented
        label={words.embed}
        value={draft.wanted.embed}
        choices={embeds}
        onChoose={draft.chooseEmbed}
      />
      <p className="choices-hint">{words.embedHint[draft.wanted.embed]}</p>
      <Segmented label={words.paper} value={paper} choices={papers} onChoose={draft.choosePaper} />
    </>
  );
}
