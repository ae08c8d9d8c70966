// What ProseMirror and TipTap have in common for the tests: one view.

import {ungarbleDocument} from 'ungarble/prosemirror';

export function documentHost(view, TextSelection) {
  /** Where `words` begin. */
  function find(words) {
    let found = -1;
    view.state.doc.descendants((node, position) => {
      if (!node.isTextblock) return true;
      const at = node.textBetween(0, node.content.size, '\n', '\ufffc').indexOf(words);
      if (found < 0 && at >= 0) found = position + 1 + at;
      return false;
    });
    return found;
  }
  return {
    view,
    document: () => ungarbleDocument(view),
    find,
    text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\ufffc'),
    saved: () => JSON.stringify(view.state.doc.toJSON()),
    focus: () => view.focus(),
    /** Puts a node before `words`. */
    insert: (words, type, attributes) =>
      view.dispatch(view.state.tr.insert(find(words), view.state.schema.nodes[type].create(attributes))),
    /** Formats `words`. */
    mark(words, type) {
      const at = find(words);
      view.dispatch(view.state.tr.addMark(at, at + words.length, view.state.schema.marks[type].create()));
    },
    /** Makes another kind of block of the one that `words` are in. */
    block: (words, type) =>
      view.dispatch(view.state.tr.setBlockType(find(words), undefined, view.state.schema.nodes[type])),
    select(words, from = 0, to = words.length) {
      const at = find(words);
      const selection = TextSelection.create(view.state.doc, at + from, at + to);
      view.focus();
      view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
    },
  };
}
