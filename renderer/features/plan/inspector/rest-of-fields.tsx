import { useMemo } from 'react';
import { placesOf, type Place } from '../../../../framework/framework';
import type { OpenPlan } from '../../../store/state';
import { ActionsField } from './actions-field';
import { EvidenceField } from './evidence-field';
import { ProofField } from './proof-field';
import { NoteField } from './note-field';
import { useRest } from './use-rest';

export interface RestOfFieldsProps {
  readonly open: OpenPlan;
  readonly place: Place;
  readonly isDisabled: boolean;
}

/** What was done for the indicator, what will be, and what the person thinks: the longer part of the inspector. */
export function RestOfFields({ open, place, isDisabled }: RestOfFieldsProps) {
  const isThere = useRest();
  const places = useMemo(() => placesOf(open.framework), [open.framework]);
  if (!isThere) return null;
  const { id } = place.indicator;
  return (
    <>
      <EvidenceField place={place} plan={open.plan} places={places} isDisabled={isDisabled} />
      <ProofField key={`proof ${id}`} open={open} indicator={id} />
      <ActionsField key={`actions ${id}`} indicator={id} plan={open.plan} isDisabled={isDisabled} />
      <NoteField key={`note ${id}`} indicator={id} note={open.plan.notes.get(id)} isDisabled={isDisabled} />
    </>
  );
}
