// The way back from changes that the browser's own undo knows nothing of: whole texts that were set, and fixes in several
// blocks at once. Where it can, a step keeps the text nodes as they are and only swaps their data: the browser's own
// steps before it refer to these nodes, and go on working once this one is undone.

import type {Fix} from '../model/fixes.js';
import type {TextMap} from './textmap.js';

/** The data of one text node before and after. */
interface Patch {
  node: Text;
  before: string;
  after: string;
}

export interface Step {
  before: string;
  after: string;
  /** What makes `after` of `before`; empty when the whole text has to be set. */
  patches: readonly Patch[];
}

/** Characters kept in all; older steps are forgotten. */
const KEPT = 30_000_000;

export class History {
  private steps: Step[] = [];
  private at = 0;

  push(step: Step): void {
    this.steps.splice(this.at, Infinity, step);
    let size = this.steps.reduce((sum, {before, after}) => sum + before.length + after.length, 0);
    while (size > KEPT && this.steps.length > 1) {
      const {before, after} = this.steps.shift()!;
      size -= before.length + after.length;
    }
    this.at = this.steps.length;
  }

  /** The step that led to `text`; it counts as undone then. */
  undo(text: string): Step | null {
    const step = this.steps[this.at - 1];
    if (step?.after !== text) return null;
    this.at -= 1;
    return step;
  }

  /** The step that was undone at `text`; it counts as done again then. */
  redo(text: string): Step | null {
    const step = this.steps[this.at];
    if (step?.before !== text) return null;
    this.at += 1;
    return step;
  }
}

/** The text nodes with the edits made, which are sorted; none when an edit does not lie in one node. */
export function patchesFor(map: TextMap, edits: readonly Fix[]): Patch[] {
  const data = new Map<Text, string>();
  for (const edit of [...edits].reverse()) {
    const from = map.place(edit.start);
    const to = map.place(edit.end);
    if (from.node !== to.node || !(from.node instanceof Text)) return [];
    const old = data.get(from.node) ?? from.node.data;
    data.set(from.node, old.slice(0, from.offset) + edit.replacement + old.slice(to.offset));
  }
  return [...data].map(([node, after]) => ({node, before: node.data, after}));
}

/** Swaps the data of the nodes; false, and nothing changed, when one of them is not what it was. */
export function patch(patches: readonly Patch[], direction: 'undo' | 'redo'): boolean {
  const [from, to] = direction === 'undo' ? (['after', 'before'] as const) : (['before', 'after'] as const);
  if (patches.length === 0 || !patches.every((one) => one.node.isConnected && one.node.data === one[from])) return false;
  for (const one of patches) one.node.data = one[to];
  return true;
}
