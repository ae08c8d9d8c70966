// What every adapter takes, and the document that it makes of it.
import type {BackendSource} from '../../backend.js';
import type {Level} from '../../limits.js';
import {type Change, LiveDocument, type LiveOptions} from '../../live/document.js';
import type {Ignores} from '../../live/ignores.js';
import {type TextChecker, sharedChecker} from '../../live/shared.js';

/** Editors of one page that name the same files share one worker. */
export interface EditorOptions extends BackendSource {
  /** `default` shows what is sure; `picky` shows unsure findings as well. */
  level?: Level;
  /** What not to show; one list may serve several editors. */
  ignores?: Ignores;
  /** Who checks, instead of the page's shared checker. */
  checker?: TextChecker;
  /** F8 and Shift+F8 go from finding to finding. True by default. */
  keys?: boolean;
  /** Of the card; by default that of the editor where it has one, else the system's. */
  theme?: 'light' | 'dark';
  /** Called after every change of what is known about the text. */
  onChange?: (document: LiveDocument, change: Change) => void;
}

/** A document for one editor, and the function that ends all of it. `accept` says what the editor can show. */
export function openDocument(
  {checker, level, ignores, onChange, workerUrl, wasmUrl, modelUrl, createWorker}: EditorOptions,
  accept?: LiveOptions['accept'],
): {document: LiveDocument; dispose: () => void} {
  const shared = checker ? undefined : sharedChecker({workerUrl, wasmUrl, modelUrl, createWorker});
  const document = new LiveDocument({checker: checker ?? shared, level, ignores, accept});
  if (onChange) document.subscribe((change) => onChange(document, change));
  return {
    document,
    dispose() {
      document.dispose();
      // Editors that are set up anew end their plugins and make them again at once: the worker lives on.
      queueMicrotask(() => shared?.release());
    },
  };
}
