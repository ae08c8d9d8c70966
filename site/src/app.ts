// Ties the parts together: text goes from the editor to the session, findings from the session to marks, list and card.

import {EXAMPLE, EXAMPLE_NAME} from './example.js';
import {openFile} from './io/files.js';
import {MAX_KEPT, saveText} from './io/storage.js';
import {MAX_LENGTH} from './io/text.js';
import {findingAt, firstFrom, groupKey, isSure, type Finding} from './model/finding.js';
import {merge} from './model/fixes.js';
import type {Entity, Span} from './model/report.js';
import type {Session} from './model/session.js';
import {count} from './model/wording.js';
import {Card, shorten} from './view/card.js';
import {byId, setText} from './view/dom.js';
import {Editor} from './view/editor.js';
import {HeatStrip} from './view/heat.js';
import {watchHover} from './view/hover.js';
import {FindingsList} from './view/list.js';
import {Marks} from './view/marks.js';
import {NamesPanel} from './view/names.js';
import {preview} from './view/preview.js';
import {StatusLine} from './view/status.js';
import {setCount, showTab} from './view/tabs.js';
import {toast} from './view/toast.js';
import {VerdictView} from './view/verdict.js';

const SAVE_AFTER = 500;

export class App {
  readonly editor = new Editor(byId('editor'));
  readonly status = new StatusLine();
  private readonly pane = byId('pane');
  name = '';
  /** The text as it came: pasted into an empty page, opened, or kept. Fixes and typing are compared with it. */
  original = '';

  private readonly marks = new Marks(this.editor);
  private readonly card = new Card({
    fix: (finding, replacement) => this.fix([{finding, replacement}], 'next'),
    fixAlike: (finding) => this.fixFirst(this.alike(finding), 'next'),
    ignore: (finding) => this.ignore(finding),
    never: (finding) => this.never(finding),
    step: (direction) => this.step(direction, true),
    closed: (returnFocus) => this.cardClosed(returnFocus),
  });
  private readonly list = new FindingsList({
    choose: (finding, row) => this.select(finding, {focus: true, origin: row}),
    fix: (findings) => this.fixFirst(findings, 'stay'),
  });
  private readonly verdict = new VerdictView({
    showFinding: (id) => this.showIfThere(this.session.findings.find((finding) => finding.id === id)),
    showSection: (index) => this.showIfThere(this.session.sections[index]),
  });
  private readonly names = new NamesPanel({
    jump: (mention, all) => this.showNames(mention, all),
    copy: (text) =>
      void navigator.clipboard.writeText(text).then(
        () => toast('Names copied.'),
        () => toast('The browser did not allow copying.'),
      ),
  });
  private readonly heat = new HeatStrip((offset) => this.reveal({start: offset, end: offset}));
  /** Where the focus goes when the card closes. */
  private origin: HTMLElement | null = null;
  private hovering = false;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private keptNotice = false;

  constructor(readonly session: Session) {
    const {editor} = this;
    editor.on('change', ({text, byPage, caret}) => {
      if (!byPage) this.card.close();
      if (session.text === '') this.original = text;
      session.setText(text, byPage ? 'open' : 'closed', caret);
    });
    editor.on('loaded', ({before}) => toast('The text was replaced.', {label: 'Undo', run: () => editor.load(before)}));
    session.on('text', () => {
      this.marks.setNames([]);
      this.saveSoon();
    });
    session.on('findings', () => this.showFindings());
    session.on('report', (report) => {
      this.names.show(session.entities);
      this.showFindings();
      if (report) this.status.announce(report, session.findings.length);
    });
    session.on('status', (status) => this.status.setCheck(status));
    session.on('ignores', () => this.saveSoon());
    watchHover(editor, {
      findings: () => session.findings,
      card: this.card.element,
      open: (finding) => this.hoverOpen(finding),
      leave: () => this.hovering && !this.card.hasFocus && this.card.close(),
    });
    editor.element.addEventListener('click', (event) => this.tapped(event as PointerEvent));
    document.addEventListener('pointerdown', (event) => this.pressed(event));
  }

  // --- text in ---------------------------------------------------------------------------------------------------

