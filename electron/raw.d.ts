/** The exact text of a file of the project, built in. */
declare module '*?raw' {
  const text: string;
  export default text;
}

/** A small file of the project, built in as a `data:` address in base64. */
declare module '*?inline' {
  const address: string;
  export default address;
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
