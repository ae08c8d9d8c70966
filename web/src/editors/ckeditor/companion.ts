// What goes with an editor: its document, kept in step with the model, the marks and the card.
import type {LiveDocument} from '../../live/document.js';
import type {Finding} from '../../live/finding.js';
import type {Span} from '../../live/span.js';
import {findingUnder, markAttribute, treeOf} from '../shared/findings.js';
import {Guide, type GuideHost} from '../shared/guide.js';
import {adoptMarkStyle} from '../shared/markstyle.js';
import type {EditorOptions} from '../shared/options.js';
import {FlatText} from './flat.js';
import type {HostEditor, Model, ModelElement, ModelPosition, ModelRange} from './host.js';
import {Markers} from './markers.js';

/** For the main root of an editor that is ready. */
export class Companion implements GuideHost {
  readonly document: LiveDocument;
  readonly guide: Guide;
  readonly editable: HTMLElement;
  readonly #editor: HostEditor;
  readonly #model: Model;
  readonly #root: ModelElement;
  readonly #markers: Markers;
  readonly #unsubscribe: () => void;
  #flat: FlatText;
  #fixing = false;
  #destroyed = false;

  constructor(editor: HostEditor, document: LiveDocument, {theme}: EditorOptions) {
    this.#editor = editor;
    this.#model = editor.model;
    this.document = document;
    this.editable = editor.editing.view.getDomRoot()!;
    this.#root = editor.model.document.getRoot()!;
    this.#markers = new Markers(editor.model);
    this.#flat = new FlatText(this.#model, this.#root);
    adoptMarkStyle(treeOf(this.editable));
    this.guide = new Guide(this, this.editable.parentNode ?? this.editable.ownerDocument.body, theme);
    this.#unsubscribe = document.subscribe((change) => change === 'findings' && this.#show());
    const {view} = editor.editing;
    view.document.on('compositionstart', () => document.compositionStart());
    // The model has what was composed after this event.
    view.document.on('compositionend', () => setTimeout(() => document.compositionEnd(), 50));
    editor.model.document.on('change:data', () => this.#changed());
    document.update(this.#flat.text);
  }

  destroy(): void {
    this.#destroyed = true;
    this.#unsubscribe();
    this.guide.destroy();
  }

  get writable(): boolean {
    return !this.#editor.isReadOnly;
  }

  get selection(): Span {
    const range = this.#model.document.selection.getFirstRange();
    const offset = (position?: ModelPosition): number =>
      (position && this.#flat.offset(position.parent, position.offset)) ?? 0;
    return {start: offset(range?.start), end: offset(range?.end)};
  }

  findingAt(x: number, y: number): Finding | undefined {
    return findingUnder(this.editable, this.document, x, y);
  }

  rect({id}: Finding): DOMRect | undefined {
    return this.editable.querySelector(`[${markAttribute}="${id}"]`)?.getClientRects()[0];
  }

  select(finding: Finding): void {
    const range = this.#rangeOf(finding);
    if (!range) return;
    this.#model.change((writer) => writer.setSelection(range));
    this.#editor.editing.view.scrollToTheSelection();
  }

  replace(finding: Finding, text: string): void {
    const range = this.#rangeOf(finding);
    if (!range) return;
    const {start} = range;
    // The words keep the formatting of their first letter.
    const first = start.textNode ?? start.nodeAfter;
    const attributes = first?.is('$text') ? [...first.getAttributes()] : [];
    this.#fixing = true;
    this.#model.change((writer) => {
      writer.remove(range);
      if (text !== '') writer.insertText(text, attributes, start);
      writer.setSelection(this.#model.createPositionAt(start.parent, start.offset + text.length));
    });
    this.#fixing = false;
  }

  focus(): void {
    const {mapper, view} = this.#editor.editing;
    const range = this.#model.document.selection.getFirstRange();
    view.focus();
    if (!range) return;
    // The view draws its selection a little later, and a key that is pressed before that would go where the old one is.
    const drawn = view.domConverter.viewRangeToDom(mapper.toViewRange(range));
    const selection = this.editable.ownerDocument.getSelection();
    selection?.setBaseAndExtent(drawn.startContainer, drawn.startOffset, drawn.endContainer, drawn.endOffset);
  }

  #changed(): void {
    if (this.#destroyed) return;
    const before = this.#flat;
    this.#flat = new FlatText(this.#model, this.#root);
    this.document.update(this.#flat.text, {edits: this.#flat.editsSince(before), fix: this.#fixing});
  }

  #show(): void {
    this.#markers.show(this.document.findings, (finding) => this.#rangeOf(finding));
  }

  #rangeOf(finding: Finding): ModelRange | undefined {
    const place = this.#flat.locate(finding);
    if (!place) return undefined;
    const at = (offset: number): ModelPosition => this.#model.createPositionAt(place.key, offset);
    return this.#model.createRange(at(place.start), at(place.end));
  }
}
