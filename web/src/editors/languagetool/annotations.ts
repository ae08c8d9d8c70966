// Texts with markup in between, as LanguageTool takes them: `{"annotation": [{"text": "A "}, {"markup": "<b>"}, ...]}`.
// The markup is not checked, and offsets count it.
import {UngarbleError} from '../../errors.js';
import type {Span} from '../../live/span.js';

/** A piece of text, or of markup with what is to be read in its place. */
export type Annotation = {text: string} | {markup: string; interpretAs?: string};

export interface Annotated {
  annotation: Annotation[];
}

interface Piece {
  /** In the text that is checked. */
  start: number;
  end: number;
  /** In the text with its markup. */
  outer: Span;
  markup: boolean;
}

/** Reads the JSON of the parameter `data`. Throws UngarbleError `usage`. */
export function readAnnotated(json: string): Annotated {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new UngarbleError('usage', "'data' is no JSON.", {cause});
  }
  const {annotation, text} = (value ?? {}) as {annotation?: unknown; text?: unknown};
  if (typeof text === 'string') return {annotation: [{text}]};
  const isAnnotation = (each: {text?: unknown; markup?: unknown; interpretAs?: unknown} | null): boolean =>
    (typeof each?.text === 'string') !== (typeof each?.markup === 'string') &&
    (each?.interpretAs === undefined || typeof each.interpretAs === 'string');
  if (!Array.isArray(annotation) || !annotation.every(isAnnotation)) {
    throw new UngarbleError('usage', "'data' wants an 'annotation' that is a list of 'text' and 'markup'.");
  }
  return {annotation: annotation as Annotation[]};
}

export class AnnotatedText {
  /** What is checked. */
  readonly plain: string;
  /** What the offsets of an answer count. */
  readonly whole: string;
  readonly #pieces: Piece[] = [];

  constructor({annotation}: Annotated) {
    let plain = '';
    let whole = '';
    for (const each of annotation) {
      const markup = 'markup' in each;
      const read = markup ? (each.interpretAs ?? '') : each.text;
      const outer = {start: whole.length, end: whole.length + (markup ? each.markup : each.text).length};
      this.#pieces.push({start: plain.length, end: plain.length + read.length, outer, markup});
      plain += read;
      whole += markup ? each.markup : each.text;
    }
    this.plain = plain;
    this.whole = whole;
  }

  /** Where a span of `plain` lies in `whole`: around all the markup that is in it, and none beside it. */
  outer({start, end}: Span): Span {
    const first = this.#pieceOf(start);
    const last = this.#pieceOf(end - 1);
    return {
      start: first.markup ? first.outer.start : first.outer.start + start - first.start,
      end: last.markup ? last.outer.end : last.outer.start + end - last.start,
    };
  }

  /** The piece that the unit at `offset` of `plain` is from. */
  #pieceOf(offset: number): Piece {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#pieces[low]!;
  }
}
