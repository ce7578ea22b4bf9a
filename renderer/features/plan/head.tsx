import { agreedWith } from '../../store/check-ins';
import { chooseSkill, openDialog } from '../../store/navigate';
import type { OnScreen } from '../../store/on-screen';
import type { OpenPlan } from '../../store/state';
import { canWrite } from '../../store/store';
import { headWords } from '../../strings/plan';
import { coverWords, notSharedWords } from '../../strings/ratings';
import './head.css';
import { headOf, type Head as HeadModel } from './head-model';

function title({ current, towards }: HeadModel): string {
  if (current !== null) return headWords.level(current.rank, current.name);
  return towards === null ? '' : headWords.towards(towards.rank);
}

interface SaysProps {
  readonly open: OpenPlan;
  readonly head: HeadModel;
  /** The day on which somebody else stated it; null where it was worked out. */
  readonly statedOn: string | null;
}

/** As the reader calls the mentor who agreed last. */
function mentorOf(open: OpenPlan): string {
  const { name, isReader } = agreedWith(open);
  if (isReader) return headWords.you;
  if (name !== '') return name;
  return open.role === 'other' ? headWords.theirMentor : headWords.yourMentor;
}

/** Never above what the person says: where a mentor agreed to more, that is said in words. */
function Agreed({ open, head }: Omit<SaysProps, 'statedOn'>) {
  const { agreed } = head;
  if (agreed === null) return null;
  const name = mentorOf(open);
  return (
    <li dir="auto">
      {agreed.than === 'more' ? (
        headWords.agreedToMore(sentence(name), agreed.rank)
      ) : (
        <>
          {headWords.agreedWith(name)} <b>{agreed.rank}</b>
        </>
      )}
      {agreed.isOnPaper && `, ${headWords.onPaper}`}
    </li>
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "You say 2. With evidence 1, evidence for 4 of 6. Agreed with your mentor 1." Never only none. */
function Says({ open, head, statedOn }: SaysProps) {
  const { current, met, evidenced, coverage } = head;
  const isOther = open.role === 'other';
  return (
    <ul className="says">
      {(current !== null || met !== null) && (
        <li dir="auto">
          {isOther ? headWords.says(open.plan.profile.name.trim()) : headWords.youSay}{' '}
          <b>{current?.rank ?? headWords.met(met?.covered ?? 0, met?.of ?? 0)}</b>
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
      <Agreed open={open} head={head} />
      {statedOn !== null && <li>{notSharedWords.stated(statedOn)}</li>}
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
  const head = headOf(screen.skill, open.plan, screen);
  const addEvidence = () => {
    const selected = screen.selected?.indicator.id;
    openDialog({ kind: 'evidence-add', indicators: selected === undefined ? [] : [selected] });
  };
  return (
    <header className="head">
      <div className="head-words">
        <SkillName open={open} screen={screen} />
        <h1 tabIndex={-1}>{screen.isCovered ? coverWords.title : title(head)}</h1>
        {screen.isCovered ? (
          <p className="says">{coverWords.text}</p>
        ) : (
          <Says open={open} head={head} statedOn={screen.statedOn} />
        )}
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
