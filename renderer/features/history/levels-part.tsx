import { useState } from 'react';
import { ratedLevels } from '../../../framework/levels';
import type { SkillSeries } from '../../../framework/history/series';
import { goToPage } from '../../store/navigate';
import { isCoveredHere, useOpenPlan, useStore } from '../../store/store';
import { historyWords } from '../../strings/history';
import { coverWords } from '../../strings/ratings';
import { Switch } from '../../ui/switch';
import { LevelChart } from './level-chart';
import { LevelTable } from './level-table';

/** Nothing has moved yet: what will stand here, and the way to fill it. */
function Flat() {
  return (
    <div className="levels-flat">
      <p>{historyWords.flat}</p>
      <button type="button" className="btn" onClick={() => goToPage('plan')}>
        {historyWords.toPlan}
      </button>
    </div>
  );
}

interface SkillChoiceProps {
  readonly chosen: string;
  readonly onChoose: (skill: string) => void;
}

/** A choice only where there is one. */
function SkillChoice({ chosen, onChoose }: SkillChoiceProps) {
  const { skills } = useOpenPlan().framework;
  if (skills.length === 1) return null;
  return (
    <select
      className="field choice"
      aria-label={historyWords.skill}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    >
      {skills.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** How the levels came about, as lines or as a table. */
export function LevelsPart({ series }: { readonly series: readonly SkillSeries[] }) {
  const open = useOpenPlan();
  const { framework } = open;
  const isCovered = isCoveredHere(open);
  const today = useStore((state) => state.today);
  const onPlan = useStore((state) => state.ui.skill);
  const [chosen, setChosen] = useState(onPlan);
  const [isTable, setTable] = useState(false);
  const skill = framework.skills.find(({ id }) => id === chosen) ?? framework.skills[0];
  const points = series.find((one) => one.skill === skill?.id)?.points ?? [];
  if (skill === undefined) return null;
  const levels = ratedLevels(skill);
  const isFlat = isCovered || points.every(({ claimed, met }) => claimed === null && met === 0);
  const of = levels.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return (
    <section className="levels-part" aria-labelledby="levels-title">
      <div className="part-head">
        <h2 id="levels-title">{historyWords.chart}</h2>
        <SkillChoice chosen={skill.id} onChoose={setChosen} />
        {!isFlat && <Switch label={historyWords.asTable} isOn={isTable} onChange={setTable} />}
      </div>
      {isCovered && <p className="levels-flat">{coverWords.text}</p>}
      {isFlat && !isCovered && <Flat />}
      {!isFlat && isTable && <LevelTable skill={skill.name} points={points} of={of} />}
      {!isFlat && !isTable && (
        <LevelChart
          skill={skill.name}
          points={points}
          ranks={levels.map(({ rank }) => rank)}
          of={of}
          today={today}
        />
      )}
    </section>
  );
}
