/** A half-open span of a text in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}