  setText(text: string, name: string): void {
    if (text.length > MAX_LENGTH) {
      toast('This text is too long. The page takes up to 10 million characters.');
      return;
    }
    this.card.close();
    this.session.ignores.clearPlaces();
    this.setName(name);
    this.editor.replace(0, this.editor.text.length, text);
    this.original = text;
    this.editor.select(0);
    scrollToTop(this.editor.element);
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

  // --- findings --------------------------------------------------------------------------------------------------

  get sure(): Finding[] {
    return this.session.findings.filter(isSure);
  }

  previewSure(): void {
    const findings = this.sure;
    if (findings.length > 0) preview(this.session.text, findings, (chosen) => this.fixFirst(chosen, 'list'));
  }

  /** Goes to the next or previous finding from the caret, or from the one whose card is open. */
  step(direction: 1 | -1, focus: boolean): void {
    const {findings} = this.session;
    if (findings.length === 0) {
      toast(this.session.text === '' ? 'There is no text yet.' : 'There are no findings.');
      return;
    }
    const current = this.card.finding;
    const from = current?.start ?? this.editor.selection?.start ?? 0;
    let index = current
      ? findings.findIndex((finding) => finding.id === current.id) + direction
      : firstFrom(findings, from) + (direction < 0 ? -1 : 0);
    index = (index + findings.length) % findings.length;
    this.select(findings[index]!, {focus, origin: this.origin ?? this.editor.element});
  }

  /** Scrolls to the finding and opens its card. */
  select(finding: Finding, {focus, origin}: {focus: boolean; origin: HTMLElement | null}): void {
    this.origin = origin;
    this.hovering = false;
    showTab('text');
    this.reveal(finding, false);
    this.openCard(finding, focus);
  }

  escape(): void {
    if (this.card.isOpen) this.card.close(this.card.hasFocus);
    else this.marks.setNames([]);
  }

  private hoverOpen(finding: Finding): void {
    if (this.card.isOpen && !this.hovering) return;
    if (this.card.finding?.id === finding.id) return;
    this.hovering = true;
    this.origin = null;
    this.openCard(finding, false);
  }

  private openCard(finding: Finding, focus: boolean): void {
    const {findings} = this.session;
    this.card.open(
      finding,
      {
        position: findings.findIndex((other) => other.id === finding.id) + 1,
        total: findings.length,
        alike: this.alike(finding).length,
      },
      () =>
        this.editor.map.range(finding.start, finding.end).getClientRects()[0] ??
        this.editor.element.getBoundingClientRect(),
      focus,
    );
    this.marks.setActive(finding);
    this.list.setActive(finding);
  }

  private cardClosed(returnFocus: boolean): void {
    this.list.setActive(null);
    this.marks.setActive(null);
    const {origin} = this;
    this.origin = null;
    this.hovering = false;
    if (!returnFocus) return;
    if (origin && origin !== this.editor.element && origin.isConnected && origin.offsetParent !== null) origin.focus();
    else this.editor.element.focus({preventScroll: true});
  }

  /** On a touch screen a tap on a mark opens its card; so does a second click on it anywhere. */
  private tapped(event: PointerEvent): void {
    const offset = this.editor.selection;
    if (!offset || offset.start !== offset.end) return;
    if (event.pointerType !== 'touch' && event.detail < 2) return;
    const finding = findingAt(this.session.findings, offset.start);
    if (!finding) return;
    this.origin = this.editor.element;
    this.hovering = false;
    this.openCard(finding, false);
  }

  private pressed(event: PointerEvent): void {
    const target = event.target as Node;
    if (this.card.isOpen && !this.card.element.contains(target) && !byId('findings').contains(target))
      this.card.close();
  }

  private alike(finding: Finding): Finding[] {
    const key = groupKey(finding);
    return this.session.findings.filter((other) => groupKey(other) === key);
  }

  // --- fixes -----------------------------------------------------------------------------------------------------

  private fixFirst(findings: readonly Finding[], then: 'next' | 'stay' | 'list'): void {
    this.fix(
      findings.map((finding) => ({finding, replacement: finding.suggestions[0]!.text})),
      then,
    );
  }

  /** All fixes as one step for undo. `then`: the card goes on to the next finding, or the focus stays in the list. */
  private fix(fixes: readonly {finding: Finding; replacement: string}[], then: 'next' | 'stay' | 'list'): void {
    if (fixes.length === 0) return;
    const focused = document.activeElement as HTMLElement | null;
    const {origin} = this;
    const goOn = then === 'next' && this.card.hasFocus && !this.hovering;
    this.card.close();
    const parts = fixes.map(({finding, replacement}) => ({start: finding.start, end: finding.end, replacement}));
    const edit = merge(this.session.text, parts);
    this.session.expect(parts);
    this.editor.replace(edit.start, edit.end, edit.replacement);
    const end = edit.start + edit.replacement.length;
    if (goOn) this.goOn(end, origin);
    else if (then === 'stay') focused?.focus({preventScroll: true});
    const [only] = fixes;
    toast(
      fixes.length === 1
        ? `“${shorten(only!.finding.text, 30)}” is now “${shorten(only!.replacement, 30)}”.`
        : `${count(fixes.length, 'fix', 'fixes')} applied.`,
      {
        label: 'Undo',
        run: () => this.undo(),
      },
    );
  }

  private undo(): void {
    this.editor.undo();
  }

  private goOn(from: number, origin: HTMLElement | null): void {
    const {findings} = this.session;
    const next = findings[firstFrom(findings, from)] ?? findings[0];
    if (next) this.select(next, {focus: true, origin});
  }

  private ignore(finding: Finding): void {
    const {session} = this;
    const text = session.text;
    this.leaveCard(finding, () => session.ignores.addPlace(finding, text));
    toast(`Ignored “${shorten(finding.text, 30)}” here.`, {
      label: 'Undo',
      run: () => {
        session.ignores.removePlace(finding, text);
        session.ignoresChanged();
      },
    });
  }

  private never(finding: Finding): void {
    const {session} = this;
    this.leaveCard(finding, () => session.ignores.addWord(finding.text));
    toast(`“${shorten(finding.text, 30)}” will not be flagged again.`, {
      label: 'Undo',
      run: () => {
        session.ignores.removeWord(finding.text);
        session.ignoresChanged();
      },
    });
  }

  private leaveCard(finding: Finding, change: () => void): void {
    const {origin} = this;
    const goOn = this.card.hasFocus && !this.hovering;
    this.card.close();
    change();
    this.session.ignoresChanged();
    if (goOn) this.goOn(finding.end, origin);
  }

  // --- showing ---------------------------------------------------------------------------------------------------

  private showFindings(): void {
    const {session} = this;
    const {findings} = session;
    this.marks.show(findings);
    this.list.show(findings);
    this.heat.show(findings, session.text.length);
    this.verdict.show(session.text, session.report, findings, session.sections);
    this.status.setSize(session.text, session.report);
    const sure = this.sure.length;
    const all = byId<HTMLButtonElement>('fix-sure');
    all.hidden = sure === 0;
    setText(all, `Fix ${sure.toLocaleString('en')} sure ${sure === 1 ? 'one' : 'ones'}…`);
    setCount('findings', session.report ? findings.length : null);
    byId('findings-none').hidden = session.report === null || findings.length > 0;
    document.body.classList.toggle('has-text', session.text !== '');
    document.body.classList.toggle('has-report', session.report !== null);
    const ignored = session.ignored.length;
    byId('ignored').hidden = ignored === 0;
    setText(byId('ignored-text'), `${count(ignored, 'finding', 'findings')} ignored.`);
    const open = this.card.finding;
    if (open && !findings.some((finding) => finding.id === open.id)) this.card.close();
  }

  /** Scrolls the span into view; with `caret` also puts the caret there. */
  private reveal(span: Span, caret = true): void {
    showTab('text');
    const range = this.editor.map.range(span.start, span.end);
    const container = range.startContainer;
    const block = container instanceof HTMLElement ? container : container.parentElement;
    const box = range.getClientRects()[0];
    const pane = this.pane.getBoundingClientRect();
    const top = Math.max(pane.top, 0) + 24;
    const bottom = Math.min(pane.bottom, innerHeight) - 160;
    if (!box || box.top < top || box.bottom > bottom) {
      block?.scrollIntoView({block: 'nearest'});
      const now = range.getClientRects()[0] ?? block?.getBoundingClientRect();
      if (now && (now.top < top || now.bottom > bottom)) scrollBy(this.editor.element, now.top - (top + bottom) / 2);
    }
    if (caret) this.editor.select(span.start);
  }

  private showIfThere(span: Span | undefined): void {
    if (span) this.reveal(span);
  }

  private showNames(mention: Entity, all: readonly Entity[]): void {
    this.card.close();
    this.reveal(mention, false);
    this.marks.setNames(all);
  }

  private saveSoon(): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.save(), this.session.text.length < 100_000 ? SAVE_AFTER : 4 * SAVE_AFTER);
  }

  /** Keeps the text for a reload; says once when it is too long for that. */
  save(): void {
    clearTimeout(this.saving);
    const {text, ignores} = this.session;
    const kept = saveText({text, name: this.name, places: ignores.data().places, original: this.original});
    if (!kept && !this.keptNotice && this.session.text.length > MAX_KEPT)
      toast('This text is too long to be kept across a reload.');
    this.keptNotice = !kept;
  }
}

function scrollParent(element: HTMLElement): HTMLElement | null {
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

function scrollBy(element: HTMLElement, by: number): void {
  (scrollParent(element) ?? document.scrollingElement)?.scrollBy({top: by});
}

function scrollToTop(element: HTMLElement): void {
  (scrollParent(element) ?? document.scrollingElement)?.scrollTo({top: 0});
}
