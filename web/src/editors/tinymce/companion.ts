// What goes with an editor: its document, kept in step with the body's text, the marks and the card.
import type {Editor} from 'tinymce';

import {EditableTarget} from '../../element/editable.js';
import type {LiveDocument} from '../../live/document.js';
import type {Finding} from '../../live/finding.js';
import type {Span} from '../../live/span.js';
import {Guide, type GuideHost} from '../shared/guide.js';
import type {EditorOptions} from '../shared/options.js';
import {withoutCarets} from './flat.js';

export class Companion implements GuideHost {
  readonly document: LiveDocument;
  readonly guide: Guide;
  readonly editable: HTMLElement;
  readonly #editor: Editor;
  readonly #target: EditableTarget;
  readonly #stop = new AbortController();
  readonly #unsubscribe: () => void;

  /** `editor` has its body. */
  constructor(editor: Editor, document: LiveDocument, {theme, keys}: EditorOptions) {
    this.#editor = editor;
    this.document = document;
    this.editable = editor.getBody();
    this.#target = new EditableTarget(this.editable, () => this.#read());
    // An inline editor's own container is hidden as soon as the focus goes into the card.
    const parent = editor.inline ? this.editable.parentNode : editor.getContainer();
    this.guide = new Guide(this, parent ?? this.editable.ownerDocument.body, theme);
    this.#unsubscribe = document.subscribe((change) => change === 'findings' && this.#paint());
    this.#listen(keys !== false);
    document.update(withoutCarets(this.#target.text));
  }

  destroy(): void {
    this.#stop.abort();
    this.#unsubscribe();
    this.guide.destroy();
    this.#target.dispose();
  }

  get writable(): boolean {
    return this.editable.isContentEditable && !this.#editor.mode.isReadOnly();
  }

  get selection(): Span {
    return this.#target.selection ?? {start: 0, end: 0};
  }

  findingAt(x: number, y: number): Finding | undefined {
    return this.#target.findingAt(this.document.findings, x, y);
  }

  rect(finding: Finding): DOMRect | undefined {
    const words = this.#target.range(finding).getClientRects()[0];
    const frame = this.#editor.inline ? null : this.#editor.iframeElement;
    if (!words || !frame) return words;
    const {left, top} = frame.getBoundingClientRect();
    return new DOMRect(left + frame.clientLeft + words.x, top + frame.clientTop + words.y, words.width, words.height);
  }

  select(finding: Finding): void {
    this.#target.reveal(finding);
    this.#editor.selection.setRng(this.#target.range(finding));
  }

  replace(finding: Finding, text: string): void {
    const {undoManager, selection} = this.#editor;
    const range = this.#target.range(finding);
    const {startContainer: first, startOffset} = range;
    undoManager.transact(() => {
      if (text === '') {
        selection.setRng(range);
        this.#editor.execCommand('Delete');
        return;
      }
      // Content that is put in by the editor would lose the formatting of the first letter.
      (first as Text).insertData(startOffset, text);
      range.setStart(first, startOffset + text.length);
      range.deleteContents();
      selection.setCursorLocation(first, startOffset + text.length);
    });
    this.#read(true);
  }

  focus(): void {
    this.#editor.focus();
  }

  #listen(keys: boolean): void {
    const {signal} = this.#stop;
    const body = this.editable;
    if (keys) {
      const onKey = (event: KeyboardEvent): false | void => this.guide.key(event) && event.preventDefault();
      body.addEventListener('keydown', onKey, {signal, capture: true});
    }
    body.addEventListener('compositionstart', () => this.document.compositionStart(), {signal});
    // The body has what was composed after this event.
    body.addEventListener('compositionend', () => setTimeout(() => this.document.compositionEnd()), {signal});
    if (!this.#editor.inline) {
      body.ownerDocument.addEventListener('scroll', () => this.guide.place(), {signal, capture: true, passive: true});
    }
  }

  /** The same text may stand in other nodes now: bold ones, for instance. */
  #read(fix = false): void {
    if (this.#stop.signal.aborted) return;
    this.#target.read();
    const text = withoutCarets(this.#target.text);
    if (text === this.document.text) this.#paint();
    else this.document.update(text, {caret: this.#target.selection?.end, fix});
  }

  #paint(): void {
    this.#target.paint(this.document.findings, null);
  }
}
