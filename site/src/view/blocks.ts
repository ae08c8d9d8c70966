// How a text is laid out in the editor: in one run, or cut into blocks, so that a keystroke lays out one of them.

import type {Span} from '../model/report.js';
import type {TextMap} from './textmap.js';

/** Characters of a block, of the longest text that needs none, and of one whose blocks rest while they are off-screen. */
const BLOCK = 1_500;
const LONG = 4_000;
const VAST = 12_000;

/** Kerning a word of such a length can take the text face of the page minutes. */
const ENDLESS = 6_000;

export const wantsBlocks = (text: string): boolean => text.length > LONG;

/** Puts `text` in place of everything in `element`. */
export function fill(element: HTMLElement, text: string): void {
  if (!wantsBlocks(text)) {
    element.textContent = text === '' ? '' : held(text);
    return;
  }
  element.replaceChildren(
    ...cut(text).map((lines) => {
      const block = document.createElement('div');
      block.textContent = held(lines);
      return block;
    }),
  );
}

/** Whether all of the span lies in one block of `element`, or `element` has none. */
export function inOneBlock(element: HTMLElement, map: TextMap, {start, end}: Span): boolean {
  const blockOf = (offset: number): Node => {
    let node: Node | null = map.place(offset).node;
    while (node && node !== element && node.parentNode !== element) node = node.parentNode;
    return node?.nodeName === 'DIV' ? node : element;
  };
  return blockOf(start) === blockOf(end);
}

/** Tells the style sheet what kind of text it is. */
export function classify(element: HTMLElement, text: string): void {
  element.classList.toggle('is-empty', text === '');
  element.classList.toggle('is-vast', text.length > VAST);
  element.classList.toggle('has-endless-word', hasEndlessWord(text));
}

/** What a block has to hold in order to show `lines`: an empty last line is held open by one more line end. */
export const held = (lines: string): string => (lines === '' || lines.endsWith('\n') ? `${lines}\n` : lines);

/** Pieces of whole lines, about BLOCK characters each unless a line is longer. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (text.length - start > BLOCK) {
    const newline = text.indexOf('\n', start + BLOCK);
    if (newline < 0) break;
    pieces.push(text.slice(start, newline));
    start = newline + 1;
  }
  pieces.push(text.slice(start));
  return pieces;
}

/** A word of ENDLESS characters covers one of these windows wholly; most are left at their first word end. */
function hasEndlessWord(text: string): boolean {
  const window = ENDLESS / 2;
  for (let at = 0; at + window <= text.length; at += window) if (!/\s/.test(text.slice(at, at + window))) return true;
  return false;
}
