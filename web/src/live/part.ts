// A first look at the paragraph that is being edited, for texts that are too long to be checked at every keystroke.
import type {CheckOptions} from '../checker.js';
import type {Level} from '../limits.js';
import type {Diagnostic, Verdict} from '../report.js';
import type {TextChecker} from './shared.js';
import type {Span} from './span.js';
import {type Splice, mapSpans} from './splice.js';

/** Characters to either side beyond which a paragraph is cut. */
const reach = 2000;

/** The paragraphs that `start` to `end` touches and one to either side, as far as `reach` goes. */
export function paragraphsAround(text: string, start: number, end: number): Span {
  const low = Math.max(0, start - reach);
  const high = Math.min(text.length, end + reach);
  const isSpace = (at: number): boolean => text.charCodeAt(at) <= 0x20;
  const lineStart = (at: number): number => Math.max(low, text.lastIndexOf('\n', at - 1) + 1);
  const lineEnd = (at: number): number => {
    const newline = text.indexOf('\n', at);
    return newline < 0 ? high : Math.min(high, newline);
  };
  let from = lineStart(start);
  while (from > low && isSpace(from - 1)) from -= 1;
  let to = lineEnd(end);
  while (to < high && isSpace(to)) to += 1;
  return {start: from > low ? lineStart(from) : low, end: to < high ? lineEnd(to) : high};
}

/**
 * Whether a finding in a part of a document would be one in the whole as well. How sure the engine has to be depends on
 * the document: what is certain is so anywhere, and in a garbled document no bar is higher than in a part of it.
 */
function holdsInWhole({severity}: Diagnostic, verdict: Verdict | undefined): boolean {
  return severity === 'error' || verdict?.label === 'garbled' || verdict?.label === 'mixed';
}

interface Look {
  controller: AbortController;
  missed: Splice[][];
}

/** Looks at one part at a time; a newer one takes the place of an older. */
export class PartCheck {
  #checker: TextChecker;
  #found: (diagnostics: Diagnostic[]) => void;
  #look?: Look;

  /** `found` is called with findings in offsets of the whole text as it then is. */
  constructor(checker: TextChecker, found: (diagnostics: Diagnostic[]) => void) {
    this.#checker = checker;
    this.#found = found;
  }

  /** Looks at the paragraphs of `text` around an edit. `verdict` is what is known of the whole. */
  async check(text: string, {start, inserted}: Splice, level: Level, verdict: Verdict | undefined): Promise<void> {
    this.stop();
    const look: Look = {controller: new AbortController(), missed: []};
    this.#look = look;
    const span = paragraphsAround(text, start, start + inserted);
    const options: CheckOptions = {level, signal: look.controller.signal};
    try {
      const {diagnostics} = await this.#checker.check(text.slice(span.start, span.end), options);
      if (this.#look !== look) return;
      let found = diagnostics
        .filter((diagnostic) => holdsInWhole(diagnostic, verdict))
        .map((diagnostic) => ({...diagnostic, start: diagnostic.start + span.start, end: diagnostic.end + span.start}));
      for (const edits of look.missed) found = mapSpans(found, edits, 'closed');
      this.#found(found);
    } catch {
      // A first look that fails is no loss: the check of the whole tells what is wrong.
    }
  }

  /** The text changed while somebody looks. */
  missed(edits: readonly Splice[]): void {
    this.#look?.missed.push([...edits]);
  }

  stop(): void {
    this.#look?.controller.abort();
    this.#look = undefined;
  }
}
