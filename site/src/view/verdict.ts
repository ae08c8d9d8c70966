// The verdict on the whole text, with what it rests on and what it cannot know.

import {evidence} from '../model/evidence.js';
import type {Finding} from '../model/finding.js';
import {paragraphs} from '../model/paragraphs.js';
import type {Report, Span} from '../model/report.js';
import {CODE_WORDS, LIMITS, VERDICT_WORDS, count, percent} from '../model/wording.js';
import {shorten} from './card.js';
import {byId, h} from './dom.js';

export interface VerdictActions {
  /** By id and by number: their places move with every edit, the view is not made anew for that. */
  showFinding(id: number): void;
  showSection(index: number): void;
}

export class VerdictView {
  private readonly host = byId('verdict');
  private open = false;
  private look = '';

  constructor(private readonly actions: VerdictActions) {}

  show(text: string, report: Report | null, findings: readonly Finding[], sections: readonly Span[]): void {
    this.host.hidden = report === null;
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
    this.host.replaceChildren(...this.content(text, report, findings, sections));
  }

  private content(text: string, report: Report, findings: readonly Finding[], sections: readonly Span[]): Node[] {
    const {label, score, garbledWords} = report.verdict;
    const words = VERDICT_WORDS[label];
    const meter = h(
      'div',
      {class: 'scale', role: 'img', 'aria-label': `Probability that the text was spun: ${percent(score)}`},
      h('span', {class: 'scale-fill'}),
    );
    (meter.firstElementChild as HTMLElement).style.setProperty('width', `${Math.round(score * 100)}%`);
    const details = h(
      'details',
      {
        class: 'evidence',
        open: this.open,
        on: {toggle: (event) => (this.open = (event.target as HTMLDetailsElement).open)},
      },
      h('summary', {}, 'What this rests on'),
      this.evidence(text, report, findings, garbledWords),
      h('p', {class: 'limits'}, h('strong', {}, 'What it can’t know. '), LIMITS[label]),
    );
    return [
      h('div', {class: `verdict-head verdict-${label}`}, h('h2', {id: 'verdict-title'}, words.title)),
      h('p', {class: 'verdict-sentence'}, words.sentence),
      label !== 'too-short' &&
        h('div', {class: 'scale-row'}, meter, h('span', {class: 'scale-label'}, `${percent(score)} spun`)),
      this.sections(text, sections),
      details,
    ].filter((node): node is HTMLElement => node instanceof Node);
  }

  private evidence(text: string, report: Report, findings: readonly Finding[], garbledWords: number): HTMLElement {
    const facts = evidence(text, findings);
    const list = h('ul', {class: 'facts'});
    const add = (...children: (Node | string)[]): void => list.append(h('li', {}, ...children));
    if (facts.firm > 0) {
      const share = report.text.words > 0 ? garbledWords / report.text.words : 0;
      add(
        `${count(garbledWords, 'word', 'words')} of ${report.text.words.toLocaleString('en')} (${percent(share)}) stand in ${count(facts.firm, 'garbled passage', 'garbled passages')}.`,
      );
      add(`They run through ${facts.paragraphsTouched} of ${count(facts.paragraphs, 'paragraph', 'paragraphs')}.`);
    } else {
      add(`No garbled passage in ${count(report.text.words, 'word', 'words')}.`);
    }
    if (facts.byCode.length > 0)
      add(
        `${facts.byCode.map((row) => count(row.count, CODE_WORDS[row.code].one, CODE_WORDS[row.code].many)).join(', ')}.`,
      );
    if (facts.strongest.length > 0) {
      const links = facts.strongest.flatMap((finding, index) => [
        index > 0 ? ', ' : '',
        h(
          'button',
          {type: 'button', class: 'link', on: {click: () => this.actions.showFinding(finding.id)}},
          `“${shorten(finding.text, 40)}”`,
        ),
      ]);
      add('Most telling: ', ...links, '.');
    }
    return list;
  }

  /** The garbled parts of a mixed text, each a jump to its paragraphs. */
  private sections(text: string, sections: readonly Span[]): HTMLElement | null {
    if (sections.length === 0) return null;
    const all = paragraphs(text);
    const items = sections.map((section, index) => {
      const first = all.findIndex((paragraph) => paragraph.end > section.start) + 1;
      const last = all.filter((paragraph) => paragraph.start < section.end).length;
      const name = last > first ? `Paragraphs ${first} to ${last}` : `Paragraph ${first}`;
      const opening = shorten(text.slice(section.start, Math.min(section.end, section.start + 80)).trim(), 48);
      return h(
        'li',
        {},
        h('button', {type: 'button', class: 'link', on: {click: () => this.actions.showSection(index)}}, name),
        ` “${opening}”`,
      );
    });
    return h('ul', {class: 'sections', 'aria-label': 'Garbled parts'}, ...items);
  }
}
