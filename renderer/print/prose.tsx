/** A person's own text: its paragraphs and line breaks as they were written, each in its own direction. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <div className="prose">
      {text.split(/\r?\n(?:[^\S\n]*\r?\n)+/).map((paragraph, index) => (
        // Paragraphs never move, so their place is their name.
        <p key={index} dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
