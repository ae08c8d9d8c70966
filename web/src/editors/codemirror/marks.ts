// The marks in CodeMirror's state: decorations that move with every transaction, so that they are right in the frame of
// the edit itself.
import {Annotation, type Range, StateEffect, StateField, type Transaction} from '@codemirror/state';
import {Decoration, type DecorationSet, EditorView} from '@codemirror/view';

import type {Finding} from '../../live/finding.js';
import {markAttribute} from '../shared/findings.js';

/** All findings anew, in offsets of the document. */
export const setMarks = StateEffect.define<readonly Finding[]>();

/** On a transaction that puts a fix in place: marks right beside it stay. */
export const isFix = Annotation.define<boolean>();

/**
 * Marks that a change touches go; typing right beside a word touches it, a fix does not. While an input method composes
 * they stay: whatever is redrawn around it may end it.
 */
function move(marks: DecorationSet, transaction: Transaction): DecorationSet {
  const {changes} = transaction;
  if (transaction.isUserEvent('input.type.compose')) return marks.map(changes);
  const fix = transaction.annotation(isFix);
  changes.iterChangedRanges((filterFrom, filterTo) => {
    const filter = (from: number, to: number): boolean => fix === true && (filterTo <= from || to <= filterFrom);
    marks = marks.update({filter, filterFrom, filterTo});
  });
  return marks.map(changes);
}

function mark(finding: Finding): Range<Decoration> {
  const {id, severity, start, end} = finding;
  return Decoration.mark({
    class: `cm-ungarble cm-ungarble-${severity}`,
    attributes: {[markAttribute]: String(id)},
    id,
  }).range(start, end);
}

export const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    if (transaction.docChanged) marks = move(marks, transaction);
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) marks = Decoration.set(effect.value.map(mark));
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Whether the marks are those of `findings`, each in its place. */
export function marksAre(marks: DecorationSet, findings: readonly Finding[]): boolean {
  if (marks.size !== findings.length) return false;
  const at = marks.iter();
  for (const {id, start, end} of findings) {
    if (at.value?.spec.id !== id || at.from !== start || at.to !== end) return false;
    at.next();
  }
  return true;
}
