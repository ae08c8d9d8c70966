// Who and what is in the piece: one line for each person, place or amount, by type, with a count and jumps.

import {collect, type Named} from '../model/names.js';
import type {Entity, EntityType} from '../model/report.js';
import {ENTITY_WORDS, count} from '../model/wording.js';
import {byId, h, perFrame} from './dom.js';
import {setCount} from './tabs.js';

/** In the order in which they are shown. */
const TYPES = Object.keys(ENTITY_WORDS) as EntityType[];

export interface NamesActions {
  /** Goes to one mention and marks all of them. */
  jump(mention: Entity, all: readonly Entity[]): void;
  copy(text: string): void;
}

export class NamesPanel {
  private readonly host = byId('names');
  private readonly filter = byId<HTMLInputElement>('names-filter');
  private all: Named[] = [];
  private look = '';
  private readonly turns = new Map<string, number>();
  private readonly renderSoon = perFrame(() => this.render());

  constructor(private readonly actions: NamesActions) {
    this.filter.addEventListener('input', () => this.render());
    byId('names-copy').addEventListener('click', () => actions.copy(this.asText()));
  }

  /** Rows are made anew only when they would say something else: mentions that merely moved keep theirs. */
  show(entities: readonly Entity[]): void {
    this.all = collect(entities, TYPES);
    const look = this.all.map(({key, name, mentions}) => `${key} ${name} ${mentions.length}`).join('\n');
    if (look === this.look) return;
    this.look = look;
    this.renderSoon();
  }

  private get shown(): Named[] {
    const wanted = this.filter.value.trim().toLowerCase();
    return this.all.filter((named) => named.forms.some((form) => form.toLowerCase().includes(wanted)));
  }

  private render(): void {
    const {all, shown} = this;
    setCount('names', all.length > 0 ? all.length : null);
    byId('names-tools').hidden = all.length === 0;
    const none = byId('names-none');
    none.hidden = shown.length > 0;
    none.textContent = all.length > 0 ? 'No name fits the filter.' : 'No names, dates or figures in this text.';
    this.host.replaceChildren(
      ...TYPES.flatMap((type) => {
        const members = shown.filter((named) => named.type === type);
        if (members.length === 0) return [];
        const total = h('span', {class: 'count'}, String(members.length));
        return [
          h('h3', {class: 'names-type'}, ENTITY_WORDS[type], ' ', total),
          h('ul', {class: 'names-list'}, ...members.map((named) => h('li', {}, this.line(named)))),
        ];
      }),
    );
  }

  private line({key, name, forms, mentions}: Named): HTMLElement {
    const others = forms.filter((form) => form !== name);
    const times = mentions.length;
    return h(
      'button',
      {type: 'button', class: 'name', on: {click: () => this.jump(key)}},
      h('span', {class: 'name-words'}, name, others.length > 0 && h('small', {}, ` also ${others.join(', ')}`)),
      h(
        'span',
        {class: 'name-count'},
        h('span', {'aria-hidden': 'true'}, `${times}×`),
        h('span', {class: 'visually-hidden'}, `, ${count(times, 'mention', 'mentions')}`),
      ),
    );
  }

  /** Every click goes to the next mention. */
  private jump(key: string): void {
    const named = this.all.find((one) => one.key === key);
    if (!named) return;
    const turn = (this.turns.get(key) ?? -1) + 1;
    this.turns.set(key, turn);
    this.actions.jump(named.mentions[turn % named.mentions.length]!, named.mentions);
  }

  /** What the filter leaves, as rows for a spreadsheet. */
  private asText(): string {
    return this.shown.map(({name, type, mentions}) => `${ENTITY_WORDS[type]}\t${name}\t${mentions.length}`).join('\n');
  }
}
