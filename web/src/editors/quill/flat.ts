// A delta of Quill as one text in which every index is an offset: a line break and an embed count one each, as they do
// for Quill.
import type {Splice} from '../../live/splice.js';

/** An operation of a delta, as far as it matters here. */
export interface Op {
  insert?: string | Record<string, unknown>;
  delete?: number;
  retain?: number | Record<string, unknown>;
  attributes?: Record<string, unknown>;
}

/** Stands for an embed, such as an image: no part of a word, and no gap between words. */
export const filler = '\ufffc';

/** The text of a document; code is no prose and left blank. Linear. */
export function flatText(ops: readonly Op[]): string {
  const done: string[] = [];
  let line = '';
  for (const {insert, attributes} of ops) {
    if (typeof insert !== 'string') {
      line += filler;
      continue;
    }
    const pieces = insert.split('\n');
    pieces.forEach((piece, index) => {
      line += attributes?.['code'] ? filler.repeat(piece.length) : piece;
      if (index === pieces.length - 1) return;
      done.push(attributes?.['code-block'] ? '\n'.repeat(line.length) : line, '\n');
      line = '';
    });
  }
  return done.join('') + line;
}

/** What a change did to the text, in indices of the text before it. */
export function editsOf(ops: readonly Op[]): Splice[] {
  const edits: Splice[] = [];
  let at = 0;
  let open: Splice | undefined;
  for (const op of ops) {
    if (op.retain !== undefined) {
      at += typeof op.retain === 'number' ? op.retain : 1;
      open = undefined;
      continue;
    }
    if (!open) edits.push((open = {start: at, removed: 0, inserted: 0}));
    open.removed += op.delete ?? 0;
    at += op.delete ?? 0;
    if (op.insert !== undefined) open.inserted += typeof op.insert === 'string' ? op.insert.length : 1;
  }
  return edits;
}

/** How much longer the text is after `edits`. */
export const growth = (edits: readonly Splice[]): number =>
  edits.reduce((all, {removed, inserted}) => all + inserted - removed, 0);
