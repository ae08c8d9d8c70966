// The state of the page: the text, what is known about it, and the check that is under way. A LiveDocument keeps the
// findings in step with the text; this adds what only the page shows: entities and garbled parts.

import {Ignores, LiveDocument, mapSpans, stretchSpans, diff, type IgnoreData, type Splice} from 'ungarble/live';

import {Emitter} from './emitter.js';
import type {Finding} from './finding.js';
import {apply, merge, type Fix} from './fixes.js';
import type {Entity, Level, Report, Span} from './report.js';

interface CheckOptions {
  level?: Level | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((share: number) => void) | undefined;
}

/** What the session needs of an engine. */
export interface Checker {
  check(text: string, options: CheckOptions): Promise<Report>;
}

export type Status =
  | {kind: 'waiting'}
  | {kind: 'empty'}
  | {kind: 'pending'}
  | {kind: 'checking'; share: number; since: number}
  | {kind: 'done'; milliseconds: number}
  | {kind: 'cancelled'}
  | {kind: 'failed'; error: Error};

interface Events extends Record<string, unknown> {
  /** Findings, entities or sections changed or moved. */
  findings: readonly Finding[];
  /** A new report arrived, or the old one was dropped (null). */
  report: Report | null;
  status: Status;
  ignores: Ignores;
}

export class Session extends Emitter<Events> {
  readonly ignores: Ignores;
  entities: Entity[] = [];
  sections: Span[] = [];

  private readonly live: LiveDocument;
  private checker: Checker | null = null;
  private ready = (): void => undefined;
  private readonly loaded = new Promise<void>((resolve) => (this.ready = resolve));
  private expected: readonly Fix[] = [];

  constructor(ignored?: Partial<IgnoreData>, level: Level = 'default') {
    super();
    this.ignores = new Ignores(ignored);
    this.live = new LiveDocument({
      level,
      ignores: this.ignores,
      checker: {load: () => this.loaded, check: (text, options = {}) => this.checker!.check(text, options)},
    });
    this.ignores.subscribe(() => this.emit('ignores', this.ignores));
    this.live.subscribe((change) => {
      if (change === 'findings') this.emit('findings', this.live.findings);
      else if (change === 'report') this.accept(this.live.report);
      else this.emit('status', this.status);
    });
  }

  get text(): string {
    return this.live.text;
  }

  get report(): Report | null {
    return this.live.report;
  }

  /** The findings that are shown: sorted, apart from each other, without ignored ones. */
  get findings(): readonly Finding[] {
    return this.live.findings;
  }

  /** Findings that the reader chose to ignore. */
  get ignored(): readonly Finding[] {
    return this.live.ignored;
  }

  get status(): Status {
    const {state} = this.live;
    if (!this.checker) return {kind: 'waiting'};
    if (state.kind === 'idle') return {kind: 'empty'};
    if (state.kind === 'failed' && state.error.code === 'aborted') return {kind: 'cancelled'};
    return state;
  }

  setChecker(checker: Checker): void {
    this.checker = checker;
    this.ready();
    this.emit('status', this.status);
  }

  setLevel(level: Level): void {
    this.live.level = level;
  }

  /**
   * Announces that the next setText makes exactly these replacements, sorted and apart: findings between them then stay,
   * where a plain comparison of the texts would see one big edit.
   */
  expect(fixes: readonly Fix[]): void {
    this.expected = fixes;
  }

  /**
   * Takes over a new text. `edges` says whether the edit touches the findings right beside it (typing: closed; a fix:
   * open); `caret` helps to tell which of several equal letters was typed.
   */
  setText(text: string, edges: 'open' | 'closed', caret?: number): void {
    const edits = this.edits(text, caret);
    if (edits.length === 0) return;
    this.carry(edits, edges);
    this.live.update(text, {edits, fix: edges === 'open'});
  }

  /** Stops the check under way; another text or `recheck` starts the next. */
  cancel(): void {
    this.live.stop();
  }

  recheck(): void {
    this.live.recheck();
  }

  private edits(text: string, caret: number | undefined): Splice[] {
    const expected = this.expected;
    this.expected = [];
    if (expected.length > 0 && apply(this.text, merge(this.text, expected)) === text) {
      return expected.map((fix) => ({
        start: fix.start,
        removed: fix.end - fix.start,
        inserted: fix.replacement.length,
      }));
    }
    const edit = diff(this.text, text, caret);
    return edit ? [edit] : [];
  }

  private accept(report: Report | null): void {
    this.entities = report?.entities ?? [];
    this.sections = report?.verdict.sections ?? [];
    for (const {edits, edges} of this.live.missed) this.carry(edits, edges);
    this.emit('report', report);
  }

  private carry(edits: readonly Splice[], edges: 'open' | 'closed'): void {
    this.entities = mapSpans(this.entities, edits, edges);
    this.sections = stretchSpans(this.sections, edits);
  }
}
