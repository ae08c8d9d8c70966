/**
 * `ungarble/codemirror`: Ungarble as an extension of CodeMirror 6. Wants the page's own `@codemirror/state` and
 * `@codemirror/view`.
 *
 *     new EditorView({extensions: [basicSetup, ungarble()]});
 *
 * F8 and Shift+F8 go from finding to finding, Enter takes a fix, Escape closes the card. `ungarbleDocument(view)` has
 * the findings, the report and the ignore list.
 */
import type {Extension} from '@codemirror/state';
import {keymap} from '@codemirror/view';

import {closeCard, companion, nextCard, optionsFacet, previousCard} from './codemirror/companion.js';
import {marksField} from './codemirror/marks.js';
import {theme} from './codemirror/theme.js';
import type {EditorOptions} from './shared/options.js';

export {applyFix, closeCard, nextCard, previousCard, ungarbleDocument} from './codemirror/companion.js';
export type {EditorOptions} from './shared/options.js';
export {type Change, type Finding, Ignores, LiveDocument, type LiveState} from '../live/index.js';

const keys = keymap.of([
  {key: 'F8', run: nextCard, shift: previousCard},
  {key: 'Escape', run: closeCard},
]);

/** Checks the document while it is written and marks what it finds. */
export function ungarble(options: EditorOptions = {}): Extension {
  return [optionsFacet.of(options), marksField, companion, theme, options.keys === false ? [] : keys];
}
