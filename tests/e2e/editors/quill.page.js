// Quill as a page would set it up, with Ungarble in it. See page.js for what tests ask of it.
import Quill from 'quill';
import {Ungarble} from 'ungarble/quill';

import {options, place, provide} from './page.js';

Quill.register('modules/ungarble', Ungarble);

provide((paragraphs) => {
  const element = place();
  const quill = new Quill(element, {modules: {ungarble: options, history: {userOnly: true}}});
  quill.root.setAttribute('aria-label', 'Text');
  quill.setContents({ops: [{insert: `${paragraphs.join('\n')}\n`}]}, 'api');
  quill.history.clear();
  const find = (words) => quill.getText().indexOf(words);
  return {
    quill,
    document: () => quill.getModule('ungarble').document,
    text: () => quill.getText().replace(/\n$/, ''),
    saved: () => JSON.stringify([quill.getContents(), quill.root.innerHTML, quill.getSemanticHTML()]),
    focus: () => quill.focus(),
    /** Puts an embed before `words`. */
    embed: (words, type, value) => void quill.insertEmbed(find(words), type, value, 'api'),
    format(words, attributes) {
      quill.updateContents({ops: [{retain: find(words)}, {retain: words.length, attributes}]}, 'api');
    },
    silently: (words) => void quill.setContents({ops: [{insert: words}]}, 'silent'),
    select(words, from = 0, to = words.length) {
      quill.focus();
      quill.setSelection(find(words) + from, to - from, 'user');
    },
    undo: () => void quill.history.undo(),
    redo: () => void quill.history.redo(),
    /** Another writer replaces `words`. */
    remote(words, by) {
      const at = find(words);
      const retain = at > 0 ? [{retain: at}] : [];
      quill.updateContents({ops: [...retain, {insert: by}, {delete: words.length}]}, 'api');
    },
    destroy() {
      quill.getModule('ungarble').destroy();
      element.remove();
    },
  };
});
