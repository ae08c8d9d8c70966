// On a narrow window the page shows one of text, findings and names at a time; on a wide one the panel has two tabs.

import {byId, setText} from './dom.js';

export type View = 'text' | 'findings' | 'names';

/** Shows a view; on a wide window the text is always there and 'text' leaves the panel as it is. */
export function showTab(view: View): void {
  document.body.dataset['view'] = view;
  if (view !== 'text') document.body.dataset['panel'] = view;
  for (const tab of document.querySelectorAll<HTMLElement>('[data-show]')) {
    const inPanel = tab.closest('.panel-tabs') !== null;
    const on = tab.dataset['show'] === (inPanel ? document.body.dataset['panel'] : view);
    tab.setAttribute('aria-pressed', String(on));
  }
}

/** The number beside the name of a view, wherever it stands; none while there is no report. */
export function setCount(view: View, count: number | null): void {
  for (const place of document.querySelectorAll<HTMLElement>(`[data-count="${view}"]`)) {
    setText(place, count === null ? '' : count.toLocaleString('en'));
  }
}

export function setUpTabs(): void {
  for (const tab of document.querySelectorAll<HTMLElement>('[data-show]')) {
    tab.addEventListener('click', () => {
      showTab(tab.dataset['show'] as View);
      if (!tab.closest('.panel-tabs')) scrollTo({top: 0});
    });
  }
  document.body.dataset['panel'] = 'findings';
  showTab('text');
  byId('panel').hidden = false;
}
