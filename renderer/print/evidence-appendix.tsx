import { Fragment } from 'react';
import type { ReportEvidence } from '../../framework/report/evidence-part';
import { picturesIn } from '../../framework/report/pictures';
import type { ReportModel } from '../../framework/report/report';
import { printable } from '../../framework/xml-text';
import { kindWord, longDate, sizeWords } from '../../framework/report/words';
import { Prose } from './prose';
import { References } from './references';

/** Characters: what is shorter is kept on one page. */
const mostKeptWhole = 900;

function FileLine({
  file,
  title,
}: Pick<ReportEvidence, 'title'> & { readonly file: NonNullable<ReportEvidence['file']> }) {
  return (
    <p>
      {file.name !== title && (
        <>
          <bdi>{file.name}</bdi>,{' '}
        </>
      )}
      {sizeWords(file.size)}
      {file.isMissing && '; the file itself is missing'}
    </p>
  );
}

/** In full, since paper has no links. */
function Address({ url }: { readonly url: string }) {
  return (
    <a href={url} dir="ltr">
      {url}
    </a>
  );
}

/** Each by itself, so that tags of both directions of writing stay in their order. */
function Tags({ tags }: Pick<ReportEvidence, 'tags'>) {
  return (
    <p className="quiet">
      Tags:{' '}
      {tags.map((tag, index) => (
        <Fragment key={tag}>
          {index > 0 && ', '}
          <bdi>{tag}</bdi>
        </Fragment>
      ))}
    </p>
  );
}

interface PieceProps {
  readonly piece: ReportEvidence;
  /** Its place stands empty until small-pictures.ts draws it. */
  readonly hasPicture: boolean;
}

function Piece({ piece, hasPicture }: PieceProps) {
  const { label, anchor, title, kind, date, indicators, tags, file, url, text, note } = piece;
  const length = title.length + (text?.length ?? 0) + (note?.length ?? 0);
  return (
    <article className={length > mostKeptWhole ? 'piece' : 'piece kept-whole'}>
      <h3 id={anchor}>
        <span className="label">{`${label}  `}</span>
        {title === url ? <Address url={url} /> : <bdi>{title}</bdi>}
      </h3>
      <p className="quiet lead">
        {kindWord(kind)}, {longDate(date)}
        {indicators.length > 0 && (
          <>
            ; supports <References to={indicators} />
          </>
        )}
      </p>
      {file !== null && <FileLine file={file} title={title} />}
      {url !== null && url !== title && (
        <p>
          <Address url={url} />
        </p>
      )}
      {text !== null && text !== title && <Prose text={text} />}
      {note !== null && <Prose text={note} />}
      {hasPicture && (
        <img className="picture" data-sha256={file?.sha256} alt={printable(`${label}: ${title}`)} />
      )}
      {tags.length > 0 && <Tags tags={tags} />}
    </article>
  );
}

/** Every piece of evidence in full, where the references lead. */
export function EvidenceAppendix({ evidence }: Pick<ReportModel, 'evidence'>) {
  if (evidence.length === 0) return null;
  const pictures = new Set(picturesIn(evidence));
  return (
    <section>
      <h2>Evidence</h2>
      {evidence.map((piece) => (
        <Piece key={piece.anchor} piece={piece} hasPicture={pictures.has(piece.file?.sha256 ?? '')} />
      ))}
    </section>
  );
}
