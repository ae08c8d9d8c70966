// The readable text of an HTML page: blocks become paragraphs, what is not prose is left out.

const SKIP = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'NAV',
  'SVG',
  'MATH',
  'IFRAME',
  'OBJECT',
  'BUTTON',
  'SELECT',
]);
const LINE = new Set(['LI', 'TR', 'DT', 'DD', 'BR', 'FIGCAPTION', 'CAPTION']);
const BLOCK = new Set([
  'P',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'PRE',
  'UL',
  'OL',
  'DL',
  'TABLE',
  'FIGURE',
  'HR',
  'SECTION',
  'ARTICLE',
  'MAIN',
  'HEADER',
  'FOOTER',
  'ASIDE',
  'ADDRESS',
  'FORM',
  'DETAILS',
  'SUMMARY',
  'BODY',
]);

/** A tag without its style: the page's policy would complain about styles even where nothing is ever shown. */
const unstyled = (tag: string): string =>
  tag.replace(/^(<\/?)style\b/i, '$1template').replace(/\sstyle\s*=/gi, ' data-style=');

/** Nothing is run or fetched: the parsed document is inert. */
export function htmlToText(html: string): string {
  const body = new DOMParser().parseFromString(html.replace(/<[^>]+>/g, unstyled), 'text/html').body;
  let out = '';
  const breakTo = (newlines: number): void => {
    const tail = /[ \n]*$/.exec(out)![0];
    if (tail.length === out.length) return; // nothing before: no need to break
    const present = tail.split('\n').length - 1;
    out = out.slice(0, out.length - tail.length) + '\n'.repeat(Math.max(newlines, present));
  };
  const walk = (node: Node, pre: boolean): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const raw = (node as Text).data;
      const text = pre ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ');
      out += !pre && (out === '' || /\s$/.test(out)) ? text.replace(/^ /, '') : text;
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const tag = (node as Element).tagName.toUpperCase();
    if (SKIP.has(tag)) return;
    const newlines = BLOCK.has(tag) ? 2 : LINE.has(tag) ? 1 : 0;
    if (newlines > 0) breakTo(newlines);
    for (const child of node.childNodes) walk(child, pre || tag === 'PRE');
    if (tag === 'TD' || tag === 'TH') out += '\t';
    if (newlines > 0) breakTo(newlines);
  };
  walk(body, false);
  return out.replace(/[ \t]+$/gm, '').trim();
}
