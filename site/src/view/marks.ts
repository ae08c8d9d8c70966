// Marks on the text: only what is on screen or near it is painted, so that their number never matters.

import {firstFrom, type Finding} from '../model/finding.js';
import type {Entity, Span} from '../model/report.js';
import {perFrame} from './dom.js';
import type {Editor} from './editor.js';
import {createMarkLayer, type Mark, type MarkLayer} from './marklayer.js';

/** Up to here all marks are painted. */
const SMALL = 8000;

export class Marks {
  private readonly layer: MarkLayer;
  private findings: readonly Finding[] = [];
  private names: readonly Entity[] = [];
  private parts: readonly Span[] = [];
  private active: Span | null = null;
  /** Once before the next frame: what is on screen can only be told after a layout, and one is enough. */
  private readonly paintSoon = perFrame(() => this.paint());

  constructor(private readonly editor: Editor) {
    this.layer = createMarkLayer(editor.element);
    document.addEventListener('scroll', this.paintSoon, {capture: true, passive: true});
    addEventListener('resize', this.paintSoon);
  }

  show(findings: readonly Finding[]): void {
    this.findings = findings;
    this.paintSoon();
  }

  /** The garbled parts of a text that is not garbled as a whole. */
  setParts(parts: readonly Span[]): void {
    this.parts = parts;
    this.paintSoon();
  }

  setActive(span: Span | null): void {
    this.active = span;
    this.paintSoon();
  }

  setNames(names: readonly Entity[]): void {
    this.names = names;
    this.paintSoon();
  }

  private paint(): void {
    const ranges = new Map<Mark, Range[]>();
    const add = (mark: Mark, span: Span): void => {
      const list = ranges.get(mark);
      const range = this.editor.map.range(span.start, span.end);
      if (list) list.push(range);
      else ranges.set(mark, [range]);
    };
    const view = visibleSpan(this.editor);
    for (let at = firstFrom(this.findings, view.start); at < this.findings.length; at += 1) {
      const finding = this.findings[at]!;
      if (finding.start >= view.end) break;
      add(finding.severity, finding);
    }
    for (const part of this.parts) {
      const [start, end] = [Math.max(part.start, view.start, 0), Math.min(part.end, view.end, this.editor.text.length)];
      if (start < end) add('part', {start, end});
    }
    for (const name of this.names) if (name.start < view.end && name.end > view.start) add('name', name);
    if (this.active && this.active.start < view.end && this.active.end > view.start) add('active', this.active);
    this.layer.paint(ranges);
  }
}

/** The part of the text from one screen above the window to one below. */
export function visibleSpan(editor: Editor): Span {
  const blocks = editor.element.children;
  if (editor.text.length > SMALL) {
    const span = spanOnScreen(editor);
    if (span) return span;
  }
  if (blocks.length < 2 || editor.element.firstChild !== blocks[0]) return {start: 0, end: editor.text.length};
  const first = firstBlock(blocks, (rect) => rect.bottom > -innerHeight);
  const last = firstBlock(blocks, (rect) => rect.top > 2 * innerHeight);
  const start = blocks[first];
  const end = blocks[last];
  return {
    start: start ? editor.map.startOf(start) : editor.text.length,
    end: end ? editor.map.startOf(end) : editor.text.length,
  };
}

/** The same, found by asking what lies at the corners of the pane; null where something covers them. */
function spanOnScreen(editor: Editor): Span | null {
  const pane = editor.element.closest('.pane')!.getBoundingClientRect();
  const column = editor.element.getBoundingClientRect();
  const top = Math.max(pane.top, 0) + 2;
  const bottom = Math.min(pane.bottom, innerHeight) - 2;
  const start = column.top >= top ? 0 : editor.offsetFromPoint(column.left + 1, top);
  const end = column.bottom <= bottom ? editor.text.length : editor.offsetFromPoint(column.right - 2, bottom);
  if (start === null || end === null || end <= start) return null;
  const margin = 1.5 * (end - start) + 500;
  return {start: start - margin, end: end + margin};
}

function firstBlock(blocks: HTMLCollection, test: (rect: DOMRect) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(blocks[middle]!.getBoundingClientRect())) high = middle;
    else low = middle + 1;
  }
  return low;
}
