// Light, dark, or as the system has it.

import {byId} from './dom.js';

export type Theme = 'system' | 'light' | 'dark';

const NEXT: Record<Theme, Theme> = {system: 'light', light: 'dark', dark: 'system'};
const NAMES: Record<Theme, string> = {system: 'as the system', light: 'light', dark: 'dark'};

export function setUpTheme(initial: Theme, changed: (theme: Theme) => void): void {
  const button = byId<HTMLButtonElement>('theme');
  let theme = initial;
  const show = (): void => {
    document.documentElement.dataset['theme'] = theme;
    button.setAttribute('aria-label', `Colours: ${NAMES[theme]}. Change`);
    button.title = `Colours: ${NAMES[theme]}`;
  };
  button.addEventListener('click', () => {
    theme = NEXT[theme];
    show();
    changed(theme);
  });
  show();
}
