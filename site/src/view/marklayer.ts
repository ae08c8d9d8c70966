// Painting spans over the text without touching it: by the CSS Custom Highlight API, or by an overlay where it is missing.

export const MARKS = ['part', 'error', 'warning', 'information', 'hint', 'name', 'active'] as const;
export type Mark = (typeof MARKS)[number];
export type MarkedRanges = ReadonlyMap<Mark, Range[]>;

export interface MarkLayer {
  paint(ranges: MarkedRanges): void;
}

export function createMarkLayer(editable: HTMLElement): MarkLayer {
  return typeof Highlight === 'function' && CSS.highlights ? new HighlightLayer() : new OverlayLayer(editable);
}

class HighlightLayer implements MarkLayer {
  private readonly highlights = new Map<Mark, Highlight>();

  constructor() {
    for (const [priority, mark] of MARKS.entries()) {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.highlights.set(mark, highlight);
      CSS.highlights.set(`ungarble-${mark}`, highlight);
    }
  }

  paint(ranges: MarkedRanges): void {
    for (const [mark, highlight] of this.highlights) {
      highlight.clear();
      for (const range of ranges.get(mark) ?? []) highlight.add(range);
    }
  }
}

/** Boxes behind the text, one for each line that a range covers. */
class OverlayLayer implements MarkLayer {
  private readonly layer = document.createElement('div');
  private last: MarkedRanges = new Map();

  constructor(private readonly editable: HTMLElement) {
    this.layer.className = 'overlay';
    this.layer.setAttribute('aria-hidden', 'true');
    editable.before(this.layer);
    new ResizeObserver(() => this.paint(this.last)).observe(editable);
  }

  paint(ranges: MarkedRanges): void {
    this.last = ranges;
    const origin = this.editable.getBoundingClientRect();
    const boxes: HTMLElement[] = [];
    for (const mark of MARKS) {
      for (const range of ranges.get(mark) ?? []) {
        for (const rect of range.getClientRects()) {
          const box = document.createElement('span');
          box.className = `overlay-mark overlay-${mark}`;
          box.style.setProperty('left', `${rect.left - origin.left}px`);
          box.style.setProperty('top', `${rect.top - origin.top}px`);
          box.style.setProperty('width', `${rect.width}px`);
          box.style.setProperty('height', `${rect.height}px`);
          boxes.push(box);
        }
      }
    }
    this.layer.replaceChildren(...boxes);
  }
}
