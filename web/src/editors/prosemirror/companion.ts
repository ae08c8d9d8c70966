// What goes with a view: its document, kept in step with ProseMirror's, and the card.
import type {Node} from 'prosemirror-model';
import {TextSelection} from 'prosemirror-state';
import type {EditorView} from 'prosemirror-view';

import type {LiveDocument} from '../../live/document.js';
import type {Finding} from '../../live/finding.js';
import {findingUnder, treeOf} from '../shared/findings.js';
import {Guide, type GuideHost} from '../shared/guide.js';
import {adoptMarkStyle} from '../shared/markstyle.js';
import {type EditorOptions, openDocument} from '../shared/options.js';
import {flatText, isPlain} from './flat.js';
import {compare, ungarbleKey} from './marks.js';

/** What `closeHistory` of prosemirror-history sets: a fix is a step of its own for undo, however soon after typing. */
const closeHistory = 'closeHistory$';

export class Companion {
  readonly document: LiveDocument;
  readonly guide: Guide;
  readonly #dispose: () => void;
  readonly #view: EditorView;
  #doc: Node;
  #waiting = false;

  constructor(view: EditorView, options: EditorOptions) {
    this.#view = view;
    this.#doc = view.state.doc;
    const {document, dispose} = openDocument(options, ({text}) => isPlain(text));
    this.document = document;
    this.#dispose = dispose;
    this.guide = new Guide(hostOf(view, document), view.dom.parentNode ?? view.dom.ownerDocument.body, options.theme);
    document.subscribe((change) => change === 'findings' && this.#show());
    document.update(flatText(this.#doc));
  }

  /** The view has a new state. */
  update(): void {
    const {doc} = this.#view.state;
    if (doc === this.#doc) return;
    const {steps} = ungarbleKey.getState(this.#view.state)!;
    // Where the way from one document to the other is not known, the texts are compared.
    const first = steps.findIndex(({before}) => before === this.#doc);
    for (const {after, edits, fix} of first < 0 ? [] : steps.slice(first)) {
      this.document.update(flatText(after), {edits, fix});
    }
    this.#doc = doc;
    this.document.update(flatText(doc));
  }

  destroy(): void {
    this.guide.destroy();
    this.#dispose();
  }

  /** Not at once: findings move while a view updates, and then it takes no transaction. */
  #show(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      const view = this.#view;
      adoptMarkStyle(treeOf(view.dom));
      if (view.isDestroyed || this.#doc !== view.state.doc) return;
      const {findings} = this.document;
      const {gone, missing} = compare(ungarbleKey.getState(view.state)!.decorations, findings);
      if (gone.length + missing.length === 0) return;
      view.dispatch(view.state.tr.setMeta(ungarbleKey, {findings}).setMeta('addToHistory', false));
    });
  }
}

function hostOf(view: EditorView, document: LiveDocument): GuideHost {
  const select = ({start, end}: Finding): TextSelection => TextSelection.create(view.state.doc, start, end);
  return {
    document,
    editable: view.dom,
    get writable() {
      return view.editable;
    },
    get selection() {
      const {from, to} = view.state.selection;
      return {start: from, end: to};
    },
    findingAt: (x, y) => findingUnder(view.dom, document, x, y),
    rect({start, end}) {
      const first = view.coordsAtPos(start, 1);
      const last = view.coordsAtPos(end, -1);
      // Words over two lines: the card stands at those of the first.
      const right = last.top < first.bottom ? last.right : first.left;
      return new DOMRect(first.left, first.top, right - first.left, first.bottom - first.top);
    },
    select: (finding) => view.dispatch(view.state.tr.setSelection(select(finding)).scrollIntoView()),
    replace({start, end}, text) {
      const {tr, schema, doc} = view.state;
      // The words keep the formatting of their first letter.
      const marks = doc.resolve(start + 1).marks();
      if (text === '') tr.delete(start, end);
      else tr.replaceWith(start, end, schema.text(text, marks));
      tr.setSelection(TextSelection.create(tr.doc, start + text.length));
      view.dispatch(tr.setMeta(ungarbleKey, {fix: true}).setMeta(closeHistory, true).scrollIntoView());
    },
    focus: () => view.focus(),
  };
}
