// Ungarble in CodeMirror 6.
import {describe} from 'node:test';

import {editorTests} from './support/editortests.mjs';

describe('in CodeMirror', () => {
  editorTests('codemirror');
});
