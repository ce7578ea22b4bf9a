import { useId, useRef, useState, type ReactNode } from 'react';
import { summaryWords } from '../strings/meeting';
import './mail-text.css';

/** There is no other way that needs no permission, so the browser will keep it, though its type is marked as old. */
function copySelection(): boolean {
  const page: { readonly execCommand: (command: string) => boolean } = document;
  return page.execCommand('copy');
}

export interface MailTextProps {
  readonly title: string;
  readonly heading: 'h2' | 'h3';
  readonly text: string;
  /** How many lines of it are in sight. */
  readonly rows: number;
  /** What else can be done with them. */
  readonly children?: ReactNode;
}

/** The words of a mail, ready to be copied. */
export function MailText({ title, heading: Heading, text, rows, children }: MailTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState('');
  const id = useId();
  const copy = () => {
    field.current?.select();
    setTold(copySelection() ? summaryWords.copied : summaryWords.notCopied);
  };
  return (
    <section className="mail-text" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      <textarea
        ref={field}
        className="field"
        aria-labelledby={id}
        readOnly
        rows={rows}
        dir="auto"
        value={text}
      />
      <p className="mail-acts">
        <button type="button" className="btn" onClick={copy}>
          {summaryWords.copy}
        </button>
        {children}
        <span role="status">{told}</span>
      </p>
    </section>
  );
}
