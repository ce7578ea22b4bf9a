import { describe, expect, it } from 'vitest';
import { withArtifacts } from '../../../electron/pdf/artifacts';
import { fc } from '../../helpers/laws';

const text = 'BT\n/F5 11 Tf\n1 0 0 -1 68 110 Tm\n<0031> Tj\nET';
const rule = '68 1081 659 1 re\nf';

function artifact(object: string): string {
  return `/Artifact BMC\n${object}\nEMC`;
}

describe('what is unmarked on a page', () => {
  it('becomes an artifact, object by object', () => {
    const content = `q\n1 0 0 rg\n${rule}\n/G3 gs\n${text}\nQ\n`;
    expect(withArtifacts(content)).toBe(`q\n1 0 0 rg\n${artifact(rule)}\n/G3 gs\n${artifact(text)}\nQ\n`);
  });

  it('leaves alone what the browser has tagged, however it nests', () => {
    const content = `/P <</MCID 0 >>BDC\n${text}\nEMC\n/Figure <</MCID 1 >>BDC\n/Span BMC\n${rule}\nEMC\n${rule}\nEMC\n`;
    expect(withArtifacts(content)).toBe(content);
  });

  it('sees the end of a mark, wherever the browser puts it', () => {
    const before = `/P <</MCID 0 >>BDC\n${text}\nQ\nq\nEMC\n`;
    expect(withArtifacts(`${before}${rule}\nQ`)).toBe(`${before}${artifact(rule)}\nQ`);
  });

  it('does not take a clipping path for a drawing', () => {
    const content = 'q\n0 0 10 10 re\nW* n\n0 0 m\n5 5 l\nh\nW\nn\nQ\n';
    expect(withArtifacts(content)).toBe(content);
  });

  it('is not misled by words in texts, names and comments', () => {
    const misleading = 'BT\n(EMC \\) ( f ) BDC) Tj\n/BDC gs % BDC\n<</Type/EMC>> [(BMC)] <4d> ET';
    expect(withArtifacts(`${misleading}\n${rule}`)).toBe(`${artifact(misleading)}\n${artifact(rule)}`);
  });

  it('leaves a page with an inline image as it is', () => {
    const content = `BI /W 1 /H 1 ID \u0000f EI\n${rule}`;
    expect(withArtifacts(content)).toBe(content);
  });

  it('finds nothing left to mark the second time, and takes nothing away (law)', () => {
    const piece = fc.constantFrom(
      ...['q', 'Q', '1 0 0 rg', '/G3 gs', rule, '0 0 m\n1 1 l\nS', '0 0 9 9 re\nW n', text, '(a\\)b) '],
      ...['/P <</MCID 3 >>BDC\n0 0 1 1 re\nf\nEMC', '/P <</MCID 4 >>BDC\nBT\n(x) Tj\nET\nEMC', '% f\n'],
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const content = pieces.join('\n');
        const marked = withArtifacts(content);
        expect(withArtifacts(marked)).toBe(marked);
        expect(marked.replaceAll('/Artifact BMC\n', '').replaceAll(/\nEMC(?=\n|$)/g, '')).toBe(
          content.replaceAll(/\nEMC(?=\n|$)/g, ''),
        );
      }),
    );
  });
});
