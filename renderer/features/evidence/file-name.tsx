import FileText from 'lucide-react/icons/file-text';
import { fileSize } from '../../strings/numbers';

/** A file as the dialogs list it. */
export function FileName({ name, size }: { readonly name: string; readonly size: number }) {
  return (
    <>
      <FileText aria-hidden size={16} />
      <span className="file-name" dir="auto">
        {name}
      </span>
      <small>{fileSize(size)}</small>
    </>
  );
}
