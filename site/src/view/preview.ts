// "Fix all sure ones": shows every change before it is made, lets each be left out, applies the rest as one step.

import {group} from '../model/groups.js';
import type {Finding} from '../model/finding.js';
import {count, shorten} from '../model/wording.js';
import {byId, h} from './dom.js';

/** Characters of the same line shown on either side of a change. */
const CONTEXT = 42;

export function preview(text: string, findings: readonly Finding[], apply: (chosen: Finding[]) => void): void {
  const dialog = byId<HTMLDialogElement>('preview');
  const button = byId<HTMLButtonElement>('preview-apply');
  const groups = group(findings);
  const boxes = groups.map((one) => h('input', {type: 'checkbox', checked: true, 'data-count': one.findings.length}));
  const chosen = (): Finding[] =>
    groups.flatMap((one, index) => (boxes[index]!.checked ? one.findings : [])).sort((a, b) => a.start - b.start);
  const update = (): void => {
    const n = chosen().length;
    button.textContent = n === 0 ? 'Nothing chosen' : `Apply ${count(n, 'fix', 'fixes')}`;
    button.disabled = n === 0;
  };
  byId('preview-list').replaceChildren(
    ...groups.map((one, index) => {
      const first = one.findings[0]!;
      return h(
        'li',
        {},
        h(
          'label',
          {class: 'change'},
          boxes[index]!,
          h(
            'span',
            {class: 'change-text'},
            before(text, first.start),
            h('del', {}, shorten(first.text)),
            ' ',
            h('ins', {}, first.suggestions[0]!.text),
            after(text, first.end),
          ),
          one.findings.length > 1 && h('span', {class: 'row-times'}, `${one.findings.length}×`),
        ),
      );
    }),
  );
  for (const box of boxes) box.addEventListener('change', update);
  update();
  button.onclick = () => {
    const fixes = chosen();
    dialog.close();
    apply(fixes);
  };
  dialog.showModal();
  button.focus();
}

function before(text: string, end: number): string {
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  return line.length <= CONTEXT ? line : `… ${line.slice(-CONTEXT).replace(/^\S*\s/, '')}`;
}

function after(text: string, start: number): string {
  const newline = text.indexOf('\n', start);
  const line = text.slice(start, newline < 0 ? text.length : newline);
  return line.length <= CONTEXT ? line : `${line.slice(0, CONTEXT).replace(/\s\S*$/, '')} …`;
}
