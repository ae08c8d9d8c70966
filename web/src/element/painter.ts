// Marks without a touch on the text: ranges in the CSS Custom Highlight API, shared by all fields of a page.
import type {Finding} from '../live/finding.js';
import type {Severity} from '../report.js';
import {markSheet} from './styles.js';

const severities: readonly Severity[] = ['hint', 'information', 'warning', 'error'];
const active = 'active';

type View = Window & typeof globalThis;

/** The window's highlight of that name, made on first use. */
function highlight({CSS, Highlight}: View, name: string): Highlight {
  const key = `ungarble-${name}`;
  let found = CSS.highlights.get(key);
  if (!found) {
    found = new Highlight();
    found.priority = name === active ? severities.length : severities.indexOf(name as Severity);
    CSS.highlights.set(key, found);
  }
  return found;
}

const canPaint = ({CSS, Highlight}: View): boolean => typeof Highlight === 'function' && CSS.highlights !== undefined;

const same = (a: Range, b: Range): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

/** One field's share of the page's highlights. */
export class Painter {
  /** By what is painted: a finding's id and look. */
  #painted = new Map<string, {highlight: Highlight; range: Range}>();
  #view: View;

  constructor(root: Document | ShadowRoot) {
    // Each frame has highlights of its own.
    this.#view = (root.ownerDocument ?? (root as Document)).defaultView ?? window;
    const sheet = markSheet(this.#view);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  /** Paints exactly these. Marks that are right already are not touched: whatever changes is painted anew. */
  paint(findings: readonly Finding[], chosen: Finding | null, rangeOf: (finding: Finding) => Range): void {
    if (!canPaint(this.#view)) return;
    const old = this.#painted;
    this.#painted = new Map();
    const put = (look: string, finding: Finding): void => {
      const key = `${finding.id} ${look}`;
      const range = rangeOf(finding);
      const known = old.get(key);
      if (known && same(known.range, range)) {
        old.delete(key);
        this.#painted.set(key, known);
        return;
      }
      const entry = {highlight: highlight(this.#view, look), range};
      entry.highlight.add(range);
      this.#painted.set(key, entry);
    };
    for (const finding of findings) put(finding.severity, finding);
    if (chosen) put(active, chosen);
    for (const {highlight, range} of old.values()) highlight.delete(range);
  }

  dispose(): void {
    for (const {highlight, range} of this.#painted.values()) highlight.delete(range);
    this.#painted.clear();
  }
}
