/**
 * `ungarble/tinymce`: Ungarble as a plugin of TinyMCE, in its frame and inline.
 *
 *     register(tinymce);
 *     tinymce.init({selector: '#editor', plugins: 'ungarble', license_key: 'gpl'});
 *     tinymce.activeEditor.plugins.ungarble.document.findings;
 *
 * F8 and Shift+F8 go from finding to finding, Enter takes a fix, Escape closes the card. Marks are highlights of the
 * browser: the content never holds them. The plugin ends with its editor.
 */
import type {Editor, TinyMCE} from 'tinymce';

import type {LiveDocument} from '../live/document.js';
import type {Finding} from '../live/finding.js';
import {openDocument, type EditorOptions} from './shared/options.js';
import {Companion} from './tinymce/companion.js';
import {isPlain} from './tinymce/flat.js';

export type {EditorOptions} from './shared/options.js';
export {type Change, type Finding, Ignores, LiveDocument, type LiveState} from '../live/index.js';

/** What `editor.plugins.ungarble` is. */
export interface UngarblePlugin {
  readonly document: LiveDocument;
  /** Opens the card of the next finding, around at the end; false when there is none. */
  next(): boolean;
  /** Opens the card of the previous finding, around at the start; false when there is none. */
  previous(): boolean;
  /**
   * Puts `replacement` in the place of `finding`, as one step for undo. False when the finding is gone or the editor is
   * read-only.
   */
  fix(finding: Finding, replacement: string): boolean;
  getMetadata(): {name: string; url: string};
}

/**
 * Adds the plugin `ungarble` to the page's own TinyMCE. `options` are those of every editor; one may have its own by
 * `ungarble: {...}` in what it is set up with.
 */
export function register(tinymce: Pick<TinyMCE, 'PluginManager'>, options: EditorOptions = {}): void {
  tinymce.PluginManager.add('ungarble', (editor) => plugIn(editor, options));
}

function plugIn(editor: Editor, common: EditorOptions): UngarblePlugin {
  editor.options.register('ungarble', {processor: 'object', default: {}});
  const options: EditorOptions = {...common, ...editor.options.get<EditorOptions>('ungarble')};
  const {document, dispose} = openDocument(options, ({text}) => isPlain(text));
  let companion: Companion | undefined;
  editor.on('init', () => (companion = new Companion(editor, document, options)));
  editor.on('remove', () => {
    companion?.destroy();
    companion = undefined;
    dispose();
  });
  return {
    document,
    next: () => companion?.guide.step(1) ?? false,
    previous: () => companion?.guide.step(-1) ?? false,
    fix: (finding, replacement) => companion?.guide.fix(finding, replacement) ?? false,
    getMetadata: () => ({name: 'Ungarble', url: 'https://www.npmjs.com/package/ungarble'}),
  };
}
