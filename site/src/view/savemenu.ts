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
  const withReport = (use: (marked: Marked) => void): void => {
    const {report, text, findings, status} = app.session;
    if (report && status.kind === 'done') use({name: app.name, text, report, findings});
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
    withReport((marked) =>
      download(
        htmlFile(app.name || 'Untitled', markedReport(marked)),
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
    const {report, text, findings} = app.session;
    if (report) byId('print').replaceChildren(markedReport({name: app.name, text, report, findings}));
  });
  addEventListener('afterprint', () => byId('print').replaceChildren());
}
