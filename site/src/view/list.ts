// The findings as a list beside the text: everything that the marks say, in words and reachable by keyboard.

import {group, type Group} from '../model/groups.js';
import type {Finding} from '../model/finding.js';
import {byId, perFrame, setText} from './dom.js';
import {Row} from './row.js';

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
  private groups = new Map<string, Group>();
  /** The rows on show, by the key of their group. */
  private rows = new Map<string, Row>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private limit = PAGE;
  private activeId: number | null = null;
  private readonly turn = new Map<string, number>();
  private readonly renderSoon = perFrame(() => this.render());

  constructor(private readonly actions: ListActions) {
    this.more.addEventListener('click', () => {
      this.limit += PAGE;
      this.render();
    });
  }

  show(findings: readonly Finding[]): void {
    this.findings = findings;
    clearTimeout(this.timer);
    if (findings.length < MANY) this.update();
    else this.timer = setTimeout(() => this.update(), PAUSE);
  }

  private update(): void {
    const groups = group(this.findings);
    this.groups = new Map(groups.map((one) => [one.key, one]));
    if (groups.length <= PAGE) this.limit = PAGE;
    this.renderSoon();
  }

  setActive(finding: Finding | null): void {
    this.activeId = finding?.id ?? null;
    this.markActive()?.scrollIntoView({block: 'nearest'});
  }

  /** Says which row the open card belongs to. */
  private markActive(): HTMLElement | undefined {
    this.host.querySelector('[aria-current]')?.removeAttribute('aria-current');
    if (this.activeId === null) return undefined;
    const one = [...this.groups.values()].find(({findings}) => findings.some(({id}) => id === this.activeId));
    const row = one && this.rows.get(one.key)?.button;
    row?.setAttribute('aria-current', 'true');
    return row;
  }

  private render(): void {
    const focused = [...this.rows.values()].findIndex(({element}) => element.contains(document.activeElement));
    const wasFix = document.activeElement?.classList.contains('row-fix') ?? false;
    const before = this.rows;
    const groups = [...this.groups.values()];
    const rows = groups.slice(0, this.limit).map((one) => before.get(one.key) ?? this.make(one));
    rows.forEach((row, index) => row.update(groups[index]!));
    this.rows = new Map(rows.map((row, index) => [groups[index]!.key, row]));
    arrange(this.host, rows.map(({element}) => element));
    const rest = groups.length - this.limit;
    this.more.hidden = rest <= 0;
    setText(this.more, `Show ${Math.min(PAGE, rest)} more of ${rest.toLocaleString('en')}`);
    this.markActive();
    if (focused < 0 || this.host.contains(document.activeElement)) return;
    const next = rows[Math.min(focused, rows.length - 1)];
    ((wasFix && next?.fix) || next?.button)?.focus({preventScroll: true});
  }

  private make(one: Group): Row {
    return new Row(one, {
      choose: (key, row) => this.choose(this.groups.get(key)!, row),
      fix: (key) => this.actions.fix(this.groups.get(key)!.findings),
    });
  }

  /** A repeated finding goes to its next place with every click. */
  private choose({key, findings}: Group, row: HTMLElement): void {
    const turn = (this.turn.get(key) ?? -1) + 1;
    this.turn.set(key, turn);
    this.actions.choose(findings[turn % findings.length]!, row);
  }
}

/** Makes `items` the children of `host`, touching only what has to move. */
function arrange(host: HTMLElement, items: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(items);
  for (const child of [...host.children]) if (!wanted.has(child)) child.remove();
  for (const [index, item] of items.entries()) {
    if (host.children[index] !== item) host.insertBefore(item, host.children[index] ?? null);
  }
}
