// Ungarble in TinyMCE, inline.
import {describe} from 'node:test';

import {editorTests} from './support/editortests.mjs';

describe('in TinyMCE, inline', () => {
  editorTests('tinymce-inline', {shadowTrees: false, ownUndo: false});
});
