// Ungarble in TipTap, as an extension around the plugin of ProseMirror.
import {describe} from 'node:test';

import {editorTests} from './support/editortests.mjs';

describe('in TipTap', () => {
  editorTests('tiptap');
});
