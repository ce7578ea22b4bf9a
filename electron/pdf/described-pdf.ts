import { xmlText } from '../../framework/xml-text';
import { keywordsText, type AboutPdf } from './about-pdf';

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function inLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt>`;
}

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
};

/** What it carries, in terms of Rung's own. */
const ownTerms = 'urn:rung:document:';

const universal = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';

interface FileFacts {
  /** What drew the pages, as the file says it elsewhere. */
  readonly producer?: string;
  /** SHA-256 of the plan that the PDF carries; null where it carries none. */
  readonly plan?: string | null;
  /** Whether it keeps PDF/UA-1, as far as a program can see. */
  readonly isUniversal?: boolean;
}

/** The same facts once more as XMP (ISO 16684-1), where accessibility checkers look for them; as bytes of UTF-8. */
export function describedPdf(
  about: AboutPdf,
  { producer = '', plan = null, isUniversal = false }: FileFacts = {},
): Uint8Array {
  const { title, author, subject, keywords, creator, language, time } = about;
  const words = keywords.map((word) => element('rdf:li', xmlText(word))).join('');
  const date = new Date(time).toISOString().replace('.000', '');
  const facts = [
    element('dc:format', 'application/pdf'),
    element('dc:title', inLanguage(title)),
    author === '' ? '' : element('dc:creator', `<rdf:Seq><rdf:li>${xmlText(author)}</rdf:li></rdf:Seq>`),
    element('dc:description', inLanguage(subject)),
    words === '' ? '' : element('dc:subject', element('rdf:Bag', words)),
    words === '' ? '' : element('pdf:Keywords', xmlText(keywordsText(about))),
    element('dc:language', `<rdf:Bag><rdf:li>${xmlText(language)}</rdf:li></rdf:Bag>`),
    element('xmp:CreatorTool', xmlText(creator)),
    producer === '' ? '' : element('pdf:Producer', xmlText(producer)),
    element('xmp:CreateDate', date),
    element('xmp:ModifyDate', date),
    plan === null ? '' : `<rung:plan xmlns:rung="${ownTerms}">${plan}</rung:plan>`,
    isUniversal ? universal : '',
  ];
  const names = Object.entries(namespaces).map(([prefix, address]) => `xmlns:${prefix}="${address}" `);
  const packet = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description ${names.join('')}rdf:about="">${facts.join('')}</rdf:Description>`,
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ];
  return new TextEncoder().encode(packet.join('\n'));
}
