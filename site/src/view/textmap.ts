// The text of an editable element, and the way from its offsets to places in the DOM and back.
//
// Browsers build editable text in several ways: line ends in text nodes, blocks, <br>. All are read alike: a text node
// stands for its own data, a block begins on a new line, and a line end that is the last thing in its block is none: as
// everywhere in pre-formatted text it only holds the line before it open. Text is never changed by reading it, so
// offsets are UTF-16 code units of exactly what is shown.

export interface Place {
  node: Node;
  offset: number;
}

interface Piece {
  node: Text | HTMLElement;
  start: number;
  length: number;
}

const isBlock = (node: Node): boolean => node.nodeName === 'DIV' || node.nodeName === 'P';

export class TextMap {
  readonly text: string;
  private readonly pieces: Piece[] = [];
  private readonly starts = new Map<Node, number>();

  /** Reads the whole of `root`; linear in its text. */
  constructor(private readonly root: HTMLElement) {
    const parts: string[] = [];
    let length = 0;
    let fresh = true; // at the very start of the text: a block needs no line end before it
    let open = false; // a block has just begun: one inside it shares its line
    const add = (node: Text | HTMLElement, data: string): void => {
      this.pieces.push({node, start: length, length: data.length});
      this.starts.set(node, length);
      parts.push(data);
      length += data.length;
      fresh = false;
      open = false;
    };
    const newLine = (): void => {
      if (!fresh && !open) {
        parts.push('\n');
        length += 1;
      }
      fresh = false;
      open = true;
    };
    const walk = (parent: Node): void => {
      let afterBlock = false;
      for (let child = parent.firstChild; child; child = child.nextSibling) {
        if (isBlock(child)) {
          newLine();
          this.starts.set(child, length);
          walk(child);
          open = false;
          afterBlock = true;
          continue;
        }
        if (afterBlock) newLine();
        afterBlock = false;
        if (child.nodeType === Node.TEXT_NODE) {
          const {data} = child as Text;
          add(child as Text, data.endsWith('\n') && endsBlock(child) ? data.slice(0, -1) : data);
        } else if (child.nodeName === 'BR') add(child as HTMLElement, endsBlock(child) ? '' : '\n');
        else walk(child);
      }
    };
    walk(root);
    this.text = parts.join('');
  }

  /** The place of `offset`; between two pieces of one line it is the start of the later one. */
  place(offset: number): Place {
    if (this.pieces.length === 0) return {node: this.root, offset: 0};
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.pieces[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = this.pieces[low]!;
    const inside = Math.min(offset - piece.start, piece.length);
    if (piece.node.nodeType === Node.TEXT_NODE) return {node: piece.node, offset: inside};
    const parent = piece.node.parentNode!;
    const index = [...parent.childNodes].indexOf(piece.node as HTMLElement);
    return {node: parent, offset: index + inside};
  }

  /** The offset of a place, or null when it lies outside the text. */
  offset(node: Node, inside: number): number | null {
    const known = this.starts.get(node);
    if (known !== undefined && node.nodeType === Node.TEXT_NODE) return Math.min(known + inside, this.text.length);
    if (node !== this.root && !this.root.contains(node)) return null;
    const child = node.childNodes[inside];
    if (child) return this.startOf(child);
    const last = node.lastChild;
    return last ? this.endOf(last) : (known ?? this.text.length);
  }

  range(start: number, end: number): Range {
    const range = document.createRange();
    const from = this.place(start);
    const to = this.place(end);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** Offset at which the top-level child `node` starts. */
  startOf(node: Node): number {
    const known = this.starts.get(node);
    if (known !== undefined) return known;
    const first = node.firstChild;
    return first ? this.startOf(first) : this.text.length;
  }

  private endOf(node: Node): number {
    const known = this.starts.get(node);
    if (node.nodeType === Node.TEXT_NODE) return Math.min((known ?? 0) + (node as Text).length, this.text.length);
    const last = node.lastChild;
    return last ? this.endOf(last) : (known ?? this.text.length) + (node.nodeName === 'BR' && !endsBlock(node) ? 1 : 0);
  }
}

/** Whether nothing but empty text stands between `node` and the end of its block. */
function endsBlock(node: Node): boolean {
  let next = node.nextSibling;
  while (next && next.nodeType === Node.TEXT_NODE && (next as Text).data === '') next = next.nextSibling;
  return next === null || isBlock(next);
}
