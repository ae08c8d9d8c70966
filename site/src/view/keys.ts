// Keys that work all over the page.

import type {App} from '../app.js';
import {byId} from './dom.js';

export function setUpKeys(app: App): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
    if (event.key === 'F8') {
      event.preventDefault();
      app.walk.step(event.shiftKey ? -1 : 1);
    } else if (event.key === '?' && !isTyping(event.target)) {
      event.preventDefault();
      byId<HTMLDialogElement>('help').showModal();
    } else if (event.key === 'Escape') {
      app.escape();
    }
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLInputElement);
}
