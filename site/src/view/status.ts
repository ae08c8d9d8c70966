// The line under the text: size, state of the check, progress and cancel; and the one voice for screen readers.

import type {EngineStatus} from '../io/engine.js';
import type {Report} from '../model/report.js';
import type {Status} from '../model/session.js';
import {VERDICT_WORDS, count} from '../model/wording.js';
import {byId, setText} from './dom.js';

/** A check that is done sooner shows no progress: a flicker tells nobody anything. */
const SHOW_PROGRESS_AFTER = 400;

export class StatusLine {
  private readonly state = byId('state');
  private readonly size = byId('size');
  private readonly progress = byId<HTMLProgressElement>('progress');
  private readonly cancel = byId<HTMLButtonElement>('cancel');
  private readonly retry = byId<HTMLButtonElement>('retry');
  private readonly voice = byId('voice');
  private readonly alert = byId('alert');
  private readonly alertText = byId('alert-text');
  private engine: EngineStatus = {kind: 'loading', share: 0};
  private check: Status = {kind: 'waiting'};

  get engineFailed(): boolean {
    return this.engine.kind === 'failed';
  }

  setEngine(engine: EngineStatus): void {
    this.engine = engine;
    this.show();
  }

  setCheck(check: Status): void {
    this.check = check;
    this.show();
  }

  setSize(text: string, report: Report | null): void {
    const words = report ? report.text.words : null;
    setText(
      this.size,
      text === '' ? '' : words === null ? count(text.length, 'character', 'characters') : count(words, 'word', 'words'),
    );
  }

  /** Says the outcome once for those who don't see it. */
  announce(report: Report, findings: number): void {
    setText(
      this.voice,
      `${VERDICT_WORDS[report.verdict.label].title}. ${findings === 0 ? 'No findings' : count(findings, 'finding', 'findings')}.`,
    );
  }

  private show(): void {
    const {engine, check} = this;
    const failed = engine.kind === 'failed' ? engine.error : check.kind === 'failed' ? check.error : null;
    this.alert.hidden = failed === null;
    if (failed)
      setText(
        this.alertText,
        engine.kind === 'failed' ? `The checker could not be loaded. ${failed.message}` : failed.message,
      );
    setText(this.retry, engine.kind === 'failed' ? 'Load again' : 'Check again');

    const slow = check.kind === 'checking' && performance.now() - check.since > SHOW_PROGRESS_AFTER;
    const share = engine.kind === 'loading' ? engine.share : slow && check.kind === 'checking' ? check.share : null;
    this.progress.hidden = share === null;
    if (share !== null) {
      this.progress.value = share;
      this.progress.setAttribute('aria-label', engine.kind === 'loading' ? 'Loading the checker' : 'Checking the text');
    }
    this.cancel.hidden = !slow;
    setText(this.state, this.words(slow));
    document.body.dataset['check'] = engine.kind === 'ready' ? check.kind : engine.kind;
  }

  private words(slow: boolean): string {
    const {engine, check} = this;
    if (engine.kind === 'loading') return `Loading the checker, ${Math.round(engine.share * 100)} %`;
    if (engine.kind === 'failed') return 'Not loaded';
    switch (check.kind) {
      case 'checking':
        return slow ? `Checking, ${Math.round(check.share * 100)} %` : 'Checking';
      case 'pending':
        return 'Checking';
      case 'done':
        return check.milliseconds < 950 ? 'Checked' : `Checked in ${(check.milliseconds / 1000).toFixed(1)} s`;
      case 'cancelled':
        return 'Check stopped';
      case 'failed':
        return 'Not checked';
      default:
        return 'Ready';
    }
  }
}
