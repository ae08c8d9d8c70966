// Going from finding to finding: which one is open, how it came to be, and where the focus goes afterwards.

import {firstFrom, groupKey, spanAt, type Finding} from './model/finding.js';
import type {Session} from './model/session.js';
import {Card, type CardActions} from './view/card.js';
import {byId} from './view/dom.js';
import type {Editor} from './view/editor.js';
import {watchHover} from './view/hover.js';
import type {FindingsList} from './view/list.js';
import type {Marks} from './view/marks.js';
import {reveal} from './view/scroll.js';
import {showTab} from './view/tabs.js';
import {toast} from './view/toast.js';

export interface WalkParts {
  session: Session;
  editor: Editor;
  marks: Marks;
  list: FindingsList;
}

/** Where the walk may go on after something was done to a finding. */
export interface Resume {
  origin: HTMLElement | null;
}

export class Walk {
  private readonly card: Card;
  /** Gets the focus back when the card closes. */
  private origin: HTMLElement | null = null;
  /** The card was opened by the resting pointer and goes with it. */
  private hovering = false;

  constructor(
    private readonly parts: WalkParts,
    actions: Omit<CardActions, 'step' | 'closed'>,
  ) {
    const {editor, session} = parts;
    this.card = new Card({
      ...actions,
      step: (direction) => this.step(direction),
      closed: (returnFocus) => this.closed(returnFocus),
    });
    watchHover(editor, {
      findings: () => session.findings,
      card: this.card.element,
      open: (finding) => this.hoverOpen(finding),
      leave: () => this.hovering && !this.card.hasFocus && this.card.close(),
    });
    editor.element.addEventListener('click', (event) => this.clicked(event as PointerEvent));
    document.addEventListener('pointerdown', (event) => this.pressed(event));
  }

  /** Goes to the next or previous finding from the one whose card is open, else from the caret; around at the ends. */
  step(direction: 1 | -1): void {
    const {session, editor} = this.parts;
    const {findings} = session;
    if (findings.length === 0) {
      toast(session.text === '' ? 'There is no text yet.' : 'There are no findings.');
      return;
    }
    const current = this.card.finding;
    const index = current
      ? findings.findIndex((finding) => finding.id === current.id) + direction
      : firstFrom(findings, editor.selection?.start ?? 0) + (direction < 0 ? -1 : 0);
    const origin = this.origin ?? editor.element;
    this.select(findings[(index + findings.length) % findings.length]!, origin);
  }

  /** Scrolls to the finding and moves the focus into its card; `origin` gets the focus back. */
  select(finding: Finding, origin: HTMLElement | null): void {
    this.origin = origin;
    this.hovering = false;
    showTab('text');
    reveal(this.parts.editor, finding);
    this.open(finding, true);
  }

  close(): void {
    this.card.close();
  }

  /** Closes the card; false when there was none. */
  escape(): boolean {
    if (!this.card.isOpen) return false;
    this.card.close(this.card.hasFocus);
    return true;
  }

  /** Closes the card if its finding is gone. */
  refresh(): void {
    const {finding} = this.card;
    if (finding && !this.parts.session.findings.some((other) => other.id === finding.id)) this.card.close();
  }

  /** Closes the card before its finding changes; answers how to resume if the reader was walking by keyboard. */
  pause(): Resume | null {
    const resume = this.card.hasFocus && !this.hovering ? {origin: this.origin} : null;
    this.card.close();
    return resume;
  }

  /** Goes on to the first finding at or after `offset`. */
  resume({origin}: Resume, offset: number): void {
    const {findings} = this.parts.session;
    const next = findings[firstFrom(findings, offset)] ?? findings[0];
    if (next) this.select(next, origin);
    else this.parts.editor.element.focus({preventScroll: true});
  }

  /** The findings that say the same about the same words, this one included. */
  alike(finding: Finding): Finding[] {
    const key = groupKey(finding);
    return this.parts.session.findings.filter((other) => groupKey(other) === key);
  }

  private open(finding: Finding, focus: boolean): void {
    const {session, editor, marks, list} = this.parts;
    const context = {
      position: session.findings.findIndex((other) => other.id === finding.id) + 1,
      total: session.findings.length,
      alike: this.alike(finding).length,
    };
    const anchor = (): DOMRect =>
      editor.map.range(finding.start, finding.end).getClientRects()[0] ?? editor.element.getBoundingClientRect();
    this.card.open(finding, context, anchor, focus);
    marks.setActive(finding);
    list.setActive(finding);
  }

  private hoverOpen(finding: Finding): void {
    if (this.card.isOpen && (!this.hovering || this.card.finding?.id === finding.id)) return;
    this.hovering = true;
    this.origin = null;
    this.open(finding, false);
  }

  private closed(returnFocus: boolean): void {
    const {editor, marks, list} = this.parts;
    const {origin} = this;
    list.setActive(null);
    marks.setActive(null);
    this.origin = null;
    this.hovering = false;
    if (!returnFocus) return;
    if (origin && origin !== editor.element && origin.isConnected && origin.checkVisibility()) origin.focus();
    else editor.element.focus({preventScroll: true});
  }

  /** On a touch screen a tap on a mark opens its card; so does a double click anywhere. The caret goes there as always. */
  private clicked(event: PointerEvent): void {
    const caret = this.parts.editor.selection;
    if (!caret || (event.pointerType !== 'touch' && event.detail < 2)) return;
    const finding = spanAt(this.parts.session.findings, caret.start);
    if (!finding) return;
    this.origin = this.parts.editor.element;
    this.hovering = false;
    this.open(finding, false);
  }

  private pressed(event: PointerEvent): void {
    const target = event.target as Node;
    if (!this.card.element.contains(target) && !byId('findings').contains(target)) this.card.close();
  }
}
