/** What a check-in says, as the text that both sign. */
import type { CheckIn } from '../check-in';
import { placesOf, type Framework } from '../framework';
import type { Plan } from '../plan';
import { payloadText, type Payload } from './payload';

/** A check-in that is to be signed, where and when. */
export interface Signing {
  readonly plan: Plan;
  readonly framework: Framework;
  readonly checkIn: CheckIn;
  /** Public keys by person id (SPKI, base64), in the place of those that the plan knows. */
  readonly keys: ReadonlyMap<string, string>;
  /** ISO 8601, UTC, with milliseconds. */
  readonly at: string;
  /** The day of a check-in that was given none. */
  readonly day: string;
}

export type Composed =
  | { readonly status: 'whole'; readonly payload: Payload; readonly text: string }
  /** One sentence each: what has to come first. */
  | { readonly status: 'missing'; readonly missing: readonly string[] };

/** What somebody is called in a check-in; empty where nobody said. */
export function signerName({ plan, checkIn }: Pick<Signing, 'plan' | 'checkIn'>, person: string): string {
  const said = plan.people.get(person)?.name ?? '';
  if (person === plan.person) return plan.profile.name.trim() === '' ? said : plan.profile.name;
  return said.trim() === '' ? checkIn.mentorName : said;
}

function named(signing: Signing, person: string): string {
  const name = signerName(signing, person).trim();
  if (name !== '') return name;
  return person === signing.plan.person ? 'The person whose plan it is' : 'The mentor';
}

function keyOf({ plan, keys, checkIn }: Signing, person: string): string {
  const known = plan.people.get(person)?.key ?? '';
  const used = checkIn.signatures.find(({ by }) => by === person)?.key ?? '';
  return keys.get(person) ?? (known === '' ? used : known);
}

const keyComes: Readonly<Record<CheckIn['where'], string>> = {
  away: 'It comes with the next file from there.',
  here: 'It is made when they sit here.',
};

/** What has to come first, one sentence each; none where it can be signed. */
export function missingBefore(signing: Signing): readonly string[] {
  const { plan, checkIn } = signing;
  const { closed, shown, mentor, rows } = checkIn;
  if (closed !== null) return ['This check-in is closed, so nothing in it can be signed any more.'];
  if (shown === null) return ['Both ratings have to be shown first.'];
  if (mentor === '') return ['Nobody else has written in this check-in yet.'];
  const keys = [plan.person, mentor].map((person) => ({ person, key: keyOf(signing, person) }));
  const [one, other] = keys;
  return [
    ...(rows.some(({ agreed }) => agreed !== null) ? [] : ['Agree on one rating at least.']),
    ...keys
      .filter(({ key }) => key === '')
      .map(
        ({ person }) =>
          `${named(signing, person)} has no signing key in this plan yet. ${keyComes[checkIn.where]}`,
      ),
    ...(one?.key === other?.key && one?.key !== ''
      ? ['Both have the same signing key, so one person would sign for two.']
      : []),
  ];
}

/** The chosen indicators alone are named, so that nothing else that a piece supports is told by it. */
function evidenceOf({ plan }: Signing, chosen: ReadonlySet<string>): Payload['evidence'] {
  return [...plan.evidence.values()]
    .filter((piece) => !piece.private && piece.indicators.some((id) => chosen.has(id)))
    .map(({ id, title, kind, date, indicators, file, url }) => ({
      id,
      title,
      kind,
      date,
      indicators: indicators.filter((indicator) => chosen.has(indicator)),
      sha256: file?.sha256 ?? null,
      url: kind === 'link' ? url : null,
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function actionsOf({ plan, checkIn }: Signing): Payload['actions'] {
  return [...plan.actions.values()]
    .filter((action) => !action.private && action.checkIn === checkIn.id)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ text, owner, date, status }) => ({ text, owner: owner ?? 'individual', date, status }));
}

function payloadOf(signing: Signing): Payload {
  const { plan, framework, checkIn, at, day } = signing;
  const signer = (person: string) => ({
    person,
    name: signerName(signing, person),
    key: keyOf(signing, person),
  });
  const places = placesOf(framework);
  const chosen = checkIn.rows.map(({ indicator }) => indicator);
  return {
    format: 'rung-check-in',
    version: 1,
    plan: plan.id,
    checkIn: checkIn.id,
    individual: signer(plan.person),
    mentor: signer(checkIn.mentor),
    framework: plan.framework,
    date: checkIn.date ?? day,
    at,
    indicators: chosen.map((id) => ({ id, text: places.get(id)?.indicator.text ?? '' })),
    evidence: evidenceOf(signing, new Set(chosen)),
    ratings: checkIn.rows.map(({ indicator, self, mentor, agreed }) => ({
      indicator,
      self,
      mentor: mentor?.rating ?? null,
      agreed: agreed?.rating ?? null,
      comment: mentor?.comment ?? '',
    })),
    actions: actionsOf(signing),
    notes: checkIn.notes,
    nextDate: checkIn.nextDate,
  };
}

/** The text to sign as the check-in stands, or what is missing before there can be one. What is private is never in it. */
export function composeCheckIn(signing: Signing): Composed {
  const missing = missingBefore(signing);
  if (missing.length > 0) return { status: 'missing', missing };
  const payload = payloadOf(signing);
  const text = payloadText(payload);
  if (text !== null) return { status: 'whole', payload, text };
  return { status: 'missing', missing: ['There is more in this check-in than one signature can stand for.'] };
}
