// The model's document as one text: each block that holds text is a paragraph, in which every offset is the model's.
import {type Block, BlockText} from '../../live/blocks.js';
import {type Splice, diff} from '../../live/splice.js';
import type {Model, ModelElement} from './host.js';

/** Stands for an inline object, such as an image: no part of a word, and no gap between words. */
const filler = '\ufffc';

/** Whether words are nothing but text: a fix takes all that is between them along. */
export const isPlain = (words: string): boolean => !words.includes(filler) && !words.includes('\n');

/** Code is no prose, and left blank. */
function textOf(block: ModelElement): string {
  if (block.name === 'codeBlock') return '\n'.repeat(block.maxOffset);
  let text = '';
  for (const child of block.getChildren()) {
    if (child.is('$text')) text += child.hasAttribute('code') ? filler.repeat(child.data.length) : child.data;
    else text += child.is('element', 'softBreak') ? '\n' : filler;
  }
  return text;
}

/** The blocks of `root` in document order, those in tables and the like included. Linear. */
export function blocksOf({schema}: Model, root: ModelElement): Block<ModelElement>[] {
  const blocks: Block<ModelElement>[] = [];
  const walk = (element: ModelElement): void => {
    if (schema.checkChild(element, '$text')) {
      blocks.push({key: element, text: textOf(element)});
      return;
    }
    for (const child of element.getChildren()) if (child.is('element')) walk(child);
  };
  walk(root);
  return blocks;
}

/** One document as text, for as long as it stays as it is. */
export class FlatText extends BlockText<ModelElement> {
  readonly #blocks: readonly Block<ModelElement>[];

  constructor(model: Model, root: ModelElement) {
    const blocks = blocksOf(model, root);
    super(blocks);
    this.#blocks = blocks;
  }

  /**
   * What changed since `before`, block by block, so that several writers' edits touch nothing between them; undefined
   * where blocks came or went.
   */
  editsSince(before: FlatText): Splice[] | undefined {
    if (this.#blocks.length !== before.#blocks.length) return undefined;
    const edits: Splice[] = [];
    for (const [index, {key, text}] of this.#blocks.entries()) {
      const old = before.#blocks[index]!;
      if (old.key !== key) return undefined;
      const edit = diff(old.text, text);
      if (edit) edits.push({...edit, start: edit.start + before.offset(key, 0)!});
    }
    return edits;
  }
}
