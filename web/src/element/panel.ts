// The badge in the field's corner, and the list that it opens: verdict, every finding, settings. The list says all that
// the marks say; marks are nothing to a screen reader.
import type {Finding} from '../live/finding.js';
import type {LiveDocument} from '../live/document.js';
import {h, shorten} from './dom.js';
import {Popup} from './popup.js';
import {findingsCount, verdictWords} from './wording.js';

export interface PanelActions {
  select(finding: Finding): void;
  setPicky(picky: boolean): void;
  retry(): void;
  dismissed(): void;
}

/** Rows that are made at once; the rest can be asked for. */
const rowsAtOnce = 100;

export class Panel {
  readonly badge: HTMLButtonElement;
  readonly popup: Popup;
  /** Tells a screen reader what a check found. */
  readonly status = h('div', {class: 'unseen', role: 'status'});
  #dot = h('span', {class: 'dot', part: 'dot'});
  #count = h('span');
  #live: LiveDocument;
  #actions: PanelActions;
  #rows = rowsAtOnce;

  constructor(live: LiveDocument, actions: PanelActions) {
    this.#live = live;
    this.#actions = actions;
    this.badge = h(
      'button',
      {type: 'button', class: 'badge', part: 'badge', 'aria-expanded': 'false', on: {click: () => this.toggle()}},
      this.#dot,
      this.#count,
    );
    this.badge.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.popup.isOpen) return;
      event.stopPropagation();
      this.close();
    });
    const element = h('div', {class: 'popup panel', part: 'panel', role: 'dialog', 'aria-label': 'Ungarble'});
    this.popup = new Popup(element, (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.close();
      this.badge.focus();
    });
  }

  toggle(): void {
    if (this.popup.isOpen) this.close();
    else this.open();
  }

  open(): void {
    this.#rows = rowsAtOnce;
    this.#fill();
    this.badge.setAttribute('aria-expanded', 'true');
    this.popup.open(() => this.badge.getBoundingClientRect());
    this.popup.element.querySelector<HTMLElement>('button, input')?.focus({preventScroll: true});
  }

  close(): void {
    this.badge.setAttribute('aria-expanded', 'false');
    this.popup.close();
  }

  /** Shows what is known now; silent about it unless `aloud`. */
  refresh(aloud: boolean): void {
    const {findings, report, state} = this.#live;
    const failed = state.kind === 'failed';
    const title = failed ? 'Not checked' : report ? verdictWords[report.verdict.label].title : 'Not checked yet';
    const said = failed ? state.error.message : `${findingsCount(findings.length)}. ${title}.`;
    this.badge.dataset['state'] = state.kind === 'pending' ? 'checking' : state.kind;
    if (report) this.badge.dataset['verdict'] = report.verdict.label;
    else delete this.badge.dataset['verdict'];
    this.badge.hidden = state.kind === 'idle';
    setText(this.#count, failed ? '!' : findings.length.toLocaleString('en'));
    const label = `Ungarble: ${said}`;
    if (this.badge.getAttribute('aria-label') !== label) this.badge.setAttribute('aria-label', label);
    if (aloud) setText(this.status, said);
    if (this.popup.isOpen && !this.popup.hasFocus) this.#fill();
  }

  #fill(): void {
    const {findings, report, state, level, text} = this.#live;
    const words = report ? verdictWords[report.verdict.label] : {title: 'Not checked yet', sentence: ''};
    const failed = state.kind === 'failed';
    this.popup.element.replaceChildren(
      h('h2', {}, failed ? 'Not checked' : words.title),
      h('p', {class: 'soft'}, failed ? state.error.message : `${findingsCount(findings.length)}. ${words.sentence}`),
      ...(failed ? [this.#button('Try again', () => this.#actions.retry())] : []),
      h('ol', {class: 'list', role: 'list'}, ...findings.slice(0, this.#rows).map((finding) => this.#row(finding, text))),
      ...(findings.length > this.#rows ? [this.#button(`Show all ${findings.length}`, () => this.#showAll())] : []),
      h(
        'label',
        {},
        h('input', {
          type: 'checkbox',
          checked: level === 'picky',
          on: {change: (event) => this.#actions.setPicky((event.target as HTMLInputElement).checked)},
        }),
        'Show unsure findings too',
      ),
    );
  }

  #row(finding: Finding, text: string): HTMLElement {
    const before = wordsBefore(text, finding.start);
    const first = finding.suggestions[0];
    return h(
      'li',
      {'data-severity': finding.severity},
      h(
        'button',
        {type: 'button', class: 'row', part: 'row', on: {click: () => this.#actions.select(finding)}},
        h('bdi', {class: 'soft'}, before),
        h('del', {}, h('bdi', {}, shorten(finding.text, 60))),
        ...(first ? [' → ', h('ins', {}, h('bdi', {}, shorten(first.text || 'nothing', 60)))] : []),
      ),
    );
  }

  #showAll(): void {
    this.#rows = Infinity;
    this.#fill();
    this.popup.element.querySelectorAll<HTMLElement>('.row')[rowsAtOnce]?.focus();
  }

  #button(label: string, run: () => void): HTMLElement {
    return h('button', {type: 'button', class: 'action', part: 'action', on: {click: run}}, label);
  }
}

/** A few whole words that stand before `offset` in its line. */
function wordsBefore(text: string, offset: number): string {
  const words = text.slice(Math.max(0, offset - 28), offset).split('\n').at(-1)!;
  return words.length < 28 ? words : words.replace(/^\S*\s/, '');
}

/** Chromium ends an undo step whenever a node leaves the document, so the node stays and its data changes. */
function setText(element: HTMLElement, text: string): void {
  const {firstChild} = element;
  if (!(firstChild instanceof Text)) element.textContent = text;
  else if (firstChild.data !== text) firstChild.data = text;
}
