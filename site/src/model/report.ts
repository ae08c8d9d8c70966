// The report of the engine, as the page uses it. The shape is the project's contract (schemaVersion 1).

export type Level = 'default' | 'picky';
export type VerdictLabel = 'garbled' | 'mixed' | 'clean' | 'too-short';
export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Code =
  | 'spun-synonym'
  | 'spun-phrase'
  | 'spun-term'
  | 'garbled-name'
  | 'spintax-residue'
  | 'function-word'
  | 'agreement'
  | 'article-a-an'
  | 'encoding-residue';

/** A half-open span of the text in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

export interface Suggestion {
  text: string;
  confidence: number;
}

export interface Diagnostic extends Span {
  text: string;
  code: Code;
  severity: Severity;
  confidence: number;
  message: string;
  suggestions: Suggestion[];
}

export interface Entity extends Span {
  text: string;
  type: string;
  confidence: number;
  /** Mentions of one entity share an id. */
  id?: number;
}

export interface Report {
  schemaVersion: number;
  engine: { name: string; version: string; model: { name: string; sha256: string } };
  text: { length: number; words: number; sentences: number };
  verdict: {
    label: VerdictLabel;
    score: number;
    garbledWords: number;
    sections?: (Span & { score: number })[];
  };
  diagnostics: Diagnostic[];
  entities?: Entity[];
}
