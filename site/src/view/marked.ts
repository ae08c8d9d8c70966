// The text with its findings as a document of its own: for print, and for the HTML file that can be kept or sent.

import {evidence} from '../model/evidence.js';
import type {Finding} from '../model/finding.js';
import type {Report} from '../model/report.js';
import {CODE_WORDS, LIMITS, SEVERITY_WORDS, VERDICT_WORDS, count, percent} from '../model/wording.js';
import {h} from './dom.js';

export interface Marked {
  name: string;
  text: string;
  report: Report;
  findings: readonly Finding[];
}

/** Verdict, evidence, the marked text, and a table of all findings; numbers tie text and table together. */
export function markedReport({name, text, report, findings}: Marked): HTMLElement {
  const {label, score} = report.verdict;
  const facts = evidence(text, findings);
  return h(
    'article',
    {class: 'report'},
    h('h1', {}, name || 'Untitled'),
    h(
      'p',
      {class: 'report-verdict'},
      h('strong', {}, VERDICT_WORDS[label].title),
      label === 'too-short' ? '.' : ` (${percent(score)} spun). `,
      VERDICT_WORDS[label].sentence,
    ),
    h(
      'ul',
      {},
      h(
        'li',
        {},
        `${count(report.text.words, 'word', 'words')}, ${count(findings.length, 'finding', 'findings')}, ${report.verdict.garbledWords.toLocaleString('en')} garbled words.`,
      ),
      facts.firm > 0 &&
        h(
          'li',
          {},
          `Garbled passages in ${facts.paragraphsTouched} of ${count(facts.paragraphs, 'paragraph', 'paragraphs')}.`,
        ),
      facts.byCode.length > 0 &&
        h(
          'li',
          {},
          `${facts.byCode.map((row) => count(row.count, CODE_WORDS[row.code].one, CODE_WORDS[row.code].many)).join(', ')}.`,
        ),
    ),
    h('p', {}, h('strong', {}, 'What this can’t know. '), LIMITS[label]),
    h('h2', {}, 'The text'),
    h('div', {class: 'report-text'}, ...markedLines(text, findings)),
    findings.length > 0 && h('h2', {}, 'Findings'),
    findings.length > 0 && table(findings),
    h(
      'p',
      {class: 'report-foot'},
      `${report.engine.name} ${report.engine.version}, model ${report.engine.model.name} ${report.engine.model.sha256.slice(0, 16)}, ${new Date().toISOString().slice(0, 10)}. Checked on the reader’s own device.`,
    ),
  );
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
  return lines.filter((paragraph) => paragraph.hasChildNodes());
}

function table(findings: readonly Finding[]): HTMLElement {
  const head = ['No.', 'Words', 'Probably', 'What', 'Sure'].map((title) => h('th', {scope: 'col'}, title));
  const rows = findings.map((finding, index) =>
    h(
      'tr',
      {},
      h('td', {}, String(index + 1)),
      h('td', {}, finding.text),
      h('td', {}, finding.suggestions[0]?.text ?? '–'),
      h('td', {}, `${CODE_WORDS[finding.code].label}, ${SEVERITY_WORDS[finding.severity].toLowerCase()}`),
      h('td', {}, percent(finding.confidence)),
    ),
  );
  return h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows));
}
