// Quill as a page would set it up, with Ungarble in it. See page.js for what tests ask of it.
import Quill from 'quill';
import {Ungarble} from 'ungarble/quill';

import {options, provide} from './page.js';

Quill.register('modules/ungarble', Ungarble);

provide((paragraphs) => {
  const place = document.createElement('div');
  document.getElementById('editors').append(place);
  const quill = new Quill(place, {modules: {ungarble: options, history: {delay: 0}}});
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
    select(words, from = 0, to = words.length) {
      quill.focus();
      quill.setSelection(find(words) + from, to - from, 'user');
    },
    undo: () => quill.history.undo(),
    redo: () => quill.history.redo(),
    /** Another writer replaces `words`. */
    remote(words, by) {
      quill.updateContents({ops: [{retain: find(words)}, {insert: by}, {delete: words.length}]}, 'api');
    },
    destroy() {
      quill.getModule('ungarble').destroy();
      place.remove();
    },
  };
});
