// A document that is kept checked while it is written.
//
// Every change of the text comes through `update`. Findings follow the edit at once, those that it touched vanish; a
// check follows. At most one is under way: what was typed meanwhile is checked after it, and its answer is carried over
// the edits that it missed. A text that takes long to check is looked at in two steps: the edited paragraph at once, the
// whole, on which the verdict rests, after a pause in typing.
import {type UngarbleError, aborted, asUngarbleError} from '../errors.js';
import type {Level} from '../limits.js';
import type {Diagnostic, Report} from '../report.js';
import {type Finding, toFindings} from './finding.js';
import {Ignores} from './ignores.js';
import {PartCheck} from './part.js';
import {type SharedChecker, type TextChecker, sharedChecker} from './shared.js';
import {type Splice, diff, mapSpans} from './splice.js';

export interface LiveOptions {
  /** Who checks; the page's shared checker by default, which `dispose` then releases. */
  checker?: TextChecker;
  level?: Level;
  /** What not to show; one list may serve several documents. */
  ignores?: Ignores;
  /** What the host can show at all: words around an embed, say, that a fix would take along, it may refuse. */
  accept?: (diagnostic: Diagnostic) => boolean;
}

/** How a text came to be; all of it may be left out. */
export interface Update {
  /**
   * Exactly what changed: sorted, apart from each other, in offsets of the text before. Several edits at once (remote
   * ones, a replace-all) then touch no finding between them. Without it one edit is found by comparison.
   */
  edits?: readonly Splice[];
  /** The caret after typing: settles which of several equal letters was typed. */
  caret?: number;
  /** The edit was a fix: findings right beside it stay, where typing beside a word would touch it. */
  fix?: boolean;
}

/** `idle`: no text. `pending`: changed, the check is about to start. `done`: what is shown belongs to the text. */
export type LiveState =
  | {kind: 'idle'}
  | {kind: 'pending'}
  | {kind: 'checking'; /** 0 to 1 */ share: number; /** when it began, as of performance.now() */ since: number}
  | {kind: 'done'; /** that the check took */ milliseconds: number}
  | {kind: 'failed'; /** `aborted` after `stop` */ error: UngarbleError};

/** An update as its spans have to follow it: see mapSpans. */
export interface Missed {
  edits: readonly Splice[];
  edges: 'open' | 'closed';
}

/** `findings`: some came, went or moved. `report`: a new one, or none. `state`: see LiveState. */
export type Change = 'findings' | 'report' | 'state';

interface Run {
  controller: AbortController;
  since: number;
  /** Updates since its text, for its answer to be carried over. */
  missed: Missed[];
}

/** A word is not marked while it is being typed: not before this pause, in milliseconds. */
const typingPause = 600;
/** Checks quicker than this, in milliseconds, follow every keystroke; slower ones wait for a pause. */
const quick = 40;
const longestPause = 800;
/** Characters; of more than that somebody looks at the whole at once. */
const longestEdit = 1000;

export class LiveDocument {
  readonly ignores: Ignores;
  #accepts: (diagnostic: Diagnostic) => boolean;
  #checker: TextChecker;
  #release?: () => void;
  #level: Level;
  #listeners = new Set<(change: Change) => void>();

  #text = '';
  #all: Finding[] = [];
  #shown: readonly Finding[] = [];
  #report: Report | null = null;
  #missed: Missed[] = [];
  #state: LiveState = {kind: 'idle'};

  #run?: Run;
  #part: PartCheck;
  #timer?: ReturnType<typeof setTimeout>;
  #lastCost = 0;
  #typedAt?: number;
  #typingTimer?: ReturnType<typeof setTimeout>;
  #composing = false;
  #kept = new Set<Change>();
  #disposed = false;

