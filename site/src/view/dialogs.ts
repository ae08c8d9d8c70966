// Dialogs: any button may open one by name, and one closes the other.

import {byId, h} from './dom.js';

/** `prepare` is called by the name of a dialog before it is shown. */
export function setUpDialogs(prepare: Record<string, () => void>): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-open]')) {
    const name = button.dataset['open']!;
    button.addEventListener('click', () => {
      button.closest('dialog')?.close();
      prepare[name]?.();
      byId<HTMLDialogElement>(name).showModal();
    });
  }
  for (const button of document.querySelectorAll<HTMLElement>('dialog [data-close]')) {
    button.addEventListener('click', () => button.closest('dialog')?.close());
  }
}

/** Shows the reader the very policy that the browser holds this page to. */
export function showPolicy(): void {
  const rules = document
    .querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')!
    .content.split(/;\s*/);
  byId('policy-rule').textContent = rules.find((rule) => rule.startsWith('connect-src')) ?? '';
  byId('policy').replaceChildren(...rules.map((rule) => h('li', {}, h('code', {}, rule))));
}
