// Bringing a place of the text into view, in whichever box scrolls: the pane on a wide window, the page on a narrow one.

import type {Span} from '../model/report.js';
import {byId} from './dom.js';
import type {Editor} from './editor.js';

/** Kept free above the words, and below them for the card. */
const ABOVE = 24;
const BELOW = 160;

/** Scrolls only if the words are not comfortably in view already. */
export function reveal(editor: Editor, span: Span): void {
  const range = editor.map.range(span.start, span.end);
  const {startContainer} = range;
  const block = startContainer instanceof HTMLElement ? startContainer : startContainer.parentElement;
  const pane = byId('pane').getBoundingClientRect();
  const top = Math.max(pane.top, 0) + ABOVE;
  const bottom = Math.min(pane.bottom, innerHeight) - BELOW;
  const inView = (box: DOMRect | undefined): boolean => box !== undefined && box.top >= top && box.bottom <= bottom;
  if (inView(range.getClientRects()[0])) return;
  block?.scrollIntoView({block: 'nearest'}); // lays the block out if it was off-screen
  const box = range.getClientRects()[0] ?? block?.getBoundingClientRect();
  if (box && !inView(box)) scroller(editor.element).scrollBy({top: box.top - (top + bottom) / 2});
}

export function scrollToTop(editor: Editor): void {
  scroller(editor.element).scrollTo({top: 0});
}

function scroller(element: HTMLElement): Element {
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
