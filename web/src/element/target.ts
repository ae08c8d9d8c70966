// What the element needs of the field that it checks; a text control and a contenteditable each have their own way.
import type {Finding} from '../live/finding.js';
import type {Span} from '../live/span.js';

export interface Target {
  readonly field: HTMLElement;
  /** The text as it is checked; offsets are of this. */
  readonly text: string;
  /** The selection, null when it is elsewhere. */
  readonly selection: Span | null;
  /** Whether fixes may be put in. */
  readonly editable: boolean;
  /** Reads the field again; true when the text changed. */
  read(): boolean;
  /** Paints exactly these; what is painted follows the text by itself only as far as the browser sees to it. */
  paint(findings: readonly Finding[], active: Finding | null): void;
  /** The words, or their likeness where they cannot be reached, for measuring. */
  range(span: Span): Range;
  /** The finding whose words lie under a point of the window. */
  findingAt(findings: readonly Finding[], x: number, y: number): Finding | undefined;
  /** Scrolls the words into view. */
  reveal(span: Span): void;
  select(span: Span): void;
  /** Puts `text` in place of the words as if it were typed, so that the browser's undo takes it back. Focuses the field. */
  replace(span: Span, text: string): void;
  /** The field moved or changed its looks. */
  place(): void;
  dispose(): void;
}

/** Types `text` over the selection of the focused field; false when the browser refuses. An empty text deletes. */
export function typeOver(text: string): boolean {
  // Deprecated, and still the only way into a browser's undo history.
  return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
}

/** Whether a point of the window is in the rectangle of words, or a little below it, where the line is. */
export function inside({left, right, top, bottom}: DOMRect, x: number, y: number): boolean {
  return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 3;
}

/** Whether a point of the window is on the words. */
export function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some((rect) => inside(rect, x, y));
}
