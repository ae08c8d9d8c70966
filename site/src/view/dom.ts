// Building elements without a framework and without innerHTML.

type Child = Node | string | null | undefined | false;

interface Properties {
  class?: string;
  on?: {[Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void};
  /** Attributes as they stand in HTML; false and undefined leave one out, true sets it empty. */
  [attribute: string]: string | number | boolean | undefined | object;
}

/** `h('button', {class: 'fix', 'aria-label': '...'}, 'told')` */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'on') {
      for (const [type, listener] of Object.entries(value as object))
        element.addEventListener(type, listener as EventListener);
    } else if (value !== false && value !== undefined) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(
    ...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** An element that index.html promises. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html lacks #${id}`);
  return element as Kind;
}

/** An icon of the sprite in index.html. */
export function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#icon-${name}`);
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(use);
  return svg;
}

/**
 * Sets the text of an element that holds nothing else, without taking a node out of the document: Chromium ends an undo
 * step at every removal, wherever it happens, and undoing would go letter by letter.
 */
export function setText(element: HTMLElement, text: string): void {
  const {firstChild} = element;
  if (!(firstChild instanceof Text)) element.textContent = text;
  else if (firstChild.data !== text) firstChild.data = text;
}

/** Runs `work` once in the next frame, however often it is asked to. */
export function perFrame(work: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      work();
    });
  };
}
