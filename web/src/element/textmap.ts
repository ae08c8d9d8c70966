// The text of an editable element of any make, and the way from its offsets to places in the DOM and back.
//
// Text nodes stand for their own data, unit by unit. Blocks are paragraphs of their own, <br> is a line end, and what
// cannot be edited or is no prose (an image, a mention, a piece of code) is one U+FFFC, which the engine passes over.

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const blocks = names(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER ' +
    'HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);
const atoms = names(
  'AUDIO BUTTON CANVAS CODE EMBED IFRAME IMG INPUT KBD MATH METER OBJECT PICTURE PRE PROGRESS SAMP SELECT svg TEXTAREA VIDEO',
);
const nothing = names('NOSCRIPT SCRIPT STYLE TEMPLATE');

interface Piece {
  /** A text node, or an element that stands for one unit. */
  node: Text | Element;
  start: number;
  length: number;
}

// By their type, not their class: each frame has classes of its own.
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const isBlock = (element: Element): boolean => blocks.has(element.nodeName) || element.nodeName.includes('-');
const isAtom = (element: Element): boolean =>
  atoms.has(element.nodeName) || element.getAttribute('contenteditable') === 'false';

/** What is no part of the text: some editors keep things of their own beside it. */
const isNothing = (element: Element): boolean =>
  nothing.has(element.nodeName) || element.getAttribute('data-mce-bogus') === 'all';

export class TextMap {
  readonly text: string;
  readonly #pieces: Piece[] = [];
  readonly #starts = new Map<Node, number>();
  readonly #root: HTMLElement;

  /** Reads the whole of `root`; linear. `pre`: its line ends and spaces are shown as they stand. */
  constructor(root: HTMLElement, pre: boolean) {
    this.#root = root;
    const parts: string[] = [];
    let length = 0;
    let broken = false; // a block began or ended since the last piece
    const add = (node: Text | Element, data: string): void => {
      if (broken && length > 0) {
        parts.push('\n\n');
        length += 2;
      }
      broken = false;
      this.#pieces.push({node, start: length, length: data.length});
      this.#starts.set(node, length);
      parts.push(data);
      length += data.length;
    };
    const walk = (parent: Node): void => {
      for (let child = parent.firstChild; child; child = child.nextSibling) {
        if (isText(child)) {
          // Line ends that the browser shows as spaces are spaces; the number of units stays the same.
          if (child.data !== '') add(child, pre ? child.data : child.data.replace(/[\n\r\t]/g, ' '));
        } else if (isElement(child) && !isNothing(child)) {
          const block = isBlock(child);
          broken ||= block;
          if (child.nodeName === 'BR') add(child, '\n');
          else if (isAtom(child)) add(child, '\ufffc');
          else walk(child);
          broken ||= block;
        }
      }
    };
    walk(root);
    this.text = parts.join('');
  }

  /** The words between two offsets as a range of the document. */
  range(start: number, end: number): Range {
    const range = this.#root.ownerDocument.createRange();
    if (this.#pieces.length === 0) {
      range.selectNodeContents(this.#root);
      return range;
    }
    const from = this.#piece(start);
    const to = this.#piece(Math.max(start, end - 1));
    if (isText(from.node)) range.setStart(from.node, Math.min(start - from.start, from.length));
    else range.setStartBefore(from.node);
    if (isText(to.node)) range.setEnd(to.node, Math.min(end - to.start, to.length));
    else range.setEndAfter(to.node);
    return range;
  }

  /** The offset of a place in the DOM, null when it lies outside. */
  offset(node: Node, inside: number): number | null {
    const known = this.#starts.get(node);
    if (known !== undefined && isText(node)) return known + inside;
    if (node !== this.#root && !this.#root.contains(node)) return null;
    const place = this.#root.ownerDocument.createRange();
    place.setStart(node, inside);
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place.comparePoint(this.#pieces[middle]!.node, 0) < 0) low = middle + 1;
      else high = middle;
    }
    const before = this.#pieces[low - 1];
    return this.#pieces[low]?.start ?? (before ? before.start + before.length : 0);
  }

  /** The last piece that starts at or before `offset`. */
  #piece(offset: number): Piece {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#pieces[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#pieces[low]!;
  }
}
