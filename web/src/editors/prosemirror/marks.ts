// The marks in ProseMirror's state: decorations that move with every transaction, so that they are right in the frame
// of the edit itself, and never part of the document.
import type {Node} from 'prosemirror-model';
import {PluginKey, type Transaction} from 'prosemirror-state';
import {Decoration, DecorationSet} from 'prosemirror-view';

import type {Finding} from '../../live/finding.js';
import type {Splice} from '../../live/splice.js';
import {markAttribute} from '../shared/findings.js';
import {editsOf} from './changes.js';

/** One transaction, for the view to tell the text of it. */
export interface Step {
  before: Node;
  after: Node;
  edits: Splice[] | undefined;
  fix: boolean;
}

export interface Marks {
  decorations: DecorationSet;
  /** The newest transactions, oldest first: a view may be given several at once. */
  steps: readonly Step[];
}

interface Meta {
  /** All findings anew, in positions of the document. */
  findings?: readonly Finding[];
  /** Puts a fix in place: marks right beside it stay. */
  fix?: boolean;
}

export const ungarbleKey = new PluginKey<Marks>('ungarble');

const keptSteps = 16;

export const noMarks: Marks = {decorations: DecorationSet.empty, steps: []};

export function applyToMarks(transaction: Transaction, marks: Marks): Marks {
  const {findings, fix = false} = (transaction.getMeta(ungarbleKey) ?? {}) as Meta;
  let {decorations, steps} = marks;
  if (transaction.docChanged) {
    const edits = editsOf(transaction);
    steps = [...steps.slice(1 - keptSteps), {before: transaction.before, after: transaction.doc, edits, fix}];
    decorations = move(decorations, transaction, edits, fix);
  }
  if (findings) decorations = show(decorations, findings, transaction.doc);
  return decorations === marks.decorations && steps === marks.steps ? marks : {decorations, steps};
}

/**
 * Marks that an edit touches go; typing right beside a word touches it, a fix does not. While an input method composes
 * they stay: whatever is redrawn around it may end it.
 */
function move(
  decorations: DecorationSet,
  transaction: Transaction,
  edits: Splice[] = [],
  fix: boolean,
): DecorationSet {
  if (transaction.getMeta('composition') === undefined) {
    const touched = edits.flatMap(({start, removed}) =>
      decorations.find(start, start + removed).filter(({from, to}) => !fix || (from < start + removed && start < to)),
    );
    decorations = decorations.remove(touched);
  }
  return decorations.map(transaction.mapping, transaction.doc);
}

/** Only what is new is made anew: ProseMirror draws again what changed. */
function show(decorations: DecorationSet, findings: readonly Finding[], doc: Node): DecorationSet {
  const {gone, missing} = compare(decorations, findings);
  return decorations.remove(gone).add(doc, missing.map(mark));
}

function mark({id, severity, start, end}: Finding): Decoration {
  const attributes = {class: `ungarble-mark ungarble-${severity}`, [markAttribute]: String(id)};
  return Decoration.inline(start, end, attributes, {id, severity});
}

/** What is to go and what to come for the marks to be those of `findings`, each in its place. */
export function compare(
  decorations: DecorationSet,
  findings: readonly Finding[],
): {gone: Decoration[]; missing: Finding[]} {
  const all = new Map(decorations.find().map((decoration) => [decoration.spec.id as number, decoration]));
  const missing = findings.filter(({id, severity, start, end}) => {
    const known = all.get(id);
    const right = known?.from === start && known.to === end && known.spec.severity === severity;
    if (right) all.delete(id);
    return !right;
  });
  return {gone: [...all.values()], missing};
}
