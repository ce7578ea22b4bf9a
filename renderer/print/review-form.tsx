import type { FormLevel, FormRow, FormSkill, ReportForm } from '../../framework/report/form-part';
import { choices, commentField, fieldAddress, ratingField } from '../../framework/form/fields';
import type { ReportModel } from '../../framework/report/report';
import { headingOf } from '../../framework/report/titles';
import { levelTitle, longDate, ratingWord } from '../../framework/report/words';

/** A place that becomes a field when the file is finished; on paper it stays what it looks like. */
function Place({ address, className }: { readonly address: string; readonly className: string }) {
  return <a className={`place ${className}`} href={address} />;
}

function Choices({ row }: { readonly row: number }) {
  return (
    <div className="form-choices">
      {choices.map((choice) => (
        <span key={choice} className="form-choice">
          <Place address={fieldAddress(ratingField(row), choice)} className="tick" />
          {ratingWord(choice)}
        </span>
      ))}
    </div>
  );
}

function Row({ row }: { readonly row: FormRow }) {
  return (
    <li className="form-row">
      <div className="form-said">
        <p className="form-number">{row.number}</p>
        <p dir="auto">{row.text}</p>
        <Choices row={row.row} />
      </div>
      <p className="form-label">Comment</p>
      <Place address={fieldAddress(commentField(row.row))} className="lines comment-lines" />
    </li>
  );
}

function Level({ level }: { readonly level: FormLevel }) {
  return (
    <section>
      <h3 dir="auto">{`Level ${levelTitle(level)}`}</h3>
      {level.description !== null && (
        <p className="quiet lead" dir="auto">
          {level.description}
        </p>
      )}
      <ol className="form-rows">
        {level.rows.map((row) => (
          <Row key={row.row} row={row} />
        ))}
      </ol>
    </section>
  );
}

function Skill({ skill }: { readonly skill: FormSkill }) {
  return (
    <section>
      <h2 dir="auto">{skill.name}</h2>
      {skill.levels.map((level) => (
        <Level key={level.rank} level={level} />
      ))}
    </section>
  );
}

function Head({ report, code }: { readonly report: ReportModel; readonly code: string }) {
  const { title, subtitle } = headingOf(report);
  const version = report.frameworkHash.slice(0, 8);
  return (
    <header className="head">
      <div>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p>{`${subtitle}${version === '' ? '' : `, version ${version}`}`}</p>
      </div>
      <p className="day">
        {longDate(report.day)}
        <span>{`Form code ${code}`}</span>
      </p>
    </header>
  );
}

/** Who fills it in, and when: asked first, so that no form comes back without. */
function Who() {
  return (
    <div className="form-who">
      <div>
        <p className="form-label">Your name</p>
        <Place address={fieldAddress('name')} className="line" />
      </div>
      <div>
        <p className="form-label">Date</p>
        <Place address={fieldAddress('date')} className="line" />
      </div>
    </div>
  );
}

const whatToDo = {
  rate: 'Tick what you have seen of each behaviour, add a comment where it helps, and leave empty what you cannot judge.',
  send: 'Fill this in with any PDF reader and send the file back, or print it and use a pen.',
};

/** The form for a mentor who has no Rung: for a PDF reader, and for a pen. */
export function ReviewForm({ report, form }: { readonly report: ReportModel; readonly form: ReportForm }) {
  return (
    <main className="review-form">
      <Head report={report} code={form.code} />
      <p className="form-task">{`${whatToDo.rate} ${whatToDo.send}`}</p>
      <Who />
      {form.skills.map((skill) => (
        <Skill key={skill.id} skill={skill} />
      ))}
      <section className="form-notes">
        <h2>Anything else</h2>
        <Place address={fieldAddress('notes')} className="lines notes-lines" />
      </section>
    </main>
  );
}
