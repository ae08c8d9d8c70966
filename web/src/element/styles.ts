// The element's looks as constructed style sheets, which no Content-Security-Policy stands against. Colours are custom
// properties that the page may set; colour is never the only sign of what a mark means.

const light = `
  --surface: var(--ungarble-surface, #ffffff);
  --sunk: var(--ungarble-sunk, #f0f2ee);
  --ink: var(--ungarble-text, #1d2321);
  --soft: var(--ungarble-text-soft, #4f5854);
  --line: var(--ungarble-line, #ccd1cb);
  --accent: var(--ungarble-accent, #0d6b58);
  --on-accent: var(--ungarble-on-accent, #ffffff);
  --error: var(--ungarble-error, #b3261e);
  --warning: var(--ungarble-warning, #a85c00);
  --information: var(--ungarble-information, #2f63b0);
  --hint: var(--ungarble-hint, #656e69);`;
const dark = `
  --surface: var(--ungarble-surface, #252a2d);
  --sunk: var(--ungarble-sunk, #32383c);
  --ink: var(--ungarble-text, #e4e7e4);
  --soft: var(--ungarble-text-soft, #b2bab5);
  --line: var(--ungarble-line, #4a5256);
  --accent: var(--ungarble-accent, #6fcdb4);
  --on-accent: var(--ungarble-on-accent, #0c211b);
  --error: var(--ungarble-error, #ff8f84);
  --warning: var(--ungarble-warning, #f0ae55);
  --information: var(--ungarble-information, #8ab4f5);
  --hint: var(--ungarble-hint, #98a19c);`;

const marks = `
::highlight(ungarble-error) { text-decoration: underline wavy 1.5px var(--ungarble-error, light-dark(#b3261e, #ff8f84)); }
::highlight(ungarble-warning) { text-decoration: underline solid 2px var(--ungarble-warning, light-dark(#a85c00, #f0ae55)); }
::highlight(ungarble-information) { text-decoration: underline dashed 1.5px var(--ungarble-information, light-dark(#2f63b0, #8ab4f5)); }
::highlight(ungarble-hint) { text-decoration: underline dotted 1.5px var(--ungarble-hint, light-dark(#656e69, #98a19c)); }
::highlight(ungarble-active) { background-color: var(--ungarble-active, light-dark(#ffb80040, #ffdf8e40)); }
@media (forced-colors: active) {
  ::highlight(ungarble-error), ::highlight(ungarble-warning), ::highlight(ungarble-information), ::highlight(ungarble-hint) {
    text-decoration-color: CanvasText;
  }
  ::highlight(ungarble-active) { background-color: Highlight; color: HighlightText; }
}`;

