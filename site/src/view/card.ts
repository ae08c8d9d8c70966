// The card of one finding: what is wrong, how sure that is, and the fixes. It never takes the focus by itself.

import type {Finding} from '../model/finding.js';
import {CODE_WORDS, SEVERITY_WORDS, count, percent, shorten} from '../model/wording.js';
import {byId, h, icon} from './dom.js';

export interface CardActions {
  fix(finding: Finding, replacement: string): void;
  fixAlike(finding: Finding): void;
  ignore(finding: Finding): void;
  never(finding: Finding): void;
  step(direction: 1 | -1): void;
  closed(returnFocus: boolean): void;
}

export interface CardContext {
  /** Place among all findings, from 1. */
  position: number;
  total: number;
  /** How many findings say the same, this one included. */
  alike: number;
}

const GAP = 8;

export class Card {
  readonly element = byId('card');
  finding: Finding | null = null;
  private anchor: (() => DOMRect) | null = null;

  constructor(private readonly actions: CardActions) {
    this.element.addEventListener('keydown', (event) => this.keydown(event));
    const follow = (): void => this.place();
    document.addEventListener('scroll', follow, {capture: true, passive: true});
    addEventListener('resize', follow);
  }

  get isOpen(): boolean {
    return this.finding !== null;
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** Shows `finding` beside the rectangle that `anchor` gives; moves the focus into the card only if asked to. */
  open(finding: Finding, context: CardContext, anchor: () => DOMRect, focus: boolean): void {
    this.finding = finding;
    this.anchor = anchor;
    this.element.replaceChildren(...this.content(finding, context));
    this.element.dataset['severity'] = finding.severity;
    if (!this.element.matches(':popover-open')) this.element.showPopover();
    this.place();
    if (focus) this.element.querySelector<HTMLElement>('.fix, .card-action')?.focus({preventScroll: true});
  }

  close(returnFocus = false): void {
    if (!this.finding) return;
    this.finding = null;
    this.anchor = null;
    this.element.hidePopover();
    this.actions.closed(returnFocus);
  }

  private content(finding: Finding, context: CardContext): Node[] {
    const {actions} = this;
    const button = (name: string, label: string, run: () => void, title?: string): HTMLButtonElement =>
      h('button', {type: 'button', class: 'card-action', title, on: {click: run}}, icon(name), label);
    const fixes = finding.suggestions.map((suggestion, index) =>
      h(
        'button',
        {
          type: 'button',
          class: index === 0 ? 'fix fix-first' : 'fix',
          on: {click: () => actions.fix(finding, suggestion.text)},
        },
        suggestion.text !== '' && h('span', {class: 'visually-hidden'}, 'Replace with '),
        h('span', {class: 'fix-text'}, suggestion.text || 'Remove it'),
        h('span', {class: 'fix-share'}, percent(suggestion.confidence)),
      ),
    );
    return [
      h(
        'div',
        {class: 'card-head'},
        h('span', {class: `swatch swatch-${finding.severity}`, 'aria-hidden': 'true'}),
        h('span', {class: 'card-kind'}, CODE_WORDS[finding.code].label),
        h('span', {class: 'card-sure'}, `${SEVERITY_WORDS[finding.severity]}, ${percent(finding.confidence)} sure`),
      ),
      h('p', {class: 'card-words'}, `“${shorten(finding.text)}”`),
      fixes.length > 0
        ? h('div', {class: 'fixes', role: 'group', 'aria-label': 'Fixes'}, ...fixes)
        : h('p', {class: 'card-none'}, 'No fix is sure enough to offer. Put it in your own words.'),
      h('p', {class: 'card-message'}, finding.message),
      h(
        'div',
        {class: 'card-actions'},
        button('ignore', 'Ignore', () => actions.ignore(finding), 'Not here'),
        button('never', 'Never flag this', () => actions.never(finding), 'Keeps it on your own list, in this browser'),
        context.alike > 1 &&
          fixes.length > 0 &&
          button('all', `Fix all ${context.alike}`, () => actions.fixAlike(finding)),
      ),
      h(
        'div',
        {class: 'card-foot'},
        h('span', {}, `${context.position.toLocaleString('en')} of ${count(context.total, 'finding', 'findings')}`),
        h(
          'span',
          {class: 'card-steps'},
          h(
            'button',
            {
              type: 'button',
              class: 'icon-button',
              'aria-label': 'Previous finding',
              title: 'Shift+F8',
              on: {click: () => actions.step(-1)},
            },
            icon('up'),
          ),
          h(
            'button',
            {
              type: 'button',
              class: 'icon-button',
              'aria-label': 'Next finding',
              title: 'F8',
              on: {click: () => actions.step(1)},
            },
            icon('down'),
          ),
          h(
            'button',
            {
              type: 'button',
              class: 'icon-button',
              'aria-label': 'Close',
              title: 'Esc',
              on: {click: () => this.close(true)},
            },
            icon('close'),
          ),
        ),
      ),
    ];
  }

  private keydown(event: KeyboardEvent): void {
    const fixes = [...this.element.querySelectorAll<HTMLElement>('.fix')];
    const at = fixes.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') this.close(true);
    else if (event.key === 'ArrowDown' && fixes.length > 0) fixes[(at + 1) % fixes.length]!.focus();
    else if (event.key === 'ArrowUp' && fixes.length > 0) fixes[(at - 1 + fixes.length) % fixes.length]!.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Below the words where there is room, else above; on a small window the style sheet makes it a sheet at the foot. */
  private place(): void {
    if (!this.anchor) return;
    const mark = this.anchor();
    const {offsetWidth: width, offsetHeight: height} = this.element;
    const below = mark.bottom + GAP + height <= innerHeight;
    const top = below ? mark.bottom + GAP : Math.max(GAP, mark.top - GAP - height);
    const right = byId('pane').getBoundingClientRect().right; // the list beside it stays in view
    const left = Math.max(GAP, Math.min(mark.left, Math.min(right, innerWidth) - width - GAP));
    this.element.style.setProperty('--card-left', `${Math.round(left)}px`);
    this.element.style.setProperty('--card-top', `${Math.round(top)}px`);
  }
}
