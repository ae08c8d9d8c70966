// Building elements without a framework, without innerHTML, and without style attributes.

type Child = Node | string | false | undefined;

interface Properties {
  on?: {[Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void};
  /** Attributes as they stand in HTML; false and undefined leave one out, true sets it empty. */
  [attribute: string]: string | number | boolean | undefined | object;
}

/** `h('button', {class: 'fix', part: 'fix'}, 'told')` */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'on') {
      for (const [type, listener] of Object.entries(value as object)) {
        element.addEventListener(type, listener as EventListener);
      }
    } else if (value !== false && value !== undefined) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
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

export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}
