// The text pane: an editable element that holds plain text only.
//
// Its text maps one to one to UTF-16 offsets (see textmap.ts) and is never wrapped in anything: it is one run of text
// with its line ends in it, and only a long text is cut into blocks of many lines, so that a keystroke lays out one of
// them. Replacements inside a block go through the browser's own editing command, and its undo takes them back like
// typing. Others set the whole text; the editor then keeps the way back itself, under the same keys.

import {Emitter} from '../model/emitter.js';
import {normalise} from '../io/text.js';
import {TextMap, held} from './textmap.js';

/** Characters of a block of a long text, and of the longest text that needs no blocks. */
const BLOCK = 8_000;
const LONG = 40_000;

/** Kerning a word of such a length can take the text face of the page minutes. */
const ENDLESS = 6000;

interface Events extends Record<string, unknown> {
  /** The text changed; `byPage` when it was a replacement and no typing. */
  change: {text: string; byPage: boolean; caret: number | undefined};
  /** The whole text was set without the browser's undo; `before` is what it was. */
  loaded: {before: string};
}

export class Editor extends Emitter<Events> {
  private current: TextMap;
  private composing = false;
  private byPage = false;
  private direct: {before: string; after: string} | null = null;

  constructor(readonly element: HTMLElement) {
    super();
    makeEditable(element);
    this.current = new TextMap(element);
    element.addEventListener('compositionstart', () => (this.composing = true));
    element.addEventListener('compositionend', () => {
      this.composing = false;
      this.changed();
    });
    element.addEventListener('input', () => {
      if (!this.composing) this.changed();
    });
    element.addEventListener('beforeinput', (event) => this.beforeInput(event));
    element.addEventListener('paste', (event) => this.paste(event));
    element.addEventListener('keydown', (event) => this.keydown(event));
  }

  get text(): string {
    return this.current.text;
  }

  get map(): TextMap {
    return this.current;
  }

  /** The selected span, or null when the caret is elsewhere. */
  get selection(): {start: number; end: number} | null {
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const start = this.current.offset(range.startContainer, range.startOffset);
    const end = this.current.offset(range.endContainer, range.endOffset);
    return start === null || end === null ? null : {start, end};
  }

  select(start: number, end = start): void {
    const from = this.current.place(start);
    const to = this.current.place(end);
    getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  /** Puts `text` in place of the span; one step for undo. The caret ends up behind it. */
  replace(start: number, end: number, text: string): void {
    const before = this.text;
    const expected = before.slice(0, start) + text + before.slice(end);
    if (expected === before) return;
    if (text.length > LONG || !this.inOneBlock(start, end)) {
      this.load(expected);
      return;
    }
    this.element.focus({preventScroll: true});
    this.select(start, end);
    this.byPage = true;
    const atEnd = end === before.length && !before.endsWith('\n');
    const done =
      text === '' ? document.execCommand('delete') : insert(atEnd && text.endsWith('\n') ? held(text) : text);
    this.byPage = false;
    if (!done || this.text !== expected) this.load(expected);
  }

  /** Sets the whole text directly. */
  load(text: string): void {
    const before = this.text;
    this.setDirectly(text);
    this.direct = {before, after: text};
    if (before !== '') this.emit('loaded', {before});
  }

  /** As the undo key does. */
  undo(): void {
    this.element.focus({preventScroll: true});
    if (this.direct && this.text === this.direct.after) this.setDirectly(this.direct.before);
    else document.execCommand('undo');
  }

  /** The offset under a point of the window, or null. */
  offsetFromPoint(x: number, y: number): number | null {
    const hit = caretFromPoint(x, y);
    return hit && this.element.contains(hit.node) ? this.current.offset(hit.node, hit.offset) : null;
  }

  private setDirectly(text: string): void {
    const blocks =
      text.length <= LONG
        ? null
        : cut(text).map((lines) => {
            const block = document.createElement('div');
            block.textContent = held(lines);
            return block;
          });
    if (blocks) this.element.replaceChildren(...blocks);
    else this.element.textContent = text === '' ? '' : held(text);
    this.byPage = true;
    this.changed();
    this.byPage = false;
  }

  private inOneBlock(start: number, end: number): boolean {
    const {element} = this;
    const blockOf = (offset: number): Node | null => {
      let node: Node | null = this.current.place(offset).node;
      while (node && node !== element && node.parentNode !== element) node = node.parentNode;
      return node?.nodeName === 'DIV' ? node : element;
    };
    return blockOf(start) === blockOf(end);
  }

  private beforeInput(event: InputEvent): void {
    if (event.inputType.startsWith('format')) event.preventDefault();
    if (event.inputType === 'insertParagraph' && document.execCommand('insertLineBreak')) event.preventDefault();
  }

  /** Undo and redo of a text that was set directly, which the browser knows nothing about. */
  private keydown(event: KeyboardEvent): void {
    const {direct} = this;
    const key = event.key.toLowerCase();
    if (!direct || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const undo = key === 'z' && !event.shiftKey;
    const redo = (key === 'z' && event.shiftKey) || key === 'y';
    const [from, to] = undo ? [direct.after, direct.before] : [direct.before, direct.after];
    if (!(undo || redo) || this.text !== from) return;
    event.preventDefault();
    this.setDirectly(to);
  }

  private changed(): void {
    const map = new TextMap(this.element);
    const same = map.text === this.current.text;
    this.current = map;
    this.element.classList.toggle('is-empty', map.text === '');
    this.element.classList.toggle('is-long', map.text.length > LONG);
    this.element.classList.toggle('has-endless-word', hasEndlessWord(map.text));
    if (same) return;
    const selection = this.byPage ? null : this.selection;
    this.emit('change', {text: map.text, byPage: this.byPage, caret: selection?.end});
  }

  private paste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    if (!data || data.files.length > 0) return; // a pasted file is opened like a dropped one
    event.preventDefault();
    const text = normalise(data.getData('text/plain'));
    const at = this.selection ?? {start: this.text.length, end: this.text.length};
    if (text !== '') this.replace(at.start, at.end, text);
  }
}

/** The command that takes several lines as they are; where a browser refuses it, the one for a single line may do. */
function insert(text: string): boolean {
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return document.execCommand('insertHTML', false, html) || document.execCommand('insertText', false, text);
}

/** A word of ENDLESS characters covers one of these windows wholly; most are left at their first word end. */
function hasEndlessWord(text: string): boolean {
  const window = ENDLESS / 2;
  for (let at = 0; at + window <= text.length; at += window) if (!/\s/.test(text.slice(at, at + window))) return true;
  return false;
}

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

function makeEditable(element: HTMLElement): void {
  try {
    element.contentEditable = 'plaintext-only';
  } catch {
    element.contentEditable = 'true'; // older browsers: paste and formatting are held back by the listeners above
  }
}

function caretFromPoint(x: number, y: number): {node: Node; offset: number} | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? {node: position.offsetNode, offset: position.offset} : null;
  }
  const legacy = document as Document & {caretRangeFromPoint?(x: number, y: number): Range | null};
  const range = legacy.caretRangeFromPoint?.(x, y);
  return range ? {node: range.startContainer, offset: range.startOffset} : null;
}
