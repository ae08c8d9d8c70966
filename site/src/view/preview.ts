// "Fix all sure ones": shows every change before it is made, lets each be left out, applies the rest as one step.

import { group } from '../model/groups.js';
import type { Finding } from '../model/finding.js';
import { count } from '../model/wording.js';
import { shorten } from './card.js';
import { byId, h } from './dom.js';

const CONTEXT = 42;

export function preview(text: string, findings: readonly Finding[], apply: (chosen: Finding[]) => void): void {
  const dialog = byId<HTMLDialogElement>('preview');
  const button = byId<HTMLButtonElement>('preview-apply');
  const groups = group(findings);
  const boxes = groups.map((one) => h('input', { type: 'checkbox', checked: true, 'data-count': one.findings.length }));
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
          { class: 'change' },
          boxes[index]!,
          h(
            'span',
            { class: 'change-text' },
            `${first.start > CONTEXT ? '…' : ''}${text.slice(Math.max(0, first.start - CONTEXT), first.start)}`.replace(/\s+/g, ' '),
            h('del', {}, shorten(first.text)),
            ' ',
            h('ins', {}, first.suggestions[0]!.text),
            `${text.slice(first.end, first.end + CONTEXT)}${first.end + CONTEXT < text.length ? '…' : ''}`.replace(/\s+/g, ' '),
          ),
          one.findings.length > 1 && h('span', { class: 'row-times' }, `${one.findings.length}×`),
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
