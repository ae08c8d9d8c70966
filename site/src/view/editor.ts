// The text pane: an editable element that holds plain text only.
//
// Its text maps one to one to UTF-16 offsets (see textmap.ts) and is never wrapped in anything: a short one is a run of
// text with its line ends in it, a long one is cut into blocks of several lines, so that a keystroke lays out one of
// them. Replacements inside a block go through the browser's own editing command, and its undo takes them back like
// typing. Others set the whole text; the editor then keeps the way back itself, under the same keys (history.ts).

import {Emitter} from '../model/emitter.js';
import {apply, merge, type Fix} from '../model/fixes.js';
import {normalise} from '../io/text.js';
import {classify, fill, held, inOneBlock, wantsBlocks} from './blocks.js';
import {caretFromPoint, insert, makeEditable} from './editing.js';
import {History, patch, patchesFor, type Step} from './history.js';
import {TextMap} from './textmap.js';

/** Characters put in at once that deserve blocks of their own. */
const MUCH = 1_000;

interface Events extends Record<string, unknown> {
  /** The text changed; `byPage` when it was a replacement and no typing. */
  change: {text: string; byPage: boolean; caret: number | undefined};
  /** Another text took the place of all that was there. */
  replaced: undefined;
}

export class Editor extends Emitter<Events> {
  private current: TextMap;
  private composing = false;
  private byPage = false;
  private readonly history = new History();

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

  /** Makes the replacements, sorted and apart, as one step for undo. The caret ends up behind the last. */
  replace(edits: readonly Fix[]): void {
    const before = this.text;
    const whole = merge(before, edits);
    const expected = apply(before, whole);
    if (expected === before) return;
    this.element.focus({preventScroll: true});
    if (!this.put(before, expected, whole, edits)) {
      this.history.push({before, after: expected, patches: []});
      this.load(expected);
    }
    this.select(whole.start + whole.replacement.length);
    if (before !== '' && whole.end - whole.start === before.length) this.emit('replaced', undefined);
  }

  /** Sets the whole text directly; no undo leads back. */
  load(text: string): void {
    fill(this.element, text);
    this.changedByPage();
  }

  /** As the undo key does. */
  undo(): void {
    this.element.focus({preventScroll: true});
    if (!this.travel('undo')) document.execCommand('undo');
  }

  /** The offset under a point of the window, or null. */
  offsetFromPoint(x: number, y: number): number | null {
    const hit = caretFromPoint(x, y);
    return hit && this.element.contains(hit.node) ? this.current.offset(hit.node, hit.offset) : null;
  }

  /** Makes the replacements in place; false when that cannot be done, or went wrong. */
  private put(before: string, after: string, whole: Fix, edits: readonly Fix[]): boolean {
    if (wantsBlocks(after) && edits.some(({replacement}) => replacement.length > MUCH)) return false;
    if (inOneBlock(this.element, this.current, whole)) return this.type(whole, after);
    const step = {before, after, patches: patchesFor(this.current, edits)};
    if (!this.run(step, 'redo')) return false;
    this.history.push(step);
    return true;
  }

  /** By the browser's own command; false when the outcome is not `expected`. */
  private type({start, end, replacement}: Fix, expected: string): boolean {
    const {text} = this;
    this.select(start, end);
    this.byPage = true;
    const holdsEnd = end === text.length && !text.endsWith('\n') && replacement.endsWith('\n');
    const done =
      replacement === '' ? document.execCommand('delete') : insert(holdsEnd ? held(replacement) : replacement);
    this.byPage = false;
    return done && this.text === expected;
  }

  /** Makes or undoes a step by its patches; false when that does not lead where it should. */
  private run({before, after, patches}: Step, direction: 'undo' | 'redo'): boolean {
    if (!patch(patches, direction)) return false;
    if (new TextMap(this.element).text !== (direction === 'undo' ? before : after)) return false;
    this.changedByPage();
    return true;
  }

  private travel(direction: 'undo' | 'redo'): boolean {
    const step = this.history[direction](this.text);
    if (!step) return false;
    if (!this.run(step, direction)) this.load(direction === 'undo' ? step.before : step.after);
    return true;
  }

  private beforeInput(event: InputEvent): void {
    if (event.inputType.startsWith('format')) event.preventDefault();
    if (event.inputType === 'insertParagraph' && document.execCommand('insertLineBreak')) event.preventDefault();
  }

  /** The undo and redo keys, for the steps that the browser knows nothing about. */
  private keydown(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (event.altKey || !(event.ctrlKey || event.metaKey) || !(key === 'z' || key === 'y')) return;
    if (this.travel(key === 'y' || event.shiftKey ? 'redo' : 'undo')) event.preventDefault();
  }

  private changedByPage(): void {
    this.byPage = true;
    this.changed();
    this.byPage = false;
  }

  private changed(): void {
    const map = new TextMap(this.element);
    const same = map.text === this.current.text;
    this.current = map;
    classify(this.element, map.text);
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
    if (text !== '') this.replace([{...at, replacement: text}]);
  }
}
