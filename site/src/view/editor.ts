// The text pane: an editable element that holds plain text only.
//
// Its text maps one to one to UTF-16 offsets (see textmap.ts) and is never wrapped in anything. Replacements go through
// the browser's own editing command, so that its undo takes them back like typing. Only a very long text is set
// directly, because the command would take minutes; the editor then says so (`loaded`), and the page offers its own way back.

import { Emitter } from '../model/emitter.js';
import { normalise } from '../io/text.js';
import { TextMap } from './textmap.js';

/** From here on a change is set directly: the editing command takes time quadratic in the number of lines. */
const DIRECT_FROM = 60_000;

interface Events extends Record<string, unknown> {
  /** The text changed; `byPage` when it was a replacement and no typing. */
  change: { text: string; byPage: boolean; caret: number | undefined };
  /** The whole text was set without the browser's undo; `before` is what it was. */
  loaded: { before: string };
}

export class Editor extends Emitter<Events> {
  private current: TextMap;
  private composing = false;
  private byPage = false;

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
    element.addEventListener('beforeinput', (event) => {
      if (event.inputType.startsWith('format')) event.preventDefault();
    });
    element.addEventListener('paste', (event) => this.paste(event));
  }

  get text(): string {
    return this.current.text;
  }

  get map(): TextMap {
    return this.current;
  }

  /** The selected span, or null when the caret is elsewhere. */
  get selection(): { start: number; end: number } | null {
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const start = this.current.offset(range.startContainer, range.startOffset);
    const end = this.current.offset(range.endContainer, range.endOffset);
    return start === null || end === null ? null : { start, end };
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
    if (text.length + (end - start) > DIRECT_FROM) {
      this.load(expected);
      return;
    }
    this.element.focus({ preventScroll: true });
    this.select(start, end);
    this.byPage = true;
    const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
    this.byPage = false;
    if (!done || this.text !== expected) this.load(expected);
  }

  /** Sets the whole text directly. */
  load(text: string): void {
    const before = this.text;
    const lines = text === '' ? [] : text.split('\n');
    this.element.replaceChildren(
      ...lines.map((line) => {
        const block = document.createElement('div');
        block.append(line === '' ? document.createElement('br') : line);
        return block;
      }),
    );
    this.byPage = true;
    this.changed();
    this.byPage = false;
    if (before !== '') this.emit('loaded', { before });
  }

  /** The offset under a point of the window, or null. */
  offsetFromPoint(x: number, y: number): number | null {
    const hit = caretFromPoint(x, y);
    return hit && this.element.contains(hit.node) ? this.current.offset(hit.node, hit.offset) : null;
  }

  private changed(): void {
    const map = new TextMap(this.element);
    const same = map.text === this.current.text;
    this.current = map;
    this.element.classList.toggle('is-empty', map.text === '');
    this.element.classList.toggle('is-long', map.text.length > 40_000);
    if (same) return;
    const selection = this.byPage ? null : this.selection;
    this.emit('change', { text: map.text, byPage: this.byPage, caret: selection?.end });
  }

  private paste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    if (!data || data.files.length > 0) return;  // a pasted file is opened like a dropped one
    event.preventDefault();
    const text = normalise(data.getData('text/plain'));
    const at = this.selection ?? { start: this.text.length, end: this.text.length };
    if (text !== '') this.replace(at.start, at.end, text);
  }
}

function makeEditable(element: HTMLElement): void {
  try {
    element.contentEditable = 'plaintext-only';
  } catch {
    element.contentEditable = 'true';  // older browsers: paste and formatting are held back by the listeners above
  }
}

function caretFromPoint(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : null;
  }
  const legacy = document as Document & { caretRangeFromPoint?(x: number, y: number): Range | null };
  const range = legacy.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
