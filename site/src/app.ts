// Ties the parts together: text goes from the editor to the session, findings from the session to marks, list and card.

import {EXAMPLE, EXAMPLE_NAME} from './example.js';
import {Fixing} from './fixing.js';
import {openFile} from './io/files.js';
import {MAX_KEPT, saveText} from './io/storage.js';
import {MAX_LENGTH} from './io/text.js';
import type {Entity, Report, Span} from './model/report.js';
import type {Session} from './model/session.js';
import {count} from './model/wording.js';
import {byId, setText} from './view/dom.js';
import {Editor} from './view/editor.js';
import {HeatStrip} from './view/heat.js';
import {FindingsList} from './view/list.js';
import {Marks} from './view/marks.js';
import {NamesPanel} from './view/names.js';
import {reveal, scrollToTop} from './view/scroll.js';
import {StatusLine} from './view/status.js';
import {setCount, showTab} from './view/tabs.js';
import {dismissToast, toast} from './view/toast.js';
import {VerdictView} from './view/verdict.js';
import {Walk} from './walk.js';

/** Milliseconds after the last change until the text is kept; four times that for a long one. */
const SAVE_AFTER = 500;

export class App {
  readonly editor = new Editor(byId('editor'));
  readonly status = new StatusLine();
  readonly fixing: Fixing;
  readonly walk: Walk;
  name = '';
  /** The text as it came: pasted into an empty page, opened, or kept. Fixes and typing are compared with it. */
  original = '';

  private readonly marks = new Marks(this.editor);
  private readonly list = new FindingsList({
    choose: (finding, row) => this.walk.select(finding, row),
    fix: (findings) => this.fixing.applyFirst(findings),
  });
  private readonly verdict = new VerdictView({
    showFinding: (id) => this.show(this.session.findings.find((finding) => finding.id === id)),
    showSection: (index) => this.show(this.session.sections[index]),
  });
  private readonly names = new NamesPanel({
    jump: (mention, all) => this.showNames(mention, all),
    copy: (text) => void this.copy(text),
  });
  private readonly heat = new HeatStrip((offset) => this.show({start: offset, end: offset}));
  private saving: ReturnType<typeof setTimeout> | undefined;
  private toldTooLong = false;

  constructor(readonly session: Session) {
    const {editor, marks, list} = this;
    this.fixing = new Fixing(session, editor, () => this.walk);
    this.walk = new Walk(
      {session, editor, marks, list},
      {
        fix: (finding, replacement) => this.fixing.apply(finding, replacement),
        fixAlike: (finding) => this.fixing.applyFirst(this.walk.alike(finding)),
        ignore: (finding) => this.fixing.ignore(finding),
        never: (finding) => this.fixing.never(finding),
      },
    );
    editor.on('change', (change) => this.changed(change));
    editor.on('replaced', () => toast('The text was replaced.', {label: 'Undo', run: () => editor.undo()}));
    session.on('findings', () => this.showFindings());
    session.on('report', (report) => this.reported(report));
    session.on('status', (status) => this.status.setCheck(status));
  }

  /** Puts a text in place of what is there, as one step for undo where that is possible. */
  setText(text: string, name: string): void {
    if (text.length > MAX_LENGTH) {
      toast('This text is too long. The page takes up to 10 million characters.');
      return;
    }
    this.walk.close();
    this.setName(name);
    this.editor.replace([{start: 0, end: this.editor.text.length, replacement: text}]);
    this.original = text;
    this.editor.select(0);
    scrollToTop(this.editor);
    showTab('text');
  }

  async open(file: File): Promise<void> {
    try {
      const {name, text} = await openFile(file);
      this.setText(text, name);
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error));
    }
  }

  openExample(): void {
    this.setText(EXAMPLE, EXAMPLE_NAME);
  }

  clear(): void {
    const before = {text: this.editor.text, name: this.name};
    if (before.text === '') return;
    this.setText('', '');
    toast('Text cleared.', {label: 'Undo', run: () => this.setText(before.text, before.name)});
  }

  setName(name: string): void {
    this.name = name;
    const field = byId<HTMLInputElement>('file-name');
    if (field.value !== name) field.value = name;
    document.title = name ? `${name} – Ungarble` : 'Ungarble';
    this.saveSoon();
  }

  /** Closes the card, or takes the marks off the names. */
  escape(): void {
    if (!this.walk.escape()) this.marks.setNames([]);
  }

  /** Keeps the text for a reload; says once when it is too long for that. */
  save(): void {
    clearTimeout(this.saving);
    const {text} = this.session;
    const kept = saveText({text, name: this.name, original: this.original});
    if (!kept && !this.toldTooLong && text.length > MAX_KEPT) {
      toast('This text is too long to be kept across a reload.');
    }
    this.toldTooLong = !kept;
  }

  private changed({text, byPage, caret}: {text: string; byPage: boolean; caret: number | undefined}): void {
    if (!byPage) {
      this.walk.close();
      dismissToast(); // its Undo would take back the typing
    }
    if (this.session.text === '' && text.length > 1) this.original = text;
    this.marks.setNames([]);
    this.session.setText(text, byPage ? 'open' : 'closed', caret);
    this.saveSoon();
  }

  private reported(report: Report | null): void {
    this.showFindings();
    if (report) this.status.announce(report, this.session.findings.length);
  }

  private showFindings(): void {
    const {text, report, findings, sections, ignored} = this.session;
    this.marks.show(findings);
    this.marks.setParts(sections);
    this.list.show(findings);
    this.heat.show(findings, text.length);
    this.names.show(this.session.entities);
    this.verdict.show(text, report, findings, sections);
    this.status.setSize(text, report);
    this.walk.refresh();
    setCount('findings', report ? findings.length : null);
    document.body.classList.toggle('has-text', text !== '');
    document.body.classList.toggle('has-report', report !== null);
    byId('findings-none').hidden = report === null || findings.length > 0;
    setText(byId('findings-none'), nothingFound(ignored.length));
    const sure = this.fixing.sure.length;
    const fixSure = byId('fix-sure');
    fixSure.hidden = sure === 0;
    setText(fixSure, sure === 1 ? 'Fix the sure one…' : `Fix the ${sure.toLocaleString('en')} sure ones…`);
    byId('ignored').hidden = ignored.length === 0;
    setText(byId('ignored-text'), `${count(ignored.length, 'finding', 'findings')} ignored.`);
  }

  /** Goes to a place of the text, caret included. */
  private show(span: Span | undefined): void {
    if (!span) return;
    showTab('text');
    reveal(this.editor, span);
    this.editor.select(span.start);
  }

  private showNames(mention: Entity, all: readonly Entity[]): void {
    this.walk.close();
    showTab('text');
    reveal(this.editor, mention);
    this.marks.setNames(all);
  }

  private async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      toast('Names copied.');
    } catch {
      toast('The browser did not allow copying.');
    }
  }

  private saveSoon(): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.save(), this.session.text.length < 100_000 ? SAVE_AFTER : 4 * SAVE_AFTER);
  }
}

const nothingFound = (ignored: number): string =>
  ignored > 0 ? 'Nothing else was found.' : 'Nothing to put right. Picky also shows what merely sounds odd.';
