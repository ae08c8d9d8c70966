// Documents that are made of blocks: one flat text for the check, and the way back from its offsets to the blocks.
import {firstFrom} from './finding.js';
import type {Span} from './span.js';

/** A paragraph, heading, list item or cell; `key` is whatever the host knows it by. */
export interface Block<Key> {
  key: Key;
  text: string;
}

/** A span inside one block. */
export interface BlockSpan<Key> extends Span {
  key: Key;
}

/** The blocks' texts, each a paragraph of its own. Construction is linear, look-ups are logarithmic. */
export class BlockText<Key> {
  /** What to give to `LiveDocument.update`. */
  readonly text: string;
  readonly #spans: BlockSpan<Key>[] = [];
  readonly #starts = new Map<Key, number>();

  constructor(blocks: Iterable<Block<Key>>) {
    let at = 0;
    const parts: string[] = [];
    for (const {key, text} of blocks) {
      this.#spans.push({key, start: at, end: at + text.length});
      this.#starts.set(key, at);
      parts.push(text);
      at += text.length + 2;
    }
    this.text = parts.join('\n\n');
  }

  /** Where a span of the flat text lies, in offsets of its block; undefined when it is not all in one block. */
  locate({start, end}: Span): BlockSpan<Key> | undefined {
    const block = this.#spans[firstFrom(this.#spans, start + 1) - 1];
    if (!block || end > block.end) return undefined;
    return {key: block.key, start: start - block.start, end: end - block.start};
  }

  /** The offset in the flat text of a place in a block; undefined for a block that is not there. */
  offset(key: Key, inside: number): number | undefined {
    const start = this.#starts.get(key);
    return start === undefined ? undefined : start + inside;
  }
}
