import { lazy, Suspense, useEffect, useState } from 'react';
import type { Preview } from '../../../framework/contract/views';
import { call } from '../../api';
import { previewWords as words } from '../../strings/evidence-files';
import './file-preview.css';

const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages')).PdfPages }));

interface FilePreviewProps {
  /** The piece, by id. */
  readonly evidence: string;
  readonly title: string;
  /** What the file is called. */
  readonly name: string;
}

/** Kinds of which nothing can be shown but a sentence: that needs no room. */
const withoutPreview =
  /\.(?:docx?|xlsx?|pptx?|od[tsp]|rtf|epub|zip|7z|gz|tar|rar|mp3|m4a|wav|ogg|oga|flac|mp4|m4v|mov|webm|mkv|ogv|heic|tiff?)$/i;

type Looked =
  | { readonly status: 'looking' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'seen'; readonly preview: Preview };

function usePreview(evidence: string): Looked {
  const [looked, setLooked] = useState<Looked>({ status: 'looking' });
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      const answer = await call('evidence.preview', { evidence });
      if (!isHere) return;
      setLooked(
        answer.ok
          ? { status: 'seen', preview: answer.value }
          : { status: 'failed', message: answer.error.message },
      );
    };
    void look();
    return () => {
      isHere = false;
    };
  }, [evidence]);
  return looked;
}

function Picture({ source, title }: { readonly source: string; readonly title: string }) {
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <p>{words.broken}</p>;
  return <img src={source} alt={title} onError={() => setBroken(true)} />;
}

function Seen({ preview, title }: { readonly preview: Preview; readonly title: string }) {
  switch (preview.kind) {
    case 'image':
      return <Picture source={`data:${preview.mime};base64,${preview.base64}`} title={title} />;
    case 'text':
      return (
        <>
          <pre dir="auto">{preview.text}</pre>
          {preview.isCut && <p>{words.isCut}</p>}
        </>
      );
    case 'pdf':
      return (
        <Suspense fallback={<p>{words.loading}</p>}>
          <PdfPages base64={preview.base64} />
        </Suspense>
      );
    case 'none':
      return <p>{words.none[preview.why]}</p>;
  }
}

/** A look into the file, in a place of fixed size: nothing around it moves when it comes. It scrolls, also by keyboard. */
export function FilePreview({ evidence, title, name }: FilePreviewProps) {
  const looked = usePreview(evidence);
  return (
    <div
      className={withoutPreview.test(name) ? 'file-preview low' : 'file-preview'}
      role="group"
      aria-label={words.of(title)}
      tabIndex={0}
    >
      {looked.status === 'looking' && <p aria-busy="true" />}
      {looked.status === 'failed' && <p role="alert">{looked.message}</p>}
      {looked.status === 'seen' && <Seen preview={looked.preview} title={title} />}
    </div>
  );
}
