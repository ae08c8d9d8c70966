// The state of the page: the text, what is known about it, and the check that is under way.
//
// Every change of the text goes through setText. Findings follow the edit at once; a new check starts after a pause,
// and a newer one always replaces an older one, whose answer is dropped.

import {Emitter} from './emitter.js';
import {toFindings, type Finding} from './finding.js';
import {apply, merge, type Fix} from './fixes.js';
import {Ignores, type IgnoreData} from './ignores.js';
import type {Entity, Level, Report, Span} from './report.js';
import {diff, mapSpans, stretchSpans, type Splice} from './splice.js';

/** What the session needs of an engine. */
export interface Checker {
  check(
    text: string,
    options: {level: Level; signal: AbortSignal; onProgress: (share: number) => void},
  ): Promise<Report>;
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
  /** The text changed; false when a person typed it, true when it was set by the page. */
  text: string;
  /** Findings, entities or sections changed or moved. */
  findings: readonly Finding[];
  /** A new report arrived, or the old one was dropped (null). */
  report: Report | null;
  status: Status;
  ignores: Ignores;
}

/** The longer the text, the longer the pause after typing: a check in vain costs more. */
function pauseFor(length: number): number {
  return length < 50_000 ? 180 : length < 300_000 ? 450 : 900;
}

export class Session extends Emitter<Events> {
  text = '';
  level: Level = 'default';
  report: Report | null = null;
  status: Status = {kind: 'waiting'};
  ignores: Ignores;
  entities: Entity[] = [];
  sections: Span[] = [];

  private all: Finding[] = [];
  private shown: Finding[] = [];
  private checker: Checker | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | null = null;
  private expected: readonly Fix[] = [];

  constructor(ignored?: Partial<IgnoreData>) {
    super();
    this.ignores = new Ignores(ignored);
  }

  /** The findings that are shown: sorted, apart from each other, without ignored ones. */
  get findings(): readonly Finding[] {
    return this.shown;
  }

  /** Findings that the reader chose to ignore. */
  get ignored(): readonly Finding[] {
    return this.ignores.isEmpty ? [] : this.all.filter((finding) => this.ignores.covers(finding, this.text));
  }

  setChecker(checker: Checker): void {
    this.checker = checker;
    this.schedule(0);
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
    this.text = text;
    this.all = mapSpans(this.all, edits, edges);
    this.entities = mapSpans(this.entities, edits, edges);
    this.sections = stretchSpans(this.sections, edits);
    this.emit('text', text);
    this.refresh();
    this.schedule(pauseFor(text.length));
  }

  setLevel(level: Level): void {
    if (level === this.level) return;
    this.level = level;
    this.schedule(0);
  }

  /** Something in `ignores` changed: shows and hides accordingly. */
  ignoresChanged(): void {
    this.emit('ignores', this.ignores);
    this.refresh();
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.running = null;
    this.setStatus({kind: 'cancelled'});
  }

  recheck(): void {
    this.schedule(0);
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

  private schedule(pause: number): void {
    clearTimeout(this.timer);
    if (this.text.trim() === '') {
      this.running?.abort();
      this.running = null;
      this.accept(null);
      this.setStatus(this.checker ? {kind: 'empty'} : {kind: 'waiting'});
      return;
    }
    if (!this.checker) return;
    if (this.status.kind !== 'checking') this.setStatus({kind: 'pending'});
    this.timer = setTimeout(() => void this.check(), pause);
  }

  private async check(): Promise<void> {
    this.running?.abort();
    const run = new AbortController();
    this.running = run;
    const text = this.text;
    const since = performance.now();
    this.setStatus({kind: 'checking', share: 0, since});
    try {
      const report = await this.checker!.check(text, {
        level: this.level,
        signal: run.signal,
        onProgress: (share) => {
          if (this.running === run) this.setStatus({kind: 'checking', share, since});
        },
      });
      if (this.running !== run) return;
      this.running = null;
      if (text !== this.text) return; // typed meanwhile: the next check is on its way, marks stay as they moved
      this.accept(report);
      this.setStatus({kind: 'done', milliseconds: performance.now() - since});
    } catch (error) {
      if (this.running !== run) return;
      this.running = null;
      this.setStatus({kind: 'failed', error: error instanceof Error ? error : new Error(String(error))});
    }
  }

  private accept(report: Report | null): void {
    if (report === null && this.report === null && this.all.length === 0) return;
    this.report = report;
    this.all = toFindings(report?.diagnostics ?? [], this.all);
    this.entities = report?.entities ?? [];
    this.sections = report?.verdict.sections ?? [];
    this.refresh();
    this.emit('report', report);
  }

  private refresh(): void {
    this.shown = this.ignores.isEmpty
      ? this.all
      : this.all.filter((finding) => !this.ignores.covers(finding, this.text));
    this.emit('findings', this.shown);
  }

  private setStatus(status: Status): void {
    this.status = status;
    this.emit('status', status);
  }
}
