// TipTap as a page would set it up, with Ungarble in it. See page.js for what tests ask of it.
import {Editor, Extension} from '@tiptap/core';
import {TextSelection} from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import {ungarble} from 'ungarble/prosemirror';

import {options, place, provide} from './page.js';
import {documentHost} from './prosemirror.host.js';

const Ungarble = Extension.create({name: 'ungarble', addProseMirrorPlugins: () => [ungarble(options)]});

provide((paragraphs) => {
  const element = place();
  const editor = new Editor({
    element,
    extensions: [StarterKit, Ungarble],
    injectNonce: 'editors',
    editorProps: {attributes: {'aria-label': 'Text'}},
    content: {
      type: 'doc',
      content: paragraphs.map((text) => ({type: 'paragraph', content: text ? [{type: 'text', text}] : []})),
    },
  });
  const {view} = editor;
  return {
    ...documentHost(view, TextSelection),
    editor,
    saved: () => JSON.stringify([editor.getJSON(), editor.getHTML()]),
    undo: () => editor.commands.undo(),
    redo: () => editor.commands.redo(),
    /** Another writer replaces `words`. */
    remote(words, by) {
      const at = documentHost(view, TextSelection).find(words);
      view.dispatch(view.state.tr.insertText(by, at, at + words.length).setMeta('addToHistory', false));
    },
    destroy: () => (editor.destroy(), element.remove()),
  };
});
