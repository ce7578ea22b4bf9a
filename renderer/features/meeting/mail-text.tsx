import { useRef, useState } from 'react';
import { summaryWords } from '../../strings/meeting';

/** There is no other way that needs no permission, so the browser will keep it, though its type is marked as old. */
function copySelection(): boolean {
  const page: { readonly execCommand: (command: string) => boolean } = document;
  return page.execCommand('copy');
}

/** The whole of it in plain words, ready to be put into a mail. */
export function MailText({ text }: { readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState('');
  const copy = () => {
    field.current?.select();
    setTold(copySelection() ? summaryWords.copied : summaryWords.notCopied);
  };
  return (
    <section className="mail-text" aria-labelledby="mail-title">
      <h2 id="mail-title">{summaryWords.mail}</h2>
      <textarea
        ref={field}
        className="field"
        aria-labelledby="mail-title"
        readOnly
        rows={8}
        dir="auto"
        value={text}
      />
      <p className="mail-acts">
        <button type="button" className="btn" onClick={copy}>
          {summaryWords.copy}
        </button>
        <span role="status">{told}</span>
      </p>
    </section>
  );
}
