// A field under check: the field itself, the document that is kept checked, and what is shown about it.
import {type Finding, firstFrom, spanAt} from '../live/finding.js';
import type {Change, LiveDocument} from '../live/document.js';
import {Card} from './card.js';
import {ControlTarget} from './control.js';
import {h, perFrame} from './dom.js';
import {EditableTarget} from './editable.js';
import {watchPointer} from './hover.js';
import {Panel} from './panel.js';
import type {Target} from './target.js';
import {onScreen} from './window.js';

export interface CheckedFieldParts {
  field: HTMLElement;
  shadow: ShadowRoot;
  live: LiveDocument;
  /** The person chose a fix; false when the page wants it left alone. */
  allowFix(finding: Finding, replacement: string): boolean;
  ignore(finding: Finding): void;
  addName(finding: Finding): void;
  setPicky(picky: boolean): void;
}

/** A screen reader is told of new findings after this pause, in milliseconds. */
const quiet = 1500;
/** Nothing tells of a value that a script set, or of a field that moved without a change of its size. */
const glance = 1000;

export class CheckedField {
  readonly target: Target;
  readonly #parts: CheckedFieldParts;
  readonly #live: LiveDocument;
  readonly #card: Card;
  readonly #panel: Panel;
  readonly #frame = h('div', {class: 'frame', part: 'frame'});
  readonly #stop = new AbortController();
  readonly #unsubscribe: () => void;
  readonly #observer: ResizeObserver;
  #glances: ReturnType<typeof setInterval>;
  #speaking?: ReturnType<typeof setTimeout>;
  #openedBy: 'hover' | 'click' | 'key' = 'key';
  #composing = false;

