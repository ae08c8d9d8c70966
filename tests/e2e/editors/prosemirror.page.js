// ProseMirror as a page would set it up, with Ungarble in it. See page.js for what tests ask of it.
import {collab, receiveTransaction, sendableSteps} from 'prosemirror-collab';
import {baseKeymap} from 'prosemirror-commands';
import {history, redo, undo} from 'prosemirror-history';
import {keymap} from 'prosemirror-keymap';
import {Node} from 'prosemirror-model';
import {schema} from 'prosemirror-schema-basic';
import {EditorState, TextSelection} from 'prosemirror-state';
import {Step} from 'prosemirror-transform';
import {EditorView} from 'prosemirror-view';
import {ungarble} from 'ungarble/prosemirror';

import {options, place, provide} from './page.js';
import {documentHost} from './prosemirror.host.js';

provide((paragraphs) => {
  const element = place();
  const view = new EditorView(element, {
    attributes: {'aria-label': 'Text', role: 'textbox', 'aria-multiline': 'true'},
    state: EditorState.create({
      doc: Node.fromJSON(schema, {
        type: 'doc',
        content: paragraphs.map((text) => ({type: 'paragraph', content: text ? [{type: 'text', text}] : []})),
      }),
      plugins: [
        history(),
        collab(),
        keymap({'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo}),
        ungarble(options),
        keymap(baseKeymap),
      ],
    }),
  });
  return {
    ...documentHost(view, TextSelection),
    undo: () => undo(view.state, view.dispatch),
    redo: () => redo(view.state, view.dispatch),
    /** Another writer, who knows all that this one has written, replaces `words`. */
    remote(words, by) {
      const own = sendableSteps(view.state);
      const {tr} = view.state;
      const at = documentHost(view, TextSelection).find(words);
      const steps = [...(own?.steps ?? []), ...tr.insertText(by, at, at + words.length).steps];
      const clients = [...(own?.steps ?? []).map(() => own.clientID), ...tr.steps.map(() => 'another')];
      const sent = steps.map((step) => Step.fromJSON(schema, step.toJSON()));
      view.dispatch(receiveTransaction(view.state, sent, clients, {mapSelectionBackward: true}));
    },
    destroy: () => (view.destroy(), element.remove()),
  };
});