  constructor({checker, level = 'default', ignores = new Ignores(), accept = () => true}: LiveOptions = {}) {
    this.#accepts = accept;
    if (checker) {
      this.#checker = checker;
    } else {
      const shared: SharedChecker = sharedChecker();
      this.#checker = shared;
      this.#release = () => shared.release();
    }
    this.#part = new PartCheck(this.#checker, (found) => this.#add(found));
    this.#level = level;
    this.ignores = ignores;
    const unsubscribe = ignores.subscribe(() => this.#refresh());
    const release = this.#release;
    this.#release = () => (unsubscribe(), release?.());
  }

  get text(): string {
    return this.#text;
  }

  /** What to show: sorted, apart from each other, in offsets of `text`. A new array after every change. */
  get findings(): readonly Finding[] {
    return this.#shown;
  }

  /** What the ignore list hides. */
  get ignored(): readonly Finding[] {
    return this.#all.filter((finding) => this.ignores.covers(finding, this.#text));
  }

  /** The newest report; its offsets are of the text that it was made for, which is `text` when the state is `done`. */
  get report(): Report | null {
    return this.#report;
  }

  /** The updates since the text of `report`, oldest first: what else it says of places has to be carried over them. */
  get missed(): readonly Missed[] {
    return this.#missed;
  }

  get state(): LiveState {
    return this.#state;
  }

  get level(): Level {
    return this.#level;
  }
  set level(level: Level) {
    if (level === this.#level) return;
    this.#level = level;
    this.recheck();
  }

  /** Takes over a new text; cheap when it is the same. Linear in its length. */
  update(text: string, {edits, caret, fix = false}: Update = {}): void {
    if (this.#disposed || text === this.#text) return;
    edits ??= [diff(this.#text, text, caret)!];
    const edges = fix ? 'open' : 'closed';
    this.#text = text;
    this.#all = mapSpans(this.#all, edits, edges);
    const missed = {edits, edges} as const;
    if (this.#report) this.#missed.push(missed);
    this.#run?.missed.push(missed);
    this.#part.missed(edits);
    this.#noteTyping(edits, fix);
    this.#refresh();
    const slow = this.#lastCost >= quick;
    this.#schedule(slow ? Math.min(longestPause, 2 * this.#lastCost) : 0);
    const [edit] = edits;
    if (slow && !this.#composing && edits.length === 1 && edit && edit.inserted <= longestEdit) {
      void this.#part.check(text, edit, this.#level, this.#report?.verdict);
    }
  }

  /** Checks again, after a failure for instance. */
  recheck(): void {
    this.#part.stop();
    this.#run?.controller.abort();
    this.#run = undefined;
    this.#schedule(0);
  }

  /** Gives up what is under way; the next update, or `recheck`, starts anew. */
  stop(): void {
    this.#part.stop();
    clearTimeout(this.#timer);
    if (this.#state.kind !== 'checking' && this.#state.kind !== 'pending') return;
    this.#run?.controller.abort();
    this.#run = undefined;
    this.#setState({kind: 'failed', error: aborted('The check was stopped.')});
  }

  /** Call at compositionstart: until compositionEnd nothing is checked and no listener is called. */
  compositionStart(): void {
    this.#composing = true;
    clearTimeout(this.#timer);
  }

  /** Call after the update that compositionend brings. */
  compositionEnd(): void {
    if (!this.#composing) return;
    this.#composing = false;
    for (const change of this.#kept) this.#emit(change);
    this.#kept.clear();
    if (this.#state.kind === 'pending') this.#schedule(0);
  }

  /** Calls `listener` after every change; the function that comes back ends that. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends everything; no listener is called any more. */
  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#listeners.clear();
    clearTimeout(this.#timer);
    clearTimeout(this.#typingTimer);
    this.#run?.controller.abort();
    this.#run = undefined;
    this.#part.stop();
    this.#release?.();
  }

  /** Remembers where somebody types, so that half a word is not marked. */
  #noteTyping(edits: readonly Splice[], fix: boolean): void {
    clearTimeout(this.#typingTimer);
    const [edit] = edits;
    const typed = !fix && edit !== undefined && edits.length === 1 && edit.inserted <= 2 && edit.removed <= 2;
    this.#typedAt = typed ? edit.start + edit.inserted : undefined;
    if (!typed) return;
    this.#typingTimer = setTimeout(() => {
      this.#typedAt = undefined;
      this.#refresh();
    }, typingPause);
  }

  #schedule(pause: number): void {
    clearTimeout(this.#timer);
    if (this.#text.trim() === '') {
      this.#run?.controller.abort();
      this.#run = undefined;
      if (this.#report || this.#all.length > 0) this.#accept(null, [], []);
      this.#setState({kind: 'idle'});
      return;
    }
    this.#setState({kind: 'pending'});
    if (!this.#composing && !this.#run) this.#timer = setTimeout(() => void this.#check(), pause);
  }

  async #check(): Promise<void> {
    const run: Run = {controller: new AbortController(), since: performance.now(), missed: []};
    this.#run = run;
    this.#setState({kind: 'checking', share: 0, since: run.since});
    try {
      await this.#checker.load?.();
      if (this.#run !== run) return;
      run.since = performance.now();
      run.missed = [];
      // Loading was no part of it.
      if (this.#checker.load) this.#setState({kind: 'checking', share: 0, since: run.since});
      const report = await this.#checker.check(this.#text, {
        level: this.#level,
        signal: run.controller.signal,
        onProgress: (share) => {
          if (this.#run === run && run.missed.length === 0) this.#setState({kind: 'checking', share, since: run.since});
        },
      });
      if (this.#run !== run) return;
      this.#run = undefined;
      if (run.missed.length === 0) this.#part.stop();
      this.#lastCost = performance.now() - run.since;
      let found: readonly Diagnostic[] = report.diagnostics.filter(this.#accepts);
      for (const {edits, edges} of run.missed) found = mapSpans(found, edits, edges);
      this.#accept(report, found, run.missed);
      if (run.missed.length === 0) this.#setState({kind: 'done', milliseconds: this.#lastCost});
      else this.#schedule(0);
    } catch (error) {
      if (this.#run !== run) return;
      this.#run = undefined;
      const failure = asUngarbleError(error);
      // Somebody else's text took the place of this one.
      if (failure.code === 'aborted') this.#schedule(quick);
      else this.#setState({kind: 'failed', error: failure});
    }
  }

  #accept(report: Report | null, found: readonly Diagnostic[], missed: Missed[]): void {
    this.#report = report;
    this.#missed = missed;
    this.#all = toFindings(found, this.#all);
    this.#refresh();
    this.#emit('report');
  }

  /** Findings of a part: those that are not known yet. */
  #add(found: readonly Diagnostic[]): void {
    const free = found.filter(
      (each) => this.#accepts(each) && !this.#all.some(({start, end}) => start < each.end && each.start < end),
    );
    if (free.length === 0) return;
    this.#all = toFindings([...this.#all, ...free].sort((a, b) => a.start - b.start), this.#all);
    this.#refresh();
  }

  #refresh(): void {
    const typedAt = this.#typedAt ?? -1;
    this.#shown = this.#all.filter(
      (finding) =>
        !(finding.start < typedAt && typedAt <= finding.end) && !this.ignores.covers(finding, this.#text),
    );
    this.#emit('findings');
  }

  #setState(state: LiveState): void {
    if (state.kind === this.#state.kind && state.kind !== 'checking' && state.kind !== 'done') return;
    this.#state = state;
    this.#emit('state');
  }

  #emit(change: Change): void {
    if (this.#disposed) return;
    if (this.#composing) this.#kept.add(change);
    else for (const listener of [...this.#listeners]) listener(change);
  }
}
