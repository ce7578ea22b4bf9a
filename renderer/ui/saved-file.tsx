import './saved-file.css';

export interface SavedFileLineProps {
  readonly words: {
    readonly saved: string;
    readonly inFolder: string;
    readonly open: string;
    readonly show: string;
  };
  readonly file: { readonly name: string; readonly folder: string } | null;
  readonly onOpen: () => void;
  readonly onShow: () => void;
}

/** Where something was saved, and the ways to it. The place is there before, so that a screen reader hears what comes. */
export function SavedFileLine({ words, file, onOpen, onShow }: SavedFileLineProps) {
  return (
    <div role="status" className="saved-file">
      {file !== null && (
        <>
          <p>
            {words.saved} <b dir="auto">{file.name}</b> {words.inFolder} <bdi>{file.folder}</bdi>
          </p>
          <button type="button" className="btn" onClick={onOpen}>
            {words.open}
          </button>
          <button type="button" className="btn" onClick={onShow}>
            {words.show}
          </button>
        </>
      )}
    </div>
  );
}
