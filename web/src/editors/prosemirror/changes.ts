// What a transaction did to the text, as edits of the text before it.
import type {Transaction} from 'prosemirror-state';

import type {Splice} from '../../live/splice.js';

interface Change {
  oldStart: number;
  oldEnd: number;
  newStart: number;
  newEnd: number;
}

/** Following every step through all others is quadratic: beyond this many it is not worth its time. */
const mostSteps = 100;

/**
 * The edits of all steps together, sorted, apart, in positions of the document before; undefined where they cannot
 * be told apart.
 */
export function editsOf({mapping, before, doc}: Transaction): Splice[] | undefined {
  const {maps} = mapping;
  if (maps.length > mostSteps) return undefined;
  const changes: Change[] = [];
  const inverses = maps.map((map) => map.invert());
  maps.forEach((map, step) => {
    type Side = -1 | 1;
    const back = (at: number, side: Side) => inverses.slice(0, step).reduceRight((to, each) => each.map(to, side), at);
    const on = (at: number, side: Side) => maps.slice(step + 1).reduce((to, each) => each.map(to, side), at);
    map.forEach((oldStart, oldEnd, newStart, newEnd) => {
      changes.push({
        oldStart: back(oldStart, -1),
        oldEnd: back(oldEnd, 1),
        newStart: on(newStart, -1),
        newEnd: on(newEnd, 1),
      });
    });
  });
  changes.sort((a, b) => a.oldStart - b.oldStart || a.oldEnd - b.oldEnd);
  const apart: Change[] = [];
  for (const change of changes) {
    const last = apart.at(-1);
    if (last && (change.oldStart <= last.oldEnd || change.newStart <= last.newEnd)) {
      last.oldEnd = Math.max(last.oldEnd, change.oldEnd);
      last.newStart = Math.min(last.newStart, change.newStart);
      last.newEnd = Math.max(last.newEnd, change.newEnd);
    } else apart.push({...change});
  }
  const edits = apart.map(({oldStart, oldEnd, newStart, newEnd}) => ({
    start: oldStart,
    removed: oldEnd - oldStart,
    inserted: newEnd - newStart,
  }));
  const grown = edits.reduce((all, {removed, inserted}) => all + inserted - removed, 0);
  return grown === doc.content.size - before.content.size ? edits : undefined;
}
