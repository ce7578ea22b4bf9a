import type { AgendaItem } from '../../../framework/agenda';
import type { DueTarget } from '../../../framework/due';
import { labelOf, placesOf, type Framework, type Place } from '../../../framework/framework';
import type { OpenPlan } from '../../store/state';
import { stepWords } from '../../strings/meeting';

export interface ItemTitle {
  /** "3.1, Apply"; empty where the title says it all. */
  readonly place: string;
  readonly title: string;
}

function ofPlace(framework: Framework, place: Place | undefined): ItemTitle {
  if (place === undefined) return { place: '', title: '' };
  return {
    place: stepWords.indicator(labelOf(framework, place), place.level.name),
    title: place.indicator.text,
  };
}

function ofTarget(target: DueTarget, open: OpenPlan): ItemTitle {
  const { framework, plan } = open;
  switch (target.kind) {
    case 'indicator':
      return ofPlace(framework, placesOf(framework).get(target.indicator));
    case 'level': {
      const skill = framework.skills.find(({ id }) => id === target.skill);
      const name = skill?.levels.find(({ rank }) => rank === target.level)?.name ?? '';
      const of = framework.skills.length > 1 ? (skill?.name ?? '') : '';
      return { place: of, title: stepWords.level(target.level, name) };
    }
    case 'action':
      return { place: '', title: plan.actions.get(target.action)?.text ?? '' };
  }
}

/** What an item of the agenda is called. */
export function titleOf(item: AgendaItem, open: OpenPlan): ItemTitle {
  switch (item.kind) {
    case 'difference':
    case 'again':
    case 'changed':
      return ofPlace(open.framework, placesOf(open.framework).get(item.indicator));
    case 'late':
      return ofTarget(item.target, open);
    case 'evidence':
      return { place: '', title: open.plan.evidence.get(item.evidence)?.title ?? '' };
    case 'action':
      return ofTarget({ kind: 'action', action: item.action }, open);
  }
}
