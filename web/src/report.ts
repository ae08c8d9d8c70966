// Written by web/scripts/types.mjs from core/report/report.schema.json; change that and run `npm run types -w web`.

/**
 * What Ungarble found in one text. Offsets are half open and count UTF-16 code units of the text exactly as given,
 * unless another unit was asked for; they never split a character.
 */
export interface Report {
  /** Changes when a name or a meaning in this schema changes. */
  schemaVersion: 1;
  engine: Engine;
  text: TextCounts;
  verdict: Verdict;
  /** Sorted by start; they do not overlap. */
  diagnostics: Diagnostic[];
  /** Sorted by start; they do not overlap. */
  entities: Entity[];
}

export type Offset = number;

/** Calibrated, four decimals at most. */
export type Probability = number;

/** What made the report: the same text and the same engine give the same report, byte for byte. */
export interface Engine {
  name: 'ungarble';
  version: string;
  model: {
    name: string;
    /** Of the model file, lower-case hex. */
    sha256: string;
  };
}

export interface TextCounts {
  /** Of the whole text, in the unit of the offsets. */
  length: Offset;
  words: number;
  sentences: number;
}

export interface Verdict {
  /** garbled: machine-spun; mixed: parts of it are; too-short: not enough evidence. */
  label: 'garbled' | 'mixed' | 'clean' | 'too-short';
  /** Probability that the text, or a part of it, was machine-spun. */
  score: Probability;
  /** Words inside diagnostics of severity error or warning. */
  garbledWords: number;
  /** The garbled parts of a mixed text, whole paragraphs in ascending order; only there when the label is mixed. */
  sections?: Section[];
}

export interface Section {
  start: Offset;
  end: Offset;
  score: Probability;
}

export interface Diagnostic {
  start: Offset;
  end: Offset;
  /** The words between start and end. */
  text: string;
  code: Code;
  severity: Severity;
  /** That the words are wrong. */
  confidence: Probability;
  /** One or two plain English sentences for the reader. */
  message: string;
  /** Best first, ready to be put in place of the text. */
  suggestions: Suggestion[];
}

/**
 * spun-synonym: a word for a word; spun-phrase: several words; spun-term: a fixed or technical term broken;
 * garbled-name: a person, place, organisation or nationality damaged; spintax-residue: braces and placeholders of a
 * spinner; function-word: article, preposition or conjunction doubled, missing or wrong; agreement: subject and verb
 * disagree; article-a-an: a for an or the reverse; encoding-residue: mojibake, broken entities, invisible and
 * look-alike characters.
 */
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

/** error: certain; warning: garbled; information: passable English, yet a swapped synonym. */
export type Severity =
  | 'error'
  | 'warning'
  | 'information'
  | 'hint';

export interface Suggestion {
  /** May be empty: the words go. */
  text: string;
  /** That this is what the words were. */
  confidence: Probability;
}

export interface Entity {
  start: Offset;
  end: Offset;
  text: string;
  type: EntityType;
  confidence: Probability;
  /** Mentions of one entity share it; counted from 1. */
  id: number;
}

/** OntoNotes names where it has them; TITLE is an office or form of address, WORK a work of art. */
export type EntityType =
  | 'PERSON'
  | 'ORG'
  | 'GPE'
  | 'LOC'
  | 'NORP'
  | 'DATE'
  | 'TIME'
  | 'MONEY'
  | 'PERCENT'
  | 'QUANTITY'
  | 'ORDINAL'
  | 'CARDINAL'
  | 'TITLE'
  | 'EVENT'
  | 'PRODUCT'
  | 'WORK';
