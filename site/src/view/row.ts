// One row of the list of findings. It is made once for its words and then kept up to date: another check changes the odds
// of most rows a little, and making hundreds anew would be felt while typing.

import type {Group} from '../model/groups.js';
import {isSure} from '../model/finding.js';
import {CODE_WORDS, SEVERITY_WORDS, percent, shorten} from '../model/wording.js';
import {h, setText} from './dom.js';

export interface RowActions {
  choose(key: string, row: HTMLElement): void;
  fix(key: string): void;
}

export class Row {
  readonly element: HTMLLIElement;
  /** Goes to the words. */
  readonly button: HTMLButtonElement;
  /** Puts the fix in place; none where there is no fix. */
  readonly fix: HTMLButtonElement | null;
  private readonly swatch = h('span', {class: 'swatch', 'aria-hidden': 'true'});
  private readonly times = h('span', {class: 'row-times'});
  private readonly note = h('span', {class: 'row-note'});
  private readonly words: string;
  private readonly best: string | undefined;
  private look = '';

  constructor({key, findings}: Group, actions: RowActions) {
    const {text, suggestions} = findings[0]!;
    this.words = text;
    this.best = suggestions[0]?.text;
    const fixed = this.best !== undefined && [
      h('span', {class: 'row-arrow', 'aria-hidden': 'true'}, ' → '),
      h('span', {class: 'visually-hidden'}, ', perhaps '),
      h('span', {class: 'row-right'}, shorten(this.best || '(remove)', 60)),
    ];
    const wrong = h('span', {class: 'row-wrong'}, shorten(text, 60));
    const words = h('span', {class: 'row-words'}, wrong, ...(fixed || []), this.times);
    const press = (run: (key: string) => void) => ({click: () => run(key)});
    this.button = h(
      'button',
      {type: 'button', class: 'row', on: press(() => actions.choose(key, this.button))},
      this.swatch,
      h('span', {class: 'row-main'}, words, this.note),
    );
    this.fix = fixed ? h('button', {type: 'button', class: 'row-fix', on: press(actions.fix)}) : null;
    this.element = h('li', {class: 'item'}, this.button, this.fix);
  }

  /** Says how often, how bad, how sure; touches nothing when that is what it says already. */
  update({findings}: Group): void {
    const {code, severity, confidence} = findings[0]!;
    const times = findings.length;
    const sure = findings.every(isSure);
    const note = `${CODE_WORDS[code].label} · ${SEVERITY_WORDS[severity].toLowerCase()}, ${percent(confidence)} sure`;
    const look = `${times} ${severity} ${sure} ${note}`;
    if (look === this.look) return;
    this.look = look;
    this.swatch.className = `swatch swatch-${severity}`;
    this.times.hidden = times === 1;
    setText(this.times, `${times}×`);
    setText(this.note, sure ? `${note} · sure fix` : note);
    if (!this.fix) return;
    const label = times > 1 ? `Fix ${times}` : 'Fix';
    const everywhere = times > 1 ? ' everywhere' : '';
    this.fix.classList.toggle('row-fix-sure', sure);
    this.fix.setAttribute('aria-label', `${label}: replace “${this.words}” with “${this.best}”${everywhere}`);
    setText(this.fix, label);
  }
}
