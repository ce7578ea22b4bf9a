import { useState } from 'react';
import type { DocumentChoices } from '../../../framework/document/choices';
import { isWholePlan } from '../../../framework/document/kept';
import type { Evidence } from '../../../framework/plan';
import { useOpenPlan } from '../../store/store';
import { exportWords as words } from '../../strings/export';
import { CheckList } from './check-list';

/** As many as a person looks over; the others are found by their title. */
const shownPieces = 30;

export interface ChoicesProps {
  readonly choices: DocumentChoices;
  readonly onChoose: (choices: DocumentChoices) => void;
}

/** Some of many, or all; all is all there will ever be. */
function toggled<Key>(all: readonly Key[], chosen: readonly Key[] | null, key: Key): readonly Key[] | null {
  const next = all.filter((one) => (chosen === null || chosen.includes(one)) !== (one === key));
  return next.length === all.length ? null : next;
}

function Skills({ choices, onChoose }: ChoicesProps) {
  const { skills } = useOpenPlan().framework;
  if (skills.length < 2) return null;
  const ids = skills.map(({ id }) => id);
  return (
    <CheckList
      legend={words.skills}
      all={skills.map(({ id, name }) => ({ key: id, label: name }))}
      isChosen={(id) => choices.skills === null || choices.skills.includes(id)}
      onToggle={(id) => onChoose({ ...choices, skills: toggled(ids, choices.skills, id) })}
    />
  );
}

function Levels({ choices, onChoose }: ChoicesProps) {
  const { framework } = useOpenPlan();
  const names = new Map(
    framework.skills.flatMap(({ levels }) => levels.map(({ rank, name }) => [rank, name])),
  );
  const ranks = [...names.keys()].sort((one, other) => one - other);
  return (
    <CheckList
      legend={words.levels}
      all={ranks.map((rank) => ({ key: rank, label: words.level(rank, names.get(rank) ?? '') }))}
      isChosen={(rank) => choices.levels === null || choices.levels.includes(rank)}
      onToggle={(rank) => onChoose({ ...choices, levels: toggled(ranks, choices.levels, rank) })}
    />
  );
}

function withTitle(pieces: readonly Evidence[], part: string): readonly Evidence[] {
  const sought = part.trim().toLocaleLowerCase();
  return sought === '' ? pieces : pieces.filter(({ title }) => title.toLocaleLowerCase().includes(sought));
}

/** Single pieces that are left out do not count either, as if they were private. */
function Pieces({ choices, onChoose }: ChoicesProps) {
  const { plan } = useOpenPlan();
  const [part, setPart] = useState('');
  const pieces = [...plan.evidence.values()].filter((piece) => choices.private || !piece.private);
  const leftOut = new Set(choices.leftOut);
  const found = withTitle(pieces, part);
  if (pieces.length === 0) return null;
  const toggle = (id: string) => {
    const others = choices.leftOut.filter((one) => one !== id && plan.evidence.has(one));
    onChoose({ ...choices, leftOut: leftOut.has(id) ? others : [...others, id] });
  };
  return (
    <CheckList
      legend={`${words.evidence}: ${words.piecesIn(pieces.filter(({ id }) => !leftOut.has(id)).length, pieces.length)}`}
      all={found.slice(0, shownPieces).map(({ id, title }) => ({ key: id, label: title }))}
      isChosen={(id) => !leftOut.has(id)}
      onToggle={toggle}
    >
      {found.length === 0 && <p>{words.noPieces}</p>}
      {found.length > shownPieces && <p>{words.morePieces(found.length - shownPieces)}</p>}
      {pieces.length > shownPieces && (
        <input
          type="search"
          className="field"
          aria-label={words.filter}
          placeholder={words.filter}
          value={part}
          onChange={(event) => setPart(event.target.value)}
        />
      )}
    </CheckList>
  );
}

/** Which part of the plan goes in: closed until somebody wants less than all. */
export function PartChoices(props: ChoicesProps) {
  return (
    <details className="part-choices">
      <summary>
        {words.part} <span>{isWholePlan(props.choices) ? words.wholePart : words.someOfPart}</span>
      </summary>
      <Skills {...props} />
      <Levels {...props} />
      {props.choices.form !== true && <Pieces {...props} />}
    </details>
  );
}
