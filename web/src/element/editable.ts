// A contenteditable: marks are highlights of its own text.
import {type Finding, spanAt} from '../live/finding.js';
import type {Span} from '../live/span.js';
import {Painter} from './painter.js';
import {type Target, covers, typeOver} from './target.js';
import {TextMap} from './textmap.js';

type Root = Document | ShadowRoot;

export class EditableTarget implements Target {
  readonly field: HTMLElement;
  #root: Root;
  #pre: boolean;
  #map: TextMap;
  #painter: Painter;
  #observer: MutationObserver;

  constructor(field: HTMLElement, onChange: () => void) {
    this.field = field;
    this.#root = field.getRootNode() as Root;
    this.#pre = isPre(field);
    this.#map = new TextMap(field, this.#pre);
    this.#painter = new Painter(this.#root);
    this.#observer = new MutationObserver(onChange);
    this.#observer.observe(field, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['contenteditable'],
    });
  }

  get text(): string {
    return this.#map.text;
  }

  get editable(): boolean {
    return this.field.isContentEditable;
  }

  get selection(): Span | null {
    const selection = selectionIn(this.#root);
    if (!selection || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const start = this.#map.offset(range.startContainer, range.startOffset);
    const end = this.#map.offset(range.endContainer, range.endOffset);
    return start === null || end === null ? null : {start, end};
  }

  read(): boolean {
    const before = this.#map.text;
    this.#map = new TextMap(this.field, this.#pre);
    return this.#map.text !== before;
  }

  paint(findings: readonly Finding[], active: Finding | null): void {
    this.#painter.paint(findings, active, (finding) => this.range(finding));
  }

  range({start, end}: Span): Range {
    return this.#map.range(start, end);
  }

  findingAt(findings: readonly Finding[], x: number, y: number): Finding | undefined {
    const place = caretFromPoint(this.#root, x, y);
    const offset = place && this.#map.offset(place.node, place.offset);
    if (offset === null || offset === undefined) return undefined;
    // Between two findings without a space the point decides.
    const candidates = [spanAt(findings, offset), spanAt(findings, offset - 1)];
    return candidates.find((finding) => finding && covers(this.range(finding), x, y));
  }

  reveal(span: Span): void {
    const range = this.range(span);
    const {commonAncestorContainer: node} = range;
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
    const rect = range.getBoundingClientRect();
    const box = this.field.getBoundingClientRect();
    const {innerHeight} = viewOf(this.field);
    const shown = rect.top >= Math.max(0, box.top) && rect.bottom <= Math.min(innerHeight, box.bottom);
    if (!shown) element?.scrollIntoView({block: 'center', inline: 'nearest'});
  }

  select(span: Span): void {
    const range = this.range(span);
    const selection = selectionIn(this.#root);
    selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  replace(span: Span, text: string): void {
    this.field.focus({preventScroll: true});
    this.select(span);
    typeOver(text);
  }

  place(): void {
    this.#pre = isPre(this.field);
  }

  dispose(): void {
    this.#observer.disconnect();
    this.#painter.dispose();
  }
}

/** The window that the field is in: a frame's, perhaps. */
const viewOf = ({ownerDocument}: Node): Window => ownerDocument?.defaultView ?? window;

const isPre = (field: HTMLElement): boolean => /^(pre|break-spaces)/.test(getComputedStyle(field).whiteSpace);

/** Chromium keeps the selection of a shadow tree apart from that of the page. */
function selectionIn(root: Root): Selection | null {
  const own = root as {getSelection?: () => Selection | null};
  return own.getSelection?.() ?? root.ownerDocument?.getSelection() ?? null;
}

function caretFromPoint(root: Root, x: number, y: number): {node: Node; offset: number} | null {
  const document = root.ownerDocument ?? (root as Document);
  if ('caretPositionFromPoint' in document) {
    const options = root instanceof ShadowRoot ? {shadowRoots: [root]} : {};
    const position = document.caretPositionFromPoint(x, y, options);
    return position ? {node: position.offsetNode, offset: position.offset} : null;
  }
  const older = document as Document & {caretRangeFromPoint?(x: number, y: number): Range | null};
  const range = older.caretRangeFromPoint?.(x, y);
  return range ? {node: range.startContainer, offset: range.startOffset} : null;
}
