// What browsers offer for editing plain text, each in its own way.

/** The command that takes several lines as they are; where a browser refuses it, the one for a single line may do. */
export function insert(text: string): boolean {
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return document.execCommand('insertHTML', false, html) || document.execCommand('insertText', false, text);
}

/** Plain text only, where a browser knows that. */
export function makeEditable(element: HTMLElement): void {
  try {
    element.contentEditable = 'plaintext-only';
  } catch {
    element.contentEditable = 'true'; // older browsers: paste and formatting are held back by the listeners above
  }
}

/** The place in the text under a point of the window. */
export function caretFromPoint(x: number, y: number): {node: Node; offset: number} | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? {node: position.offsetNode, offset: position.offset} : null;
  }
  const legacy = document as Document & {caretRangeFromPoint?(x: number, y: number): Range | null};
  const range = legacy.caretRangeFromPoint?.(x, y);
  return range ? {node: range.startContainer, offset: range.startOffset} : null;
}
