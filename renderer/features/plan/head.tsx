import { chooseSkill, openDialog } from '../../store/navigate';
import type { OnScreen } from '../../store/on-screen';
import type { OpenPlan } from '../../store/state';
import { canWrite } from '../../store/store';
import { headWords } from '../../strings/plan';
import './head.css';
import { headOf, type Head as HeadModel } from './head-model';

function title({ current, towards }: HeadModel): string {
  if (current !== null) return headWords.level(current.rank, current.name);
  return towards === null ? '' : headWords.towards(towards.rank);
}

/** "You say 2. With evidence 1, evidence for 4 of 6." Never only none. */
function Says({ head }: { readonly head: HeadModel }) {
  const { current, met, evidenced, coverage } = head;
  return (
    <ul className="says">
      {(current !== null || met !== null) && (
        <li>
          {headWords.youSay} <b>{current?.rank ?? headWords.met(met?.covered ?? 0, met?.of ?? 0)}</b>
        </li>
      )}
      {evidenced !== null && (
        <li>
          {headWords.withEvidence} <b>{evidenced}</b>
        </li>
      )}
      {coverage !== null && (
        <li>
          {headWords.evidenceFor} <b>{headWords.outOf(coverage.covered, coverage.of)}</b>
        </li>
      )}
    </ul>
  );
}

interface HeadProps {
  readonly open: OpenPlan;
  readonly screen: OnScreen;
}

/** A choice only where there is one. */
function SkillName({ open, screen }: HeadProps) {
  const { skills } = open.framework;
  if (skills.length === 1) return <p className="crumbs">{screen.skill.name}</p>;
  return (
    <select
      className="skill-choice"
      aria-label={headWords.skill}
      value={screen.skill.id}
      onChange={(event) => chooseSkill(event.target.value)}
    >
      {skills.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Where the person is, in words, and the two acts of the page. */
export function Head({ open, screen }: HeadProps) {
  const head = headOf(screen.skill, open.plan, screen.levels);
  const addEvidence = () => {
    const selected = screen.selected?.indicator.id;
    openDialog({ kind: 'evidence-add', indicators: selected === undefined ? [] : [selected] });
  };
  return (
    <header className="head">
      <div className="head-words">
        <SkillName open={open} screen={screen} />
        <h1 tabIndex={-1}>{title(head)}</h1>
        <Says head={head} />
      </div>
      <div className="head-acts">
        {open.asOf === null && (
          <button type="button" className="btn" onClick={() => openDialog({ kind: 'export' })}>
            {headWords.exportPdf}
          </button>
        )}
        {canWrite(open) && (
          <button type="button" className="btn primary" onClick={addEvidence}>
            {headWords.addEvidence}
          </button>
        )}
      </div>
    </header>
  );
}
