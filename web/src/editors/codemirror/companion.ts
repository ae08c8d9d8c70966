// What goes with a view: its document, kept in step with CodeMirror's, and the card.
import {type EditorState, Facet} from '@codemirror/state';
import {EditorView, ViewPlugin, type ViewUpdate} from '@codemirror/view';

import type {LiveDocument} from '../../live/document.js';
import type {Finding} from '../../live/finding.js';
import type {Splice} from '../../live/splice.js';
import {findingUnder} from '../shared/findings.js';
import {Guide, type GuideHost} from '../shared/guide.js';
import {type EditorOptions, openDocument} from '../shared/options.js';
import {isFix, marksAre, marksField, setMarks} from './marks.js';

export const optionsFacet = Facet.define<EditorOptions, EditorOptions>({
  combine: (all) => Object.assign({}, ...all) as EditorOptions,
});

class Companion {
  readonly document: LiveDocument;
  readonly guide: Guide;
  readonly #dispose: () => void;
  readonly #view: EditorView;
  #waiting = false;
  #destroyed = false;

  constructor(view: EditorView) {
    this.#view = view;
    const {document, dispose} = openDocument(view.state.facet(optionsFacet));
    this.document = document;
    this.#dispose = dispose;
    this.guide = new Guide(hostOf(view, document), view.dom, themeOf(view.state));
    document.subscribe((change) => change === 'findings' && this.#show());
    document.update(view.state.doc.toString());
  }

  update({docChanged, changes, startState, state, view, transactions}: ViewUpdate): void {
    if (state.facet(EditorView.darkTheme) !== startState.facet(EditorView.darkTheme)) this.guide.theme = themeOf(state);
    if (!docChanged) return;
    const edits: Splice[] = [];
    changes.iterChanges((start, end, newStart, newEnd) =>
      edits.push({start, removed: end - start, inserted: newEnd - newStart}),
    );
    const fix = transactions.every((transaction) => !transaction.docChanged || transaction.annotation(isFix));
    // What an input method composes may come before its event does.
    if (view.compositionStarted) this.document.compositionStart();
    this.document.update(state.doc.toString(), {edits, fix});
  }

  destroy(): void {
    this.#destroyed = true;
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
      const {findings} = this.document;
      if (this.#destroyed || marksAre(view.state.field(marksField), findings)) return;
      view.dispatch({effects: setMarks.of(findings)});
    });
  }
}

const themeOf = (state: EditorState): 'light' | 'dark' =>
  state.facet(optionsFacet).theme ?? (state.facet(EditorView.darkTheme) ? 'dark' : 'light');

function hostOf(view: EditorView, document: LiveDocument): GuideHost {
  return {
    document,
    editable: view.contentDOM,
    get writable() {
      return !view.state.readOnly;
    },
    get selection() {
      const {from, to} = view.state.selection.main;
      return {start: from, end: to};
    },
    findingAt: (x, y) => findingUnder(view.contentDOM, document, x, y),
    rect({start, end}) {
      const first = view.coordsAtPos(start, 1);
      const last = view.coordsAtPos(end, -1);
      if (!first || !last) return undefined;
      // Words over two lines: the card stands at those of the first.
      const right = last.top < first.bottom ? last.right : first.left;
      return new DOMRect(first.left, first.top, right - first.left, first.bottom - first.top);
    },
    select({start, end}) {
      const scroll = EditorView.scrollIntoView(start, {y: 'nearest', yMargin: 40});
      view.dispatch({selection: {anchor: start, head: end}, effects: scroll});
    },
    replace: ({start, end}, text) =>
      view.dispatch({
        changes: {from: start, to: end, insert: text},
        selection: {anchor: start + text.length},
        annotations: isFix.of(true),
        userEvent: 'input.replace',
        scrollIntoView: true,
      }),
    focus: () => view.focus(),
  };
}

export const companion = ViewPlugin.fromClass(Companion, {
  eventObservers: {
    compositionstart() {
      this.document.compositionStart();
    },
    // The view reads what was composed after this event.
    compositionend() {
      setTimeout(() => this.document.compositionEnd());
    },
  },
});

/** The document behind `view`: findings, report, state, level and ignores; null where the extension is missing. */
export function ungarbleDocument(view: EditorView): LiveDocument | null {
  return view.plugin(companion)?.document ?? null;
}

/**
 * Puts `replacement` in the place of `finding`, as one step for undo. False when the finding is gone or the editor is
 * read-only.
 */
export function applyFix(view: EditorView, finding: Finding, replacement: string): boolean {
  return view.plugin(companion)?.guide.fix(finding, replacement) ?? false;
}

/** A command: opens the card of the next finding, around at the end. */
export const nextCard = (view: EditorView): boolean => view.plugin(companion)?.guide.step(1) ?? false;

/** A command: opens the card of the previous finding, around at the start. */
export const previousCard = (view: EditorView): boolean => view.plugin(companion)?.guide.step(-1) ?? false;

/** A command: closes the card that is open. */
export const closeCard = (view: EditorView): boolean => view.plugin(companion)?.guide.close() ?? false;