const face = `
:host { ${light} display: contents; }
@media (prefers-color-scheme: dark) { :host(:not([theme='light'])) { ${dark} } }
:host([theme='dark']) { ${dark} }
:host([hidden]) { display: none; }

.frame { position: absolute; inset: 0 auto auto 0; pointer-events: none; z-index: var(--ungarble-layer, 1); }
.mirror { position: absolute; overflow: hidden; pointer-events: none; color: transparent; user-select: none; color-scheme: inherit; }
.mirror-text { position: absolute; inset: 0 0 auto; width: 100%; }
.mirror-text > div { unicode-bidi: inherit; }
.mirror-text > div:empty::before { content: '\\200b'; }
.mirror-line .mirror-text { bottom: 0; display: flex; align-items: center; white-space: pre; }
.mirror-line .mirror-text > div { flex: none; min-width: 100%; }

button { font: inherit; color: inherit; margin: 0; border: 0; background: none; cursor: pointer; text-align: start; }
button:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }

.badge {
  position: absolute; inset-block-end: 6px; inset-inline-end: 6px; pointer-events: auto; display: flex; align-items: center;
  gap: 5px; min-width: 24px; min-height: 24px; padding: 2px 8px; border-radius: 999px; border: 1px solid var(--line);
  background: var(--surface); color: var(--ink); font: 600 12px/1 var(--ungarble-font, system-ui, sans-serif);
}
.badge[hidden] { display: none; }
.frame-line .badge { inset-block: 0; margin-block: auto; height: 24px; }
.dot { width: 8px; height: 8px; border-radius: 50%; background: var(--hint); }
[data-verdict='clean'] .dot { background: var(--accent); }
[data-verdict='garbled'] .dot { background: var(--error); border-radius: 0; rotate: 45deg; }
[data-verdict='mixed'] .dot { background: var(--warning); border-radius: 1px; }
[data-state='failed'] .dot { background: none; border: 2px solid var(--error); }
[data-state='checking'] .dot { animation: pulse 1s ease-in-out infinite alternate; }
@keyframes pulse { to { opacity: 0.25; } }

.popup {
  position: fixed; inset: var(--top, 0) auto auto var(--left, 0); margin: 0; box-sizing: border-box; width: max-content;
  max-width: min(22rem, calc(100vw - 16px)); max-height: min(26rem, calc(100vh - 16px)); overflow: auto; padding: 12px;
  border: 1px solid var(--line); border-radius: var(--ungarble-radius, 8px); background: var(--surface); color: var(--ink);
  box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 8px 28px rgb(0 0 0 / 18%); z-index: 2147483647;
  font: 400 14px/1.45 var(--ungarble-font, system-ui, sans-serif); text-align: start; white-space: normal; letter-spacing: normal;
}
.popup:not(:popover-open) { display: none; }
.card { width: 19rem; border-inline-start: 4px solid var(--hint); }
[data-severity='error'] { --severity: var(--error); }
[data-severity='warning'] { --severity: var(--warning); }
[data-severity='information'] { --severity: var(--information); }
[data-severity='hint'] { --severity: var(--hint); }
.card[data-severity] { border-inline-start-color: var(--severity); }
.head { display: flex; gap: 8px; justify-content: space-between; align-items: baseline; font-weight: 600; }
.head > :last-child, .soft { color: var(--soft); font-weight: 400; font-size: 13px; }
.words, p { margin: 6px 0; overflow-wrap: anywhere; }
.fixes { display: grid; gap: 4px; margin: 8px 0; }
.fix { display: flex; justify-content: space-between; gap: 12px; min-height: 30px; align-items: center; padding: 3px 10px; border-radius: 6px; background: var(--sunk); overflow-wrap: anywhere; }
.fix:first-child { background: var(--accent); color: var(--on-accent); font-weight: 600; }
.fix:first-child .soft { color: inherit; }
.fix:hover { filter: brightness(0.95); }
.actions { display: flex; flex-wrap: wrap; gap: 4px; border-block-start: 1px solid var(--line); margin-block-start: 8px; padding-block-start: 8px; }
.action { min-height: 28px; min-width: 28px; padding: 2px 8px; border-radius: 6px; }
.action:hover { background: var(--sunk); }
.push { margin-inline-start: auto; }

.panel { width: 22rem; }
.panel h2 { margin: 0; font-size: 15px; }
.list { list-style: none; margin: 8px 0; padding: 0; max-height: 15rem; overflow: auto; }
.row { display: block; width: 100%; min-height: 30px; padding: 4px 8px; border-radius: 6px; border-inline-start: 3px solid var(--severity); overflow-wrap: anywhere; }
.row:hover { background: var(--sunk); }
.row del { text-decoration-color: var(--severity); }
.row ins { text-decoration: none; font-weight: 600; }
label { display: flex; gap: 8px; align-items: center; min-height: 28px; }
input[type='checkbox'] { width: 18px; height: 18px; margin: 0; accent-color: var(--accent); }

.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: reduce) { .dot { animation: none !important; } }
@media (forced-colors: active) {
  .popup, .badge, .fix { border: 1px solid CanvasText; }
  .dot { background: CanvasText !important; forced-color-adjust: none; }
  .mirror { forced-color-adjust: none; }
  .mirror ::highlight(ungarble-error), .mirror ::highlight(ungarble-warning),
  .mirror ::highlight(ungarble-information), .mirror ::highlight(ungarble-hint) {
    color: transparent; background-color: transparent;
  }
}
@media print { .frame, .popup { display: none; } }
`;

/** One sheet for a whole page; a frame's document takes only those that were made in its own window. */
function sheetOf(css: string): (view?: Window & typeof globalThis) => CSSStyleSheet {
  const made = new WeakMap<Window, CSSStyleSheet>();
  return (view = window) => {
    let sheet = made.get(view);
    if (!sheet) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(css);
      made.set(view, sheet);
    }
    return sheet;
  };
}

/** How marks look; for the tree that holds the marked text. */
export const markSheet = sheetOf(marks);
/** How the element's own parts look. */
export const faceSheet = sheetOf(face);
