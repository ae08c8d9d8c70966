// What a reader does about findings: put fixes in place, one or many as one step, or choose not to hear of them.

import {isSure, type Finding} from './model/finding.js';
import {merge, type Fix} from './model/fixes.js';
import type {Session} from './model/session.js';
import {count, shorten} from './model/wording.js';
import type {Editor} from './view/editor.js';
import {preview} from './view/preview.js';
import {toast} from './view/toast.js';
import type {Walk} from './walk.js';

export class Fixing {
  constructor(
    private readonly session: Session,
    private readonly editor: Editor,
    /** The walk is made after this, since its card acts through it. */
    private readonly walk: () => Walk,
  ) {}

  get sure(): Finding[] {
    return this.session.findings.filter(isSure);
  }

  /** Shows all sure fixes and applies those that are left ticked. */
  previewSure(): void {
    const {sure} = this;
    if (sure.length > 0) preview(this.session.text, sure, (chosen) => this.applyFirst(chosen));
  }

  /** One fix; a reader who walks by keyboard is taken on to the next finding. */
  apply(finding: Finding, replacement: string): void {
    this.put([{start: finding.start, end: finding.end, replacement}]);
    this.tell(`“${shorten(finding.text, 30)}” is now “${shorten(replacement, 30)}”.`);
  }

  /** The first fix of each, as one step for undo. Findings are sorted. */
  applyFirst(findings: readonly Finding[]): void {
    const [only] = findings;
    if (!only) return;
    if (findings.length === 1) {
      this.apply(only, only.suggestions[0]!.text);
      return;
    }
    this.put(findings.map(({start, end, suggestions}) => ({start, end, replacement: suggestions[0]!.text})));
    this.tell(`${count(findings.length, 'fix', 'fixes')} applied.`);
  }

  /** Hides this one place. */
  ignore(finding: Finding): void {
    const {ignores, text} = this.session;
    this.hide(finding, `Ignored “${shorten(finding.text, 30)}” here.`, {
      make: () => ignores.ignore(finding, text),
      undo: () => ignores.restore(finding, text),
    });
  }

  /** Puts the words on the reader's own list. */
  never(finding: Finding): void {
    const {ignores} = this.session;
    this.hide(finding, `“${shorten(finding.text, 30)}” will not be flagged again.`, {
      make: () => ignores.addName(finding.text),
      undo: () => ignores.removeName(finding.text),
    });
  }

  private put(fixes: readonly Fix[]): void {
    const focused = document.activeElement as HTMLElement | null;
    const walk = this.walk();
    const resume = walk.pause();
    const edit = merge(this.session.text, fixes);
    this.session.expect(fixes);
    this.editor.replace(fixes);
    if (resume) walk.resume(resume, edit.start + edit.replacement.length);
    else if (focused?.isConnected && focused.checkVisibility()) focused.focus({preventScroll: true});
  }

  private hide(finding: Finding, message: string, change: {make: () => void; undo: () => void}): void {
    const walk = this.walk();
    const resume = walk.pause();
    change.make();
    if (resume) walk.resume(resume, finding.end);
    toast(message, {label: 'Undo', run: change.undo});
  }

  private tell(message: string): void {
    toast(message, {label: 'Undo', run: () => this.editor.undo()});
  }
}
