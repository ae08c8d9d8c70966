// The card of one finding: what is wrong, how sure that is, the fixes, and what else can be done about it.
import type {Finding} from '../live/finding.js';
import {h, shorten} from './dom.js';
import {Popup} from './popup.js';
import {codeTitles, percent} from './wording.js';

export interface CardActions {
  fix(finding: Finding, replacement: string): void;
  ignore(finding: Finding): void;
  addName(finding: Finding): void;
  step(direction: 1 | -1): void;
  /** The person closed the card; the focus was in it. */
  dismissed(): void;
}

export interface CardContext {
  /** From 1. */
  position: number;
  total: number;
  editable: boolean;
}

export class Card {
  finding: Finding | null = null;
  readonly popup: Popup;
  #actions: CardActions;

  constructor(actions: CardActions) {
    this.#actions = actions;
    const element = h('div', {class: 'popup card', part: 'card', role: 'dialog', 'aria-label': 'Finding'});
    this.popup = new Popup(element, (event) => this.#onKey(event));
    // A click in the card leaves the focus, and with it the selection, where it is.
    element.addEventListener('pointerdown', (event) => event.preventDefault());
    element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get element(): HTMLElement {
    return this.popup.element;
  }

  open(finding: Finding, context: CardContext, anchor: () => DOMRect | undefined): void {
    this.finding = finding;
    this.element.replaceChildren(...this.#content(finding, context));
    this.element.dataset['severity'] = finding.severity;
    this.popup.open(anchor);
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('.fix, .action')?.focus({preventScroll: true});
  }

  close(): void {
    this.finding = null;
    this.popup.close();
  }

  #content(finding: Finding, {position, total, editable}: CardContext): Node[] {
    const actions = this.#actions;
    const fixes = editable ? finding.suggestions : [];
    const sure = `${percent(finding.confidence)} sure`;
    const button = (label: string, run: () => void, attributes: Record<string, string> = {}): HTMLElement =>
      h('button', {type: 'button', class: 'action', part: 'action', on: {click: run}, ...attributes}, label);
    return [
      h('div', {class: 'head'}, h('span', {}, codeTitles[finding.code]), h('span', {}, sure)),
      h('p', {class: 'words', part: 'words'}, '“', h('bdi', {}, shorten(finding.text, 120)), '”'),
      h(
        'div',
        {class: 'fixes', role: 'group', 'aria-label': 'Fixes'},
        ...fixes.map(({text, confidence}) =>
          h(
            'button',
            {type: 'button', class: 'fix', part: 'fix', on: {click: () => actions.fix(finding, text)}},
            h('span', {}, h('span', {class: 'unseen'}, text === '' ? '' : 'Replace with '), h('bdi', {}, text || 'Remove it')),
            h('span', {class: 'soft'}, percent(confidence)),
          ),
        ),
      ),
      h('p', {class: 'soft'}, finding.message),
      h(
        'div',
        {class: 'actions'},
        button('Ignore', () => actions.ignore(finding), {title: 'Not here'}),
        button('Add to names', () => actions.addName(finding), {title: 'Never flag these words'}),
        button('↑', () => actions.step(-1), {'aria-label': 'Previous finding', title: 'Shift+F8', class: 'action push'}),
        h('span', {class: 'unseen'}, `${position} of ${total}`),
        button('↓', () => actions.step(1), {'aria-label': 'Next finding', title: 'F8'}),
        button('×', () => actions.dismissed(), {'aria-label': 'Close', title: 'Esc'}),
      ),
    ];
  }

  #onKey(event: KeyboardEvent): void {
    const buttons = [...this.element.querySelectorAll<HTMLElement>('button')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const go = (to: number): void => buttons[(to + buttons.length) % buttons.length]?.focus();
    if (event.key === 'Escape') this.#actions.dismissed();
    else if (event.key === 'F8') this.#actions.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowRight') go(at + 1);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') go(at - 1);
    else if (event.key === 'Tab') go(event.shiftKey ? at - 1 : at + 1);
    else return;
    event.preventDefault();
  }
}
