import { useMemo, useState } from 'react';
import type { Input } from '../../../framework/contract/contract';
import type { Paper, Settings } from '../../../framework/contract/views';
import type { Audience, DocumentChoices } from '../../../framework/document/choices';
import {
  audiencePart,
  choicesFor,
  isUsual,
  isWholePlan,
  planPart,
  wholePlan,
  type DocumentPart,
  type KeptDocuments,
} from '../../../framework/document/kept';
import type { Embedding } from '../../../framework/document/embedding';
import { changeSettings } from '../../store/settings';
import { isCoveredHere, useOpenPlan, useStore } from '../../store/store';

interface Chosen {
  readonly audience: Audience;
  readonly paper: Paper;
  readonly documents: KeptDocuments;
  readonly part: DocumentPart;
  readonly embed: Embedding;
}

export interface DocumentDraft {
  readonly audience: Audience;
  /** Ratings are kept from whoever sits here, so that only a form can be made. */
  readonly isCovered: boolean;
  readonly paper: Paper;
  readonly choices: DocumentChoices;
  readonly isUsual: boolean;
  readonly wanted: Input<'plan.export'>;
  readonly choosePaper: (paper: Paper) => void;
  readonly chooseAudience: (audience: Audience) => void;
  readonly choose: (choices: DocumentChoices) => void;
  readonly useUsual: () => void;
  readonly chooseEmbed: (embed: Embedding) => void;
}

function chosenIn({ audience, paper, documents, documentParts }: Settings, plan: string): Chosen {
  return { audience, paper, documents, part: documentParts[plan] ?? wholePlan, embed: 'nothing' };
}

/** A form to be filled in says nothing of how the person sees themselves, and so carries no plan. */
function wantedOf({ audience, paper, documents, part, embed }: Chosen): Input<'plan.export'> {
  const choices = choicesFor(audience, documents, part);
  return { paper, choices, embed: choices.form === true ? 'nothing' : embed };
}

/**
 * What goes into the document. It counts here at once; the settings follow, and are what it begins with the next time.
 * What an audience gets is kept for every plan; which part goes in is kept for this plan alone, since a piece that was
 * left out once must not come back unasked.
 */
export function useDocument(): DocumentDraft {
  const open = useOpenPlan();
  const isCovered = isCoveredHere(open);
  const [chosen, setChosen] = useState(() => chosenIn(useStore.getState().settings, open.plan.id));
  const { paper, documents, part, embed } = chosen;
  // A form is all that can be made then, and is not kept as what somebody wants.
  const audience = isCovered ? 'blank' : chosen.audience;
  const wanted = useMemo(
    () => wantedOf({ audience, paper, documents, part, embed }),
    [paper, audience, documents, part, embed],
  );
  const { choices } = wanted;
  const change = (changed: Partial<Chosen>, settings: Input<'settings.set'>) => {
    setChosen({ ...chosen, ...changed });
    void changeSettings(settings);
  };
  return {
    audience,
    isCovered,
    paper,
    choices,
    isUsual: isUsual(audience, audiencePart(choices)),
    wanted,
    choosePaper: (next) => change({ paper: next }, { paper: next }),
    chooseAudience: (next) => change({ audience: next }, { audience: next }),
    choose: (next) => {
      const kept = audiencePart(next);
      const nextPart = planPart(next);
      change(
        { documents: { ...documents, [audience]: kept }, part: nextPart },
        {
          document: { audience, choices: isUsual(audience, kept) ? null : kept },
          documentPart: isWholePlan(nextPart) ? null : nextPart,
        },
      );
    },
    // Not kept: the whole plan is not to go out because it once did.
    chooseEmbed: (next) => setChosen({ ...chosen, embed: next }),
    useUsual: () => {
      const { [audience]: _before, ...others } = documents;
      change({ documents: others }, { document: { audience, choices: null } });
    },
  };
}
