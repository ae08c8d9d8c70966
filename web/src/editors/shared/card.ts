// The card of one finding: what is wrong, how sure that is, and the fixes. It never takes the focus by itself.
import type {Diagnostic} from '../../report.js';
import {cardStyle} from './cardstyle.js';
import {adopt, h} from './dom.js';
import {codeNames, percent, shorten, sureness} from './words.js';

export interface CardActions {
  fix(replacement: string): void;
  /** Not here. */
  ignore(): void;
  /** Never these words. */
  never(): void;
  step(direction: 1 | -1): void;
  close(): void;
}

/** Where the finding stands among all of them, from 1. */
export interface CardPlace {
  position: number;
  total: number;
}

const icons = {up: 'M3 10l5-5 5 5', down: 'M3 6l5 5 5-5', close: 'M4 4l8 8M12 4l-8 8'};

function icon(name: keyof typeof icons): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', icons[name]);
  svg.append(path);
  return svg;
}

/** A card in a shadow tree of its own, so that the page's styles and it leave each other alone. */
export function createCard(finding: Diagnostic, {position, total}: CardPlace, actions: CardActions): HTMLElement {
  const action = (name: string, title: string, run: () => void) =>
    h('button', {type: 'button', part: 'action', title, onclick: run}, name);
  const tool = (name: keyof typeof icons, label: string, key: string, run: () => void) =>
    h('button', {type: 'button', part: 'tool', 'aria-label': label, title: key, onclick: run}, icon(name));
  const fixes = finding.suggestions.map(({text, confidence}) =>
    h(
      'button',
      {type: 'button', class: 'fix', part: 'fix', onclick: () => actions.fix(text)},
      ...(text === '' ? [] : [h('span', {class: 'hidden'}, 'Replace with ')]),
      h('span', {}, text || 'Remove it'),
      h('span', {class: 'share'}, percent(confidence)),
    ),
  );
  const kind = codeNames[finding.code];
  const card = h(
    'div',
    {class: `card ${finding.severity}`, part: 'card', role: 'dialog', 'aria-label': `${kind}: ${shorten(finding.text)}`},
    h(
      'div',
      {class: 'head'},
      h('span', {class: 'kind'}, kind),
      h('span', {class: 'sure'}, `${sureness(finding.confidence)} · ${percent(finding.confidence)}`),
    ),
    h('p', {class: 'words', part: 'words'}, `“${shorten(finding.text)}”`),
    fixes.length > 0
      ? h('div', {class: 'fixes', role: 'group', 'aria-label': 'Fixes'}, ...fixes)
      : h('p', {class: 'none'}, 'No fix is sure enough to offer. Put it in your own words.'),
    h('p', {class: 'message'}, finding.message),
    h(
      'div',
      {class: 'actions'},
      action('Ignore', 'Not here', actions.ignore),
      action('Never flag this', 'These words are right everywhere', actions.never),
    ),
    h(
      'div',
      {class: 'foot'},
      h('span', {}, `${position.toLocaleString('en')} of ${total.toLocaleString('en')}`),
      h(
        'span',
        {},
        tool('up', 'Previous finding', 'Shift+F8', () => actions.step(-1)),
        tool('down', 'Next finding', 'F8', () => actions.step(1)),
        tool('close', 'Close', 'Esc', actions.close),
      ),
    ),
  );
  const host = h('div', {class: 'ungarble-card'});
  const root = host.attachShadow({mode: 'open'});
  adopt(cardStyle, root);
  root.append(card);
  host.addEventListener('keydown', (event) => keydown(event, root, actions));
  return host;
}

/** Moves the focus to the first fix, or to the first thing that can be done. */
export function focusCard(card: HTMLElement): void {
  card.shadowRoot?.querySelector('button')?.focus({preventScroll: true});
}

/** What is typed in the card is not for the editor; Tab, Enter and Space do there what they always do. */
function keydown(event: KeyboardEvent, root: ShadowRoot, actions: CardActions): void {
  event.stopPropagation();
  if (event.key === 'Escape') actions.close();
  else if (event.key === 'F8') actions.step(event.shiftKey ? -1 : 1);
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const fixes = [...root.querySelectorAll<HTMLElement>('.fix')];
    if (fixes.length === 0) return;
    const at = fixes.indexOf(root.activeElement as HTMLElement);
    fixes[(at + (event.key === 'ArrowDown' ? 1 : -1) + fixes.length) % fixes.length]!.focus();
  } else return;
  event.preventDefault();
}
