// A short message at the foot of the page, with at most one action. What it offers can be done elsewhere, too.

import {byId, h} from './dom.js';

const SHOWN_FOR = 9_000;

let timer: ReturnType<typeof setTimeout> | undefined;

export interface ToastAction {
  label: string;
  run: () => void;
}

export function dismissToast(): void {
  clearTimeout(timer);
  byId('toast').replaceChildren();
}

/** Shows `message` and reads it out; a newer message takes the place of an older one. */
export function toast(message: string, action?: ToastAction): void {
  const host = byId('toast');
  clearTimeout(timer);
  const box = h('div', {class: 'toast'}, h('span', {}, message));
  if (action) {
    box.append(
      h(
        'button',
        {
          type: 'button',
          class: 'toast-action',
          on: {
            click: () => {
              dismissToast();
              action.run();
            },
          },
        },
        action.label,
      ),
    );
  }
  host.replaceChildren(box);
  const leaveSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!box.matches(':hover') && !box.contains(document.activeElement)) dismissToast();
      else leaveSoon();
    }, SHOWN_FOR);
  };
  leaveSoon();
}
