// Building elements without a framework, without innerHTML, and without a style that a strict policy refuses.

interface Properties {
  onclick?: (event: MouseEvent) => void;
  /** Attributes as they stand in HTML. */
  [attribute: string]: string | ((event: MouseEvent) => void) | undefined;
}

/** `h('button', {part: 'fix', onclick: run}, 'told')` */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  {onclick, ...attributes}: Properties = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (onclick) element.addEventListener('click', onclick as EventListener);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

const sheets = new Map<string, CSSStyleSheet>();

/** Adds `css` to a document or shadow tree, once. Adopted sheets are no inline styles: no policy stands in their way. */
export function adopt(css: string, root: Document | ShadowRoot): void {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** The tree that `element` is in: its shadow root, or the document. */
export function treeOf(element: Node): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

/** The focused element, looked up inside shadow trees. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
