// The findings as a list beside the text: everything that the marks say, in words and reachable by keyboard.

import {group, type Group} from '../model/groups.js';
import type {Finding} from '../model/finding.js';
import {CODE_WORDS, SEVERITY_WORDS, percent} from '../model/wording.js';
import {shorten} from './card.js';
import {byId, h, perFrame} from './dom.js';

export interface ListActions {
  choose(finding: Finding, row: HTMLElement): void;
  /** Puts the first fix of each in place. */
  fix(findings: readonly Finding[]): void;
}

/** Rows shown at first, and added by each "more". */
const PAGE = 200;

/** From this number of findings on the list waits for a pause in the typing. */
const MANY = 2000;
const PAUSE = 250;

export class FindingsList {
  private readonly host = byId('findings');
  private readonly more = byId<HTMLButtonElement>('more-findings');
  private findings: readonly Finding[] = [];
  private groups: Group[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private limit = PAGE;
  private look = '';
  private activeId: number | null = null;
  private readonly turn = new Map<string, number>();
  private readonly renderSoon = perFrame(() => this.render());

  constructor(private readonly actions: ListActions) {
    this.more.addEventListener('click', () => {
      this.limit += PAGE;
      this.render();
    });
  }

  /** Rows are made anew only when they would look different: findings that merely moved keep theirs. */
  show(findings: readonly Finding[]): void {
    this.findings = findings;
    clearTimeout(this.timer);
    if (findings.length < MANY) this.update();
    else this.timer = setTimeout(() => this.update(), PAUSE);
  }

  private update(): void {
    this.groups = group(this.findings);
    if (this.groups.length <= PAGE) this.limit = PAGE;
    const look = this.groups
      .map((one) => `${one.key}\u0000${one.findings.length}\u0000${one.findings[0]!.confidence}`)
      .join('\n');
    if (look === this.look) return;
    this.look = look;
    this.renderSoon();
  }

  setActive(finding: Finding | null): void {
    this.activeId = finding?.id ?? null;
    for (const row of this.host.querySelectorAll<HTMLElement>('.row')) row.removeAttribute('aria-current');
    const row = finding && this.rowOf(finding);
    row?.setAttribute('aria-current', 'true');
    row?.scrollIntoView({block: 'nearest'});
  }

  rowOf(finding: Finding): HTMLElement | null {
    const index = this.groups.findIndex((candidate) => candidate.findings.some((other) => other.id === finding.id));
    return this.host.children[index]?.querySelector<HTMLElement>('.row') ?? null;
  }

  private render(): void {
    const focused = [...this.host.children].findIndex((item) => item.contains(document.activeElement));
    const wasFix = document.activeElement?.classList.contains('row-fix');
    const items = this.groups.slice(0, this.limit).map((one, index) => this.item(one, index));
    this.host.replaceChildren(...items);
    this.more.hidden = this.groups.length <= this.limit;
    this.more.textContent = `Show ${Math.min(PAGE, this.groups.length - this.limit)} more of ${(this.groups.length - this.limit).toLocaleString('en')}`;
    if (focused >= 0) {
      const item = items[Math.min(focused, items.length - 1)];
      (
        item?.querySelector<HTMLElement>(wasFix ? '.row-fix' : '.row') ?? item?.querySelector<HTMLElement>('.row')
      )?.focus({preventScroll: true});
    }
  }

  private item({findings}: Group, index: number): HTMLLIElement {
    const now = (): readonly Finding[] => this.groups[index]!.findings; // they move with every edit
    const first = findings[0]!;
    const best = first.suggestions[0];
    const times = findings.length;
    const row = h(
      'button',
      {
        type: 'button',
        class: 'row',
        'aria-current': findings.some((finding) => finding.id === this.activeId) && 'true',
        on: {click: () => this.choose(this.groups[index]!, row)},
      },
      h('span', {class: `swatch swatch-${first.severity}`, 'aria-hidden': 'true'}),
      h(
        'span',
        {class: 'row-main'},
        h(
          'span',
          {class: 'row-words'},
          h('span', {class: 'row-wrong'}, shorten(first.text, 60)),
          best && h('span', {class: 'row-arrow', 'aria-hidden': 'true'}, ' → '),
          best && h('span', {class: 'visually-hidden'}, ', perhaps '),
          best && h('span', {class: 'row-right'}, shorten(best.text || '(remove)', 60)),
          times > 1 && h('span', {class: 'row-times'}, `${times}×`),
        ),
        h(
          'span',
          {class: 'row-note'},
          `${CODE_WORDS[first.code].label} · ${SEVERITY_WORDS[first.severity].toLowerCase()}, ${percent(first.confidence)}`,
        ),
      ),
    );
    const item = h('li', {class: 'item'}, row);
    if (best) {
      item.append(
        h(
          'button',
          {
            type: 'button',
            class: 'row-fix',
            'aria-label':
              times > 1
                ? `Fix ${times}: replace “${first.text}” with “${best.text}” everywhere`
                : `Fix: replace “${first.text}” with “${best.text}”`,
            on: {click: () => this.actions.fix(now())},
          },
          times > 1 ? `Fix ${times}` : 'Fix',
        ),
      );
    }
    return item;
  }

  /** A repeated finding goes to its next place with every click. */
  private choose({key, findings}: Group, row: HTMLElement): void {
    const turn = (this.turn.get(key) ?? -1) + 1;
    this.turn.set(key, turn);
    this.actions.choose(findings[turn % findings.length]!, row);
  }
}
