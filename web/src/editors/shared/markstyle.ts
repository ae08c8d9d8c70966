// How marks look that are elements. Severity is told by the shape of the line; the colour only helps. The sheet is a
// constructed one, which no Content-Security-Policy stands against.

const line = (style: string, name: string, light: string, dark: string): string =>
  `.ungarble-${name} { text-decoration: underline ${style} var(--ungarble-${name}, light-dark(${light}, ${dark})); }`;

const css = `
.ungarble-mark { text-decoration-skip-ink: none; text-underline-offset: 0.22em; }
${line('wavy 1.5px', 'error', '#b3261e', '#ff8f84')}
${line('solid 2px', 'warning', '#a85c00', '#f0ae55')}
${line('dashed 1.5px', 'information', '#2f63b0', '#8ab4f5')}
${line('dotted 1.5px', 'hint', '#656e69', '#98a19c')}
@media (forced-colors: active) { .ungarble-mark { text-decoration-color: CanvasText; } }
@media print { .ungarble-mark { text-decoration: none; } }
`;
let sheet: CSSStyleSheet | undefined;

/** Adds the looks of marks to a document or a shadow tree, once. */
export function adoptMarkStyle(root: Document | ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
