// Entities gathered: all mentions of one person, place or amount under one name.

import type {Entity, EntityType} from './report.js';

export interface Named {
  /** Names it among all of one report. */
  key: string;
  /** Its longest form, the first of these. */
  name: string;
  /** How it is written, each form once, in the order of the text. */
  forms: string[];
  type: EntityType;
  /** In text order; at least one. */
  mentions: Entity[];
}

/** By type in the order of `types`, then by first mention. Linear in the mentions. */
export function collect(entities: readonly Entity[], types: readonly EntityType[]): Named[] {
  const byKey = new Map<string, Named>();
  for (const entity of entities) {
    const key = `${entity.type} ${entity.id}`;
    const form = entity.text.replace(/\s+/g, ' ');
    const known = byKey.get(key);
    if (!known) {
      byKey.set(key, {key, name: form, forms: [form], type: entity.type, mentions: [entity]});
      continue;
    }
    known.mentions.push(entity);
    if (!known.forms.includes(form)) known.forms.push(form);
    if (form.length > known.name.length) known.name = form;
  }
  const all = [...byKey.values()];
  return types.flatMap((type) => all.filter((named) => named.type === type));
}
