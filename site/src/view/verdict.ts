// The verdict on the whole text: what an editor with ten seconds has to know, then what it rests on, and what it cannot
// know.

import {evidence, type Evidence} from '../model/evidence.js';
import {isSure, type Finding} from '../model/finding.js';
import type {Report, Span} from '../model/report.js';
import {CODE_WORDS, LIMITS, VERDICT_WORDS, count, percent, shorten} from '../model/wording.js';
import {byId, h, setText} from './dom.js';
import {sectionList} from './sections.js';

export interface VerdictActions {
  /** By id and by number: their places move with every edit, the view is not made anew for that. */
  showFinding(id: number): void;
  showSection(index: number): void;
}

export class VerdictView {
  private readonly host = byId('verdict');
  /** The same in two words, for windows that show the text alone. */
  private readonly glance = byId('glance');
  private open = false;
  private look = '';

  constructor(private readonly actions: VerdictActions) {}

  show(text: string, report: Report | null, findings: readonly Finding[], sections: readonly Span[]): void {
    this.host.hidden = report === null;
    this.glance.hidden = report === null;
    if (!report) return;
    const look = JSON.stringify([
      report.verdict,
      report.text.words,
      sections.length,
      findings.length,
      findings.reduce((sum, finding) => sum + finding.id, 0),
    ]);
    if (look === this.look) return;
    this.look = look;
    const {label, score} = report.verdict;
    this.glance.className = `glance verdict-${label}`;
    setText(this.glance, label === 'too-short' ? 'Too short' : `${VERDICT_WORDS[label].title} · ${percent(score)}`);
    this.host.className = `verdict verdict-${label}`;
    this.host.replaceChildren(...this.content(text, report, findings, sections));
  }

  private content(text: string, report: Report, findings: readonly Finding[], sections: readonly Span[]): Node[] {
    const {label, score} = report.verdict;
    const facts = evidence(text, findings);
    const details = h(
      'details',
      {
        class: 'evidence',
        open: this.open,
        on: {toggle: (event) => (this.open = (event.target as HTMLDetailsElement).open)},
      },
      h('summary', {}, 'What this rests on'),
      this.evidence(report, facts),
      h('p', {class: 'limits'}, LIMITS[label]),
    );
    return [
      h('h2', {id: 'verdict-title'}, VERDICT_WORDS[label].title),
      h('p', {class: 'verdict-sentence'}, VERDICT_WORDS[label].sentence),
      label !== 'too-short' && scale(score),
      findings.length > 0 && glanceFacts(facts, findings.filter(isSure).length),
      sectionList(text, sections, (index) => this.actions.showSection(index)),
      details,
      h('p', {class: 'limits'}, 'No check can tell who wrote this, why, or whether it is true.'),
    ].filter((node) => node instanceof Node);
  }

  private evidence({text, verdict}: Report, facts: Evidence): HTMLElement {
    const list = h('ul', {class: 'facts'});
    const add = (...children: (Node | string)[]): void => list.append(h('li', {}, ...children));
    if (facts.firm > 0) {
      const share = text.words > 0 ? verdict.garbledWords / text.words : 0;
      add(
        `${count(verdict.garbledWords, 'word', 'words')} of ${text.words.toLocaleString('en')} (${percent(share)}) stand in ${count(facts.firm, 'garbled passage', 'garbled passages')}.`,
      );
    } else {
      add(`No garbled passage in ${count(text.words, 'word', 'words')}.`);
    }
    if (facts.byCode.length > 0) {
      add(
        `${facts.byCode.map((row) => count(row.count, CODE_WORDS[row.code].one, CODE_WORDS[row.code].many)).join(', ')}.`,
      );
    }
    if (facts.strongest.length > 0) {
      const link = ({id, text: words}: Finding): HTMLElement =>
        h(
          'button',
          {type: 'button', class: 'link', on: {click: () => this.actions.showFinding(id)}},
          `“${shorten(words, 40)}”`,
        );
      add('Most telling: ', ...facts.strongest.flatMap((one, index) => [index > 0 ? ', ' : '', link(one)]), '.');
    }
    return list;
  }
}

function scale(score: number): HTMLElement {
  const fill = h('span', {class: 'scale-fill'});
  fill.style.setProperty('width', `${Math.round(score * 100)}%`);
  return h(
    'div',
    {class: 'scale-row'},
    h('div', {class: 'scale', 'aria-hidden': 'true'}, fill),
    h('span', {class: 'scale-label'}, `${percent(score)} likely spun`),
  );
}

/** Three numbers: how much, where, and what can be put right at once. */
function glanceFacts(facts: Evidence, sure: number): HTMLElement {
  const number = (value: string, label: string): HTMLElement => h('div', {}, h('dt', {}, label), h('dd', {}, value));
  return h(
    'dl',
    {class: 'numbers'},
    number(facts.firm.toLocaleString('en'), facts.firm === 1 ? 'garbled passage' : 'garbled passages'),
    number(`${facts.paragraphsTouched} of ${facts.paragraphs}`, facts.paragraphs === 1 ? 'paragraph' : 'paragraphs'),
    number(sure.toLocaleString('en'), sure === 1 ? 'sure fix' : 'sure fixes'),
  );
}
