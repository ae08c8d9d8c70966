// What goes with a view: its document, kept in step with CodeMirror's.
import {Facet} from '@codemirror/state';
import {type EditorView, ViewPlugin, type ViewUpdate} from '@codemirror/view';

import type {LiveDocument} from '../../live/document.js';
import type {Splice} from '../../live/splice.js';
import {type EditorOptions, openDocument} from '../shared/options.js';
import {isFix, marksAre, marksField, setMarks} from './marks.js';

export const optionsFacet = Facet.define<EditorOptions, EditorOptions>({
  combine: (all) => Object.assign({}, ...all) as EditorOptions,
});

class Companion {
  readonly document: LiveDocument;
  readonly #dispose: () => void;
  readonly #view: EditorView;
  #waiting = false;
  #destroyed = false;

  constructor(view: EditorView) {
    this.#view = view;
    const {document, dispose} = openDocument(view.state.facet(optionsFacet));
    this.document = document;
    this.#dispose = dispose;
    document.subscribe((change) => change === 'findings' && this.#show());
    document.update(view.state.doc.toString());
  }

  update({docChanged, changes, state, transactions}: ViewUpdate): void {
    if (!docChanged) return;
    const edits: Splice[] = [];
    changes.iterChanges((start, end, newStart, newEnd) =>
      edits.push({start, removed: end - start, inserted: newEnd - newStart}),
    );
    const fix = transactions.every((transaction) => !transaction.docChanged || transaction.annotation(isFix));
    this.document.update(state.doc.toString(), {edits, fix});
  }

  destroy(): void {
    this.#destroyed = true;
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
      if (this.#destroyed || view.composing || marksAre(view.state.field(marksField), findings)) return;
      view.dispatch({effects: setMarks.of(findings)});
    });
  }
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
