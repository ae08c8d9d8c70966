// The report of the engine. Its types come with the package; the page adds the one idea that they share.

export type {Code, Diagnostic, Entity, EntityType, Level, Report, Severity, Suggestion, Verdict} from 'ungarble';

/** A half-open span of the text in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}
