// From finding to finding in an editor: the card by the resting pointer, by key, by a second click, and what is done in
// it. The card stands in the top layer, outside the editor's own content, and never takes the focus unless a key asked.
import {Card} from '../../element/card.js';
import {h} from '../../element/dom.js';
import {watchPointer} from '../../element/hover.js';
import {faceSheet} from '../../element/styles.js';
import type {LiveDocument} from '../../live/document.js';
import {type Finding, firstFrom} from '../../live/finding.js';
import type {Span} from '../../live/span.js';

/** What the guide needs of an editor. Findings are the document's own, at their newest place. */
export interface GuideHost {
  readonly document: LiveDocument;
  /** What a person writes in. */
  readonly editable: HTMLElement;
  /** False while the editor is read-only: no fixes are offered. */
  readonly writable: boolean;
  readonly selection: Span;
  /** The finding whose words lie under a point of the window. */
  findingAt(x: number, y: number): Finding | undefined;
  /** Window coordinates of its words; undefined where they are not drawn. */
  rect(finding: Finding): DOMRect | undefined;
  /** Selects the words and scrolls to them. */
  select(finding: Finding): void;
  /** Puts `text` in the place of the words through the editor's own history. */
  replace(finding: Finding, text: string): void;
  focus(): void;
}

export class Guide {
  /** Holds the card in a shadow tree: the page's styles and it leave each other alone. */
  readonly element = h('div', {class: 'ungarble-card'});
  #host: GuideHost;
  #card: Card;
  /** The text that the card was opened over. */
  #text = '';
  #stop = new AbortController();
  #unsubscribe: () => void;

  /** `parent` takes the card's element; a dialog that holds the editor has to hold it too. */
  constructor(host: GuideHost, parent: Node, theme?: 'light' | 'dark') {
    this.#host = host;
    this.theme = theme;
    this.#card = new Card({
      fix: (finding, text) => this.#goOn(() => this.fix(finding, text)),
      ignore: (finding) => this.#goOn(() => host.document.ignores.ignore(finding, host.document.text)),
      addName: (finding) => this.#goOn(() => host.document.ignores.addName(finding.text)),
      step: (direction) => void this.step(direction),
      dismissed: () => {
        this.close();
        host.focus();
      },
    });
    const shadow = this.element.attachShadow({mode: 'open'});
    shadow.adoptedStyleSheets = [faceSheet()];
    shadow.append(this.#card.element);
    parent.appendChild(this.element);
    this.#unsubscribe = host.document.subscribe((change) => change === 'findings' && this.#follow());
    const {signal} = this.#stop;
    watchPointer({
      field: host.editable,
      card: this.#card.element,
      signal,
      findingAt: (x, y) => host.findingAt(x, y),
      open: (finding) => !this.#card.popup.hasFocus && this.#open(finding),
      leave: () => !this.#card.popup.hasFocus && this.close(),
    });
    host.editable.addEventListener('compositionstart', () => this.close(), {signal});
    host.editable.addEventListener('pointerdown', () => this.close(), {signal});
  }

  /** Of the card; the system's where it is undefined. */
  set theme(theme: 'light' | 'dark' | undefined) {
    if (theme) this.element.setAttribute('theme', theme);
    else this.element.removeAttribute('theme');
  }

  /** Opens the card of the next or previous finding, around at the ends; false when there is none. */
  step(direction: 1 | -1): boolean {
    const {findings} = this.#host.document;
    const open = this.#card.finding;
    if (open && !this.#card.popup.hasFocus) {
      this.#card.focus();
      return true;
    }
    const known = open ? findings.findIndex(({id}) => id === open.id) : -1;
    const {start, end} = this.#host.selection;
    const fromCaret = direction > 0 ? firstFrom(findings, end) : firstFrom(findings, start) - 1;
    const index = known >= 0 ? known + direction : fromCaret;
    const finding = findings[(index + findings.length) % findings.length];
    if (finding) this.#show(finding);
    return finding !== undefined;
  }

  /** Puts `text` in the place of the words; false when the finding is gone or the editor is read-only. */
  fix({id}: Finding, text: string): boolean {
    const finding = this.#host.document.findings.find((each) => each.id === id);
    if (!finding || !this.#host.writable) return false;
    this.#host.replace(finding, text);
    return true;
  }

  /** Closes the card; false when none is open. */
  close(): boolean {
    const open = this.#card.finding !== null;
    if (open) this.#card.close();
    return open;
  }

  /** Puts the card beside its words again, after a frame was scrolled, say. */
  place(): void {
    this.#card.popup.place();
  }

  /** What a key pressed in the editor does; true when it did something. */
  key({key, shiftKey, ctrlKey, altKey, metaKey}: KeyboardEvent): boolean {
    if (ctrlKey || altKey || metaKey) return false;
    if (key === 'F8') return this.step(shiftKey ? -1 : 1);
    return key === 'Escape' && this.close();
  }

  destroy(): void {
    this.close();
    this.#unsubscribe();
    this.#stop.abort();
    this.element.remove();
  }

  #show(finding: Finding): void {
    this.#host.select(finding);
    this.#open(finding);
    this.#card.focus();
  }

  #open(finding: Finding): void {
    const {findings, text} = this.#host.document;
    this.#text = text;
    const now = () => this.#host.document.findings.find(({id}) => id === finding.id);
    const position = findings.findIndex(({id}) => id === finding.id) + 1;
    this.#card.open(finding, {position, total: findings.length, editable: this.#host.writable}, () => {
      const place = now();
      return place && this.#host.rect(place);
    });
  }

  /** Whoever works in the card by key is taken on to the next finding. */
  #goOn(act: () => void): void {
    const start = this.#card.finding?.start ?? 0;
    const {hasFocus} = this.#card.popup;
    act();
    const {findings} = this.#host.document;
    const next = hasFocus ? findings[firstFrom(findings, start)] : undefined;
    this.close();
    if (next) this.#show(next);
    else this.#host.focus();
  }

  /** A card stays over a new check of the same text, and while somebody is in it over the edits of others. */
  #follow(): void {
    const open = this.#card.finding;
    if (!open) return;
    const {findings, text} = this.#host.document;
    const gone = !findings.some(({id}) => id === open.id);
    if (!gone && (text === this.#text || this.#card.popup.hasFocus)) return;
    const {hasFocus} = this.#card.popup;
    this.close();
    if (hasFocus) this.#host.focus();
  }
}
