// Marks are markers of the model: they move with it, and only the editing view shows them.
import type {Finding} from '../../live/finding.js';
import {markAttribute} from '../shared/findings.js';
import type {HostEditor, Model, ModelRange} from './host.js';

const group = 'ungarble';
const nameOf = ({id, severity}: Finding): string => `${group}:${severity}:${id}`;

/** Has the editing view, and nothing else, show markers. */
export function showMarkers({conversion}: HostEditor): void {
  conversion.for('editingDowncast').markerToHighlight({
    model: group,
    view({markerName}) {
      const [, severity, id] = markerName.split(':');
      return {classes: ['ungarble-mark', `ungarble-${severity}`], attributes: {[markAttribute]: id!}};
    },
  });
}

export class Markers {
  readonly #model: Model;
  #names = new Set<string>();

  constructor(model: Model) {
    this.#model = model;
  }

  /** Has exactly these marked. Marks that are right already are not touched; the model's history does not notice. */
  show(findings: readonly Finding[], rangeOf: (finding: Finding) => ModelRange | undefined): void {
    const gone = new Set(this.#names);
    const missing = new Map<string, ModelRange>();
    for (const finding of findings) {
      const name = nameOf(finding);
      const range = rangeOf(finding);
      if (!range) continue;
      gone.delete(name);
      if (!this.#model.markers.get(name)?.getRange().isEqual(range)) missing.set(name, range);
    }
    if (gone.size + missing.size === 0) return;
    this.#model.change((writer) => {
      for (const name of gone) if (this.#model.markers.get(name)) writer.removeMarker(name);
      for (const [name, range] of missing) {
        if (this.#model.markers.get(name)) writer.updateMarker(name, {range});
        else writer.addMarker(name, {range, usingOperation: false, affectsData: false});
      }
    });
    for (const name of gone) this.#names.delete(name);
    for (const name of missing.keys()) this.#names.add(name);
  }
}
