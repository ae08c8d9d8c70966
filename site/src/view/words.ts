// The reader's own list of words that are never flagged: kept in this browser, taken out and in as a plain text file.

import type {App} from '../app.js';
import {decode} from '../io/text.js';
import {download} from '../io/save.js';
import {count} from '../model/wording.js';
import {byId, h} from './dom.js';
import {toast} from './toast.js';

export function setUpWords(app: App): void {
  const {session} = app;
  const dialog = byId<HTMLDialogElement>('words');
  const field = byId<HTMLInputElement>('words-new');
  const picker = byId<HTMLInputElement>('words-file');

  const show = (): void => {
    const {words} = session.ignores;
    byId('words-none').hidden = words.length > 0;
    byId('words-list').replaceChildren(
      ...words.map((word) =>
        h(
          'li',
          {class: 'word'},
          h('span', {}, word),
          h(
            'button',
            {
              type: 'button',
              class: 'button button-small',
              'aria-label': `Remove “${word}”`,
              on: {click: () => change(() => session.ignores.removeWord(word))},
            },
            'Remove',
          ),
        ),
      ),
    );
  };
  const change = (how: () => void): void => {
    how();
    session.ignoresChanged();
    show();
  };
  const addAll = (lines: string): number => {
    const before = session.ignores.words.length;
    change(() => lines.split(/\r?\n/).forEach((line) => session.ignores.addWord(line)));
    return session.ignores.words.length - before;
  };

  byId('words-open').addEventListener('click', () => {
    byId<HTMLDialogElement>('help').close();
    show();
    dialog.showModal();
    field.focus();
  });
  byId('words-form').addEventListener('submit', (event) => {
    event.preventDefault();
    addAll(field.value);
    field.value = '';
  });
  byId('words-export').addEventListener('click', () =>
    download(`${session.ignores.words.join('\n')}\n`, 'text/plain;charset=utf-8', 'ungarble words.txt'),
  );
  byId('words-import').addEventListener('click', () => picker.click());
  picker.addEventListener('change', async () => {
    const file = picker.files?.[0];
    picker.value = '';
    if (!file) return;
    const added = addAll(decode(new Uint8Array(await file.arrayBuffer())));
    toast(`${count(added, 'word', 'words')} added.`);
  });
}
