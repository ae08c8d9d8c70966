// CodeMirror 6 as a page would set it up, with Ungarble in it. See page.js for what tests ask of it.
import {collab, receiveUpdates, sendableUpdates} from '@codemirror/collab';
import {defaultKeymap, history, historyKeymap, redo, undo} from '@codemirror/commands';
import {ChangeSet, EditorState} from '@codemirror/state';
import {EditorView, keymap} from '@codemirror/view';
import {ungarble, ungarbleDocument} from 'ungarble/codemirror';

import {options, place, provide} from './page.js';

provide((paragraphs) => {
  const view = new EditorView({
    parent: place(),
    doc: paragraphs.join('\n'),
    extensions: [
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({'aria-label': 'Text'}),
      EditorView.cspNonce.of('editors'),
      EditorView.theme({}, {dark: matchMedia('(prefers-color-scheme: dark)').matches}),
      history(),
      collab(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      ungarble(options),
    ],
  });
  const find = (words) => view.state.doc.toString().indexOf(words);
  return {
    view,
    document: () => ungarbleDocument(view),
    text: () => view.state.doc.toString(),
    saved: () => view.state.doc.toString(),
    focus: () => view.focus(),
    select(words, from = 0, to = words.length) {
      const at = find(words);
      view.focus();
      view.dispatch({selection: {anchor: at + from, head: at + to}, scrollIntoView: true});
    },
    undo: () => undo(view),
    redo: () => redo(view),
    /** Another writer, who knows all that this one has written, replaces `words`. */
    remote(words, by) {
      const at = find(words);
      const changes = ChangeSet.of({from: at, to: at + words.length, insert: by}, view.state.doc.length);
      view.dispatch(receiveUpdates(view.state, [...sendableUpdates(view.state), {changes, clientID: 'another'}]));
    },
    destroy: () => view.destroy(),
  };
});
