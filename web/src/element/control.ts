// A textarea or a one-line input: marks are highlights of a mirror of its text.
import type {Finding} from '../live/finding.js';
import type {Span} from '../live/span.js';
import {Mirror} from './mirror.js';
import {Painter} from './painter.js';
import {type Target, covers, typeOver} from './target.js';

export class ControlTarget implements Target {
  readonly field: HTMLTextAreaElement | HTMLInputElement;
  readonly mirror: Mirror;
  #text: string;
  #painter: Painter;
  #stop = new AbortController();

  /** `shadow` is the tree that the mirror's element goes into. */
  constructor(field: HTMLTextAreaElement | HTMLInputElement, shadow: ShadowRoot, onChange: () => void) {
    this.field = field;
    this.#text = field.value;
    this.mirror = new Mirror(field);
    this.mirror.setText(this.#text);
    this.#painter = new Painter(shadow);
    const {signal} = this.#stop;
    field.addEventListener('input', onChange, {signal});
    field.addEventListener('scroll', () => this.mirror.scroll(), {signal, passive: true});
  }

  get text(): string {
    return this.#text;
  }

  get editable(): boolean {
    return !this.field.readOnly && !this.field.disabled;
  }

  get selection(): Span | null {
    const {selectionStart: start, selectionEnd: end} = this.field;
    return start === null || end === null ? null : {start, end};
  }

  read(): boolean {
    const {value} = this.field;
    if (value === this.#text) return false;
    this.#text = value;
    this.mirror.setText(value);
    // Typing at the end of a line scrolls the control before its event for that comes.
    this.mirror.scroll();
    return true;
  }

  paint(findings: readonly Finding[], active: Finding | null): void {
    this.#painter.paint(findings, active, (finding) => this.range(finding));
  }

  range(span: Span): Range {
    return this.mirror.range(span);
  }

  findingAt(findings: readonly Finding[], x: number, y: number): Finding | undefined {
    // Lines come one below the other, so a few measurements find the right one.
    let low = 0;
    let high = findings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.range(findings[middle]!).getBoundingClientRect().bottom + 3 < y) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < findings.length; at += 1) {
      const range = this.range(findings[at]!);
      if (covers(range, x, y)) return findings[at];
      if (range.getBoundingClientRect().top > y + 1) return undefined;
    }
    return undefined;
  }

  reveal(span: Span): void {
    const {field} = this;
    const rect = this.range(span).getBoundingClientRect();
    const box = field.getBoundingClientRect();
    if (rect.top < box.top || rect.bottom > box.bottom) {
      field.scrollTop += (rect.top + rect.bottom) / 2 - (box.top + box.bottom) / 2;
    }
    if (rect.left < box.left || rect.right > box.right) {
      field.scrollLeft += (rect.left + rect.right) / 2 - (box.left + box.right) / 2;
    }
    this.mirror.scroll();
    const now = this.range(span).getBoundingClientRect();
    if (now.top < 0 || now.bottom > innerHeight) field.scrollIntoView({block: 'nearest'});
  }

  select({start, end}: Span): void {
    this.field.setSelectionRange(start, end);
  }

  replace(span: Span, text: string): void {
    const {field} = this;
    field.focus({preventScroll: true});
    this.select(span);
    if (typeOver(text)) return;
    field.setRangeText(text, span.start, span.end, 'end');
    field.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertReplacementText', data: text}));
  }

  place(): void {
    this.mirror.copyLooks();
  }

  dispose(): void {
    this.#stop.abort();
    this.#painter.dispose();
  }
}

