import type { Mark } from '../../framework/levels';

export interface PrintedMarkProps {
  readonly mark: Mark;
  /** What the mark says about which indicator; empty where the words stand beside it. */
  readonly label: string;
}

/** Diagonal strokes over any width a mark can have; what is too much is cut off at the half. A mark is 13 px high. */
const hatching = Array.from({ length: 90 }, (_, index) => `M${String(index * 6 - 13)} 14l14 -14`).join('');

function Inside({ mark }: Pick<PrintedMarkProps, 'mark'>) {
  switch (mark) {
    case 'partly':
      return (
        <svg x="1.5" y="1.5" width="48%" height="10">
          <path className="hatching" d={hatching} />
        </svg>
      );
    case 'met':
      return <rect className="base" />;
    case 'confirmed':
      return (
        <svg x="50%" overflow="visible">
          <path className="tick" d="M-4 6.5l2.8 2.8l5.2 -5.4" />
        </svg>
      );
    default:
      return null;
  }
}

/**
 * The mark of renderer/ui/seg-mark.tsx, drawn instead of styled: in a tagged PDF a drawing is a figure with words, while a
 * styled box is nothing, and a printer draws strokes where it would approximate a gradient.
 */
export function PrintedMark({ mark, label }: PrintedMarkProps) {
  const spoken = label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={`mark ${mark}`} {...spoken}>
      <rect className="outline" />
      <Inside mark={mark} />
    </svg>
  );
}
