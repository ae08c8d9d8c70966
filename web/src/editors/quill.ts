/**
 * `ungarble/quill`: Ungarble as a module of Quill 2.
 *
 *     Quill.register('modules/ungarble', Ungarble);
 *     const quill = new Quill('#editor', {modules: {ungarble: true}});
 *     quill.getModule('ungarble').document.findings;
 *
 * F8 and Shift+F8 go from finding to finding, Enter takes a fix, Escape closes the card. Marks are highlights of the
 * browser: neither the delta nor the HTML ever holds them. Quill has no end of its own: call `destroy()` of the module
 * before an editor is thrown away.
 */
import type Quill from 'quill';

import {perFrame} from '../element/dom.js';
import {Painter} from '../element/painter.js';
import {covers} from '../element/target.js';
import type {LiveDocument, Update} from '../live/document.js';
import type {Finding} from '../live/finding.js';
import type {Span} from '../live/span.js';
import {type Op, editsOf, filler, flatText, growth} from './quill/flat.js';
import {placeAt, rangesOf} from './quill/places.js';
import {treeOf} from './shared/findings.js';
import {Guide, type GuideHost} from './shared/guide.js';
import {type EditorOptions, openDocument} from './shared/options.js';

export type {EditorOptions} from './shared/options.js';
export {type Change, type Finding, Ignores, LiveDocument, type LiveState} from '../live/index.js';

/** Checks the document while it is written and marks what it finds. */
export class Ungarble implements GuideHost {
  readonly document: LiveDocument;
  readonly #quill: Quill;
  readonly #guide: Guide;
  readonly #dispose: () => void;
  readonly #stop = new AbortController();
  #painter?: Painter;
  #ranges = new Map<number, Range>();
  /** Quill changed its elements, and has not said yet what for. */
  #stale = false;
  #fixing = false;
  #selection: Span = {start: 0, end: 0};

  constructor(quill: Quill, options: EditorOptions = {}) {
    this.#quill = quill;
    const plain = (words: string): boolean => !words.includes(filler) && !words.includes('\n');
    const {document, dispose} = openDocument(options, ({text}) => plain(text));
    this.document = document;
    this.#dispose = dispose;
    this.#guide = new Guide(this, quill.container, options.theme);
    document.subscribe((change) => change === 'findings' && this.#paint());
    quill.on('text-change', this.#changed);
    quill.on('scroll-optimize', this.#optimized);
    quill.on('selection-change', this.#selected);
    const {signal} = this.#stop;
    // Not by Quill's own bindings: in a shadow tree Quill thinks that it has no focus, and runs none of them.
    const onKey = (event: KeyboardEvent): void => {
      if (this.#guide.key(event)) event.preventDefault();
    };
    if (options.keys !== false) quill.root.addEventListener('keydown', onKey, {signal});
    quill.root.addEventListener('compositionstart', () => document.compositionStart(), {signal});
    // Quill reads what was composed after this event.
    quill.root.addEventListener('compositionend', () => setTimeout(() => document.compositionEnd()), {signal});
    document.update(this.#text());
  }

  /** Opens the card of the next finding, around at the end; false when there is none. */
  next(): boolean {
    return this.#guide.step(1);
  }

  /** Opens the card of the previous finding, around at the start; false when there is none. */
  previous(): boolean {
    return this.#guide.step(-1);
  }

  /**
   * Puts `replacement` in the place of `finding`, as one step for undo. False when the finding is gone or the editor is
   * read-only.
   */
  fix(finding: Finding, replacement: string): boolean {
    return this.#guide.fix(finding, replacement);
  }

  /** Ends everything; the editor goes on without. */
  destroy(): void {
    const quill = this.#quill;
    quill.off('text-change', this.#changed);
    quill.off('scroll-optimize', this.#optimized);
    quill.off('selection-change', this.#selected);
    this.#stop.abort();
    this.#guide.destroy();
    this.#dispose();
    this.#painter?.dispose();
  }

  /** @internal */
  get editable(): HTMLElement {
    return this.#quill.root;
  }

  /** @internal */
  get writable(): boolean {
    return this.#quill.isEnabled();
  }

  /** @internal */
  get selection(): Span {
    return this.#selection;
  }

  /** @internal */
  findingAt(x: number, y: number): Finding | undefined {
    const place = placeAt(treeOf(this.editable), x, y);
    if (!place || !this.editable.contains(place.node)) return undefined;
    return this.document.findings.find(({id}) => {
      const range = this.#ranges.get(id);
      return range?.isPointInRange(place.node, place.offset) && covers(range, x, y);
    });
  }

  /** @internal */
  rect({id}: Finding): DOMRect | undefined {
    return this.#ranges.get(id)?.getClientRects()[0];
  }

  /** @internal */
  select({start, end}: Finding): void {
    this.#quill.setSelection(start, end - start, 'user');
  }

  /** @internal */
  replace({start, end}: Finding, text: string): void {
    const quill = this.#quill;
    // The words keep the formatting of their first letter, and a fix is a step of its own for undo.
    const [{attributes}] = quill.getContents(start, 1).ops as [Op];
    const insert = text === '' ? [] : [{insert: text, ...(attributes && {attributes})}];
    quill.history?.cutoff();
    this.#fixing = true;
    quill.updateContents([...(start > 0 ? [{retain: start}] : []), ...insert, {delete: end - start}], 'user');
    this.#fixing = false;
    quill.history?.cutoff();
    quill.setSelection(start + text.length, 0, 'user');
  }

  /** @internal */
  focus(): void {
    this.#quill.focus();
  }

  readonly #changed = ({ops}: {ops: Op[]}): void => {
    this.#stale = false;
    const text = this.#text();
    const edits = editsOf(ops);
    const whole = growth(edits) === text.length - this.document.text.length;
    this.#take(text, {edits: whole ? edits : undefined, fix: this.#fixing});
  };

  readonly #selected = (range: {index: number; length: number} | null): void => {
    if (range) this.#selection = {start: range.index, end: range.index + range.length};
  };

  readonly #optimized = (): void => {
    this.#stale = true;
    this.#catchUp();
  };

  /** Silent changes tell nothing of what they did. */
  readonly #catchUp = perFrame(() => {
    if (!this.#stale || this.#stop.signal.aborted) return;
    this.#stale = false;
    this.#take(this.#text());
  });

  /** The same text may stand in other elements now: bold ones, for instance. */
  #take(text: string, update?: Update): void {
    if (text === this.document.text) this.#paint();
    else this.document.update(text, update);
  }

  #text(): string {
    return flatText(this.#quill.getContents().ops as Op[]);
  }

  #paint(): void {
    this.#painter ??= new Painter(treeOf(this.editable));
    const {findings} = this.document;
    const ranges = rangesOf(this.#quill, findings, ({id}) => this.#ranges.get(id));
    this.#ranges = new Map([...ranges].map(([{id}, range]) => [id, range]));
    this.#painter.paint([...ranges.keys()], null, (finding) => ranges.get(finding)!);
  }
}
