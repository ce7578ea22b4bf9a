/** A text of the project, bundled as it is. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}
