// A document of ProseMirror as one text in which every position is an offset: each token counts one character, as it
// counts one position. What opens or closes a block is a line break, what is no text is a filler.
import type {Node} from 'prosemirror-model';

/** Stands for an inline leaf, such as an image: no part of a word, and no gap between words. */
export const filler = '\ufffc';

const lineBreaks = new Set(['hard_break', 'hardBreak']);
/** Nodes never change, and an edit leaves most of them as they are. */
const known = new WeakMap<Node, string>();

/** As long as `doc.content.size`. Linear in what changed since the last call, plus the joining of it all. */
export function flatText(doc: Node): string {
  return children(doc);
}

function children(node: Node): string {
  const parts: string[] = [];
  node.forEach((child) => parts.push(flat(child)));
  return parts.join('');
}

function flat(node: Node): string {
  if (node.isText) return node.marks.some(({type}) => type.spec.code) ? filler.repeat(node.nodeSize) : node.text!;
  if (node.isInline) return lineBreaks.has(node.type.name) ? '\n' : filler.repeat(node.nodeSize);
  let text = known.get(node);
  if (text === undefined) {
    // Code is no prose.
    text = node.isLeaf || node.type.spec.code ? '\n'.repeat(node.nodeSize) : `\n${children(node)}\n`;
    known.set(node, text);
  }
  return text;
}

/** Whether a fix may take the place of these words: no embed and no border between blocks goes with them. */
export const isPlain = (words: string): boolean => !words.includes(filler) && !words.includes('\n');
