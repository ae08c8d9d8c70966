// From indices of Quill to places in its elements.
import type Quill from 'quill';

import type {Span} from '../../live/span.js';

/** What Quill's lines can do, of what its types do not tell. */
interface Line {
  domNode: Node;
  length(): number;
  path(index: number, inclusive?: boolean): [{domNode: Node}, number][];
}

/** Where the character at `index` of a line stands. */
function place(line: Line, index: number): Place | undefined {
  const [leaf, offset] = line.path(index).at(-1) ?? [];
  return leaf?.domNode instanceof Text && offset !== undefined ? [leaf.domNode, offset] : undefined;
}

type Place = [node: Node, offset: number];

const isAt = ({startContainer, startOffset, endContainer, endOffset}: Range, first: Place, last: Place): boolean =>
  startContainer === first[0] && startOffset === first[1] && endContainer === last[0] && endOffset === last[1];

/**
 * A range for each of `spans`, which are sorted and lie each in one line; one pass over the lines of the document.
 * `known` gives the range that a span had before: ranges are dear, and most of them follow an edit by themselves.
 */
export function rangesOf<S extends Span>(
  quill: Quill,
  spans: readonly S[],
  known: (span: S) => Range | undefined,
): Map<S, Range> {
  const ranges = new Map<S, Range>();
  let at = 0;
  let next = 0;
  const lines = spans.length > 0 ? (quill.getLines() as unknown as Line[]) : [];
  for (const line of lines) {
    const end = at + line.length();
    for (; next < spans.length && spans[next]!.start < end; next += 1) {
      const span = spans[next]!;
      const first = place(line, span.start - at);
      const last = place(line, span.end - 1 - at);
      if (!first || !last) continue;
      last[1] += 1;
      let range = known(span);
      if (!range || !isAt(range, first, last)) {
        range = document.createRange();
        range.setStart(...first);
        range.setEnd(...last);
      }
      ranges.set(span, range);
    }
    at = end;
  }
  return ranges;
}

/** The caret's place in the text under a point of the window. */
export function placeAt(root: Document | ShadowRoot, x: number, y: number): {node: Node; offset: number} | undefined {
  if (document.caretPositionFromPoint) {
    const shadowRoots = root instanceof ShadowRoot ? [root] : [];
    const found = document.caretPositionFromPoint(x, y, {shadowRoots});
    return found ? {node: found.offsetNode, offset: found.offset} : undefined;
  }
  const range = document.caretRangeFromPoint(x, y);
  return range ? {node: range.startContainer, offset: range.startOffset} : undefined;
}