  constructor(parts: CheckedFieldParts) {
    const {field, shadow, live} = parts;
    this.#parts = parts;
    this.#live = live;
    const changed = (): void => this.#read();
    if (isControl(field)) {
      const target = new ControlTarget(field, shadow, changed);
      this.#frame.append(target.mirror.element);
      this.#frame.classList.toggle('frame-line', field instanceof HTMLInputElement);
      this.target = target;
    } else {
      this.target = new EditableTarget(field, changed);
    }
    this.#card = new Card({
      fix: (finding, replacement) => this.fix(finding, replacement),
      ignore: (finding) => this.#settle(() => parts.ignore(finding)),
      addName: (finding) => this.#settle(() => parts.addName(finding)),
      step: (direction) => this.step(direction),
      dismissed: () => this.#dismiss(),
    });
    this.#panel = new Panel(live, {
      select: (finding) => this.#select(finding),
      setPicky: parts.setPicky,
      retry: () => live.recheck(),
      dismissed: () => this.#panel.close(),
    });
    this.#frame.append(this.#panel.badge);
    shadow.append(this.#frame, this.#card.element, this.#panel.popup.element, this.#panel.status);

    this.#listen();
    const place = perFrame(() => this.#place());
    this.#observer = new ResizeObserver(place);
    this.#observer.observe(field);
    const {signal} = this.#stop;
    const scrolled = perFrame(() => {
      this.#place();
      this.#paint();
    });
    document.addEventListener('scroll', scrolled, {capture: true, passive: true, signal});
    addEventListener('resize', place, {signal});
    this.#glances = setInterval(() => {
      this.#read();
      this.#place();
    }, glance);
    this.#unsubscribe = live.subscribe((change) => this.#refresh(change));
    live.update(this.target.text);
    this.#place();
    this.#refresh('state');
  }

  /** Opens the card of the next or previous finding: from the open one, else from the caret; around at the ends. */
  step(direction: 1 | -1): void {
    const {findings} = this.#live;
    if (findings.length === 0) return;
    const open = this.#card.finding;
    if (open && !this.#card.popup.hasFocus) return this.#card.focus();
    const caret = this.target.selection?.start ?? 0;
    const here = spanAt(findings, caret);
    let at: number;
    if (open) at = findings.findIndex(({id}) => id === open.id) + direction;
    else if (here && direction > 0) at = findings.indexOf(here);
    else at = firstFrom(findings, caret) + (direction < 0 ? -1 : 0);
    this.#select(findings[(at + findings.length) % findings.length]!);
  }

  /** Puts the fix in, as one step of the browser's undo. */
  fix(finding: Finding, replacement: string): void {
    this.#card.close();
    const current = this.#live.findings.find(({id}) => id === finding.id);
    if (!current || !this.target.editable || !this.#parts.allowFix(current, replacement)) return;
    this.target.replace(current, replacement);
    this.#read(true);
  }

  openList(): void {
    this.#panel.open();
  }

  dispose(): void {
    this.#stop.abort();
    this.#unsubscribe();
    this.#observer.disconnect();
    clearInterval(this.#glances);
    clearTimeout(this.#speaking);
    this.#card.close();
    this.#panel.close();
    this.target.dispose();
    for (const element of [this.#frame, this.#card.element, this.#panel.popup.element, this.#panel.status]) {
      element.remove();
    }
  }

  #listen(): void {
    const {field} = this.target;
    const {signal} = this.#stop;
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
    ): void => field.addEventListener(name, listener, {signal});
    on('keydown', (event) => this.#onKey(event));
    on('input', () => this.#openedBy !== 'key' && this.#card.close());
    on('focus', () => this.#place());
    on('compositionstart', () => {
      this.#composing = true;
      this.#live.compositionStart();
    });
    on('compositionend', () => {
      this.#composing = false;
      // The text of a control is not there yet when this event comes.
      setTimeout(() => {
        if (signal.aborted || this.#composing) return;
        this.#read();
        this.#live.compositionEnd();
      });
    });
    if (isControl(field)) {
      field.form?.addEventListener('reset', () => setTimeout(() => signal.aborted || this.#read()), {signal});
    }
    document.addEventListener(
      'pointerdown',
      (event) => {
        const path = event.composedPath();
        if (!path.includes(this.#card.element)) this.#closeCard();
        if (!path.includes(this.#panel.popup.element) && !path.includes(this.#panel.badge)) this.#panel.close();
      },
      {signal, capture: true},
    );
    watchPointer({
      field,
      card: this.#card.element,
      signal,
      findingAt: (x, y) => this.target.findingAt(this.#live.findings, x, y),
      open: (finding, how) => this.#pointed(finding, how),
      leave: () => this.#openedBy === 'hover' && !this.#card.popup.hasFocus && this.#closeCard(),
    });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'F8' && !event.altKey && !event.ctrlKey && !event.metaKey) {
      this.step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && this.#card.finding) {
      this.#closeCard();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Takes over what the field holds now. */
  #read(fix = false): void {
    if (!this.target.read()) return;
    this.#live.update(this.target.text, {caret: this.target.selection?.end, fix});
    // The document says nothing while somebody composes; the mirror of a control wants its marks back all the same.
    if (this.#composing && this.target instanceof ControlTarget) this.#paint();
  }

  #refresh(change: Change): void {
    if (change === 'findings') {
      const {finding} = this.#card;
      if (finding && !this.#live.findings.some(({id}) => id === finding.id)) this.#closeCard();
      this.#paint();
    }
    this.#panel.refresh(false);
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => this.#panel.refresh(true), quiet);
  }

  #paint(): void {
    const id = this.#card.finding?.id;
    const {findings} = this.#live;
    const near = onScreen(findings, (finding) => this.target.range(finding).getBoundingClientRect());
    this.target.paint(near, id === undefined ? null : (findings.find((finding) => finding.id === id) ?? null));
  }

  /** Lays the frame over the field, wherever that is. */
  #place(): void {
    const {field} = this.target;
    const to = field.getBoundingClientRect();
    const style = this.#frame.style;
    const put = (name: string, value: string): void => {
      if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
    };
    put('width', `${to.width}px`);
    put('height', `${to.height}px`);
    const from = this.#frame.getBoundingClientRect();
    put('left', `${(parseFloat(style.left) || 0) + to.left - from.left}px`);
    put('top', `${(parseFloat(style.top) || 0) + to.top - from.top}px`);
    put('display', to.width === 0 ? 'none' : 'block');
    put('clip-path', clipOf(field, to));
    this.#frame.dir = getComputedStyle(field).direction;
    this.target.place();
  }

  #pointed(finding: Finding, how: 'hover' | 'click'): void {
    if (this.#card.finding && (this.#openedBy !== 'hover' || this.#card.finding.id === finding.id) && how === 'hover') return;
    const current = this.#live.findings.find(({id}) => id === finding.id);
    if (!current || this.#composing) return;
    this.#openedBy = how;
    this.#open(current);
  }

  /** Shows the words and moves the focus into their card: somebody asked for it by key or from the list. */
  #select(finding: Finding): void {
    this.#panel.close();
    this.#openedBy = 'key';
    this.target.reveal(finding);
    this.#open(finding);
    this.#card.focus();
  }

  #open(finding: Finding): void {
    const {findings} = this.#live;
    const position = findings.findIndex(({id}) => id === finding.id) + 1;
    this.#card.open(finding, {position, total: findings.length, editable: this.target.editable}, () => {
      const now = this.#live.findings.find(({id}) => id === finding.id);
      return now && this.target.range(now).getClientRects()[0];
    });
    this.#paint();
  }

  #closeCard(): void {
    if (!this.#card.finding) return;
    this.#card.close();
    this.#paint();
  }

  #dismiss(): void {
    const focused = this.#card.popup.hasFocus;
    this.#closeCard();
    if (focused) this.target.field.focus({preventScroll: true});
  }

  #settle(what: () => void): void {
    this.#dismiss();
    what();
  }
}

/** Cuts off what boxes around the field have scrolled out of sight: the frame may lie outside of them. */
function clipOf(field: HTMLElement, {top, right, bottom, left}: DOMRect): string {
  const cut = [0, 0, 0, 0];
  for (let box = field.parentElement; box && box !== document.body; box = box.parentElement) {
    if (getComputedStyle(box).overflow === 'visible') continue;
    const edge = box.getBoundingClientRect();
    const over = [edge.top - top, right - edge.right, bottom - edge.bottom, edge.left - left];
    over.forEach((length, side) => (cut[side] = Math.max(cut[side]!, length)));
  }
  return cut.some((length) => length > 0) ? `inset(${cut.map((length) => `${length}px`).join(' ')})` : 'none';
}

export function isControl(field: HTMLElement): field is HTMLTextAreaElement | HTMLInputElement {
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
}
