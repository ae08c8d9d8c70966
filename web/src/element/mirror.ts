// A copy of a text control's text behind glass: the same words in the same places, invisible, so that marks can be
// painted on it. Highlights do not reach inside a textarea or an input.
import type {Span} from '../live/span.js';
import {h} from './dom.js';

/** What decides where a word ends up. */
const copied = [
  'box-sizing', 'direction', 'font-family', 'font-feature-settings', 'font-kerning', 'font-optical-sizing',
  'font-size', 'font-size-adjust', 'font-stretch', 'font-style', 'font-variant', 'font-variation-settings',
  'font-weight', 'hyphens', 'letter-spacing', 'line-break', 'line-height', 'overflow-wrap', 'padding-bottom',
  'padding-left', 'padding-right', 'padding-top', 'tab-size', 'text-align', 'text-align-last', 'text-indent',
  'text-rendering', 'text-transform', 'unicode-bidi', 'white-space', 'word-break', 'word-spacing', 'writing-mode',
]; // prettier-ignore

export class Mirror {
  /** Clips what the control has scrolled out of sight. */
  readonly element: HTMLElement;
  #sheet: HTMLElement;
  #control: HTMLTextAreaElement | HTMLInputElement;
  #lines: {text: string; start: number; element: HTMLElement}[] = [];

  constructor(control: HTMLTextAreaElement | HTMLInputElement) {
    this.#control = control;
    this.#sheet = h('div', {class: 'mirror-text'});
    // Inert keeps the copy out of find-in-page, of selections and of the accessibility tree.
    this.element = h('div', {class: 'mirror', inert: true, 'aria-hidden': 'true'}, this.#sheet);
    this.element.classList.toggle('mirror-line', control instanceof HTMLInputElement);
  }

  /** Only lines that changed are laid out again. */
  setText(text: string): void {
    const lines = text.split('\n');
    const old = this.#lines;
    const shorter = Math.min(lines.length, old.length);
    let head = 0;
    while (head < shorter && lines[head] === old[head]!.text) head += 1;
    let tail = 0;
    while (tail < shorter - head && lines[lines.length - 1 - tail] === old[old.length - 1 - tail]!.text) tail += 1;

    const changed = lines.slice(head, lines.length - tail).map((line, index) => {
      const element = old[head + index] && head + index < old.length - tail ? old[head + index]!.element : h('div');
      const node = element.firstChild;
      if (node instanceof Text) node.data = line;
      else if (line !== '') element.append(line);
      return {text: line, start: 0, element};
    });
    const gone = old.slice(head + changed.length, old.length - tail);
    for (const {element} of gone) element.remove();
    const fresh = changed.filter(({element}) => !element.isConnected || element.parentNode !== this.#sheet);
    const next = old[old.length - tail];
    const place = tail > 0 ? next!.element : null;
    const added = document.createDocumentFragment();
    added.append(...fresh.map(({element}) => element));
    this.#sheet.insertBefore(added, place);

    this.#lines = [...old.slice(0, head), ...changed, ...old.slice(old.length - tail)];
    let start = 0;
    for (const line of this.#lines) {
      line.start = start;
      start += line.text.length + 1;
    }
  }

  /** Takes over the looks of the control; cheap when nothing changed. */
  copyLooks(): void {
    const looks = getComputedStyle(this.#control);
    for (const name of copied) {
      const value = looks.getPropertyValue(name);
      if (this.#sheet.style.getPropertyValue(name) !== value) this.#sheet.style.setProperty(name, value);
    }
    const {clientLeft, clientTop, clientWidth, clientHeight} = this.#control;
    const box = {left: clientLeft, top: clientTop, width: clientWidth, height: clientHeight};
    for (const [name, value] of Object.entries(box)) this.element.style.setProperty(name, `${value}px`);
    this.scroll();
  }

  scroll(): void {
    const {scrollLeft, scrollTop} = this.#control;
    this.#sheet.style.setProperty('transform', `translate(${-scrollLeft}px, ${-scrollTop}px)`);
  }

  range({start, end}: Span): Range {
    const range = document.createRange();
    const from = this.#place(start);
    const to = this.#place(end);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  #place(offset: number): {node: Node; offset: number} {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lines[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    const line = this.#lines[low];
    if (!line) return {node: this.#sheet, offset: 0};
    const node = line.element.firstChild;
    return node ? {node, offset: Math.min(offset - line.start, line.text.length)} : {node: line.element, offset: 0};
  }
}
