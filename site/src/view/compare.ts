// The text as it came and as it is now, changed paragraphs side by side.

import type {App} from '../app.js';
import {compare, type Piece} from '../model/compare.js';
import {count} from '../model/wording.js';
import {byId, h} from './dom.js';

/** Rows shown; a longer list helps nobody. */
const SHOWN = 500;

export function setUpCompare(app: App): void {
  byId('compare-open').addEventListener('click', () => {
    byId('save-menu').hidePopover();
    const pairs = compare(app.original, app.session.text);
    const rest = pairs.length - SHOWN;
    byId('compare-note').textContent =
      pairs.length === 0
        ? 'Nothing has changed since the text came.'
        : `${count(pairs.length, 'paragraph has', 'paragraphs have')} changed since the text came${rest > 0 ? `; the first ${SHOWN} are shown` : ''}.`;
    byId('compare-rows').replaceChildren(
      ...pairs
        .slice(0, SHOWN)
        .map((pair) =>
          h(
            'div',
            {class: 'compare-row'},
            h('p', {}, ...pieces(pair.before, 'del')),
            h('p', {}, ...pieces(pair.after, 'ins')),
          ),
        ),
    );
    byId<HTMLDialogElement>('compare').showModal();
  });
}

const pieces = (list: readonly Piece[], tag: 'del' | 'ins'): (Node | string)[] =>
  list.map((piece) => (piece.changed && piece.text.trim() !== '' ? h(tag, {}, piece.text) : piece.text));
