/** A document that is drawn where no page is: markup in which every text is escaped. */
export interface DrawnReport {
  /** The element with the name of the document. */
  readonly title: string;
  /** What stands in the element in which the page would draw it. */
  readonly body: string;
}
