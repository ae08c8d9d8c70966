// Who and what is in the piece: entities by type, with counts and jumps.

import type {Entity, EntityType} from '../model/report.js';
import {ENTITY_WORDS} from '../model/wording.js';
import {byId, h, perFrame} from './dom.js';
import {setCount} from './tabs.js';

interface Named {
  name: string;
  type: EntityType;
  mentions: Entity[];
}

export interface NamesActions {
  /** Goes to one mention and marks all of them. */
  jump(mention: Entity, all: readonly Entity[]): void;
  copy(text: string): void;
}

export class NamesPanel {
  private readonly host = byId('names');
  private readonly filter = byId<HTMLInputElement>('names-filter');
  private readonly tools = byId('names-tools');
  private readonly none = byId('names-none');
  private all: Named[] = [];
  private readonly turns = new Map<string, number>();
  private readonly renderSoon = perFrame(() => this.render());

  constructor(private readonly actions: NamesActions) {
    this.filter.addEventListener('input', () => this.render());
    byId('names-copy').addEventListener('click', () => actions.copy(this.asText()));
  }

  show(entities: readonly Entity[]): void {
    this.all = collect(entities);
    this.renderSoon();
  }

  private render(): void {
    const wanted = this.filter.value.trim().toLowerCase();
    const shown = this.all.filter((named) => named.name.toLowerCase().includes(wanted));
    setCount('names', this.all.length > 0 ? this.all.length : null);
    this.tools.hidden = this.all.length === 0;
    this.none.hidden = this.all.length > 0;
    this.host.replaceChildren(
      ...(Object.keys(ENTITY_WORDS) as EntityType[]).flatMap((type) => {
        const members = shown.filter((named) => named.type === type);
        if (members.length === 0) return [];
        return [
          h('h3', {class: 'names-type'}, ENTITY_WORDS[type]),
          h('ul', {class: 'names-list'}, ...members.map((named) => h('li', {}, this.chip(named)))),
        ];
      }),
    );
  }

  private chip(named: Named): HTMLElement {
    const times = named.mentions.length;
    return h(
      'button',
      {
        type: 'button',
        class: 'name',
        on: {
          click: () => {
            const key = `${named.type}\u0000${named.name}`;
            const turn = (this.turns.get(key) ?? -1) + 1;
            this.turns.set(key, turn);
            this.actions.jump(named.mentions[turn % times]!, named.mentions);
          },
        },
      },
      h('span', {}, named.name),
      times > 1 && h('span', {class: 'name-count', 'aria-label': `${times} times`}, String(times)),
    );
  }

  private asText(): string {
    return this.all.map((named) => `${named.type}\t${named.name}\t${named.mentions.length}`).join('\n');
  }
}

/** Mentions of one entity under its longest name, in the order of first mention. */
function collect(entities: readonly Entity[]): Named[] {
  const byKey = new Map<string, Named>();
  for (const entity of entities) {
    const key = `${entity.type}\u0000${entity.id}`;
    const known = byKey.get(key);
    if (!known) {
      byKey.set(key, {name: entity.text, type: entity.type, mentions: [entity]});
    } else {
      known.mentions.push(entity);
      if (entity.text.length > known.name.length) known.name = entity.text;
    }
  }
  return [...byKey.values()];
}
