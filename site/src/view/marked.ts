// The text with its findings as a document of its own: for print, and for the HTML file that can be kept or sent. It has
// to stand alone before somebody who has never seen the page.

import {evidence} from '../model/evidence.js';
import type {Finding} from '../model/finding.js';
import {paragraphs} from '../model/paragraphs.js';
import type {Report, Span} from '../model/report.js';
import {CODE_WORDS, LIMITS, SEVERITY_WORDS, VERDICT_WORDS, count, percent} from '../model/wording.js';
import {h} from './dom.js';
import {paragraphNames} from './sections.js';

export interface Marked {
  name: string;
  text: string;
  report: Report;
  findings: readonly Finding[];
  sections: readonly Span[];
  /** SHA-256 of the text in UTF-8, hexadecimal; empty when it is not known. */
  digest: string;
}

/** Verdict, evidence, the marked text, and a table of all findings; numbers tie text and table together. */
export function markedReport(marked: Marked): HTMLElement {
  const {name, text, report, findings} = marked;
  const {label, score} = report.verdict;
  return h(
    'article',
    {class: 'report'},
    h('h1', {}, name || 'Untitled'),
    h(
      'p',
      {class: `report-verdict ${label}`},
      h('strong', {}, VERDICT_WORDS[label].title),
      label === 'too-short' ? ' ' : ` – ${percent(score)} likely spun. `,
      VERDICT_WORDS[label].sentence,
    ),
    facts(marked),
    h('p', {}, h('strong', {}, 'What this can’t know. '), LIMITS[label]),
    h('h2', {}, 'The text'),
    h('div', {class: 'report-text'}, ...markedLines(text, findings)),
    findings.length > 0 && h('h2', {}, 'Findings'),
    findings.length > 0 && table(text, findings),
    findings.length > 0 &&
      h(
        'p',
        {class: 'report-foot'},
        'Sure: how likely it is that the words are wrong, measured on texts whose originals are known. In brackets: how likely they were the words before.',
      ),
    foot(marked),
  );
}

function facts({text, report, findings, sections}: Marked): HTMLElement {
  const {firm, paragraphsTouched, paragraphs: all, byCode} = evidence(text, findings);
  const {words} = report.text;
  const {garbledWords} = report.verdict;
  const lines = [
    `${count(words, 'word', 'words')}, ${count(findings.length, 'finding', 'findings')}, ${count(garbledWords, 'garbled word', 'garbled words')}${garbledWords > 0 ? ` (${percent(garbledWords / words)})` : ''}.`,
    firm > 0 && `Garbled passages in ${paragraphsTouched} of ${count(all, 'paragraph', 'paragraphs')}.`,
    sections.length > 0 && `Garbled parts: ${paragraphNames(text, sections).join(', ').toLowerCase()}.`,
    byCode.length > 0 &&
      `${byCode.map((row) => count(row.count, CODE_WORDS[row.code].one, CODE_WORDS[row.code].many)).join(', ')}.`,
  ];
  return h('ul', {}, ...lines.filter((line) => typeof line === 'string').map((line) => h('li', {}, line)));
}

function markedLines(text: string, findings: readonly Finding[]): HTMLElement[] {
  const lines: HTMLElement[] = [];
  let line = h('p');
  const put = (part: string, wrap?: (piece: string) => Node): void => {
    for (const [index, piece] of part.split('\n').entries()) {
      if (index > 0) {
        lines.push(line);
        line = h('p');
      }
      if (piece !== '') line.append(wrap ? wrap(piece) : piece);
    }
  };
  let at = 0;
  for (const [index, finding] of findings.entries()) {
    put(text.slice(at, finding.start));
    put(text.slice(finding.start, finding.end), (piece) =>
      h('mark', {class: finding.severity, title: finding.message}, piece),
    );
    line.append(h('sup', {}, String(index + 1)));
    at = finding.end;
  }
  put(text.slice(at));
  lines.push(line);
  return lines.filter((paragraph) => paragraph.textContent!.trim() !== '');
}

function table(text: string, findings: readonly Finding[]): HTMLElement {
  const all = paragraphs(text);
  let paragraph = 0;
  const row = (finding: Finding, index: number): HTMLElement => {
    while (paragraph < all.length - 1 && all[paragraph]!.end <= finding.start) paragraph += 1;
    const [fix] = finding.suggestions;
    const cells = [
      String(index + 1),
      String(paragraph + 1),
      finding.text,
      fix ? `${fix.text || 'nothing'} (${percent(fix.confidence)})` : '–',
      `${CODE_WORDS[finding.code].label}, ${SEVERITY_WORDS[finding.severity].toLowerCase()}`,
      percent(finding.confidence),
    ];
    return h('tr', {}, ...cells.map((cell) => h('td', {}, cell)));
  };
  const head = ['No.', 'Par.', 'Words', 'Probably', 'What', 'Sure'].map((title) => h('th', {scope: 'col'}, title));
  return h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...findings.map(row)));
}

function foot({report: {engine, text}, digest}: Marked): HTMLElement {
  const {name, sha256} = engine.model;
  return h(
    'p',
    {class: 'report-foot'},
    `${engine.name} ${engine.version}, model ${name} ${sha256.slice(0, 16)}, ${new Date().toISOString().slice(0, 10)}. Checked on the reader’s own device. The text has ${count(text.length, 'character', 'characters')}${digest ? `; SHA-256 ${digest}` : ''}.`,
  );
}
