// Opening the card by resting the pointer on a mark or by clicking it a second time, and closing it again when the
// pointer has left both. A click itself does what it always does: it places the caret.
import type {Finding} from '../live/finding.js';
import {perFrame} from './dom.js';

/** Milliseconds. */
const openAfter = 220;
const closeAfter = 300;

export interface HoverParts {
  field: HTMLElement;
  card: HTMLElement;
  signal: AbortSignal;
  findingAt(x: number, y: number): Finding | undefined;
  open(finding: Finding, how: 'hover' | 'click'): void;
  /** Closes the card if resting the pointer opened it. */
  leave(): void;
}

export function watchPointer({field, card, signal, findingAt, open, leave}: HoverParts): void {
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let over: number | undefined;
  let clicked: number | undefined;
  let at = {x: 0, y: 0};

  const left = (): void => {
    clearTimeout(opening);
    clearTimeout(closing);
    over = undefined;
    closing = setTimeout(leave, closeAfter);
  };
  const look = perFrame(() => {
    if (signal.aborted) return;
    const finding = findingAt(at.x, at.y);
    if (!finding) {
      if (over !== undefined) left();
      return;
    }
    clearTimeout(closing);
    if (over === finding.id) return;
    over = finding.id;
    clearTimeout(opening);
    opening = setTimeout(() => open(finding, 'hover'), openAfter);
  });

  const options = {signal, passive: true};
  field.addEventListener(
    'pointermove',
    ({pointerType, buttons, clientX: x, clientY: y}) => {
      if (pointerType === 'touch' || buttons !== 0) return;
      at = {x, y};
      look();
    },
    options,
  );
  field.addEventListener('pointerleave', left, options);
  field.addEventListener('keydown', () => clearTimeout(opening), options);
  field.addEventListener(
    'click',
    ({clientX, clientY}) => {
      const finding = findingAt(clientX, clientY);
      if (finding && finding.id === clicked) open(finding, 'click');
      clicked = finding?.id;
    },
    options,
  );
  card.addEventListener('pointerenter', () => clearTimeout(closing), options);
  card.addEventListener('pointerleave', left, options);
  signal.addEventListener('abort', () => (clearTimeout(opening), clearTimeout(closing)));
}
