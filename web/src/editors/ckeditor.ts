/**
 * `ungarble/ckeditor`: Ungarble as a plugin of CKEditor 5, made from the page's own class `Plugin`.
 *
 *     import {ClassicEditor, Essentials, Paragraph, Plugin} from 'ckeditor5';
 *     const editor = await ClassicEditor.create({
 *       attachTo: document.querySelector('#editor'),
 *       licenseKey: 'GPL',
 *       plugins: [Essentials, Paragraph, ungarble(Plugin)],
 *     });
 *     editor.plugins.get('Ungarble').document.findings;
 *
 * F8 and Shift+F8 go from finding to finding, Enter takes a fix, Escape closes the card. Marks are markers that only
 * the editing view shows: the data never holds them. An editor of several roots is checked in its main one.
 */
import type {LiveDocument} from '../live/document.js';
import type {Finding} from '../live/finding.js';
import {Companion} from './ckeditor/companion.js';
import {isPlain} from './ckeditor/flat.js';
import type {HostEditor, PluginBase} from './ckeditor/host.js';
import {showMarkers} from './ckeditor/markers.js';
import {type EditorOptions, openDocument} from './shared/options.js';

export type {PluginBase} from './ckeditor/host.js';
export type {EditorOptions} from './shared/options.js';
export {type Change, type Finding, Ignores, LiveDocument, type LiveState} from '../live/index.js';

/** What `editor.plugins.get('Ungarble')` is. */
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
}

/** The plugin; `Plugin` is the class of that name that comes with CKEditor. */
export function ungarble<Base extends PluginBase>(
  Plugin: Base,
  options: EditorOptions = {},
): Base & {readonly pluginName: 'Ungarble'} & (new (...args: any[]) => UngarblePlugin) {
  const Host: PluginBase = Plugin;
  class Ungarble extends Host implements UngarblePlugin {
    static readonly pluginName = 'Ungarble';
    readonly #opened = openDocument(options, ({text}) => isPlain(text));
    #companion?: Companion;

    get document(): LiveDocument {
      return this.#opened.document;
    }

    init(): void {
      const editor = this.editor as HostEditor;
      showMarkers(editor);
      editor.once('ready', () => (this.#companion = new Companion(editor, this.document, options)));
      if (options.keys === false) return;
      const bind = (keystroke: string, run: () => boolean): void =>
        editor.keystrokes.set(keystroke, (_, cancel) => run() && cancel());
      bind('F8', () => this.next());
      bind('Shift+F8', () => this.previous());
      bind('Esc', () => this.#companion?.guide.close() ?? false);
    }

    next(): boolean {
      return this.#companion?.guide.step(1) ?? false;
    }

    previous(): boolean {
      return this.#companion?.guide.step(-1) ?? false;
    }

    fix(finding: Finding, replacement: string): boolean {
      return this.#companion?.guide.fix(finding, replacement) ?? false;
    }

    override destroy(): void {
      this.#companion?.destroy();
      this.#opened.dispose();
      super.destroy();
    }
  }
  return Ungarble as unknown as ReturnType<typeof ungarble<Base>>;
}
