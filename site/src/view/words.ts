// The reader's own list: words that are never flagged, and single places that were ignored. Kept in this browser, taken
// out as one file and in again, or in from a plain list of words.

import type {App} from '../app.js';
import {download} from '../io/save.js';
import {ignoreData} from '../io/storage.js';
import {decode} from '../io/text.js';
import {count} from '../model/wording.js';
import {byId, h} from './dom.js';
import {toast} from './toast.js';

/** Answers a function that brings the dialog up to date. */
export function setUpWords({session: {ignores}}: App): () => void {
  const field = byId<HTMLInputElement>('words-new');
  const picker = byId<HTMLInputElement>('words-file');

  const row = (word: string): HTMLElement => {
    const remove = {
      type: 'button',
      class: 'button button-small',
      'aria-label': `Remove “${word}”`,
      on: {click: () => ignores.removeName(word)},
    };
    return h('li', {class: 'word'}, h('span', {}, word), h('button', remove, 'Remove'));
  };
  const show = (): void => {
    const {names, ignored} = ignores;
    byId('words-none').hidden = names.length > 0;
    byId('words-list').hidden = names.length === 0;
    byId('words-list').replaceChildren(...names.map(row));
    byId('places').hidden = ignored.length === 0;
    byId('places-text').textContent = `${count(ignored.length, 'place', 'places')} ignored, in all texts.`;
  };
  const add = (data: {ignored: string[]; names: string[]}): number => {
    const before = ignores.names.length + ignores.ignored.length;
    ignores.names = [...ignores.names, ...data.names];
    ignores.ignored = [...new Set([...ignores.ignored, ...data.ignored])];
    return ignores.names.length + ignores.ignored.length - before;
  };

  ignores.subscribe(show);
  byId('words-form').addEventListener('submit', (event) => {
    event.preventDefault();
    ignores.addName(field.value);
    field.value = '';
  });
  byId('places-forget').addEventListener('click', () => (ignores.ignored = []));
  byId('words-export').addEventListener('click', () =>
    download(`${JSON.stringify(ignores, null, 2)}\n`, 'application/json', 'ungarble words.json'),
  );
  byId('words-import').addEventListener('click', () => picker.click());
  picker.addEventListener('change', async () => {
    const file = picker.files?.[0];
    picker.value = '';
    if (!file) return;
    const added = add(parse(decode(new Uint8Array(await file.arrayBuffer()))));
    toast(`${count(added, 'entry', 'entries')} added.`);
  });
  return show;
}

/** Our own file, or words one a line. */
function parse(text: string): {ignored: string[]; names: string[]} {
  try {
    return ignoreData(JSON.parse(text));
  } catch {
    return {ignored: [], names: text.split(/\r?\n/)};
  }
}
