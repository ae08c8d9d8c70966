// The card of a finding as a tooltip of CodeMirror: by the resting pointer, by key, by a second click.
import {type EditorState, StateEffect, StateField, type Transaction} from '@codemirror/state';
import {EditorView, type Tooltip, closeHoverTooltips, hoverTooltip, showTooltip} from '@codemirror/view';

import {type Finding, firstFrom, spanAt} from '../../live/finding.js';
import {createCard, focusCard} from '../shared/card.js';
import {nextFinding} from '../shared/walk.js';
import {ungarbleDocument} from './companion.js';
import {isFix, setMarks} from './marks.js';

interface Open {
  finding: Finding;
  /** The focus goes into the card. */
  focus: boolean;
}

const setOpen = StateEffect.define<Open | null>();

/** What is shown of a finding is wrong as soon as the text changes or the finding goes. */
function outdated(transaction: Transaction, {id}: Finding): boolean {
  return (
    transaction.docChanged ||
    transaction.effects.some((effect) => effect.is(setMarks) && !effect.value.some((each) => each.id === id))
  );
}

/** The card that was asked for; the one that comes with the resting pointer is CodeMirror's own affair. */
const openField = StateField.define<Open | null>({
  create: () => null,
  update(open, transaction) {
    for (const effect of transaction.effects) if (effect.is(setOpen)) return effect.value;
    const left = transaction.selection && transaction.isUserEvent('select');
    return open && (left || outdated(transaction, open.finding)) ? null : open;
  },
  provide: (field) => showTooltip.from(field, (open) => open && tooltip(open)),
});

function tooltip({finding, focus}: Open): Tooltip {
  return {
    pos: finding.start,
    end: finding.end,
    create(view) {
      const dom = cardFor(view, finding);
      // It is measured, and so in its place, in the next frame; until then focus would scroll the page.
      return {dom, mount: () => focus && requestAnimationFrame(() => focusCard(dom))};
    },
  };
}

function cardFor(view: EditorView, finding: Finding): HTMLElement {
  const findings = ungarbleDocument(view)!.findings;
  const position = findings.findIndex(({id}) => id === finding.id) + 1;
  return createCard(finding, {position, total: findings.length}, {
    fix: (replacement) => goOn(view, () => applyFix(view, finding, replacement)),
    ignore: () => goOn(view, () => hide(view, finding, 'place')),
    never: () => goOn(view, () => hide(view, finding, 'words')),
    step: (direction) => step(view, direction),
    close: () => {
      close(view);
      view.focus();
    },
  });
}

const hoverCard = hoverTooltip(
  (view, position) => {
    const finding = spanAt(ungarbleDocument(view)?.findings ?? [], position);
    if (!finding || view.composing || view.state.field(openField)) return null;
    return tooltip({finding, focus: false});
  },
  {hideOn: (transaction) => transaction.docChanged || transaction.effects.some((effect) => effect.is(setMarks))},
);

/** The first click places the caret, as ever; a second one on the same finding opens its card. For touch. */
const secondClick = EditorView.domEventHandlers({
  click(event, view) {
    const position = view.posAtCoords(event);
    const finding = position === null ? undefined : spanAt(ungarbleDocument(view)?.findings ?? [], position);
    const again = finding !== undefined && clicked.get(view) === finding.id;
    if (finding) clicked.set(view, finding.id);
    else clicked.delete(view);
    if (again) view.dispatch({effects: setOpen.of({finding, focus: false})});
  },
});
const clicked = new WeakMap<EditorView, number>();

export const cards = [openField, hoverCard, secondClick];

/**
 * Puts `replacement` in the place of `finding`, as one step for undo. False when the finding is gone or the editor is
 * read-only.
 */
export function applyFix(view: EditorView, finding: Finding, replacement: string): boolean {
  const now = ungarbleDocument(view)?.findings.find(({id}) => id === finding.id);
  if (!now || view.state.readOnly) return false;
  view.dispatch({
    changes: {from: now.start, to: now.end, insert: replacement},
    selection: {anchor: now.start + replacement.length},
    annotations: isFix.of(true),
    userEvent: 'input.replace',
    scrollIntoView: true,
  });
  return true;
}

function hide(view: EditorView, finding: Finding, what: 'place' | 'words'): void {
  const {ignores, text} = ungarbleDocument(view)!;
  if (what === 'place') ignores.ignore(finding, text);
  else ignores.addName(finding.text);
  view.dispatch({effects: closeHoverTooltips});
}

/** After something was done in the card: whoever was in it by key is taken on to the next finding. */
function goOn(view: EditorView, act: () => void): void {
  const open = view.state.field(openField);
  const from = open?.finding.start ?? 0;
  act();
  const {findings} = ungarbleDocument(view)!;
  const next = open?.focus ? findings[firstFrom(findings, from)] : undefined;
  if (next) show(view, next);
  else {
    close(view);
    view.focus();
  }
}

/** Scrolls to the finding, selects its words, and moves the focus into its card. */
function show(view: EditorView, finding: Finding): void {
  view.dispatch({
    selection: {anchor: finding.start, head: finding.end},
    effects: setOpen.of({finding, focus: true}),
    scrollIntoView: true,
  });
}

function close(view: EditorView): boolean {
  const isOpen = view.state.field(openField, false) !== null;
  if (isOpen) view.dispatch({effects: setOpen.of(null)});
  return isOpen;
}

function step(view: EditorView, direction: 1 | -1): boolean {
  const findings = ungarbleDocument(view)?.findings ?? [];
  const finding = nextFinding(findings, view.state.field(openField)?.finding, caret(view.state, direction), direction);
  if (finding) show(view, finding);
  return finding !== undefined;
}

function caret({selection: {main}}: EditorState, direction: 1 | -1): number {
  return direction > 0 ? main.to : main.from;
}

/** A command: opens the card of the next finding, around at the end. */
export const nextCard = (view: EditorView): boolean => step(view, 1);

/** A command: opens the card of the previous finding, around at the start. */
export const previousCard = (view: EditorView): boolean => step(view, -1);

/** A command: closes the card that is open. */
export const closeCard = close;
