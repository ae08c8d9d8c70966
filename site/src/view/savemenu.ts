// What can be taken away: the corrected text, the marked text, the report, a printout.

import type {App} from '../app.js';
import {DOCX_TYPE, docxFile} from '../io/docxfile.js';
import {download, fileName, htmlFile} from '../io/save.js';
import {byId} from './dom.js';
import {markedReport, type Marked} from './marked.js';
import {toast} from './toast.js';

export function setUpSaving(app: App): void {
  const menu = byId('save-menu');
  const choose = (id: string, run: () => void): void =>
    byId(id).addEventListener('click', () => {
      menu.hidePopover();
      run();
    });
  let hashed = {text: '', digest: ''};
  app.session.on('report', async () => {
    const {text} = app.session;
    hashed = {text, digest: await sha256(text)};
  });
  const marked = (): Marked | null => {
    const {report, text, findings, sections, status} = app.session;
    if (!report || status.kind !== 'done') return null;
    return {name: app.name, text, report, findings, sections, digest: hashed.text === text ? hashed.digest : ''};
  };
  const withReport = (use: (marked: Marked) => void): void => {
    const all = marked();
    if (all) use(all);
    else toast('The text is not checked yet.');
  };

  choose('save-text', () =>
    download(
      app.session.text,
      'text/plain;charset=utf-8',
      fileName(app.name, /\.(md|markdown)$/i.test(app.name) ? '.md' : '.txt'),
    ),
  );
  choose('save-docx', () => download(docxFile(app.session.text), DOCX_TYPE, fileName(app.name, '.docx')));
  choose('save-html', () =>
    withReport((all) =>
      download(
        htmlFile(app.name || 'Untitled', markedReport(all)),
        'text/html;charset=utf-8',
        fileName(app.name, ', marked.html'),
      ),
    ),
  );
  choose('save-json', () =>
    withReport(({report}) =>
      download(`${JSON.stringify(report, null, 2)}\n`, 'application/json', fileName(app.name, ', report.json')),
    ),
  );
  choose('save-print', () => withReport(() => print()));

  // However printing was asked for, what is printed is the report.
  addEventListener('beforeprint', () => {
    const all = marked();
    if (all) byId('print').replaceChildren(markedReport(all));
  });
  addEventListener('afterprint', () => byId('print').replaceChildren());
}

/** Hexadecimal; empty where the browser has no such function. */
async function sha256(text: string): Promise<string> {
  if (!crypto.subtle) return '';
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
