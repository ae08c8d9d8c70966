/**
 * `ungarble/prosemirror`: Ungarble as a plugin of ProseMirror, and so of TipTap. Wants the page's own
 * `prosemirror-model`, `prosemirror-state` and `prosemirror-view`.
 *
 *     EditorState.create({schema, plugins: [history(), ungarble(), keymap(baseKeymap)]});
 *
 * In TipTap, with `@tiptap/core`:
 *
 *     const Ungarble = Extension.create({name: 'ungarble', addProseMirrorPlugins: () => [ungarble()]});
 *
 * F8 and Shift+F8 go from finding to finding, Enter takes a fix, Escape closes the card. `ungarbleDocument(view)` has
 * the findings, in positions of the document, the report and the ignore list. Marks are decorations: no HTML and no
 * JSON of the document ever holds them.
 */
import {type Command, Plugin} from 'prosemirror-state';
import type {EditorView} from 'prosemirror-view';

import type {LiveDocument} from '../live/document.js';
import type {Finding} from '../live/finding.js';
import {Companion} from './prosemirror/companion.js';
import {applyToMarks, noMarks, ungarbleKey} from './prosemirror/marks.js';
import type {EditorOptions} from './shared/options.js';

export {ungarbleKey} from './prosemirror/marks.js';
export type {EditorOptions} from './shared/options.js';
export {type Change, type Finding, Ignores, LiveDocument, type LiveState} from '../live/index.js';

const companions = new WeakMap<EditorView, Companion>();

/** Checks the document while it is written and marks what it finds. */
export function ungarble(options: EditorOptions = {}): Plugin {
  return new Plugin({
    key: ungarbleKey,
    state: {init: () => noMarks, apply: applyToMarks},
    props: {
      decorations: (state) => ungarbleKey.getState(state)?.decorations,
      handleKeyDown: (view, event) => options.keys !== false && (companions.get(view)?.guide.key(event) ?? false),
      handleDOMEvents: {
        compositionstart: (view) => void companions.get(view)?.document.compositionStart(),
        // The view reads what was composed after this event.
        compositionend: (view) => void setTimeout(() => companions.get(view)?.document.compositionEnd(), 50),
      },
    },
    view(view) {
      const companion = new Companion(view, options);
      companions.set(view, companion);
      return {
        update: () => companion.update(),
        destroy() {
          companions.delete(view);
          companion.destroy();
        },
      };
    },
  });
}

/** The document behind `view`: findings, report, state, level and ignores; null where the plugin is missing. */
export function ungarbleDocument(view: EditorView): LiveDocument | null {
  return companions.get(view)?.document ?? null;
}

/**
 * Puts `replacement` in the place of `finding`, as one step for undo. False when the finding is gone or the editor is
 * read-only.
 */
export function applyFix(view: EditorView, finding: Finding, replacement: string): boolean {
  return companions.get(view)?.guide.fix(finding, replacement) ?? false;
}

/** Opens the card of the next finding, around at the end. */
export const nextCard: Command = (_, __, view) => (view && companions.get(view)?.guide.step(1)) ?? false;

/** Opens the card of the previous finding, around at the start. */
export const previousCard: Command = (_, __, view) => (view && companions.get(view)?.guide.step(-1)) ?? false;
