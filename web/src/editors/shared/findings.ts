// Marks that are elements of the editor's own making.
import type {LiveDocument} from '../../live/document.js';
import type {Finding} from '../../live/finding.js';

/** Carries the id of its finding on the element of a mark. */
export const markAttribute = 'data-ungarble';

/** The tree that `element` is in: its shadow root, or the document. */
export function treeOf(element: Node): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

/** The finding whose mark lies under a point of the window. */
export function findingUnder(editable: Element, {findings}: LiveDocument, x: number, y: number): Finding | undefined {
  const mark = treeOf(editable).elementFromPoint(x, y)?.closest(`[${markAttribute}]`);
  const id = mark && editable.contains(mark) ? mark.getAttribute(markAttribute) : undefined;
  return findings.find((finding) => String(finding.id) === id);
}
