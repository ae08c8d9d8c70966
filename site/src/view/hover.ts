// Opening the card by resting the pointer on a mark, closing it when the pointer has left mark and card.

import {spanAt, type Finding} from '../model/finding.js';
import type {Editor} from './editor.js';

const OPEN_AFTER = 220;
const CLOSE_AFTER = 280;

export interface HoverTarget {
  findings: () => readonly Finding[];
  card: HTMLElement;
  open: (finding: Finding) => void;
  /** Closes the card if it was opened by hovering. */
  leave: () => void;
}

export function watchHover(editor: Editor, target: HoverTarget): void {
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let over: number | null = null;

  const leave = (): void => {
    clearTimeout(opening);
    over = null;
    clearTimeout(closing);
    closing = setTimeout(target.leave, CLOSE_AFTER);
  };

  editor.element.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const finding = findingUnder(editor, target.findings(), event.clientX, event.clientY);
    if (!finding) {
      if (over !== null) leave();
      return;
    }
    clearTimeout(closing);
    if (over === finding.id) return;
    over = finding.id;
    clearTimeout(opening);
    opening = setTimeout(() => target.open(finding), OPEN_AFTER);
  });
  editor.element.addEventListener('pointerleave', leave);
  editor.element.addEventListener('keydown', () => clearTimeout(opening));
  target.card.addEventListener('pointerenter', () => clearTimeout(closing));
  target.card.addEventListener('pointerleave', leave);
}

/** The finding whose painted words lie under the point; a point in the margin beside them does not count. */
export function findingUnder(editor: Editor, findings: readonly Finding[], x: number, y: number): Finding | undefined {
  const offset = editor.offsetFromPoint(x, y);
  if (offset === null) return undefined;
  const finding = spanAt(findings, offset);
  if (!finding) return undefined;
  const rects = [...editor.map.range(finding.start, finding.end).getClientRects()];
  return rects.some((rect) => x >= rect.left - 2 && x <= rect.right + 2 && y >= rect.top - 2 && y <= rect.bottom + 4)
    ? finding
    : undefined;
}
