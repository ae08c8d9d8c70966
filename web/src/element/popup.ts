// A box above everything else, beside something. It never takes the focus by itself, and keys pressed in it are its own:
// a page that sends a form on Enter, or closes a dialog on Esc, does not get to see them.
import {perFrame} from './dom.js';

const gap = 6;

export class Popup {
  readonly element: HTMLElement;
  #anchor?: () => DOMRect | undefined;
  #follow: () => void;

  constructor(element: HTMLElement, onKey: (event: KeyboardEvent) => void) {
    this.element = element;
    element.setAttribute('popover', 'manual');
    element.setAttribute('dir', 'ltr'); // what it says is English, wherever it stands
    element.addEventListener('keydown', (event) => {
      onKey(event);
      event.stopPropagation();
    });
    for (const type of ['keyup', 'keypress', 'input', 'change']) {
      element.addEventListener(type, (event) => event.stopPropagation());
    }
    this.#follow = perFrame(() => this.place());
  }

  get isOpen(): boolean {
    return this.#anchor !== undefined;
  }

  get hasFocus(): boolean {
    return this.element.matches(':focus-within');
  }

  /** Beside the rectangle that `anchor` gives now and whenever something scrolls. */
  open(anchor: () => DOMRect | undefined): void {
    if (!this.isOpen) {
      this.element.showPopover();
      document.addEventListener('scroll', this.#follow, {capture: true, passive: true});
      addEventListener('resize', this.#follow);
    }
    this.#anchor = anchor;
    this.place();
  }

  close(): void {
    if (!this.isOpen) return;
    this.#anchor = undefined;
    if (this.element.isConnected) this.element.hidePopover();
    document.removeEventListener('scroll', this.#follow, {capture: true});
    removeEventListener('resize', this.#follow);
  }

  /** Below where there is room, else above. To be called when something scrolled that the page does not hear of. */
  place(): void {
    const mark = this.#anchor?.();
    if (!mark) return;
    const {offsetWidth: width, offsetHeight: height} = this.element;
    const below = mark.bottom + gap + height <= innerHeight || mark.top < innerHeight - mark.bottom;
    const top = below ? Math.min(mark.bottom + gap, innerHeight - gap - height) : mark.top - gap - height;
    const left = Math.min(mark.left, document.documentElement.clientWidth - width - gap);
    this.element.style.setProperty('--left', `${Math.round(Math.max(gap, left))}px`);
    this.element.style.setProperty('--top', `${Math.round(Math.max(gap, top))}px`);
  }
}
