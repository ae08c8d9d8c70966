// Files out: made here and handed to the browser's own download.

/** The look of the HTML file; it stands alone, without this page. */
const STYLE = `
body { max-width: 44rem; margin: 3rem auto; padding: 0 1rem; font: 1.0625rem/1.6 Georgia, serif; color: #1d2321; background: #fff }
h1, h2 { line-height: 1.25 } table { width: 100%; border-collapse: collapse; font-size: 0.9em }
th, td { padding: 0.3em 0.6em 0.3em 0; border-bottom: 1px solid #ccc; text-align: left; vertical-align: top }
h1 { margin: 0 0 0.6em } .report-verdict { padding: 0.7em 1em; border-left: 4px solid #868f8a; background: #f3f4f1 }
.report-verdict.garbled { border-color: #b3261e } .report-verdict.mixed { border-color: #a85c00 } .report-verdict.clean { border-color: #0d6b58 }
.report-text { counter-reset: paragraph; padding-left: 2.2em } .report-text p { position: relative; counter-increment: paragraph }
.report-text p::before { content: counter(paragraph); position: absolute; right: calc(100% + 0.9em); color: #5a635e; font-size: 0.75em; line-height: 2.1 }
mark { color: inherit; background: none; text-decoration: underline 2px #a85c00; text-underline-offset: 0.2em }
mark.error { text-decoration: underline wavy 2px #b3261e } mark.information { text-decoration: underline dotted 2px #2f63b0 }
mark.hint { text-decoration: underline dashed 1px #5a635e } sup { color: #5a635e; font-size: 0.65em } .report-foot { color: #5a635e; font-size: 0.85em }
`;

/** `name` with another ending, safe as a file name. */
export function fileName(name: string, ending: string): string {
  const stem = name
    .replace(/\.(txt|text|md|markdown|html?|docx)$/i, '')
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ')
    .trim();
  return `${stem || 'text'}${ending}`;
}

export function download(content: string | Uint8Array<ArrayBuffer>, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], {type}));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A whole HTML file around `content`. */
export function htmlFile(title: string, content: HTMLElement): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escaped}</title>\n<style>${STYLE}</style>\n${content.outerHTML}\n</html>\n`;
}
